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
 * @param factuality the name of the factuality that the verb gives the event, if it changes it
 * @param becomes what the verb makes of types and triggers, by their names and ids: قدم دعما is aid
 * @param bound how the verb stands in time to the event, as {@code boundaries.tsv} lists it
 * @param onlyNamed whether it lends itself only to triggers that name it in their needs
 */
public record LightVerb(
    String id,
    String preposition,
    Slot subject,
    Map<String, Slot> prepositions,
    Optional<String> factuality,
    Map<String, EventType> becomes,
    Optional<Bound> bound,
    boolean onlyNamed) {

  /** How a verb stands in time to its event. */
  public enum Bound {
    /** It tells of the event's beginning. */
    BEGINS,
    /** It tells of the event's end. */
    ENDS,
    /** It speaks of the event beforehand. */
    AHEAD,
    /** It says that the event goes on. */
    LASTS
  }

  public LightVerb {
    requireNonNull(id, "id is null");
    requireNonNull(preposition, "preposition is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(factuality, "factuality is null");
    requireNonNull(bound, "bound is null");
    prepositions = Map.copyOf(prepositions);
    becomes = Map.copyOf(becomes);
  }
}
