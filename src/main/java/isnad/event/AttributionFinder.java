package isnad.event;

import isnad.lexicon.AttributionCue;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import isnad.text.Sentence;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds who says what: reporting verbs with their speakers (قالت الوزارة إن), relays (نقلت وكالة عن
 * مسؤول قوله), phrases (بحسب مصادر), and sentences that go on with the speaker of the one before
 * (وأضاف).
 */
final class AttributionFinder {

  /** How many tokens after the start of a clause a verb still opens it. */
  private static final int OPENING = 2;

  /** How many tokens from a noun for a statement to the medium that carried it. */
  private static final int FARTHEST_MEDIUM = 6;

  private final Scene scene;
  private final Speakers speakers;
  private final Subjects subjects;
  private final OpenQuotation quotation;
  private final List<Attribution> found = new ArrayList<>();

  /** The attributions of the sentence being read, in text order. */
  private final List<Attribution> open = new ArrayList<>();

  /** The chain of the last reporting word, for those that go on. */
  private List<Link> lastChain = List.of();

  /** The chain of the last statement that was named as one: في بيان. */
  private List<Link> statementChain = List.of();

  /** The chain of the last reporting word of the sentence being read. */
  private List<Link> ownChain = List.of();

  /** The subject of the last verb of the sentence being read. */
  private List<Chunk> subject = List.of();

  /** Where the last clause with a new speaker began. */
  private int clause;

  /** The token up to which the words belong to the last reporting verb and its speaker. */
  private int preambleEnd;

  /**
   * @param publisher ids of the entities that are the article's publisher, which is never part of a
   *     chain
   */
  AttributionFinder(Scene scene, Set<String> publisher) {
    this.scene = scene;
    this.speakers = new Speakers(scene, publisher);
    this.subjects = new Subjects(scene);
    this.quotation = new OpenQuotation(scene.text());
  }

  /** Finds the attributions of the sentences, in text order. */
  List<Attribution> find(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (quotation.runsOn() && !lastChain.isEmpty()) {
        found.add(new Attribution(sentence.first(), quotation.reachInto(sentence), lastChain));
      }
      int first = sentence.first();
      for (int at = first; at < sentence.end(); at++) {
        if (isGluedStop(at, sentence)) {
          read(first, at + 1);
          first = at + 1;
        }
      }
      read(first, sentence.end());
      quotation.read(sentence);
    }
    return found;
  }

  /** Whether a full stop without a blank after it ends a sentence: سوريا.وقال. */
  private boolean isGluedStop(int token, Sentence sentence) {
    return scene.text().token(token).is(".")
        && token + 2 < sentence.end()
        && token - 1 > sentence.first()
        && scene.text().token(token - 1).form().length() > 2;
  }

  private void read(int first, int end) {
    open.clear();
    ownChain = List.of();
    subject = List.of();
    clause = first;
    preambleEnd = first;
    heading(first, end);
    int at = first;
    while (at < end) {
      at = Math.max(at + 1, readAt(at, first, end));
    }
    found.addAll(open);
  }

  /** A name with a colon at the head of a sentence: فلان: كذا. */
  private void heading(int first, int end) {
    Optional<Chunk> head = scene.chunkFrom(first).filter(Chunk::isBare);
    if (head.isPresent()
        && !head.get().isPlace()
        && head.get().end() + 1 < end
        && scene.text().token(head.get().end()).is(":")) {
      say(
          head.get().end() + 1,
          end,
          speakers.links(List.of(head.get()), scene.text().span(first, head.get().end() + 1)));
    }
  }

  private int readAt(int at, int first, int end) {
    for (Found<AttributionCue> cue : scene.attributionsAt(at)) {
      if (phrase(cue, first, end)) {
        return cue.end();
      }
    }
    if (at < preambleEnd) {
      return at + 1;
    }
    for (Found<ReportingWord> word : scene.reportingAt(at)) {
      switch (word.value().kind()) {
        case VERB -> {
          verb(word, first, end);
          return word.end();
        }
        case PARTICIPLE -> {
          participle(word, first, end);
          return word.end();
        }
        case NOUN -> carrier(word, end);
      }
    }
    if (scene.isVerb(at) && (at <= first + OPENING || speakers.opensClause(at))) {
      Stream.<Found<?>>concat(
              scene.triggersAt(at).stream().map(f -> f), scene.lightVerbsAt(at).stream())
          .findFirst()
          .map(subjects::of)
          .filter(own -> !own.relative() && !own.chunks().isEmpty())
          .filter(own -> own.chunks().stream().noneMatch(Chunk::isPlace))
          .ifPresent(own -> subject = own.chunks());
    }
    return at + 1;
  }

  /** A phrase such as بحسب with the source after it vouches for the clause that it stands in. */
  private boolean phrase(Found<AttributionCue> cue, int first, int end) {
    if (cue.end() >= end) {
      return false;
    }
    Span words = scene.text().span(cue.first(), cue.end());
    List<Link> links = new ArrayList<>();
    switch (cue.value().takes()) {
      case NOUN -> {
        Optional<Chunk> source = speakers.sourceFrom(cue.end(), end);
        Optional<List<Link>> again = again(cue.end());
        if (again.isPresent()) {
          links.addAll(again.get());
        } else if (source.isPresent()) {
          links.addAll(speakers.links(scene.joined(source.get()), words));
        }
      }
      case CLAUSE -> {
        for (Found<ReportingWord> word : scene.reportingAt(cue.end())) {
          if (word.value().kind() != ReportingWord.Kind.VERB) {
            continue;
          }
          Speakers.Speech speech = speakers.of(word, end);
          if (speakers
                  .saidAfter(
                      word, speech.end(), Math.min(end, speech.end() + 12), speech.speakers())
                  .isPresent()
              && cue.end() == cue.first() + 1) {
            return false;
          }
          links.addAll(speakers.origins(word, speech.end(), end));
          links.addAll(again(word.end()).orElseGet(() -> speakers.links(speech.speakers(), words)));
          links.addAll(speakers.media(word, speech.end(), Math.min(end, speech.end() + 8)));
        }
      }
      case ADDRESSEE, SUBJECT -> {
        return false;
      }
    }
    if (links.isEmpty()) {
      return false;
    }
    open.add(0, new Attribution(clause, end, links));
    if (ownChain.isEmpty()) {
      ownChain = List.copyOf(links);
    }
    lastChain = Attribution.chainAt(open, Math.max(first, cue.first()));
    return true;
  }

  /**
   * The chain that goes on where a statement or source is named as known: البيان, المصدر نفسه.
   * Empty where none is.
   */
  private Optional<List<Link>> again(int at) {
    List<Link> chain = lastChain.isEmpty() ? statementChain : lastChain;
    if (chain.isEmpty()) {
      return Optional.empty();
    }
    for (int word = at; word < Math.min(at + 2, scene.text().tokens().size()); word++) {
      if (scene.chunkFrom(word).filter(c -> !c.name().manner().isDescription()).isPresent()) {
        return Optional.empty();
      }
      for (Found<ReportingWord> noun : scene.reportingAt(word)) {
        if (noun.value().kind() == ReportingWord.Kind.NOUN
            && noun.definite()
            && noun.preposition().isEmpty()) {
          return Optional.of(chain);
        }
      }
    }
    return Optional.empty();
  }

  private void verb(Found<ReportingWord> word, int first, int end) {
    Speakers.Speech speech = speakers.of(word, end);
    Optional<List<Link>> again = again(word.end());
    OptionalInt said =
        speakers.saidAfter(
            word, again.isPresent() ? word.end() : speech.end(), end, speech.speakers());
    if (again.isPresent() && said.isPresent()) {
      newSpeaker(word.first(), word, first);
      say(said.getAsInt(), end, again.get());
      return;
    }
    preambleEnd = said.orElse(word.end());
    if (speech.speakers().isEmpty()) {
      if (speakers.namesUnknown(word.end(), end)) {
        lastChain = List.of();
        ownChain = List.of();
        subject = List.of();
      } else if (said.isPresent()) {
        goOn(word, said.getAsInt(), first, end);
      } else if (speakers.isSpeechEvent(word)
          && word.first() <= first + OPENING
          && lastChain.size() > 1) {
        found.add(new Attribution(word.first(), word.end(), lastChain));
      }
      return;
    }
    Span cue = scene.text().span(word.first(), word.end());
    List<Link> own = new ArrayList<>(speakers.links(speech.speakers(), cue));
    if (speakers.isSpeechEvent(word)) {
      List<Link> media =
          speakers.media(
              word, speech.end(), said.orElse(Math.min(end, speech.end() + FARTHEST_MEDIUM)));
      lastChain = Stream.concat(own.stream(), media.stream()).toList();
      if (!media.isEmpty()) {
        found.add(new Attribution(word.first(), word.end(), media));
      }
    }
    if (said.isEmpty()) {
      afterQuotation(word, speech, own, first, end);
      return;
    }
    List<Link> chain = new ArrayList<>(speakers.origins(word, speech.end(), said.getAsInt()));
    chain.addAll(own);
    chain.addAll(speakers.media(word, speech.end(), said.getAsInt()));
    newSpeaker(speech.first(), word, first);
    boolean states = IntStream.range(speech.end(), said.getAsInt()).anyMatch(speakers::isStatement);
    say(said.getAsInt(), end, chain.size() == 1 && !states ? asBefore(chain.get(0)) : chain);
    if (states) {
      statementChain = lastChain;
    }
  }

  /** The chain by which a speaker was heard before, or he alone. */
  private List<Link> asBefore(Link speaker) {
    for (int i = 0; i < lastChain.size(); i++) {
      if (lastChain.get(i).source().equals(speaker.source())) {
        return lastChain.subList(i, lastChain.size());
      }
    }
    return List.of(speaker);
  }

  /** A verb without a speaker goes on with the one before. */
  private void goOn(Found<ReportingWord> word, int said, int first, int end) {
    boolean opens = word.first() <= first + OPENING;
    boolean goesOn = word.value().act() == ReportingWord.Act.CONTINUE;
    if (Speakers.isImpersonal(word) && !goesOn) {
      return;
    }
    if (open.stream().anyMatch(attribution -> attribution.covers(word.first()))) {
      return;
    }
    if (!ownChain.isEmpty()) {
      say(said, end, ownChain);
    } else if (!subject.isEmpty() && !goesOn) {
      say(said, end, speakers.links(subject, scene.text().span(word.first(), word.end())));
    } else if (opens
        || goesOn
        || !word.conjunction().isEmpty()
        || scene.functionAt(word.first() - 1, FunctionWord.Kind.CONNECTIVE)) {
      say(said, end, lastChain);
    }
  }

  private void participle(Found<ReportingWord> word, int first, int end) {
    if (open.stream().anyMatch(attribution -> attribution.covers(word.first()))) {
      return;
    }
    OptionalInt said = speakers.saidAfter(word, word.end(), end, subject);
    if (said.isEmpty()) {
      return;
    }
    if (!ownChain.isEmpty()) {
      say(said.getAsInt(), end, ownChain);
    } else if (!subject.isEmpty()) {
      say(
          said.getAsInt(),
          end,
          speakers.links(subject, scene.text().span(word.first(), word.end())));
    } else if (word.first() <= first + OPENING) {
      say(said.getAsInt(), end, lastChain);
    }
  }

  /** A medium to which a statement in this sentence was made: في تصريح لرويترز. */
  private void carrier(Found<ReportingWord> noun, int end) {
    if (open.isEmpty()) {
      return;
    }
    List<Link> media =
        speakers.media(noun, noun.end(), Math.min(end, noun.end() + FARTHEST_MEDIUM));
    if (!media.isEmpty()) {
      open.add(0, new Attribution(clause, end, media));
      lastChain = Attribution.chainAt(open, noun.first());
    }
  }

  /** A verb after what is said: «…»، قال فلان. */
  private void afterQuotation(
      Found<ReportingWord> word, Speakers.Speech speech, List<Link> own, int first, int end) {
    int start = speech.first();
    boolean follows =
        start > first + OPENING
            && (scene.isComma(start - 1) || Quotes.closes(scene.text().token(start - 1)))
            && word.conjunction().isEmpty()
            && word.pronoun().isEmpty()
            && scene.triggersAt(word.first()).isEmpty();
    if (!follows) {
      return;
    }
    for (int at = speech.end(); at < end; at++) {
      if (!scene.triggersAt(at).isEmpty()) {
        return;
      }
    }
    List<Link> chain = new ArrayList<>(own);
    chain.addAll(speakers.media(word, speech.end(), end));
    say(clause, start, chain);
  }

  /** Closes what earlier speakers of the sentence say, where a verb opens a clause of its own. */
  private void newSpeaker(int start, Found<ReportingWord> word, int first) {
    if (!speakers.opensOwnClause(word, start, first)) {
      return;
    }
    for (int i = 0; i < open.size(); i++) {
      Attribution earlier = open.get(i);
      if (earlier.covers(start)) {
        open.set(i, new Attribution(earlier.first(), start, earlier.links()));
      }
    }
    clause = start;
  }

  private void say(int first, int end, List<Link> links) {
    if (links.isEmpty() || first >= end) {
      return;
    }
    open.add(new Attribution(first, end, links));
    lastChain = Attribution.chainAt(open, end - 1);
    ownChain = lastChain;
  }
}
