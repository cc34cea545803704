package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A verb, noun or participle that says that somebody said something: a row of {@code
 * seeds/lexicon/reporting.tsv}.
 *
 * @param prepositions what the noun after a preposition is: {@code origin} (who is quoted), {@code
 *     addressee}; prepositions are folded
 */
public record ReportingWord(String id, Kind kind, Act act, Map<String, String> prepositions) {

  public ReportingWord {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(act, "act is null");
    prepositions = Map.copyOf(prepositions);
  }

  /** The kind of word. */
  public enum Kind {
    VERB,
    NOUN,
    PARTICIPLE
  }

  /** What the reporting does. */
  public enum Act {
    SAY,
    /** Thinks or asks: what it says is a clause, never a noun. */
    THINK,
    /** Goes on saying: the speaker may be left out. */
    CONTINUE,
    /** Passes on what another said. */
    RELAY,
    WRITE,
    PUBLISH,
    DENY,
    CONFIRM,
    CLAIM,
    REVEAL
  }
}
