package isnad.lexicon;

import static java.util.Objects.requireNonNull;

/**
 * A written form of a word and what its endings say.
 *
 * @param form folded, without clitics
 * @param plural whether it is dual or plural
 * @param feminine whether it is a verb of the feminine singular
 * @param firstPerson whether it is a verb of the first person
 */
public record Inflected(
    String form,
    Aspect aspect,
    Voice voice,
    boolean plural,
    boolean feminine,
    boolean firstPerson) {

  public Inflected {
    requireNonNull(form, "form is null");
    requireNonNull(aspect, "aspect is null");
    requireNonNull(voice, "voice is null");
  }

  /** Aspect of a verb; nouns and participles have none. */
  public enum Aspect {
    PERFECT,
    IMPERFECT,
    FUTURE,
    /** The shortened imperfect after لم. */
    JUSSIVE,
    NONE
  }

  /** Voice of a verb or participle, where its letters tell. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }
}
