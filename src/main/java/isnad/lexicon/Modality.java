package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A word or phrase that changes the factuality of an event: a row of {@code
 * seeds/lexicon/modality.tsv}.
 *
 * @param factuality what it makes of the event
 * @param prepositions those that stand before its complement, folded; empty where it governs it
 *     without one
 * @param noun whether it is a noun, which governs what stands right after it
 * @param adjective whether it is an adjective, which may describe the event noun before it
 */
public record Modality(
    String id,
    Factuality factuality,
    Scope scope,
    Set<String> prepositions,
    boolean noun,
    boolean adjective) {

  public Modality {
    requireNonNull(id, "id is null");
    requireNonNull(factuality, "factuality is null");
    requireNonNull(scope, "scope is null");
    prepositions = Set.copyOf(prepositions);
  }

  /** How far the effect reaches. */
  public enum Scope {
    /** The word right after. */
    NEXT,
    /** The clause or verbal noun that it governs. */
    COMPLEMENT,
    /** The same, of deeds of which some are done in the trying: حاول عبور البحر. */
    ATTEMPT,
    /** The same, of what an authority does by deciding it: قرر إغلاق الحدود. */
    DECISION,
    /** The whole clause. */
    CLAUSE;

    /** Whether it is what the word governs. */
    public boolean isComplement() {
      return this == COMPLEMENT || this == ATTEMPT || this == DECISION;
    }
  }
}
