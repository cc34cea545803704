package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A word or phrase that names a type of event, and which of its complements plays which part: a row
 * of {@code seeds/lexicon/triggers-*.tsv}.
 *
 * @param subject the part of the subject of the active verb, of the noun that an active participle
 *     goes with, or of the subject of a light verb before a noun; a noun whose row is empty here
 *     has {@link Slot#AGENT}
 * @param object the part of the direct object, which is the subject of the passive
 * @param genitive the part of the noun that a verbal noun governs
 * @param prepositions the part of what follows a preposition; prepositions are folded
 * @param needs what must all be found for the word to count
 * @param verbs the ids of the light verbs beside which it counts in any case, or {@link #ANY_VERB}
 * @param toll what its victims count as ({@code killed} or {@code wounded}), where it tells no
 *     event of its own but the toll of another
 * @param apart whether it tells a killing that is an act of its own also where an attack is told
 *     beside it
 * @param unless folded words that void it when they stand directly before or after
 * @param unlessSoon folded words that void it when they follow soon
 * @param unlessBefore folded words that void it when they stand some way before
 * @param near folded words, one of which must stand near it where there are any
 */
public record Trigger(
    String id,
    EventType type,
    Kind kind,
    Slot subject,
    Slot object,
    Slot genitive,
    Map<String, Slot> prepositions,
    Set<Need> needs,
    Set<String> verbs,
    Optional<String> toll,
    boolean apart,
    Set<String> unless,
    Set<String> unlessSoon,
    Set<String> unlessBefore,
    Set<String> near) {

  /** Stands for every light verb in the column {@code needs}. */
  public static final String ANY_VERB = "verb";

  /** How the ids of light verbs begin. */
  static final String LIGHT_VERB = "light-";

  public Trigger {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(toll, "toll is null");
    prepositions = Map.copyOf(prepositions);
    needs = Set.copyOf(needs);
    verbs = Set.copyOf(verbs);
    unless = Set.copyOf(unless);
    unlessSoon = Set.copyOf(unlessSoon);
    unlessBefore = Set.copyOf(unlessBefore);
    near = Set.copyOf(near);
  }

  /** Whether a light verb makes it count whatever else is found. */
  public boolean countsWith(LightVerb verb) {
    return verbs.contains(ANY_VERB) || verbs.contains(verb.id());
  }

  /** Whether it counts only as the noun of a light verb. */
  public boolean needsVerb() {
    return needs.isEmpty() && !verbs.isEmpty();
  }

  /** Whether it may be the noun of a light verb. */
  public boolean goesWith(LightVerb verb) {
    return verb.onlyNamed() ? verbs.contains(verb.id()) : !needsVerb() || countsWith(verb);
  }

  /** The kind of word that a trigger is. */
  public enum Kind {
    VERB,
    NOUN,
    /** Active participle. */
    ACTIVE,
    /** Passive participle. */
    PASSIVE
  }
}
