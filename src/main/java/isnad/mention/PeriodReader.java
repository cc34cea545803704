package isnad.mention;

import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.mention.DateResolver.Lean;
import isnad.mention.DayReader.Point;
import isnad.mention.DayReader.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads weeks, months, years and decades, and their beginnings and ends, in one text. */
final class PeriodReader {

  private final DayReader days;
  private final DateResolver resolver;
  private final Points points;

  PeriodReader(DayReader days, DateResolver resolver, Points points) {
    this.days = days;
    this.resolver = resolver;
    this.points = points;
  }

  /** Reads a date or period without preposition. */
  interface Points {
    Optional<Point> at(int token, Lean lean);
  }

  private static ChronoUnit unit(Found found) {
    return switch (found.kind()) {
      case YEARS, THE_YEARS -> ChronoUnit.YEARS;
      case MONTHS, THE_MONTHS -> ChronoUnit.MONTHS;
      case WEEKS, THE_WEEKS -> ChronoUnit.WEEKS;
      case HOURS, THE_HOURS -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }

  /** العام الماضي, الأيام القليلة المقبلة, الأشهر الستة الماضية. */
  Optional<Point> period(Found found) {
    if (found.is(Kind.YEARS)) {
      return Optional.empty();
    }
    int at = found.end();
    int count = found.value();
    Optional<Found> few = days.word(at).filter(f -> f.is(Kind.FEW));
    if (few.isPresent()) {
      at = few.get().end();
    } else if (count == 0) {
      Optional<NumberReader.Numeral> number = days.count(at);
      count = number.map(n -> n.value().intValueExact()).orElse(0);
      at = number.map(NumberReader.Numeral::end).orElse(at);
    }
    Optional<Found> direction =
        days.word(at).filter(f -> f.is(Kind.DIRECTION) || f.is(Kind.RECENT));
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    boolean whole =
        found.value() == 1 && (direction.get().is(Kind.DIRECTION) || found.is(Kind.THE_WEEKS));
    Optional<Interval> interval =
        whole
            ? resolver.unit(
                unit(found), direction.get().is(Kind.RECENT) ? -1 : direction.get().value())
            : resolver.stretch(unit(found), count, direction.get().value() > 0);
    return Optional.of(
        new Point(direction.get().end(), found.stripped(), interval, "relative-period", true));
  }

  /** التسعينيات, ثمانينيات القرن الماضي. */
  Optional<Point> decade(Found decade) {
    Optional<Found> of = days.word(decade.end()).filter(f -> f.is(Kind.FROM));
    int at = of.map(Found::end).orElse(decade.end());
    Optional<Found> next = days.word(at);
    if (next.filter(f -> f.is(Kind.AGE)).isPresent()) {
      return Optional.empty();
    }
    int end = next.filter(f -> f.is(Kind.CENTURY)).map(Found::end).orElse(decade.end());
    return Optional.of(
        new Point(
            end,
            decade.stripped(),
            Optional.of(DateResolver.year(decade.value(), decade.value() + 9)),
            "decade",
            true));
  }

  /** هذا العام. */
  Optional<Point> thisPeriod(Found demonstrative) {
    return days.word(demonstrative.end())
        .filter(f -> f.is(Kind.THE_YEARS) || f.is(Kind.THE_MONTHS) || f.is(Kind.THE_WEEKS))
        .filter(f -> f.value() == 1 && f.stripped() == 0)
        .map(
            f ->
                DateReader.with(
                    demonstrative, f.end(), resolver.unit(unit(f), 0), "relative-period"));
  }

  /** مطلع أيار, نهاية عام 2014, منتصف الشهر الجاري, نهاية العام. */
  Optional<Point> phase(Found phase, Lean lean) {
    int at = phase.end();
    Optional<Found> of = days.word(at).filter(f -> f.is(Kind.FROM));
    int from = of.map(Found::end).orElse(at);
    Optional<Found> next = days.word(from);
    Optional<Point> whole =
        next.isEmpty()
            ? days.bareYear(from).filter(y -> !y.hijri()).map(PeriodReader::wholeYear)
            : switch (next.get().kind()) {
              case MONTH, HIJRI_MONTH -> days.month(from, lean, false);
              case MONTHS, YEARS, THIS, DECADE -> points.at(from, lean);
              case THE_WEEKS ->
                  points
                      .at(from, lean)
                      .or(
                          () ->
                              phase.value() == DateResolver.END
                                  ? weekend(next.get())
                                  : currentPeriod(next.get()));
              case THE_YEARS, THE_MONTHS ->
                  points.at(from, lean).or(() -> currentPeriod(next.get()));
              default -> Optional.empty();
            };
    return whole.map(
        p ->
            DateReader.with(
                phase,
                p.end(),
                p.interval()
                    .filter(x -> x.start().isPresent() && x.end().isPresent())
                    .map(x -> DateResolver.phase(x, phase.value())),
                p.rule().equals(DateFinder.WEEKDAY) ? p.rule() : "phase"));
  }

  /** The last weekend that has begun. */
  private Optional<Point> weekend(Found week) {
    return Optional.of(DateReader.with(week, week.end(), resolver.weekend(), DateFinder.WEEKDAY));
  }

  /** النصف الأول من عام 2015, الثلث الأخير من نيسان, الربع الثاني من العام الجاري. */
  Optional<Point> portion(Found portion, Lean lean) {
    return days.word(portion.end())
        .filter(f -> f.is(Kind.FROM))
        .flatMap(of -> period(of.end(), lean))
        .map(
            p ->
                DateReader.with(
                    portion,
                    p.end(),
                    p.interval()
                        .filter(x -> x.start().isPresent() && x.end().isPresent())
                        .map(x -> DateResolver.portion(x, portion.value())),
                    "portion"));
  }

  /** صيف 2014, الشتاء الماضي, هذا الصيف; empty where nothing says of which year. */
  Optional<Point> season(Found season, Lean lean) {
    Optional<Found> direction = days.word(season.end()).filter(f -> f.is(Kind.DIRECTION));
    if (direction.isPresent()) {
      return Optional.of(
          DateReader.with(
              season,
              direction.get().end(),
              resolver.season(season.value(), Lean.of(direction.get().value())),
              "season"));
    }
    return days.bareYear(season.end())
        .filter(y -> !y.hijri())
        .map(PeriodReader::wholeYear)
        .or(() -> period(season.end(), lean))
        .map(
            p ->
                DateReader.with(
                    season,
                    p.end(),
                    p.interval()
                        .flatMap(Interval::start)
                        .map(day -> DateResolver.season(day.getYear(), season.value())),
                    "season"));
  }

  /** A year or month with its words: عام 2014, العام الماضي, نيسان. */
  private Optional<Point> period(int from, Lean lean) {
    Optional<Found> word = days.word(from);
    if (word.isEmpty()) {
      return days.bareYear(from).filter(y -> !y.hijri()).map(PeriodReader::wholeYear);
    }
    return switch (word.get().kind()) {
      case MONTH, HIJRI_MONTH -> days.month(from, lean, false);
      case MONTHS, YEARS, THIS -> points.at(from, lean);
      case THE_YEARS, THE_MONTHS -> points.at(from, lean).or(() -> currentPeriod(word.get()));
      default -> Optional.empty();
    };
  }

  private static Point wholeYear(Year year) {
    return new Point(
        year.end(), 0, Optional.of(DateResolver.year(year.year(), year.year())), "year", true);
  }

  private Optional<Point> currentPeriod(Found found) {
    return found.value() == 1
        ? Optional.of(
            DateReader.with(found, found.end(), resolver.unit(unit(found), 0), "relative-period"))
        : Optional.empty();
  }
}
