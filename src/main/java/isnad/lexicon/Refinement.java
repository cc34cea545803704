package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A word beside which an event is one of a more specific or another type, as an attack with rockets
 * is a strike: a row of {@code seeds/lexicon/refinements.tsv}.
 *
 * @param of the names of the types and the ids of the triggers that it changes
 * @param type what they become
 * @param before how many tokens before the trigger it may begin
 * @param after how many tokens after the trigger it may begin; 1 is the next one
 */
public record Refinement(String id, Set<String> of, EventType type, int before, int after) {

  public Refinement {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    of = Set.copyOf(of);
  }
}
