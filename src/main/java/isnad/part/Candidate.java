package isnad.part;

import static java.util.Objects.requireNonNull;

import isnad.entity.Entity;
import isnad.event.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An entity that may have a part in an event, for it is named near the event's trigger or the rules
 * gave it one.
 *
 * @param given the parts that the rules gave it
 * @param features what speaks for a part or against it, such as {@code side=after entity=Person}
 */
public record Candidate(Event event, Entity entity, Set<Part> given, List<String> features) {

  public Candidate {
    requireNonNull(event, "event is null");
    requireNonNull(entity, "entity is null");
    given = given.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(given));
    features = List.copyOf(features);
  }
}
