package isnad.trial;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long something took each time.
 *
 * @param rows how many rows the last answer had; below 0 if it failed
 * @param all in ascending order; empty if it failed
 */
record Times(long rows, List<Duration> all) {

  Times {
    all = all.stream().sorted().toList();
  }

  static Times none() {
    return new Times(0, List.of());
  }

  static Times failed() {
    return new Times(-1, List.of());
  }

  boolean isFailure() {
    return rows < 0;
  }

  /** These and others; a failure if either is one. */
  Times and(Times others) {
    return isFailure() || others.isFailure()
        ? failed()
        : new Times(others.rows, Stream.concat(all.stream(), others.all.stream()).toList());
  }

  Duration sum() {
    return all.stream().reduce(Duration.ZERO, Duration::plus);
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
