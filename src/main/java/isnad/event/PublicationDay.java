package isnad.event;

import isnad.mention.Date;
import isnad.mention.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How dates lie to the day of publication.
 *
 * @param day empty where it is not known; then nothing is before or after it
 */
record PublicationDay(Optional<LocalDate> day) {

  /** A period of so many days holds an event as well as what came right after it. */
  private static final int LONG = 28;

  static boolean isOpen(Date date) {
    Interval interval = date.interval().orElseThrow();
    return interval.start().isEmpty() || interval.end().isEmpty();
  }

  static boolean isLong(Date date) {
    return !isOpen(date)
        && date.interval()
            .filter(x -> ChronoUnit.DAYS.between(x.start().get(), x.end().get()) >= LONG)
            .isPresent();
  }

  /** Whether a date is that of publication: what comes after an event of today is of today too. */
  boolean isToday(Date date) {
    return day.filter(today -> date.interval().equals(Optional.of(Interval.of(today, today))))
        .isPresent();
  }

  /** Whether a date is one of long ago: a month or year that is over, or a day of weeks ago. */
  boolean isOld(Date date) {
    return isOver(date, isLong(date) ? 0 : LONG);
  }

  boolean isOver(Date date) {
    return isOver(date, 0);
  }

  private boolean isOver(Date date, int days) {
    Optional<LocalDate> end = date.interval().flatMap(Interval::end);
    return end.isPresent()
        && day.filter(today -> end.get().isBefore(today.minusDays(days))).isPresent();
  }

  /** Whether a date begins before publication. */
  boolean hasBegun(Date date) {
    Optional<LocalDate> start = date.interval().flatMap(Interval::start);
    return start.isPresent() && day.filter(start.get()::isBefore).isPresent();
  }

  /** Whether a time begins after publication. */
  boolean isBefore(Optional<Interval> time) {
    Optional<LocalDate> start = time.flatMap(Interval::start);
    return start.isPresent() && day.filter(start.get()::isAfter).isPresent();
  }
}
