package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Phrases;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import isnad.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds verbs of several words between which the subject, a time or a place stands: سلم المسلحون
 * أسلحتهم. An event noun among them is told by them where it is the verb's own object. Words right
 * after the verb would have been read with it.
 */
final class SplitVerbs {

  /**
   * By the type of a verb, the types that nouns of which it tells name: what is halted (علق
   * العمليات العسكرية), exchanged (تبادل إطلاق النار), dropped (أسقط التهمة), proved (أدان بتهمة)
   * or held (أجرى محادثات).
   */
  private static final Map<String, Set<String>> TOLD_OF =
      Map.of(
          "Ceasefire",
          Set.of("Attack", "Clash", "Strike"),
          "Clash",
          Set.of("Attack"),
          "Release",
          Set.of("Accusation", "Correspondence"),
          "Restriction",
          Set.of("Accusation"),
          "Meeting",
          Set.of("Negotiation"));

  private final Scene scene;
  private final TriggerChoice choice;

  SplitVerbs(Scene scene, TriggerChoice choice) {
    this.scene = scene;
    this.choice = choice;
  }

  /**
   * A verb found with the words that go with it.
   *
   * @param whole what they tell together, at the verb
   * @param end the index after the last of the words
   */
  record Split(Found<Trigger> whole, int end) {}

  /**
   * What a verb tells together with the words at a token.
   *
   * @param verbs what may follow the verb of the clause
   * @param word what a word at the token names by itself
   * @param before the last phrase before the token
   */
  Optional<Split> at(
      int at,
      List<Found<Phrases<Trigger>>> verbs,
      Optional<Found<Trigger>> word,
      Optional<Phrase> before,
      Sentence read) {
    for (Found<Phrases<Trigger>> verb : verbs) {
      Optional<Phrases.Match<Trigger>> words = verb.value().longestAt(scene.text(), at);
      if (words.isEmpty()) {
        continue;
      }
      boolean object = !isGoverned(at);
      boolean genitive = before.filter(phrase -> isHeadOf(phrase, at)).isPresent();
      boolean apart = at > verb.end() && !genitive;
      for (Trigger trigger : words.get().values()) {
        boolean same = word.filter(noun -> noun.value().type().equals(trigger.type())).isPresent();
        if ((object || same)
            && (word.isEmpty()
                || TriggerChoice.isInVerb(word.get().value(), trigger)
                || (apart && tellsOf(trigger, word.get(), words.get().end())))) {
          Optional<Found<Trigger>> whole = choice.of(List.of(verb.as(trigger)), read, true);
          if (whole.isPresent()) {
            return Optional.of(new Split(whole.get(), words.get().end()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a preposition before the words makes them no object of the verb: رد على الطلب, not مزيد
   * من.
   */
  private boolean isGoverned(int at) {
    String preposition = scene.governing(at);
    return !preposition.isEmpty()
        && !scene.senses().has(preposition, Sense.OF)
        && !scene.functionAt(at, FunctionWord.Kind.PREPOSITION)
        && !scene.letters().isAccusative(at);
  }

  /** Whether a word is the genitive of a phrase right before it: أنهى حالة الحرب. */
  private static boolean isHeadOf(Phrase phrase, int at) {
    return phrase.end() == at
        && !phrase.definite()
        && phrase.chunk().isEmpty()
        && phrase.event().isEmpty();
  }

  /** Whether a verb tells what becomes of what a noun names that says no more than its words. */
  private static boolean tellsOf(Trigger verb, Found<Trigger> word, int end) {
    Trigger noun = word.value();
    return noun.kind() == Trigger.Kind.NOUN
        && word.end() <= end
        && TOLD_OF.getOrDefault(verb.type().name(), Set.of()).contains(noun.type().name());
  }

  /** The words that go with a verb, without the prepositions before them. */
  Span rest(int at, int end) {
    int first = at;
    while (first < end - 1 && scene.functionAt(first, FunctionWord.Kind.PREPOSITION)) {
      first++;
    }
    String written = scene.letters().surePreposition(first).orElse("");
    return scene.text().spanWithout(first, end, written.length());
  }
}
