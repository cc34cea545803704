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
 * @param needs the parts that must all be filled for the word to count; {@link Slot#CONTENT} stands
 *     for any part
 * @param toll what its victims count as ({@code wounded}), where it tells no event of its own but
 *     the toll of another
 * @param unless folded words that void it when they stand directly before or after
 */
public record Trigger(
    String id,
    EventType type,
    Kind kind,
    Slot subject,
    Slot object,
    Slot genitive,
    Map<String, Slot> prepositions,
    Set<Slot> needs,
    Optional<String> toll,
    Set<String> unless) {

  public Trigger {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(toll, "toll is null");
    prepositions = Map.copyOf(prepositions);
    needs = Set.copyOf(needs);
    unless = Set.copyOf(unless);
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
