package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.lexicon.AttributionCue;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.text.Sentence;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads phrases that name the source of the clause that they stand in: بحسب مصادر, وفق ما ذكرت. */
final class SourcePhrases {

  private static final String LAM = "\u0644";

  /** How many tokens after the speakers of a phrase's verb what it says may begin. */
  private static final int FARTHEST_SAID = 12;

  /** How many tokens after the source of a phrase the medium stands that was told. */
  private static final int FARTHEST_MEDIUM = 16;

  /** How many tokens after the speaker of a noun what he says begins. */
  private static final int FARTHEST_SAID_OF_NOUN = 4;

  /** How many tokens from a noun for a statement to the medium that carried it. */
  private static final int FARTHEST_CARRIER = 6;

  private static final String BAR = "|";

  private final Scene scene;
  private final Speakers speakers;
  private final ReportingVerbs verbs;
  private final Content contents;
  private final Relays relays;
  private final Heard heard;
  private final Doers doers;
  private final Set<String> media;

  /**
   * Makes a reader.
   *
   * @param media ids of the entities that are media
   */
  SourcePhrases(
      Scene scene,
      Speakers speakers,
      ReportingVerbs verbs,
      Content contents,
      Relays relays,
      Heard heard,
      Doers doers,
      Set<String> media) {
    this.scene = scene;
    this.speakers = speakers;
    this.verbs = verbs;
    this.contents = contents;
    this.relays = relays;
    this.heard = heard;
    this.doers = doers;
    this.media = Set.copyOf(media);
  }

  /**
   * A phrase such as بحسب with the source after it vouches for the clause that it stands in.
   *
   * @return whether it does
   */
  boolean read(Found<AttributionCue> cue, Said said) {
    if (cue.end() >= said.end) {
      return false;
    }
    List<Link> links =
        switch (cue.value().takes()) {
          case NOUN, ORIGIN -> named(cue, said);
          case CLAUSE -> reported(cue, said);
          case BEFORE, ADDRESSEE, SUBJECT -> List.of();
        };
    boolean spoken = cue.first() < said.preambleEnd() && said.isAllBy(links);
    if (links.isEmpty() || spoken) {
      return false;
    }
    if (cue.value().takes() == AttributionCue.Takes.ORIGIN) {
      heard.hear(said.addOrigin(links));
    } else if (isOfWhatMediaTell(links, said)) {
      said.addWords(said.clause(), said.end, links);
    } else if (isWithinSpeech(links, said)) {
      said.addWords(clauseOf(cue.first(), said.clause()), said.end, links);
    } else {
      heard.hear(said.addOuter(links, cue.first()));
      speakers
          .sourceFrom(cue.end(), said.end)
          .ifPresent(source -> relays.sources(source).forEach(heard::through));
    }
    return true;
  }

  /** Whether a source vouches for what media tell: كتبت الصحف عن هجوم، بحسب الشرطة. */
  private boolean isOfWhatMediaTell(List<Link> links, Said said) {
    return !said.chain().isEmpty()
        && said.chain().stream().allMatch(this::isMedium)
        && links.stream().noneMatch(this::isMedium);
  }

  /** Whether a source vouches for a part of what another says: قال إن كذا، وأن كذا بحسب كذا. */
  private boolean isWithinSpeech(List<Link> links, Said said) {
    return !said.chain().isEmpty()
        && said.chain().stream().noneMatch(this::isMedium)
        && links.stream().noneMatch(this::isMedium);
  }

  /** Where the clause of a phrase begins: after the conjunction before it, or at the limit. */
  private int clauseOf(int phrase, int limit) {
    for (int at = phrase - 1; at > limit; at--) {
      if (scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
          || (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
              && scene.letters().startsWithConjunction(at))) {
        return at;
      }
    }
    return limit;
  }

  boolean areMedia(List<Link> links) {
    return links.stream().allMatch(this::isMedium);
  }

  private boolean isMedium(Link link) {
    return media.contains(link.source());
  }

  /**
   * A name with a colon at the head of a sentence vouches for it, and an outlet that he speaks to
   * passes it on: فلان: كذا, فلان لرويترز: كذا.
   */
  void heading(Said said) {
    Optional<Chunk> head =
        scene
            .chunkFrom(afterLabel(said))
            .filter(chunk -> chunk.isBare() && !chunk.isPlace())
            .filter(chunk -> endOfHeading(chunk) + 1 < said.end)
            .filter(chunk -> scene.text().token(endOfHeading(chunk)).is(":"));
    if (head.isPresent()) {
      int from = endOfHeading(head.get()) + 1;
      Span words = scene.text().span(said.first, from);
      List<Link> links = new ArrayList<>(speakers.links(List.of(head.get()), words));
      if (!links.isEmpty()) {
        addressee(head.get())
            .filter(hearer -> hearer.type() == EntityType.MEDIA)
            .ifPresent(outlet -> links.addAll(speakers.links(List.of(outlet), words)));
        heard.hear(said.add(from, said.end, links));
      }
    }
  }

  private int endOfHeading(Chunk speaker) {
    return addressee(speaker).map(Chunk::end).orElse(speaker.end());
  }

  private Optional<Chunk> addressee(Chunk speaker) {
    return scene.chunkFrom(speaker.end()).filter(hearer -> hearer.preposition().equals(LAM));
  }

  /** The index after a word with a bar at the head of a sentence: عاجل |. */
  private int afterLabel(Said said) {
    int after = said.first + 2;
    return after < said.end && scene.text().token(after - 1).is(BAR) ? after : said.first;
  }

  /**
   * The source that a sentence names for the one before it: جاء ذلك في بيان للوزارة. Empty where it
   * names none.
   */
  List<Link> ofSentenceBefore(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      for (Found<AttributionCue> cue : scene.attributionsAt(at)) {
        if (cue.value().takes() == AttributionCue.Takes.BEFORE) {
          return speakers
              .speakerAfter(cue.end(), sentence.end())
              .map(speaker -> stated(cue, speaker, sentence.end()))
              .orElse(List.of());
        }
      }
      if (scene.isVerb(at) || scene.letters().isComma(at)) {
        break;
      }
    }
    return List.of();
  }

  private List<Link> stated(Found<AttributionCue> cue, Chunk speaker, int limit) {
    List<Link> links =
        new ArrayList<>(
            speakers.links(scene.joined(speaker), scene.text().span(cue.first(), cue.end())));
    int end = Math.min(limit, speaker.end() + FARTHEST_MEDIUM);
    links.addAll(relays.mediaOfStatement(cue.end(), speaker.end(), end));
    return links;
  }

  private List<Link> named(Found<AttributionCue> cue, Said said) {
    Optional<List<Link>> again = again(cue.end());
    if (again.isPresent()) {
      return again.get();
    }
    Optional<Chunk> source = speakers.sourceFrom(cue.end(), said.end);
    if (source.isEmpty()) {
      return List.of();
    }
    List<Chunk> group = scene.joined(source.get());
    int end = group.get(group.size() - 1).end();
    List<Link> links =
        new ArrayList<>(speakers.links(group, scene.text().span(cue.first(), cue.end())));
    links.addAll(
        relays.mediaOfStatement(
            cue.first(), end, contents.opening(end, Math.min(said.end, end + FARTHEST_MEDIUM))));
    return links;
  }

  private List<Link> reported(Found<AttributionCue> cue, Said said) {
    Span words = scene.text().span(cue.first(), cue.end());
    List<Link> links = new ArrayList<>();
    for (Found<ReportingWord> word : scene.reportingAt(cue.end())) {
      if (word.value().kind() != ReportingWord.Kind.VERB) {
        continue;
      }
      Speakers.Speech speech = speakers.of(word, said.end);
      int saidEnd = Math.min(said.end, speech.end() + FARTHEST_SAID);
      if (cue.end() == cue.first() + 1
          && contents.after(word, speech.end(), saidEnd, speech.speakers()).isPresent()) {
        return List.of();
      }
      links.addAll(relays.origins(word, speech.end(), said.end));
      links.addAll(again(word.end()).orElseGet(() -> speakers.links(speech.speakers(), words)));
      links.addAll(
          relays.media(
              word,
              word.end(),
              contents.opening(speech.end(), Math.min(said.end, speech.end() + FARTHEST_MEDIUM))));
    }
    return links;
  }

  /**
   * A noun that says what its genitive says: بعد إعلان الجيش مقتل, تأكيد الوزير أن.
   *
   * @return whether it does
   */
  boolean noun(Found<ReportingWord> word, Said said) {
    Optional<Chunk> speaker =
        scene
            .chunkFrom(word.end())
            .filter(chunk -> chunk.isBare() && !chunk.conjoined() && !chunk.isPlace());
    if (speaker.isEmpty() || word.definite() || !word.pronoun().isEmpty() || verbs.isUnsaid(word)) {
      return false;
    }
    List<Chunk> group = scene.joined(speaker.get());
    int from = group.get(group.size() - 1).end();
    OptionalInt content =
        contents.after(word, from, Math.min(said.end, from + FARTHEST_SAID_OF_NOUN), group);
    if (content.isEmpty()
        || !IntStream.range(from, content.getAsInt()).allMatch(this::mayPrecedeContent)) {
      return false;
    }
    said.addWords(
        content.getAsInt(),
        endOfClause(content.getAsInt(), said.end),
        speakers.links(group, scene.text().span(word.first(), word.end())));
    return true;
  }

  /**
   * A noun for what the subject of the sentence says: رد بقوله إن.
   *
   * @return whether it is one
   */
  boolean ownWords(Found<ReportingWord> noun, Said said) {
    if (noun.pronoun().isEmpty()
        || noun.end() >= said.end
        || said.covers(noun.first())
        || !contents.opensAt(noun.end())) {
      return false;
    }
    List<Link> chain = said.chain().isEmpty() ? doers.speaking(said, noun) : said.chain();
    if (!chain.isEmpty()) {
      heard.hear(said.add(noun.end(), said.end, chain));
    }
    return !chain.isEmpty();
  }

  /** A medium to which a statement in this sentence was made: في تصريح لرويترز. */
  void carrier(Found<ReportingWord> noun, Said said) {
    int end = Math.min(said.end, noun.end() + FARTHEST_CARRIER);
    List<Link> media = said.isEmpty() ? List.of() : relays.media(noun, noun.end(), end);
    if (!media.isEmpty()) {
      heard.hear(said.addOuter(media, noun.first()));
    }
  }

  /**
   * Whether a token may stand between the speaker of a noun and what he says: إعلان الجيش أمس أن.
   */
  private boolean mayPrecedeContent(int token) {
    return scene.dateAt(token).isPresent()
        || scene.functionAt(token, FunctionWord.Kind.PREPOSITION)
        || Quotes.opens(scene.text().token(token));
  }

  /** The index after a token of the first comma, or the limit. */
  private int endOfClause(int token, int limit) {
    return IntStream.range(token, limit).filter(scene.letters()::isComma).findFirst().orElse(limit);
  }

  /**
   * The chain that goes on where a verb of going on names its speaker by his office alone: وأضاف
   * المتحدث.
   */
  Optional<List<Link>> again(Found<ReportingWord> word, List<Chunk> speakers) {
    boolean known =
        word.value().act() == ReportingWord.Act.CONTINUE
            && speakers.size() == 1
            && speakers.get(0).type() == EntityType.GROUP
            && scene.letters().isDefinite(speakers.get(0).first())
            && !scene.letters().isPluralOfPeople(speakers.get(0).first());
    return known && !heard.last().isEmpty()
        ? Optional.of(heard.last(word.inflected()))
        : Optional.empty();
  }

  /**
   * The chain that goes on where a statement or source is named as known: البيان, المصدر نفسه.
   * Empty where none is.
   */
  Optional<List<Link>> again(int at) {
    for (int word = at; word < Math.min(at + 2, scene.text().tokens().size()); word++) {
      Optional<Chunk> chunk = scene.chunkFrom(word);
      if (chunk.filter(c -> !c.name().manner().isDescription()).isPresent()) {
        return Optional.empty();
      }
      boolean alone = chunk.filter(c -> c.end() == c.first() + 1).isPresent();
      for (Found<ReportingWord> noun :
          alone ? scene.reportingInside(chunk.get()) : scene.reportingAt(word)) {
        if (noun.value().kind() == ReportingWord.Kind.NOUN
            && noun.definite()
            && (noun.preposition().isEmpty()
                || scene.senses().has(noun.preposition(), Preposition.Sense.OF))) {
          return heard.named(
              noun.value().id(), alone || noun.value().act() == ReportingWord.Act.RELAY);
        }
      }
    }
    return Optional.empty();
  }
}
