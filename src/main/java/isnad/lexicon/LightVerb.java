package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A verb that lends its subject to an event noun that follows it, as شن does to هجوم: a row of
 * {@code seeds/lexicon/light-verbs.tsv}.
 *
 * @param preposition the folded preposition before the noun, or the empty string
 * @param subject the part that the verb's subject plays in the event
 * @param prepositions the parts of further prepositional complements
 * @param factuality the factuality that the verb gives the event, if it changes it
 * @param becomes what the verb makes of types and triggers, by their names and ids: قدم دعما is aid
 * @param bound how the verb stands in time to the event, as {@code boundaries.tsv} lists it
 * @param lends what it lends itself to
 */
public record LightVerb(
    String id,
    String preposition,
    Slot subject,
    Map<String, Slot> prepositions,
    Optional<Factuality> factuality,
    Map<String, EventType> becomes,
    Optional<Bound> bound,
    Lends lends) {

  /** How a verb stands in time to its event. */
  public enum Bound {
    /** It tells of the event's beginning. */
    BEGINS,
    /** It tells that the event happens. */
    OCCURS,
    /** It tells of the event's end. */
    ENDS,
    /** It speaks of the event beforehand. */
    AHEAD,
    /** It says that the event goes on. */
    LASTS
  }

  /** What a verb or noun lends itself to. */
  public enum Lends {
    /** Every event noun. */
    ALL,
    /** Triggers that name it in their needs. */
    NAMED,
    /** None, since it only counts the event, to which the verb before it lends itself. */
    ON
  }

  public LightVerb {
    requireNonNull(id, "id is null");
    requireNonNull(preposition, "preposition is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(factuality, "factuality is null");
    requireNonNull(bound, "bound is null");
    requireNonNull(lends, "lends is null");
    prepositions = Map.copyOf(prepositions);
    becomes = Map.copyOf(becomes);
  }

  /** Whether it lends itself only to triggers that name it in their needs. */
  public boolean onlyNamed() {
    return lends == Lends.NAMED;
  }

  /** Whether it only hands on what the verb before it lends: سلسلة in شن سلسلة غارات. */
  public boolean handsOn() {
    return lends == Lends.ON;
  }
}
