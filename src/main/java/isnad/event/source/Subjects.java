package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.lexicon.AttributionCue;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Finds the subject of a verb: the antecedent of a relative pronoun before it, the phrase right
 * after it, the phrase right before it, or the first free phrase further on in its clause.
 */
public final class Subjects {

  /** How many tokens may stand between a verb and a subject that follows it. */
  private static final int FARTHEST = 8;

  private final Scene scene;

  public Subjects(Scene scene) {
    this.scene = scene;
  }

  /**
   * A subject found.
   *
   * @param chunks the subject and what is joined to it; empty where the verb has none of its own
   * @param antecedent the antecedent that the verb's object pronoun stands for, if any
   * @param end the index after the last token of verb and subject
   * @param relative whether the verb tells of a noun before it: التي توسطت, بيان نشرته
   */
  record Subject(List<Chunk> chunks, Optional<Chunk> antecedent, int end, boolean relative) {}

  /** The subject of a verb found in a text. */
  Subject of(Found<?> verb) {
    Sentence sentence = scene.text().sentenceOf(verb.first());
    int before = skipBack(verb.first(), sentence.first());
    boolean relative = before > sentence.first() && scene.functionAt(before - 1, Kind.RELATIVE);
    boolean isRelative = relative || !verb.pronoun().isEmpty();
    Optional<Chunk> antecedent =
        relative ? antecedent(before - 1, verb.inflected().plural()) : Optional.empty();
    Optional<Chunk> right =
        after(verb.end(), sentence.end(), verb.value() instanceof ReportingWord)
            .filter(chunk -> !isOtherGender(verb, chunk) && !isOblique(verb, chunk));
    if (relative && verb.pronoun().isEmpty() && antecedent.isPresent()) {
      return new Subject(scene.joined(antecedent.get()), Optional.empty(), verb.end(), isRelative);
    }
    Optional<Chunk> described =
        relative || verb.pronoun().isEmpty() ? Optional.empty() : scene.chunkBefore(verb.first());
    if (described.isPresent() && right.isPresent() && verb.conjunction().isEmpty()) {
      List<Chunk> group = scene.joined(right.get());
      return new Subject(group, described, group.get(group.size() - 1).end(), true);
    }
    boolean adjacent = right.isPresent() && right.get().first() <= verb.end() + 1;
    Optional<Chunk> left =
        verb.conjunction().isEmpty() && !relative && before > sentence.first()
            ? leftOf(before)
            : Optional.empty();
    if (left.isPresent()
        && (!adjacent || verb.inflected().plural() || opensClause(left.get(), sentence))) {
      return new Subject(joinedBack(left.get()), Optional.empty(), verb.end(), isRelative);
    }
    if (verb.inflected().firstPerson()) {
      return new Subject(List.of(), antecedent, verb.end(), isRelative);
    }
    if (right.isPresent()
        && !(verb.inflected().plural() && verb.inflected().aspect() != Inflected.Aspect.NONE)) {
      List<Chunk> group = scene.joined(right.get());
      return new Subject(group, antecedent, group.get(group.size() - 1).end(), isRelative);
    }
    return new Subject(List.of(), antecedent, verb.end(), isRelative);
  }

  /** Whether what stands right after a verb of the masculine is feminine, and so its object. */
  private boolean isOtherGender(Found<?> verb, Chunk chunk) {
    return chunk.first() == verb.end()
        && verb.inflected().aspect() != Inflected.Aspect.NONE
        && !verb.inflected().feminine()
        && !verb.inflected().plural()
        && scene.triggersAt(verb.first()).stream().noneMatch(found -> found.inflected().feminine())
        && chunk.type() != EntityType.PERSON
        && chunk.type() != EntityType.GROUP
        && scene.letters().isFeminineNoun(chunk.first());
  }

  /** Whether people right after a verb have the ending that no subject has: اتهم المحتجين. */
  private boolean isOblique(Found<?> verb, Chunk chunk) {
    return verb.value() instanceof Trigger
        && chunk.first() == verb.end()
        && chunk.type() == EntityType.GROUP
        && chunk.name().amount().isEmpty()
        && scene.letters().isObliqueOfPeople(chunk.first());
  }

  /** The phrase before a verb, if it is free and opens its clause. */
  private Optional<Chunk> leftOf(int verb) {
    return scene.chunkBefore(verb).filter(Chunk::isBare);
  }

  /** Whether a phrase stands at the head of its clause. */
  private boolean opensClause(Chunk chunk, Sentence sentence) {
    int before = chunk.first() - 1;
    return chunk.conjoined()
        || before < sentence.first()
        || scene.functionAt(before, Kind.COMPLEMENTIZER)
        || scene.functionAt(before, Kind.CONNECTIVE)
        || scene.functionAt(before, Kind.COPULA)
        || Quotes.opens(scene.text().token(before));
  }

  /** All phrases of a list whose last one is given. */
  private List<Chunk> joinedBack(Chunk last) {
    Chunk head = last;
    while (head.conjoined()) {
      Optional<Chunk> earlier = scene.chunkBefore(head.first()).filter(Chunk::isBare);
      if (earlier.isEmpty()) {
        break;
      }
      head = earlier.get();
    }
    return scene.joined(head);
  }

  /** The phrase that a relative pronoun stands for; that of a plural verb is people. */
  private Optional<Chunk> antecedent(int relative, boolean plural) {
    int start = scene.text().sentenceOf(relative).first();
    int at = relative;
    while (at > start && relative - at < FARTHEST) {
      Optional<Chunk> chunk = scene.chunkBefore(at);
      if (chunk.isPresent() && !(plural && isSingular(chunk.get()))) {
        return chunk;
      }
      boolean next = chunk.isEmpty() && at == relative && scene.text().token(at - 1).isMark();
      if (!plural && !next) {
        return Optional.empty();
      }
      at = chunk.isPresent() ? chunk.get().first() : at - 1;
    }
    return Optional.empty();
  }

  private static boolean isSingular(Chunk chunk) {
    return chunk.isPlace() || chunk.type() == EntityType.STATE;
  }

  /** Skips adverbs and negations between a verb and what stands before it. */
  private int skipBack(int verb, int start) {
    int at = verb;
    while (at > start && isSkipped(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isSkipped(int token) {
    return scene.functionAt(token, Kind.ADVERB) || scene.functionAt(token, Kind.COPULA);
  }

  /**
   * The first phrase after a verb that no preposition governs.
   *
   * @param saying whether it is a verb of saying, of which words in quotation marks are no subject
   */
  private Optional<Chunk> after(int from, int limit, boolean saying) {
    int at = from;
    int end = Math.min(limit, from + FARTHEST);
    while (at < end) {
      if (scene.dateAt(at).isPresent()) {
        at = scene.dateAt(at).get().end();
        continue;
      }
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        if (chunk.get().isBare() && !chunk.get().conjoined()) {
          return chunk;
        }
        at = chunk.get().end();
        continue;
      }
      if (closesClause(at)
          || scene.isEventNoun(at)
          || (saying && namesSource(at))
          || (saying && (opensWords(at) || isSaying(at)))) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  /** Whether a phrase such as بحسب begins at a token, after which another source is named. */
  private boolean namesSource(int token) {
    for (Found<AttributionCue> cue : scene.attributionsAt(token)) {
      if (cue.value().takes() == AttributionCue.Takes.NOUN
          || cue.value().takes() == AttributionCue.Takes.CLAUSE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a participle of saying stands at a token, with an object of its own: مخاطبا. */
  private boolean isSaying(int token) {
    return scene.reportingAt(token).stream()
        .anyMatch(word -> word.value().kind() == ReportingWord.Kind.PARTICIPLE);
  }

  /** Whether words in quotation marks begin at a token that are more than a name. */
  private boolean opensWords(int token) {
    return Quotes.opens(scene.text().token(token))
        && scene.chunkAt(token).isEmpty()
        && scene
            .chunkFrom(token + 1)
            .filter(name -> Quotes.closes(scene.text().token(name.end())))
            .isEmpty();
  }

  /** Whether a new clause opens at a token. */
  public boolean closesClause(int token) {
    return scene.functionAt(token, FunctionWord.Kind.COMPLEMENTIZER)
        || scene.functionAt(token, FunctionWord.Kind.RELATIVE)
        || scene.functionAt(token, FunctionWord.Kind.CONNECTIVE)
        || scene.text().token(token).is(":")
        || scene.isVerb(token);
  }
}
