package isnad.event;

import isnad.entity.Entity;
import isnad.lexicon.EntityType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows which places of an article may be one where: a town and the country in which it lies. */
final class Whereabouts {

  /** The countries that places lie in, by the ids of the places. */
  private final Map<String, String> countries = new HashMap<>();

  /** The ids of places that are whole countries. */
  private final Set<String> lands = new HashSet<>();

  Whereabouts(Collection<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.type() == EntityType.PLACE && entity.country().isPresent()) {
        String country = entity.country().get();
        countries.put(entity.id(), country);
        if (entity.known().filter(known -> known.path().endsWith("/" + country)).isPresent()) {
          lands.add(entity.id());
        }
      }
    }
  }

  /** Whether two sets of places share one, or one has a country in which one of the other lies. */
  boolean overlap(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others) || holds(some, others) || holds(others, some);
  }

  private boolean holds(Set<String> some, Set<String> others) {
    return some.stream()
        .filter(lands::contains)
        .map(countries::get)
        .anyMatch(land -> others.stream().anyMatch(place -> land.equals(countries.get(place))));
  }
}
