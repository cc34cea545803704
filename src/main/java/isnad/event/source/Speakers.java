package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.event.scene.WordLists;
import isnad.lexicon.AttributionCue;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds who speaks by a reporting word, on whose word, to which medium, and where it begins. */
final class Speakers {

  /** How many tokens after its verb a speaker's name may follow his description. */
  private static final int FARTHEST_NAME = 16;

  /** How many tokens after a cue its source may begin. */
  private static final int FARTHEST_SOURCE = 4;

  /** How many tokens from a statement to the one whose it is. */
  private static final int FARTHEST_ISSUER = 4;

  /** How many words may describe a speaker between his phrase and his verb. */
  private static final int LONGEST_DESCRIPTION = 5;

  private static final String FEH = "\u0641";

  private final Scene scene;
  private final Content contents;
  private final WordLists words;
  private final Subjects subjects;
  private final Set<String> publisher;

  Speakers(Scene scene, Content contents, WordLists words, Set<String> publisher) {
    this.scene = scene;
    this.contents = contents;
    this.words = words;
    this.subjects = new Subjects(scene);
    this.publisher = Set.copyOf(publisher);
  }

  /**
   * Who speaks by a verb.
   *
   * @param speakers empty where the verb names nobody
   * @param first the index of the first token of verb and speakers
   * @param end the index after the last one
   */
  record Speech(List<Chunk> speakers, int first, int end) {}

  /** The speakers of a verb. */
  Speech of(Found<ReportingWord> verb, int limit) {
    Optional<Chunk> issuer = issuer(verb.end(), limit);
    if (issuer.isPresent()) {
      return new Speech(List.of(issuer.get()), verb.first(), issuer.get().end());
    }
    Subjects.Subject subject = subjects.of(verb);
    List<Chunk> speakers = subject.chunks().stream().filter(Speakers::maySpeak).toList();
    int first = subject.chunks().stream().mapToInt(Chunk::first).min().orElse(verb.first());
    int end = subject.end();
    boolean described =
        !subject.chunks().isEmpty() && subject.chunks().stream().allMatch(this::describes);
    boolean unnamed = subject.chunks().isEmpty() && isUnlistedOffice(verb.end(), limit);
    if ((described && first > verb.first()) || unnamed) {
      int from = Math.max(end, verb.end());
      Optional<Chunk> named = nameAfter(from, Math.min(limit, verb.end() + FARTHEST_NAME));
      if (named.isPresent()) {
        return new Speech(List.of(named.get()), verb.first(), named.get().end());
      }
    }
    return new Speech(speakers, Math.min(first, verb.first()), end);
  }

  /**
   * Whether a word with the article stands where a verb's speaker does, after dates, which may be
   * an office that no list knows: أكد اليوم العميد بكلية الطب، فلان.
   */
  private boolean isUnlistedOffice(int from, int limit) {
    int at = from;
    while (at < limit && scene.dateAt(at).isPresent()) {
      at++;
    }
    return at < limit
        && scene.isPlain(at)
        && scene.chunkAt(at).isEmpty()
        && isKnownOffice(at)
        && scene.letters().loosePreposition(at).isEmpty();
  }

  /** The one whose statement speaks: قال بيان للجيش إن. */
  private Optional<Chunk> issuer(int statement, int limit) {
    if (statement >= limit || !isStatement(statement)) {
      return Optional.empty();
    }
    int end = Math.min(limit, statement + FARTHEST_ISSUER);
    for (int at = statement + 1; at < end && !contents.opensAt(at); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        return chunk.filter(
            c ->
                maySpeak(c)
                    && (c.isBare()
                        || isIssuing(statement, c.first())
                        || scene
                            .senses()
                            .isAfter(c.first(), c.preposition(), Preposition.Sense.OF)));
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase from a statement on leads to whose it is: بيان صادر عن. */
  private boolean isIssuing(int statement, int issuer) {
    return scene.attributionsAt(statement).stream()
        .anyMatch(cue -> cue.value().takes() == AttributionCue.Takes.NOUN && cue.end() == issuer);
  }

  /** Whether a phrase may describe a person whose name comes after it: مبعوث الأمم المتحدة. */
  private boolean describes(Chunk chunk) {
    if (isSource(chunk)) {
      return false;
    }
    return chunk.type() == EntityType.GROUP
        || chunk.isPlace()
        || (chunk.type() != EntityType.PERSON && chunk.first() < chunk.name().phraseFirst());
  }

  /** Whether a phrase is a word for one who tells, whose name is not told: المصدر. */
  private boolean isSource(Chunk chunk) {
    return chunk.type() == EntityType.GROUP
        && scene.reportingInside(chunk).stream()
            .anyMatch(found -> found.value().kind() == ReportingWord.Kind.NOUN);
  }

  /** The name that follows a description of a person: المبعوث الأسبق لدى الأمم المتحدة فلان. */
  Optional<Chunk> nameAfter(int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (contents.opensAt(at) || scene.isVerb(at) || scene.isEventNoun(at)) {
        break;
      }
      Optional<Chunk> chunk =
          scene.chunkFrom(at).filter(c -> c.type() == EntityType.PERSON && c.isBare());
      if (chunk.isPresent()) {
        return chunk.filter(c -> !c.conjoined());
      }
    }
    return Optional.empty();
  }

  /** The source that a noun phrase after a cue names: بحسب مصادر أمنية. */
  Optional<Chunk> sourceFrom(int from, int limit) {
    boolean afterStatement = from > 0 && isStatement(from - 1);
    int farthest = FARTHEST_SOURCE;
    for (int at = from; at < Math.min(limit, from + farthest); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      boolean told = afterStatement;
      if (chunk.isPresent()) {
        Optional<Chunk> named =
            describes(chunk.get())
                ? nameAfter(chunk.get().end(), Math.min(limit, chunk.get().end() + 3))
                : Optional.empty();
        boolean ofCue = chunk.get().preposition().equals(scene.prepositionBefore(from));
        return (named.isPresent() ? named : chunk)
            .filter(Speakers::maySpeak)
            .filter(c -> ofCue || told || c.preposition().length() <= 1)
            .filter(c -> c.first() == c.name().phraseFirst() || isStatement(c.first()));
      }
      if (isKnownStatement(at)) {
        break;
      }
      if (isStatement(at)) {
        afterStatement = true;
        farthest = at + FARTHEST_ISSUER - from + 1;
      } else if (told ? !describesStatement(at) : !Quotes.opens(scene.text().token(at))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether a word may stand between a statement and its issuer: نشرته, خاصة ب. */
  private boolean describesStatement(int token) {
    return scene.text().token(token).isWord()
        && !contents.opensAt(token)
        && scene.dateAt(token).isEmpty()
        && !scene.functionAt(token, FunctionWord.Kind.CONNECTIVE)
        && !scene.functionAt(token, FunctionWord.Kind.PREPOSITION);
  }

  /** The first phrase after a token that may speak, of a statement or a verb: في تصريح للوزير. */
  Optional<Chunk> speakerAfter(int from, int limit) {
    for (int at = from; at < Math.min(limit, from + FARTHEST_ISSUER); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        return chunk.filter(Speakers::maySpeak);
      }
    }
    return Optional.empty();
  }

  /** Whether a noun for what is said stands at a token: بيان, تصريح. */
  boolean isStatement(int token) {
    return scene.reportingAt(token).stream()
        .anyMatch(found -> found.value().kind() == ReportingWord.Kind.NOUN);
  }

  /** Whether a noun for a statement or source named before stands at a token: المصدر. */
  private boolean isKnownStatement(int token) {
    return scene.reportingAt(token).stream()
        .anyMatch(found -> found.value().kind() == ReportingWord.Kind.NOUN && found.definite());
  }

  /** Whether a verb of saying stands between two tokens. */
  boolean anotherSpeaks(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(at -> scene.reportingAt(at).stream())
        .anyMatch(found -> found.value().kind() == ReportingWord.Kind.VERB);
  }

  /** The phrases as links, without the publisher. */
  List<Link> links(List<Chunk> chunks, Span cue) {
    List<Link> links = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (!publisher.contains(chunk.entity())
          && links.stream().noneMatch(link -> link.source().equals(chunk.entity()))) {
        links.add(new Link(chunk.entity(), Optional.of(cue)));
      }
    }
    return links;
  }

  /** The speakers of a verb as links. */
  List<Link> links(Speech speech, Found<ReportingWord> word) {
    return links(speech.speakers(), scene.text().span(word.first(), word.end()));
  }

  static boolean maySpeak(Chunk chunk) {
    return !chunk.isPlace() && !chunk.isGentilic();
  }

  /** Whether somebody of whom nothing is known stands where a verb's speaker would. */
  boolean namesUnknown(int at, int end) {
    if (at >= end
        || !scene.text().token(at).isWord()
        || scene.chunkAt(at).isPresent()
        || scene.letters().loosePreposition(at).isPresent()) {
      return false;
    }
    boolean unnamedStatement =
        scene.reportingAt(at).stream()
            .anyMatch(
                noun ->
                    noun.value().kind() == ReportingWord.Kind.NOUN
                        && (!noun.definite() || noun.value().act() == ReportingWord.Act.RELAY)
                        && noun.pronoun().isEmpty()
                        && noun.preposition().isEmpty());
    return unnamedStatement || (scene.isPlain(at) && !isGoverned(at) && !isKnownOffice(at));
  }

  private boolean isGoverned(int token) {
    return words.clitics().isSurelyGoverned(scene.text().token(token).form(), words.isCommon());
  }

  /** Whether a word points back to a speaker by what he is: وقال الباحث, وأضافت البعثة. */
  private boolean isKnownOffice(int token) {
    String form = scene.text().token(token).form();
    return words.clitics().hasArticle(form) && words.isCommon().test(form);
  }

  /**
   * Whether a verb further on speaks of the topic of its clause: مسؤول، رفض ذكر اسمه، قال, أما
   * الوزير فأكد, كانت الوزيرة التي زارت المدينة قد أعلنت.
   */
  boolean isSaidOf(Chunk topic, Found<ReportingWord> word, Said said) {
    boolean resumed = word.conjunction().isEmpty() || word.conjunction().equals(FEH);
    return said.chain().isEmpty()
        && !said.covers(word.first())
        && (topic.end() == word.first()
            || isPluperfect(topic, word)
            || (resumed
                && (scene.letters().isComma(word.first() - 1)
                    || isDescribedUpTo(topic, word.first()))));
  }

  /** Whether a verb completes the copula before the topic: كان الوزير قد أعلن. */
  private boolean isPluperfect(Chunk topic, Found<ReportingWord> word) {
    return word.inflected().aspect() == Inflected.Aspect.PERFECT
        && scene.functionAt(word.first() - 1, FunctionWord.Kind.ADVERB)
        && scene.functionAt(topic.first() - 1, FunctionWord.Kind.COPULA);
  }

  /** Whether only what describes a phrase stands between it and a verb: مسؤول رفيع المستوى قال. */
  private boolean isDescribedUpTo(Chunk phrase, int verb) {
    return verb - phrase.end() <= LONGEST_DESCRIPTION
        && IntStream.range(phrase.end(), verb)
            .noneMatch(at -> subjects.closesClause(at) || scene.letters().isComma(at));
  }

  /** The reporting words at a token; of letters that are a verb's too, the participle: ردا على. */
  List<Found<ReportingWord>> reportsAt(int token) {
    List<Found<ReportingWord>> words = scene.reportingAt(token);
    if (words.isEmpty()) {
      return words;
    }
    List<Found<ReportingWord>> participles =
        words.stream()
            .filter(word -> word.value().kind() == ReportingWord.Kind.PARTICIPLE)
            .toList();
    return participles.isEmpty() ? words : participles;
  }

  /** Whether a said clause begins at a token: after أن. */
  boolean follows(int token) {
    return scene.functionAt(token - 1, FunctionWord.Kind.COMPLEMENTIZER);
  }

  /** Whether a clause may open at a token: after a connective, a copula or a comma. */
  boolean opensClause(int token) {
    return scene.functionAt(token - 1, FunctionWord.Kind.CONNECTIVE)
        || scene.functionAt(token - 1, FunctionWord.Kind.COPULA)
        || scene.letters().isComma(token - 1);
  }
}
