package isnad.lexicon;

import static java.util.Objects.requireNonNull;

/**
 * A phrase that introduces a source, such as بحسب: a row of {@code
 * seeds/lexicon/attribution-cues.tsv}.
 */
public record AttributionCue(String id, Takes takes) {

  public AttributionCue {
    requireNonNull(id, "id is null");
    requireNonNull(takes, "takes is null");
  }

  /** What follows the phrase. */
  public enum Takes {
    /** The source itself. */
    NOUN,
    /** Those whose word the speaker of the clause passes on. */
    ORIGIN,
    /** The source of the sentence before. */
    BEFORE,
    /** A reporting clause. */
    CLAUSE,
    /** The medium that was told. */
    ADDRESSEE,
    /** The next subject, who is a new speaker. */
    SUBJECT
  }
}
