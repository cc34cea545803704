package isnad.event;

import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;

/**
 * A verb at the head of a clause, whatever it tells.
 *
 * @param first the index of its first token
 * @param end the index after its last token
 * @param conjunction the conjunction written onto it, or the empty string
 * @param preposition the ل of purpose written onto it, or the empty string
 * @param pronoun the object pronoun written onto it, or the empty string
 */
record Verb(
    int first,
    int end,
    String conjunction,
    String preposition,
    String pronoun,
    Inflected inflected) {

  static Verb of(Found<?> found) {
    return new Verb(
        found.first(),
        found.end(),
        found.conjunction(),
        found.preposition(),
        found.pronoun(),
        found.inflected());
  }

  /** The same verb, ending elsewhere. */
  Verb to(int other) {
    return new Verb(first, other, conjunction, preposition, pronoun, inflected);
  }

  boolean isJoined() {
    return !conjunction.isEmpty();
  }

  boolean hasPronoun() {
    return !pronoun.isEmpty();
  }
}
