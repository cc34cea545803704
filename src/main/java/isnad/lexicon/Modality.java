package isnad.lexicon;

import static java.util.Objects.requireNonNull;

/**
 * A word or phrase that changes the factuality of an event: a row of {@code
 * seeds/lexicon/modality.tsv}.
 *
 * @param factuality lower-case name: asserted, planned, possible, denied or demanded
 */
public record Modality(String id, String factuality, Scope scope) {

  public Modality {
    requireNonNull(id, "id is null");
    requireNonNull(factuality, "factuality is null");
    requireNonNull(scope, "scope is null");
  }

  /** How far the effect reaches. */
  public enum Scope {
    /** The word right after. */
    NEXT,
    /** The clause or verbal noun that it governs. */
    COMPLEMENT,
    /** The whole clause. */
    CLAUSE
  }
}
