package isnad.event.scene;

import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import java.util.Optional;

/**
 * A verb at the head of a clause, whatever it tells.
 *
 * @param first the index of its first token
 * @param end the index after its last token
 * @param conjunction the conjunction written onto it, or the empty string
 * @param preposition the ل of purpose written onto it, or the empty string
 * @param pronoun the object pronoun written onto it, or the empty string
 */
public record Verb(
    int first,
    int end,
    String conjunction,
    String preposition,
    String pronoun,
    Inflected inflected) {

  private static final char ALEF = 0x0627;
  private static final char WAW = 0x0648;

  public static Verb of(Found<?> found) {
    return new Verb(
        found.first(),
        found.end(),
        found.conjunction(),
        found.preposition(),
        found.pronoun(),
        found.inflected());
  }

  /** The same verb, ending elsewhere. */
  public Verb to(int other) {
    return new Verb(first, other, conjunction, preposition, pronoun, inflected);
  }

  public boolean isJoined() {
    return !conjunction.isEmpty();
  }

  public boolean hasPronoun() {
    return !pronoun.isEmpty();
  }

  /**
   * Whether the letters of a verb may be those of a noun: the perfect of the masculine (وصل, قدم,
   * تصاعد) and the imperfect in ت (تعاون).
   */
  public static boolean mayBeNoun(Found<?> verb) {
    Inflected inflected = verb.inflected();
    boolean dual =
        inflected.plural()
            && inflected.form().charAt(inflected.form().length() - 1) == ALEF
            && inflected.form().charAt(inflected.form().length() - 2) != WAW;
    return switch (inflected.aspect()) {
      case PERFECT -> (!inflected.feminine() && !inflected.plural()) || dual;
      case IMPERFECT, FUTURE, JUSSIVE -> inflected.firstPerson();
      case NONE -> true;
    };
  }

  /**
   * The verb read so far, or another of the same letters that is none of the first person where
   * that one is.
   *
   * @param place whether a verb rather than a noun is likely there
   */
  static Optional<Verb> likelier(Optional<Verb> verb, Found<?> found, boolean place) {
    boolean fits =
        found.inflected().aspect() != Inflected.Aspect.NONE
            && (place || !mayBeNoun(found))
            && (verb.isEmpty()
                || (verb.get().inflected().firstPerson() && !found.inflected().firstPerson()));
    return fits ? Optional.of(of(found)) : verb;
  }
}
