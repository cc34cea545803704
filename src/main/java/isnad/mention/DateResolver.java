package isnad.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns what a text says about a day into calendar days, against the day of publication. Without
 * one, all that is relative is empty. Hijri dates are those of the Umm al-Qura calendar.
 */
final class DateResolver {

  /** The phase of a period that is its end. */
  static final int END = 2;

  private static final int THIRD_OF_MONTH = 10;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_SEASON = 3;
  private static final int HOURS_OF_DAY = 24;
  private static final int DAYS_OF_YEAR = 366;
  private static final int LONGEST_MONTH = 31;

  /** Java's Umm al-Qura calendar reaches about 140 years from here either way. */
  private static final int HIJRI_MIDDLE = 2029;

  private static final int HIJRI_REACH = 140;

  private final Optional<LocalDate> published;

  DateResolver(Optional<LocalDate> published) {
    this.published = published;
  }

  /** Which of the days or months that bear a name is meant. */
  enum Lean {
    /** The one closest to publication. */
    NEAREST,
    /** The last one that has begun. */
    LATEST,
    /** The last one that is over. */
    PREVIOUS,
    /** The one of the year of publication. */
    CURRENT,
    /** The first one that has not begun. */
    NEXT,
    /** The first one that is not over. */
    COMING;

    /** What الماضي (-1), الجاري (0) and المقبل (1) mean. */
    static Lean of(int direction) {
      return direction < 0 ? PREVIOUS : direction > 0 ? NEXT : CURRENT;
    }
  }

  /** A part of a year: a month, or a range of days of it. Days count from 1; 0 is the whole. */
  record MonthDays(boolean hijri, int month, int firstDay, int lastDay) {

    Optional<Interval> in(int year) {
      try {
        LocalDate start;
        int length;
        if (hijri) {
          HijrahDate first = HijrahDate.of(year, month, 1);
          start = LocalDate.from(first);
          length = first.lengthOfMonth();
        } else {
          start = LocalDate.of(year, month, 1);
          length = YearMonth.of(year, month).lengthOfMonth();
        }
        if (firstDay == 0) {
          return Optional.of(Interval.of(start, start.plusDays(length - 1L)));
        }
        return firstDay <= lastDay && lastDay <= length
            ? Optional.of(Interval.of(start.plusDays(firstDay - 1L), start.plusDays(lastDay - 1L)))
            : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  Optional<LocalDate> published() {
    return published;
  }

  /** The year of publication and the years about it decide. */
  Optional<Interval> monthDays(MonthDays days, Lean lean) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = published.get();
    if (days.hijri() && Math.abs(today.getYear() - HIJRI_MIDDLE) > HIJRI_REACH) {
      return Optional.empty();
    }
    int year = days.hijri() ? HijrahDate.from(today).get(ChronoField.YEAR) : today.getYear();
    Stream<Interval> candidates =
        Stream.of(year - 1, year, year + 1).flatMap(y -> days.in(y).stream());
    return switch (lean) {
      case NEAREST -> candidates.min(Comparator.comparingLong(i -> distance(i, today)));
      case LATEST -> last(candidates, i -> !start(i).isAfter(today));
      case PREVIOUS -> last(candidates, i -> end(i).isBefore(today));
      case CURRENT -> days.in(year);
      case NEXT -> candidates.filter(i -> start(i).isAfter(today)).findFirst();
      case COMING -> candidates.filter(i -> !end(i).isBefore(today)).findFirst();
    };
  }

  private static Optional<Interval> last(Stream<Interval> intervals, Predicate<Interval> wanted) {
    return intervals.filter(wanted).reduce((earlier, later) -> later);
  }

  private static long distance(Interval interval, LocalDate day) {
    if (end(interval).isBefore(day)) {
      return ChronoUnit.DAYS.between(end(interval), day);
    }
    return Math.max(0, ChronoUnit.DAYS.between(day, start(interval)));
  }

  private static LocalDate start(Interval interval) {
    return interval.start().orElseThrow();
  }

  private static LocalDate end(Interval interval) {
    return interval.end().orElseThrow();
  }

  /** Days from publication. */
  Optional<Interval> day(int offset) {
    return published.map(day -> Interval.of(day.plusDays(offset)));
  }

  /** A day of the week, 1 for Monday: the latest on or before publication, or as leaned. */
  Optional<Interval> weekday(int day, Lean lean) {
    DayOfWeek name = DayOfWeek.of(day);
    return published.map(
        today ->
            Interval.of(
                today.with(
                    switch (lean) {
                      case PREVIOUS -> TemporalAdjusters.previous(name);
                      case NEXT -> TemporalAdjusters.next(name);
                      case COMING -> TemporalAdjusters.nextOrSame(name);
                      case NEAREST, LATEST, CURRENT -> TemporalAdjusters.previousOrSame(name);
                    })));
  }

  /** The day of that name closest to a day. */
  static Interval weekdayNear(int day, LocalDate near) {
    LocalDate before = near.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day)));
    return Interval.of(ChronoUnit.DAYS.between(before, near) > 3 ? before.plusDays(7) : before);
  }

  Optional<Integer> year(int offset) {
    return published.map(day -> day.getYear() + offset);
  }

  static Interval year(int first, int last) {
    return Interval.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  static Optional<Interval> hijriYear(int year) {
    Optional<Interval> first = new MonthDays(true, 1, 0, 0).in(year);
    Optional<Interval> last = new MonthDays(true, 12, 0, 0).in(year);
    return first.isPresent() && last.isPresent()
        ? Optional.of(Interval.of(start(first.get()), end(last.get())))
        : Optional.empty();
  }

  /** A whole week (from Monday), month or year, so many from that of publication. */
  Optional<Interval> unit(ChronoUnit unit, int offset) {
    return published.map(
        today -> {
          LocalDate day = unit.isDateBased() ? today.plus(offset, unit) : today;
          return switch (unit) {
            case YEARS -> year(day.getYear(), day.getYear());
            case MONTHS ->
                Interval.of(
                    day.with(TemporalAdjusters.firstDayOfMonth()),
                    day.with(TemporalAdjusters.lastDayOfMonth()));
            case WEEKS -> {
              LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
              yield Interval.of(monday, monday.plusDays(6));
            }
            default -> Interval.of(day);
          };
        });
  }

  /** The last so many units up to publication, or the next from it on; 0 is an unknown number. */
  Optional<Interval> stretch(ChronoUnit unit, int count, boolean future) {
    return published.map(
        today -> {
          if (count == 0) {
            return future ? Interval.since(today) : Interval.until(today);
          }
          LocalDate other = away(today, unit, future ? count : -count);
          return future ? Interval.of(today, other) : Interval.of(other, today);
        });
  }

  /** Since so many units before publication. */
  Optional<Interval> sinceAgo(ChronoUnit unit, int count) {
    return published.map(today -> Interval.since(away(today, unit, -count)));
  }

  private static LocalDate away(LocalDate from, ChronoUnit unit, int count) {
    return unit == ChronoUnit.HOURS
        ? from.plusDays(Math.round((double) count / HOURS_OF_DAY))
        : from.plus(count, unit);
  }

  /** The Saturday and Sunday that have begun last. */
  Optional<Interval> weekend() {
    return published.map(
        today -> {
          LocalDate day = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
          return Interval.of(day, day.plusDays(1));
        });
  }

  /** The three months from a month on in a year. */
  static Interval season(int year, int month) {
    LocalDate start = LocalDate.of(year, month, 1);
    return Interval.of(start, start.plusMonths(MONTHS_OF_SEASON).minusDays(1));
  }

  /** The season that begins with a month and is meant by a direction. */
  Optional<Interval> season(int month, Lean lean) {
    return published.flatMap(
        today -> {
          Stream<Interval> seasons =
              Stream.of(-1, 0, 1).map(offset -> season(today.getYear() + offset, month));
          return switch (lean) {
            case PREVIOUS -> last(seasons, i -> end(i).isBefore(today));
            case NEXT -> seasons.filter(i -> start(i).isAfter(today)).findFirst();
            default -> seasons.min(Comparator.comparingLong(i -> distance(i, today)));
          };
        });
  }

  /**
   * A part of a year or month.
   *
   * @param portion which part, then of how many: 12 is the first of two
   */
  static Interval portion(Interval period, int portion) {
    LocalDate start = start(period);
    long days = ChronoUnit.DAYS.between(start, end(period)) + 1;
    int which = portion / 10;
    int parts = portion % 10;
    if (days > LONGEST_MONTH && days <= DAYS_OF_YEAR) {
      int months = MONTHS_OF_YEAR / parts;
      return Interval.of(
          start.plusMonths((long) months * (which - 1)),
          start.plusMonths((long) months * which).minusDays(1));
    }
    long length = days / parts;
    LocalDate last = which == parts ? end(period) : start.plusDays(length * which - 1);
    return Interval.of(start.plusDays(length * (which - 1)), last);
  }

  /** So many units ago: a day for hours, days and weeks, else the whole month or year. */
  Optional<Interval> ago(ChronoUnit unit, int count) {
    return unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS
        ? unit(unit, -count)
        : published.map(today -> Interval.of(away(today, unit, -count)));
  }

  /**
   * The beginning (0), middle (1) or end (2) of a period: ten days of a month; January, June and
   * July, or December of a year; three or four years of a decade; any shorter period whole.
   */
  static Interval phase(Interval period, int phase) {
    LocalDate start = start(period);
    LocalDate end = end(period);
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    if (days > DAYS_OF_YEAR) {
      return switch (phase) {
        case 0 -> Interval.of(start, start.plusYears(3).minusDays(1));
        case 1 -> Interval.of(start.plusYears(3), start.plusYears(7).minusDays(1));
        default -> Interval.of(start.plusYears(7), end);
      };
    }
    if (days > LONGEST_MONTH) {
      return switch (phase) {
        case 0 -> Interval.of(start, start.plusMonths(1).minusDays(1));
        case 1 -> Interval.of(start.plusMonths(5), start.plusMonths(7).minusDays(1));
        default -> Interval.of(end.plusDays(1).minusMonths(1), end);
      };
    }
    if (days == DAYS_OF_WEEK && phase == END) {
      return Interval.of(end.minusDays(1), end);
    }
    if (days < 28) {
      return period;
    }
    return switch (phase) {
      case 0 -> Interval.of(start, start.plusDays(THIRD_OF_MONTH - 1L));
      case 1 ->
          Interval.of(start.plusDays(THIRD_OF_MONTH), start.plusDays(2L * THIRD_OF_MONTH - 1));
      default -> Interval.of(start.plusDays(2L * THIRD_OF_MONTH), end);
    };
  }
}
