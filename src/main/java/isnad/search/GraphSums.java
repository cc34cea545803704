package isnad.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many texts each graph has, and a sum over them that differs if the texts do. Small, however
 * many texts there are.
 */
public final class GraphSums {

  private static final int HEX = 16;

  private final Map<String, Sum> sums = new HashMap<>();

  private record Sum(long count, long total) {

    private Sum and(Sum other) {
      return new Sum(count + other.count, total + other.total);
    }
  }

  void add(String graph, String uid) {
    long part = Long.parseUnsignedLong(uid.substring(0, HEX), HEX);
    sums.merge(graph, new Sum(1, part), Sum::and);
  }

  /** How many texts there are in all graphs. */
  public long texts() {
    return sums.values().stream().mapToLong(Sum::count).sum();
  }

  /**
   * A graph whose texts differ.
   *
   * @param expected how many it has here
   * @param found how many it has there
   */
  public record Difference(String graph, long expected, long found) {}

  /** The graphs whose texts are others there than here, by name. */
  public List<Difference> differences(GraphSums there) {
    TreeSet<String> names = new TreeSet<>(sums.keySet());
    names.addAll(there.sums.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      Sum expected = sums.getOrDefault(name, new Sum(0, 0));
      Sum found = there.sums.getOrDefault(name, new Sum(0, 0));
      if (!expected.equals(found)) {
        differences.add(new Difference(name, expected.count(), found.count()));
      }
    }
    return List.copyOf(differences);
  }
}
