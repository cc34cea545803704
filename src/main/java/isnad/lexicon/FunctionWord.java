package isnad.lexicon;

import static java.util.Objects.requireNonNull;

/** A word of grammar: a row of {@code seeds/lexicon/function-words.tsv}. */
public record FunctionWord(String form, Kind kind) {

  public FunctionWord {
    requireNonNull(form, "form is null");
    requireNonNull(kind, "kind is null");
  }

  /** What the word does. */
  public enum Kind {
    /** Governs the noun after it: في, على. */
    PREPOSITION,
    /** Leaves the preposition before it in force: من قبل, جميع, كل. */
    TRANSPARENT,
    /** Opens a clause that is said or wanted: أن, إن. */
    COMPLEMENTIZER,
    /** Opens a clause about the noun before it: الذي. */
    RELATIVE,
    /** Opens a clause of its own: بينما, لكن. */
    CONNECTIVE,
    /** Opens a clause with its subject after it: كان, ليس. */
    COPULA,
    /** Names some of those named right before: بينهم. */
    INCLUSION,
    /** Stands for the last subject: هو. */
    PRONOUN,
    /** A preposition with the pronoun that it governs: معه, عليها. */
    PRONOUN_PHRASE,
    /** May stand between a subject and its verb: قد, لا, أيضا. */
    ADVERB
  }
}
