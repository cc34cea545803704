package isnad.trial;

import java.time.Duration;
import java.util.List;

/**
 * How long something took each time.
 *
 * @param rows how many rows each answer had
 * @param all in ascending order; empty if it failed
 */
record Times(long rows, List<Duration> all) {

  Times {
    all = all.stream().sorted().toList();
  }

  static Times failed() {
    return new Times(-1, List.of());
  }

  double median() {
    return milliseconds(all.get(all.size() / 2));
  }

  double worst() {
    return milliseconds(all.get(all.size() - 1));
  }

  static double milliseconds(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  /** Median and worst in milliseconds. */
  @Override
  public String toString() {
    return all.isEmpty() ? "fails" : "%,.1f / %,.1f".formatted(median(), worst());
  }
}
