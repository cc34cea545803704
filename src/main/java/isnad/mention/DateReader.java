package isnad.mention;

import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.mention.DateResolver.Lean;
import isnad.mention.DayReader.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads dates and periods with the prepositions that change them, in one text. */
final class DateReader {

  private final DayReader days;
  private final PeriodReader periods;
  private final Spans spans;
  private final LengthReader lengths;
  private final DateResolver resolver;

  DateReader(DayReader days, Spans spans, DateResolver resolver) {
    this.days = days;
    this.periods = new PeriodReader(days, resolver, this::point);
    this.spans = spans;
    this.lengths = new LengthReader(days, spans, resolver);
    this.resolver = resolver;
  }

  /** Reads "so many units": ثلاثة أيام, أسبوعين, أكثر من سنة. */
  interface Spans {
    Optional<TimeSpan> at(int token);
  }

  /** A length of time. */
  record TimeSpan(int end, ChronoUnit unit, int count) {}

  /** The date or period that begins at a token, with its preposition. */
  Optional<Point> expression(int i) {
    Optional<Found> word = days.word(i);
    if (word.isEmpty()) {
      return point(i, Lean.NEAREST);
    }
    Found found = word.get();
    return switch (found.kind()) {
      case SINCE -> since(found);
      case UNTIL -> until(found, Lean.NEAREST);
      case BY -> until(found, Lean.COMING);
      case AGO -> ago(found);
      case WITHIN -> lengths.within(found);
      case IN -> lengths.withinHours(found);
      case LATER -> lengths.later(found);
      case BETWEEN, FROM -> range(found);
      default -> point(i, Lean.NEAREST);
    };
  }

  static Point with(Found preposition, int end, Optional<Interval> interval, String rule) {
    return new Point(end, preposition.stripped(), interval, rule, true);
  }

  private Optional<Point> pointOrYear(int i, Lean lean) {
    return point(i, lean).or(() -> days.years(i, true));
  }

  private Optional<Point> since(Found preposition) {
    Optional<Point> point = pointOrYear(preposition.end(), Lean.NEAREST);
    Optional<TimeSpan> span = longerThan(point, preposition);
    if (span.isPresent()) {
      TimeSpan s = span.get();
      if (days.word(s.end()).filter(f -> f.is(Kind.ELAPSED)).isPresent()) {
        return lengths.elapsed(preposition, s);
      }
      return Optional.of(
          with(preposition, s.end(), resolver.sinceAgo(s.unit(), s.count()), "since-ago"));
    }
    return point.map(
        p ->
            with(
                preposition,
                p.end(),
                p.interval().flatMap(Interval::start).map(Interval::since),
                "since"));
  }

  /** The length of time after a preposition, unless a date begins with its words: منذ عام 2016. */
  private Optional<TimeSpan> longerThan(Optional<Point> point, Found preposition) {
    return spans.at(preposition.end()).filter(s -> point.isEmpty() || s.end() >= point.get().end());
  }

  private Optional<Point> until(Found preposition, Lean lean) {
    return pointOrYear(preposition.end(), lean)
        .map(
            p ->
                with(
                    preposition,
                    p.end(),
                    p.interval().flatMap(Interval::end).map(Interval::until),
                    "until"));
  }

  private Optional<Point> ago(Found preposition) {
    Optional<Point> point = pointOrYear(preposition.end(), Lean.NEAREST);
    Optional<TimeSpan> span = longerThan(point, preposition);
    if (span.isPresent()) {
      TimeSpan s = span.get();
      return days.word(s.end()).filter(f -> f.is(Kind.FROM)).isPresent()
          ? Optional.empty()
          : Optional.of(
              with(preposition, s.end(), resolver.ago(s.unit(), s.count()), DateFinder.AGO));
    }
    return point.map(
        p ->
            with(
                preposition,
                p.end(),
                p.interval().flatMap(Interval::start).map(Interval::until),
                "before"));
  }

  /** بين 2011 و2013, من السبت إلى الاثنين. */
  private Optional<Point> range(Found preposition) {
    Optional<Point> first = pointOrYear(preposition.end(), Lean.NEAREST);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int at = first.get().end();
    Optional<Point> second =
        preposition.is(Kind.FROM)
            ? days.word(at)
                .filter(f -> f.is(Kind.TO) || f.is(Kind.UNTIL))
                .flatMap(f -> pointOrYear(f.end(), Lean.NEAREST))
            : days.isAnd(at) ? pointOrYear(at + 1, Lean.NEAREST) : conjoined(at);
    if (second.isEmpty()) {
      return first
          .filter(
              p ->
                  preposition.is(Kind.BETWEEN)
                      && p.interval().filter(DateReader::isLong).isPresent())
          .map(p -> with(preposition, p.end(), p.interval(), "range"));
    }
    return second.map(
        last ->
            with(preposition, last.end(), join(first.get().interval(), last.interval()), "range"));
  }

  private static boolean isLong(Interval interval) {
    return !interval.start().equals(interval.end());
  }

  private Optional<Point> conjoined(int at) {
    return pointOrYear(at, Lean.NEAREST).filter(p -> p.stripped() > 0);
  }

  /** From the start of one to the end of the other; what seems later was a year before. */
  private static Optional<Interval> join(Optional<Interval> first, Optional<Interval> last) {
    Optional<LocalDate> start = first.flatMap(Interval::start);
    Optional<LocalDate> end = last.flatMap(Interval::end);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = start.get();
    while (from.isAfter(end.get())) {
      from = from.minusYears(1);
    }
    return Optional.of(Interval.of(from, end.get()));
  }

  /** A date or period without preposition. */
  Optional<Point> point(int i, Lean lean) {
    Optional<Found> word = days.word(i);
    if (word.isEmpty()) {
      return days.hasToken(i)
          ? days.numeric(i)
              .or(() -> days.day(i, lean))
              .map(this::withOtherNaming)
              .or(() -> lengths.counted(i))
          : Optional.empty();
    }
    Found found = word.get();
    return switch (found.kind()) {
      case PART -> part(found, lean);
      case DAYS -> namedDay(found, lean);
      case WEEKDAY -> weekday(found, lean);
      case DAY -> relativeDay(found);
      case MONTH, HIJRI_MONTH -> days.month(i, lean, false);
      case MONTHS -> from(found, days.month(found.end(), lean, true));
      case YEARS, THE_YEARS -> days.years(i, false).or(() -> periods.period(found));
      case THE_MONTHS, THE_WEEKS, THE_DAYS, THE_HOURS -> periods.period(found);
      case THIS -> periods.thisPeriod(found);
      case DECADE -> periods.decade(found);
      case PHASE -> periods.phase(found, lean);
      case PORTION -> periods.portion(found, lean);
      case SEASON -> periods.season(found, lean);
      case LAST -> lengths.last(found);
      default -> Optional.empty();
    };
  }

  private static Optional<Point> from(Found first, Optional<Point> rest) {
    return rest.map(p -> new Point(p.end(), first.stripped(), p.interval(), p.rule(), p.sure()));
  }

  /** مساء الأحد, وقت متأخر من ليل السبت. */
  private Optional<Point> part(Found part, Lean lean) {
    int at = part.end();
    Optional<Found> next = days.word(at);
    if (next.filter(f -> f.is(Kind.FROM)).isPresent()) {
      at = next.get().end();
      next = days.word(at);
    }
    boolean fits =
        next.filter(f -> f.is(Kind.PART) || f.is(Kind.DAYS) || f.is(Kind.WEEKDAY) || f.is(Kind.DAY))
            .isPresent();
    Optional<Point> rest =
        fits ? point(at, lean) : next.isPresent() ? Optional.empty() : days.day(at, lean);
    return from(part, rest);
  }

  /** يوم الأحد, يومي 3 و4 آب. */
  private Optional<Point> namedDay(Found day, Lean lean) {
    Optional<Found> next = days.word(day.end());
    if (next.isEmpty()) {
      return from(
          day,
          days.hasToken(day.end())
              ? days.numeric(day.end())
                  .or(() -> days.day(day.end(), lean))
                  .map(this::withOtherNaming)
              : Optional.empty());
    }
    return next.get().is(Kind.WEEKDAY) || next.get().is(Kind.DAY)
        ? from(day, point(day.end(), lean))
        : Optional.empty();
  }

  /** الأحد, الأحد الماضي, الأحد قبل الماضي, ليل الأحد الاثنين, السبت والأحد, الأحد 4 تموز. */
  private Optional<Point> weekday(Found found, Lean lean) {
    int end = found.end();
    int last = found.value();
    int back = 0;
    int next = days.isMark(end, "-\u2013/") || days.isAnd(end) ? end + 1 : end;
    Optional<Found> second = days.word(next).filter(f -> f.is(Kind.WEEKDAY));
    if (second.isPresent()) {
      end = second.get().end();
      last = second.get().value();
      back = Math.floorMod(last - found.value(), 7);
    }
    Optional<Found> direction = days.word(end).filter(f -> f.is(Kind.DIRECTION));
    Lean meant = direction.map(f -> Lean.of(f.value())).orElse(lean);
    int daysBack = back;
    int weeksBack = direction.map(f -> Math.max(0, -1 - f.value())).orElse(0);
    Optional<Interval> interval =
        resolver
            .weekday(last, meant)
            .flatMap(Interval::end)
            .map(day -> day.minusWeeks(weeksBack))
            .map(day -> Interval.of(day.minusDays(daysBack), day));
    Point point =
        new Point(
            direction.map(Found::end).orElse(end),
            found.stripped(),
            interval,
            direction.isPresent() ? "weekday-directed" : DateFinder.WEEKDAY,
            true);
    return Optional.of(withOtherNaming(point));
  }

  /** أمس, أمس السبت, اليوم (الاثنين), غدا 5 آب. */
  private Optional<Point> relativeDay(Found found) {
    Optional<Interval> interval = resolver.day(found.value());
    int end = found.end();
    boolean opened = days.isMark(end, "(");
    int next = opened || days.isMark(end, ",\u060C") ? end + 1 : end;
    Optional<Found> weekday = days.word(next).filter(f -> f.is(Kind.WEEKDAY) && !f.conjoined());
    Optional<Found> more =
        days.word(end)
            .filter(f -> f.is(Kind.DAY) && f.conjoined() && f.value() == found.value() + 1);
    if (more.isPresent()) {
      return Optional.of(
          new Point(
              more.get().end(),
              found.stripped(),
              join(interval, resolver.day(more.get().value())),
              "relative-day",
              true));
    }
    if (weekday.isPresent()) {
      interval =
          interval
              .flatMap(Interval::start)
              .map(day -> named(weekday.get().value(), day, found.value()));
      end = weekday.get().end();
      end = opened && days.isMark(end, ")") ? end + 1 : end;
    }
    return Optional.of(
        withOtherNaming(new Point(end, found.stripped(), interval, "relative-day", true)));
  }

  /** The day of that name closest to a day; one that is over is no day to come. */
  private Interval named(int weekday, LocalDate day, int offset) {
    Interval near = DateResolver.weekdayNear(weekday, day);
    LocalDate latest = resolver.published().orElseThrow().plusDays(offset == 0 ? 1 : 0);
    boolean ahead = offset <= 0 && near.start().filter(d -> d.isAfter(latest)).isPresent();
    return ahead ? Interval.of(near.start().get().minusWeeks(1)) : near;
  }

  /** A day followed by its date: الأحد 4 تموز, 26 شوال 1436 هـ الموافق 11 آب 2015. */
  private Point withOtherNaming(Point point) {
    int at = point.end();
    boolean opened = days.isMark(at, "(");
    if (opened || days.isMark(at, ",\u060C/-")) {
      at++;
    }
    Optional<Found> same = days.word(at).filter(f -> f.is(Kind.SAME_DATE));
    at = same.map(Found::end).orElse(at);
    if (!days.hasToken(at) || (same.isEmpty() && point.rule().startsWith("day-month"))) {
      return point;
    }
    int from = at;
    Optional<Point> date = days.numeric(at).or(() -> days.day(from, Lean.NEAREST));
    if (date.isEmpty() || (!opened && date.get().stripped() > 0)) {
      return point;
    }
    Point other = date.get();
    int end = opened && days.isMark(other.end(), ")") ? other.end() + 1 : other.end();
    boolean keep = other.rule().startsWith("hijri") || other.interval().isEmpty();
    Point named =
        new Point(
            end,
            point.stripped(),
            keep ? point.interval() : other.interval(),
            keep ? point.rule() : other.rule(),
            true);
    return days.word(end).filter(f -> f.is(Kind.SAME_DATE)).isPresent()
        ? withOtherNaming(named)
        : named;
  }
}
