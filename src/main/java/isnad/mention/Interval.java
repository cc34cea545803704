package isnad.mention;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from {@code start} to {@code end}, both included; an end that is absent is open. At least
 * one is there.
 */
public record Interval(Optional<LocalDate> start, Optional<LocalDate> end) {

  public Interval {
    requireNonNull(start, "start is null");
    requireNonNull(end, "end is null");
    if (start.isEmpty() && end.isEmpty()) {
      throw new IllegalArgumentException("interval has neither start nor end");
    }
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new IllegalArgumentException("interval ends before it starts: " + start + " " + end);
    }
  }

  public static Interval of(LocalDate day) {
    return new Interval(Optional.of(day), Optional.of(day));
  }

  public static Interval of(LocalDate start, LocalDate end) {
    return new Interval(Optional.of(start), Optional.of(end));
  }

  public static Interval since(LocalDate start) {
    return new Interval(Optional.of(start), Optional.empty());
  }

  public static Interval until(LocalDate end) {
    return new Interval(Optional.empty(), Optional.of(end));
  }

  /** Whether all days of another interval are among its own. */
  public boolean holds(Interval other) {
    boolean fromThen =
        start.isEmpty() || other.start.filter(day -> !day.isBefore(start.get())).isPresent();
    boolean untilThen =
        end.isEmpty() || other.end.filter(day -> !day.isAfter(end.get())).isPresent();
    return fromThen && untilThen;
  }

  /** As ISO 8601 writes intervals: {@code 2021-07-04/2021-07-05}, {@code 2021-06-21/..}. */
  @Override
  public String toString() {
    return start.map(LocalDate::toString).orElse("..")
        + "/"
        + end.map(LocalDate::toString).orElse("..");
  }
}
