package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Need;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses among the triggers that the letters of a word may be. */
final class TriggerChoice {

  /** How many tokens after a word its object is sought. */
  private static final int OBJECT_REACH = 6;

  /** How many tokens after a word those stand that void it from afar. */
  private static final int SOON = 8;

  /** How many tokens before a word those stand that void it from afar. */
  private static final int EARLIER = 16;

  /** How many tokens before a word and how many after it those stand that it needs. */
  private static final int BEFORE = 4;

  private static final int AFTER = 12;

  private static final String RELIEF = "Relief";
  private static final String COERCION = "Coercion";
  private static final String CAPTURE = "Capture";
  private static final String CONTROL = "Control";

  /**
   * The types that a noun names in a phrase which tells an act of a type, or families of both: what
   * is broken (خرق الهدنة), carried out (نفذ حكم الإعدام), lifted (رفع العقوبات) or blamed (وصف
   * التفجير بالعمل الإجرامي).
   */
  private static final Map<String, Set<String>> NAMED_IN =
      Map.of(
          "Violence",
          Set.of("Ceasefire", "Agreement"),
          "Killing",
          Set.of("Restriction"),
          RELIEF,
          Set.of(COERCION),
          "Accusation",
          Set.of("Violence"));

  private final Scene scene;

  TriggerChoice(Scene scene) {
    this.scene = scene;
  }

  /** The reading of an ambiguous trigger: the longest that nothing beside it voids. */
  Optional<Found<Trigger>> of(List<Found<Trigger>> found, Sentence sentence, boolean verbPlace) {
    Optional<Found<Trigger>> best = Optional.empty();
    for (Found<Trigger> candidate : found) {
      if (!isVoid(candidate, sentence)
          && (best.isEmpty() || isBetter(candidate, best.get(), verbPlace))) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private boolean isBetter(Found<Trigger> candidate, Found<Trigger> other, boolean verbPlace) {
    if (candidate.end() != other.end()) {
      return candidate.end() > other.end();
    }
    boolean verb = candidate.value().kind() == Trigger.Kind.VERB;
    if (verb != (other.value().kind() == Trigger.Kind.VERB)) {
      Found<Trigger> asVerb = verb ? candidate : other;
      boolean nominal = isNominal(asVerb, verbPlace) || (!verbPlace && Verb.mayBeNoun(asVerb));
      return verb != nominal;
    }
    if (isNoun(candidate) != isNoun(other)) {
      boolean describes = candidate.definite() || scene.letters().isAccusative(candidate.first());
      return isNoun(candidate) != describes;
    }
    if (governsPlace(candidate) != governsPlace(other)) {
      return governsPlace(candidate) == isBeforePlace(candidate);
    }
    return other.inflected().aspect() == Inflected.Aspect.FUTURE
        && candidate.inflected().aspect() != Inflected.Aspect.FUTURE;
  }

  /** Whether a word is a noun rather than a participle with the same letters: مهاجمة المدينة. */
  private static boolean isNoun(Found<Trigger> found) {
    return found.value().kind() == Trigger.Kind.NOUN;
  }

  private static boolean governsPlace(Found<Trigger> found) {
    Trigger trigger = found.value();
    return trigger.object() == Slot.PLACE || trigger.genitive() == Slot.PLACE;
  }

  /** Whether a place is the object of a word rather than people: حررت القوات المدينة. */
  private boolean isBeforePlace(Found<Trigger> found) {
    boolean people = scene.letters().isPlural(found.pronoun());
    int limit = Math.min(scene.text().sentenceOf(found.first()).end(), found.end() + OBJECT_REACH);
    for (int at = found.end(); at < limit; at++) {
      Optional<Chunk> object = scene.chunkFrom(at).filter(Chunk::isBare);
      if (object.filter(Chunk::isPlace).isPresent()) {
        return true;
      }
      people |= object.filter(Chunk::isPeople).isPresent();
    }
    return !people;
  }

  /** Whether letters that may be a verb or its noun are the noun: قصف after a preposition. */
  private boolean isNominal(Found<Trigger> verb, boolean verbPlace) {
    boolean looksDual =
        verb.inflected().plural() && verb.inflected().aspect() == Inflected.Aspect.PERFECT;
    return (looksDual && !verbPlace)
        || !scene.prepositionBefore(verb.first()).isEmpty()
        || isAfterLightVerb(verb.first());
  }

  private boolean isAfterLightVerb(int token) {
    return token > 0
        && scene.lightVerbsAt(token - 1).stream()
            .anyMatch(
                light ->
                    light.end() == token && light.inflected().aspect() != Inflected.Aspect.NONE);
  }

  /** Whether a word of grammar, an impossible object or a neighbour speaks against a trigger. */
  private boolean isVoid(Found<Trigger> found, Sentence sentence) {
    if (found.end() == found.first() + 1 && scene.isFunctionWord(found.first())) {
      return true;
    }
    Trigger trigger = found.value();
    if (trigger.kind() == Trigger.Kind.VERB && isPreposition(found)) {
      return true;
    }
    if (found.definite() && isCircumstance(trigger) && !isBeforeTarget(found)) {
      return true;
    }
    if (trigger.kind() == Trigger.Kind.VERB
        && (scene.letters().hasNunation(found.first())
            || (!found.pronoun().isEmpty() && trigger.object() == Slot.NONE))) {
      return true;
    }
    if (trigger.kind() == Trigger.Kind.VERB
        && !found.conjunction().isEmpty()
        && scene.functionAt(found.first() - 1, FunctionWord.Kind.COMPLEMENTIZER)) {
      return true;
    }
    boolean governed = !scene.prepositionBefore(found.first()).isEmpty();
    if (trigger.kind() == Trigger.Kind.VERB && governed && isLikeNoun(found)) {
      return true;
    }
    if (isBetween(trigger.unlessSoon(), found.end(), found.end() + SOON, sentence)
        || isBetween(trigger.unlessBefore(), found.first() - EARLIER, found.first(), sentence)
        || lacksNeighbour(found, sentence)) {
      return true;
    }
    Set<String> unless = trigger.unless();
    return !unless.isEmpty()
        && (isOneOf(unless, found.first() - 1, sentence) || isOneOf(unless, found.end(), sentence));
  }

  /** Whether the letters of a verb are a preposition before its noun: عبر الحدود, not عبر عن. */
  private boolean isPreposition(Found<Trigger> verb) {
    return scene.functionAt(verb.first(), FunctionWord.Kind.PREPOSITION)
        && !scene.isFunctionWord(verb.first() + 1);
  }

  /** Whether a word only counts where it tells how something else is done: مؤيدا, متهما. */
  private static boolean isCircumstance(Trigger trigger) {
    return trigger.needs().contains(Need.CIRCUMSTANCE)
        || (trigger.kind() == Trigger.Kind.ACTIVE && trigger.type().speech());
  }

  /** Whether whom a participle tells of stands after it with a preposition: الرافضة للاتفاق. */
  private boolean isBeforeTarget(Found<Trigger> participle) {
    Trigger trigger = participle.value();
    return !trigger.needs().contains(Need.CIRCUMSTANCE)
        && participle.end() < scene.text().sentenceOf(participle.first()).end()
        && trigger.prepositions().entrySet().stream()
            .filter(entry -> entry.getValue() == Slot.TARGET)
            .anyMatch(
                entry -> scene.letters().hasProclitic(participle.end(), Set.of(entry.getKey())));
  }

  /** Whether the letters of a verb are those of a noun too, which a preposition may govern. */
  private static boolean isLikeNoun(Found<Trigger> verb) {
    return verb.inflected().aspect() == Inflected.Aspect.PERFECT && Verb.mayBeNoun(verb);
  }

  /** Whether none of the words stands near a trigger without which it does not count. */
  private boolean lacksNeighbour(Found<Trigger> found, Sentence sentence) {
    Set<String> near = found.value().near();
    return !near.isEmpty()
        && !isBetween(near, found.first() - BEFORE, found.first(), sentence)
        && !isBetween(near, found.end(), found.end() + AFTER, sentence);
  }

  /** Whether one of some words is a token of a sentence from a place to another. */
  private boolean isBetween(Set<String> words, int from, int to, Sentence sentence) {
    if (words.isEmpty()) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (isOneOf(words, at, sentence)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneOf(Set<String> words, int token, Sentence sentence) {
    if (!sentence.contains(token)) {
      return false;
    }
    return scene.letters().isOneOf(words, token);
  }

  /** What a phrase that stands from a token to another tells to be lifted: رفع العقوبات. */
  Optional<Found<Trigger>> lifted(Trigger act, int from, int to) {
    return act.type().parent().equals(RELIEF)
        ? IntStream.range(from, to)
            .boxed()
            .flatMap(at -> scene.triggersAt(at).stream())
            .filter(noun -> noun.value().type().parent().equals(COERCION) && isNoun(noun))
            .filter(noun -> noun.end() <= to)
            .findFirst()
        : Optional.empty();
  }

  /** Whether an event noun is part of a verb with several words that means much the same. */
  static boolean isInVerb(Trigger noun, Trigger verb) {
    return isNamedIn(noun, verb)
        || isGained(noun, verb)
        || (noun.type().parent().equals(verb.type().parent())
            && (verb.subject() == Slot.VICTIM || !noun.needs().isEmpty()));
  }

  /** Whether a noun names what a verb tells to be broken, lifted or blamed. */
  private static boolean isNamedIn(Trigger noun, Trigger verb) {
    return Stream.of(verb.type().name(), verb.type().parent())
        .flatMap(act -> NAMED_IN.getOrDefault(act, Set.of()).stream())
        .anyMatch(named -> named.equals(noun.type().name()) || named.equals(noun.type().parent()));
  }

  /** Whether a verb tells that control is gained or lost: بسطت الحكومة سيطرتها. */
  private static boolean isGained(Trigger noun, Trigger verb) {
    return verb.type().name().equals(CAPTURE) && noun.type().name().equals(CONTROL);
  }
}
