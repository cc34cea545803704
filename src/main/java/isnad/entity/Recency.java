package isnad.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The entities of an article by when they were last named, the latest first. */
final class Recency {

  /** How many other entities may have been named since one that a name still points at. */
  private static final int REACH = 300;

  private final TreeMap<Integer, Cluster> byLastNaming = new TreeMap<>();
  private final Map<Cluster, Integer> lastNaming = new HashMap<>();
  private int namings;

  /** Notes that an entity has just been named. */
  void named(Cluster cluster) {
    Integer before = lastNaming.put(cluster, namings);
    if (before != null) {
      byLastNaming.remove(before);
    }
    byLastNaming.put(namings, cluster);
    namings++;
  }

  /** The fitting entity that was named last. */
  Optional<Cluster> latest(Predicate<Cluster> fits) {
    int seen = 0;
    for (Cluster cluster : byLastNaming.descendingMap().values()) {
      if (seen++ == REACH) {
        break;
      }
      if (fits.test(cluster)) {
        return Optional.of(cluster);
      }
    }
    return Optional.empty();
  }
}
