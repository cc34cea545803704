package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.event.scene.WordLists;
import isnad.lexicon.AttributionCue;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.ReportingWord.Act;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds who says what: reporting verbs with their speakers (قالت الوزارة إن), relays (نقلت وكالة عن
 * مسؤول قوله), phrases (بحسب مصادر), and sentences that go on with the speaker of the one before
 * (وأضاف).
 */
public final class AttributionFinder {

  /** How many tokens after the start of a clause a verb still opens it. */
  private static final int OPENING = 2;

  /** How many tokens from a noun for a statement to the medium that carried it. */
  private static final int FARTHEST_MEDIUM = 6;

  /** How many tokens are read as one sentence at most, so that endless ones take linear time. */
  private static final int LONGEST = 500;

  private final Scene scene;
  private final Speakers speakers;
  private final Content contents;
  private final Relays relays;
  private final SourcePhrases phrases;
  private final Doers doers;
  private final ReportingVerbs verbs;
  private final OpenQuotation quotation;
  private final Heard heard = new Heard();
  private final List<Attribution> found = new ArrayList<>();

  /** The chain of the quotation that runs on from earlier sentences. */
  private List<Link> quoted = List.of();

  /** The sentence being read. */
  private Said said = new Said(0, 0);

  /**
   * @param publisher ids of the entities that are the article's publisher, which is never part of a
   *     chain
   * @param media ids of the entities that are media
   */
  public AttributionFinder(Scene scene, WordLists words, Set<String> publisher, Set<String> media) {
    this.scene = scene;
    this.contents = new Content(scene);
    this.speakers = new Speakers(scene, contents, words, publisher);
    this.relays = new Relays(scene, speakers, contents);
    this.verbs = new ReportingVerbs(scene, contents);
    this.doers = new Doers(scene, speakers, verbs, relays, heard);
    this.phrases = new SourcePhrases(scene, speakers, verbs, contents, relays, heard, doers, media);
    this.quotation = new OpenQuotation(scene);
  }

  /** Finds the attributions of the sentences, in text order. */
  public List<Attribution> find(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      quotation.comeTo(sentence);
      List<Link> source = phrases.ofSentenceBefore(sentence);
      if (!source.isEmpty()) {
        sayOfBefore(source);
      }
      int quotedEnd = quotation.runsOn() ? quotation.reachInto(sentence) : sentence.first();
      int first = sentence.first();
      for (int at = first; at < sentence.end(); at++) {
        if (at - first >= LONGEST || scene.letters().isGluedStop(at, sentence)) {
          read(first, at + 1, quotedEnd);
          first = at + 1;
        }
      }
      read(first, sentence.end(), quotedEnd);
      quotation.read(sentence);
      quotation
          .openedAt()
          .filter(sentence::contains)
          .ifPresent(
              mark -> {
                List<Link> chain = said.chainAt(mark);
                quoted = chain.isEmpty() ? heard.last() : chain;
              });
    }
    return found;
  }

  /** Gives the sentence before a source that only the next one names. */
  private void sayOfBefore(List<Link> source) {
    found.add(
        found.size() - said.attributions().size(), new Attribution(said.first, said.end, source));
    heard.hear(said.chain().isEmpty() ? source : said.chain());
  }

  private void read(int first, int end, int quotedEnd) {
    said = new Said(first, end);
    said.addWords(first, Math.min(end, quotedEnd), quoted);
    phrases.heading(said);
    int at = first;
    while (at < end) {
      at = Math.max(at + 1, readAt(at));
    }
    found.addAll(said.attributions());
    heard.remember(scene, said);
    heard.heardOf(doers.person(said));
  }

  private int readAt(int at) {
    if (at == said.first || speakers.opensClause(at) || speakers.follows(at)) {
      scene
          .chunkFrom(at)
          .filter(chunk -> chunk.isBare() && Speakers.maySpeak(chunk))
          .ifPresent(said::topic);
    }
    for (Found<AttributionCue> cue : scene.attributionsAt(at)) {
      if (phrases.read(cue, said)) {
        return cue.end();
      }
    }
    if (at < said.preambleEnd()) {
      return at + 1;
    }
    int next = reportAt(at);
    if (scene.isVerb(at)) {
      said.seeVerb();
    }
    if (next > at) {
      return next;
    }
    if (scene.isVerb(at) && (at <= said.first + OPENING || speakers.opensClause(at))) {
      Stream.<Found<?>>concat(
              scene.triggersAt(at).stream().map(f -> f), scene.lightVerbsAt(at).stream())
          .findFirst()
          .ifPresent(verb -> doers.read(verb, said));
    }
    return at + 1;
  }

  /** Reads the reporting word at a token; the index after it, or the token where there is none. */
  private int reportAt(int at) {
    for (Found<ReportingWord> word : speakers.reportsAt(at)) {
      switch (word.value().kind()) {
        case VERB -> {
          if (verbs.isVerbHere(word)) {
            verb(word);
            return word.end();
          }
        }
        case PARTICIPLE -> {
          participle(word);
          return word.end();
        }
        case NOUN -> {
          if (!phrases.noun(word, said) && !phrases.ownWords(word, said)) {
            phrases.carrier(word, said);
          }
        }
      }
    }
    return at;
  }

  private void verb(Found<ReportingWord> word) {
    Speakers.Speech found = speakers.of(word, said.end);
    Speakers.Speech speech =
        doers.doSpeak(word, found, said)
            ? new Speakers.Speech(said.subject(), word.first(), word.end())
            : found;
    if (verbs.isNegated(word) || verbs.isExplained(word, speech)) {
      said.subject(speech.speakers());
      return;
    }
    Optional<List<Link>> again =
        phrases.again(word.end()).or(() -> phrases.again(word, speech.speakers()));
    int from =
        word.value().act() == Act.RELAY
            ? relays.endOfOrigins(word, speech, said.end)
            : again.isPresent() ? word.end() : speech.end();
    OptionalInt content = contents.after(word, from, said.end, speech.speakers());
    if (again.isPresent() && content.isPresent()) {
      List<Link> chain = new ArrayList<>(again.get());
      chain.addAll(relays.media(word, word.end(), content.getAsInt()));
      newSpeaker(word.first(), word);
      say(content.getAsInt(), said.end, chain);
      return;
    }
    said.preambleEnd(content.orElse(word.end()));
    if (speech.speakers().isEmpty()) {
      withoutSpeaker(word, content);
    } else if (content.isEmpty()) {
      withoutContent(word, speech);
    } else {
      spoken(word, speech, content.getAsInt());
    }
  }

  /** A verb with a speaker and what he says. */
  private void spoken(Found<ReportingWord> word, Speakers.Speech speech, int content) {
    if (speech.first() == word.first() && speech.speakers().size() == 1) {
      heard.speaks(speech.speakers().get(0).entity(), word.inflected().feminine());
    }
    List<Link> own = speakers.links(speech, word);
    List<Link> media = relays.media(word, word.end(), content);
    if (media.isEmpty() && !said.hasVerb() && word.first() > said.clause()) {
      media = relays.mediaOfStatement(said.clause(), said.clause(), word.first());
    }
    if (verbs.isSpeechEvent(word)) {
      act(word, own, media);
    }
    List<Link> chain = new ArrayList<>(said.takeOrigin());
    chain.addAll(
        relays.isOfKnown(word, content)
            ? heard.last().stream().limit(1).toList()
            : relays.origins(word, speech.end(), content));
    chain.addAll(own);
    chain.addAll(media);
    newSpeaker(speech.first(), word);
    List<String> statements = relays.statements(speech.end(), content);
    say(
        content,
        contents.endOf(content, said.end),
        chain.size() == 1 && statements.isEmpty() ? heard.through(chain.get(0)) : chain);
    statements.forEach(heard::through);
    speech.speakers().forEach(speaker -> relays.sources(speaker).forEach(heard::through));
  }

  /** A verb with a speaker, after what he says or without it. */
  private void withoutContent(Found<ReportingWord> word, Speakers.Speech speech) {
    List<Link> own = speakers.links(speech, word);
    said.subject(speech.speakers());
    if (verbs.isSpeechEvent(word)) {
      act(
          word,
          own,
          relays.media(word, speech.end(), Math.min(said.end, speech.end() + FARTHEST_MEDIUM)));
    } else if (!afterQuotation(word, speech, own)
        && own.size() == 1
        && verbs.saysMore(word)
        && !said.covers(word.first())
        && (word.first() <= said.first + OPENING || speakers.opensClause(word.first()))) {
      heard.hear(heard.through(own.get(0)));
    }
  }

  /** An act of speech that is an event of its own: those who passed it on vouch for its words. */
  private void act(Found<ReportingWord> word, List<Link> own, List<Link> media) {
    if (scene.functionAt(word.first() - 1, FunctionWord.Kind.CONNECTIVE)) {
      newSpeaker(word.first(), word);
    }
    if (said.covers(word.first())) {
      return;
    }
    List<Link> chain =
        own.size() == 1 && media.isEmpty()
            ? heard.through(own.get(0))
            : Stream.concat(own.stream(), media.stream()).toList();
    heard.hear(chain);
    if (chain.size() > own.size()) {
      said.addWords(word.first(), word.end(), chain);
    }
  }

  private void withoutSpeaker(Found<ReportingWord> word, OptionalInt content) {
    Optional<Chunk> topic = said.topic().filter(chunk -> speakers.isSaidOf(chunk, word, said));
    if (topic.isPresent() && content.isPresent()) {
      spoken(
          word,
          new Speakers.Speech(scene.joined(topic.get()), word.first(), word.end()),
          content.getAsInt());
    } else if (word.value().act() == Act.RELAY && content.isPresent()) {
      relayed(word, content.getAsInt());
    } else if (speakers.namesUnknown(word.end(), said.end)) {
      if (content.isPresent() || word.first() <= said.first + OPENING) {
        heard.hearUnknown();
        said.forget();
      }
    } else if (content.isPresent()) {
      goOn(word, content.getAsInt());
    } else if (verbs.isSpeechEvent(word)
        && word.first() <= said.first + OPENING
        && heard.last().size() > 1) {
      said.addWords(word.first(), word.end(), heard.last());
    }
  }

  /** A verb that passes on another's word, by somebody named before or unknown: ونقلت عن الوزير. */
  private void relayed(Found<ReportingWord> word, int content) {
    List<Link> chain = new ArrayList<>(relays.origins(word, word.end(), content));
    if (scene.functionAt(word.end(), FunctionWord.Kind.PREPOSITION)) {
      heard.last(word.inflected()).stream()
          .filter(link -> chain.stream().noneMatch(own -> own.source().equals(link.source())))
          .forEach(chain::add);
    }
    newSpeaker(word.first(), word);
    say(content, said.end, chain);
  }

  /** A verb without a speaker goes on with the one before. */
  private void goOn(Found<ReportingWord> word, int content) {
    boolean opens = word.first() <= said.first + OPENING || !said.hasVerb();
    boolean goesOn = word.value().act() == Act.CONTINUE;
    if ((ReportingVerbs.isImpersonal(word) && !goesOn) || said.covers(word.first())) {
      return;
    }
    List<Link> chain = List.of();
    if (!said.chain().isEmpty()) {
      chain = said.chain();
    } else if (!said.subject().isEmpty() && !goesOn) {
      chain = doers.speaking(said, word);
    } else if (opens && !goesOn && !heard.doer(word.inflected()).isEmpty()) {
      chain = heard.doer(word.inflected());
    } else if (opens
        || goesOn
        || !word.conjunction().isEmpty()
        || scene.functionAt(word.first() - 1, FunctionWord.Kind.CONNECTIVE)) {
      chain = heard.last(word.inflected());
    }
    if (!Content.isOfPress(word) || contents.opensAt(content) || phrases.areMedia(chain)) {
      say(content, said.end, chain);
    }
  }

  private void participle(Found<ReportingWord> word) {
    if (said.covers(word.first())) {
      return;
    }
    OptionalInt content = contents.after(word, word.end(), said.end, said.subject());
    if (content.isEmpty() || speakers.anotherSpeaks(word.end(), content.getAsInt())) {
      return;
    }
    List<Link> chain = List.of();
    if (!said.chain().isEmpty()) {
      chain = said.chain();
    } else if (!said.subject().isEmpty()) {
      chain = doers.speaking(said, word);
    } else if (word.first() <= said.first + OPENING) {
      chain = heard.last();
    }
    if (!chain.isEmpty()) {
      List<Link> media = relays.media(word, word.end(), content.getAsInt());
      say(content.getAsInt(), said.end, Stream.concat(chain.stream(), media.stream()).toList());
    }
  }

  /**
   * A verb after what is said: «…»، قال فلان.
   *
   * @return whether something is said before it
   */
  private boolean afterQuotation(
      Found<ReportingWord> word, Speakers.Speech speech, List<Link> own) {
    int start = speech.first();
    boolean follows =
        start > said.first + OPENING
            && (scene.letters().isComma(start - 1) || Quotes.closes(scene.text().token(start - 1)))
            && word.conjunction().isEmpty()
            && word.pronoun().isEmpty()
            && said.chainAt(start - OPENING).isEmpty()
            && scene.triggersAt(word.first()).isEmpty();
    if (!follows) {
      return false;
    }
    for (int at = speech.end(); at < said.end; at++) {
      if (!scene.triggersAt(at).isEmpty()) {
        return false;
      }
    }
    List<Link> chain = new ArrayList<>(own);
    chain.addAll(relays.media(word, speech.end(), said.end));
    say(said.clause(), start, chain);
    return true;
  }

  /** Closes what earlier speakers of the sentence say, where a verb opens a clause of its own. */
  private void newSpeaker(int start, Found<ReportingWord> word) {
    if (verbs.opensOwnClause(word, start, said.first) && !quotation.isOpenAt(start, said.first)) {
      said.closeAt(start);
    }
  }

  private void say(int first, int end, List<Link> links) {
    if (!links.isEmpty() && first < end) {
      heard.hear(said.add(first, end, links));
    }
  }
}
