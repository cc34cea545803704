package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.DateWords;
import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.lexicon.Units;
import isnad.mention.DateResolver.Lean;
import isnad.mention.DateResolver.MonthDays;
import isnad.mention.NumberReader.Numeral;
import isnad.text.Text;
import java.util.Optional;

/** Reads days, months and years of the calendar in one text. */
final class DayReader {

  private static final int LONGEST_COUNT = 1000;
  private static final int LONGEST_MONTH = 31;

  /** Within how many tokens a list of days ends. */
  private static final int MOST_DAY_TOKENS = 64;

  static final int FIRST_HIJRI_YEAR = 1300;
  static final int LAST_HIJRI_YEAR = 1500;
  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 2199;

  private final Text text;
  private final DateWords words;
  private final NumberReader numbers;
  private final Clitics clitics;
  private final Units units;
  private final DateResolver resolver;
  private int lastAsked = -1;
  private Optional<Found> lastWord = Optional.empty();

  DayReader(
      Text text,
      DateWords words,
      NumberReader numbers,
      Clitics clitics,
      Units units,
      DateResolver resolver) {
    this.text = text;
    this.words = words;
    this.numbers = numbers;
    this.clitics = clitics;
    this.units = units;
    this.resolver = resolver;
  }

  /**
   * A date read.
   *
   * @param stripped how many letters of proclitics stand before it
   * @param sure whether it is a date wherever it stands; the bare name of a month is not
   */
  record Point(int end, int stripped, Optional<Interval> interval, String rule, boolean sure) {}

  /** A number with where it begins in its token. */
  private record Counted(Numeral number, int stripped, boolean conjoined) {}

  /** What follows the name of a month: its second name, its year or direction. */
  private record Month(int end, boolean hijri, int month, Optional<Integer> year, Lean lean) {

    boolean isSure(Lean expected) {
      return year.isPresent() || lean != expected;
    }
  }

  /** The word of dates at a token; that of the token last asked for is kept. */
  Optional<Found> word(int i) {
    if (i != lastAsked) {
      lastAsked = i;
      lastWord = hasToken(i) ? words.find(text, i) : Optional.empty();
    }
    return lastWord;
  }

  /** 11/8/2015 and the like. */
  Optional<Point> numeric(int i) {
    return new NumericDate(text, this).at(i);
  }

  boolean isMark(int i, String marks) {
    return hasToken(i) && text.token(i).isMark() && marks.contains(text.token(i).form());
  }

  private Optional<Counted> number(int i) {
    if (!hasToken(i) || text.token(i).isMark()) {
      return Optional.empty();
    }
    for (Clitics.Reading reading : clitics.readings(text.token(i).form())) {
      Optional<Numeral> number =
          numbers.read(text, i, reading.form()).or(() -> numbers.ordinal(text, i, reading.form()));
      if (number.isPresent()) {
        return number.map(
            n -> new Counted(n, reading.stripped(), !reading.conjunction().isEmpty()));
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(Numeral number) {
    return !number.indefinite() && number.isWhole(1, LONGEST_MONTH);
  }

  /** A day of a month: 4 تموز, الثاني من نيسان 2021, 3-5 آب, 20 من الشهر الجاري. */
  Optional<Point> day(int i, Lean lean) {
    Optional<Counted> first = number(i).filter(n -> isDay(n.number()));
    if (first.isEmpty() || (first.get().number().digits().isEmpty() && isAdjective(i))) {
      return Optional.empty();
    }
    int firstDay = first.get().number().value().intValueExact();
    int lastDay = firstDay;
    int end = first.get().number().end();
    int limit = end + MOST_DAY_TOKENS;
    for (Optional<Numeral> more = moreDays(end);
        more.isPresent() && end < limit;
        more = moreDays(end)) {
      lastDay = more.get().value().intValueExact();
      end = more.get().end();
    }
    int stripped = first.get().stripped();
    int days = firstDay;
    int last = lastDay;
    int at = skip(skip(end, Kind.FROM), Kind.MONTHS);
    Optional<Month> month = month(at, lean);
    if (month.isPresent()) {
      Month m = month.get();
      Optional<Interval> interval =
          resolve(new MonthDays(m.hijri(), m.month(), days, last), m.year(), m.lean());
      boolean impossible = interval.isEmpty() && (m.year().isPresent() || isPublished());
      return impossible || days > last
          ? Optional.empty()
          : Optional.of(
              new Point(
                  m.end(),
                  stripped,
                  interval,
                  m.hijri() ? "hijri-day" : m.year().isPresent() ? "day-month-year" : "day-month",
                  true));
    }
    return dayOfThisMonth(skip(end, Kind.FROM), stripped, days, last);
  }

  /** Whether a number is the adjective of a noun: النصف الثاني من نيسان. */
  private boolean isAdjective(int i) {
    return i > text.sentenceOf(i).first()
        && clitics.hasArticle(text.token(i).form())
        && clitics.readings(text.token(i - 1).form()).stream()
            .anyMatch(r -> clitics.hasArticle(r.form()))
        && words.find(text, i - 1).filter(f -> f.is(Kind.WEEKDAY) || f.is(Kind.DAY)).isEmpty();
  }

  private boolean isPublished() {
    return resolver.published().isPresent();
  }

  private int skip(int i, Kind kind) {
    return word(i).filter(f -> f.is(kind) && !f.conjoined()).map(Found::end).orElse(i);
  }

  /** A further day before the month: 3 و5, 3-5, 3 إلى 5. */
  private Optional<Numeral> moreDays(int i) {
    int at = i;
    boolean linked = isMark(at, "-\u2013/") || word(at).filter(f -> f.is(Kind.TO)).isPresent();
    if (linked || isAnd(at)) {
      at++;
      return number(at).filter(n -> isDay(n.number())).map(Counted::number);
    }
    return number(at).filter(n -> n.conjoined() && isDay(n.number())).map(Counted::number);
  }

  boolean isAnd(int i) {
    return hasToken(i) && numbers.isAnd(text.token(i).form());
  }

  /** Whether an article stands apart from the number that it belongs to: الـ 48 ساعة. */
  boolean isArticle(int i) {
    return hasToken(i) && text.token(i).form().equals(clitics.article());
  }

  boolean hasToken(int i) {
    return i < text.tokens().size();
  }

  /** A whole number between a noun and its adjective: الأشهر الستة الماضية. */
  Optional<Numeral> count(int i) {
    return number(i).map(Counted::number).filter(n -> n.isWhole(1, LONGEST_COUNT));
  }

  /** A day of the month of publication or one near it: 20 من الشهر الماضي, الرابع من هذا الشهر. */
  private Optional<Point> dayOfThisMonth(int at, int stripped, int firstDay, int lastDay) {
    Optional<Found> pointing = word(at).filter(f -> f.is(Kind.THIS));
    int noun = pointing.map(Found::end).orElse(at);
    Optional<Found> month = word(noun).filter(f -> f.is(Kind.THE_MONTHS) && f.value() == 1);
    int next = month.map(Found::end).orElse(at);
    Optional<Found> direction = word(next).filter(f -> f.is(Kind.DIRECTION));
    boolean current = pointing.isPresent() && month.isPresent();
    if (!current && (direction.isEmpty() || (month.isEmpty() && direction.get().value() != 0))) {
      return Optional.empty();
    }
    int months = direction.map(Found::value).orElse(0);
    Optional<Interval> interval =
        resolver
            .published()
            .map(today -> today.plusMonths(months))
            .flatMap(
                d -> new MonthDays(false, d.getMonthValue(), firstDay, lastDay).in(d.getYear()));
    return Optional.of(
        new Point(
            direction.map(Found::end).orElse(next), stripped, interval, "day-of-this-month", true));
  }

  private Optional<Interval> resolve(MonthDays days, Optional<Integer> year, Lean lean) {
    if (year.isPresent()) {
      return days.in(year.get());
    }
    boolean whole = days.firstDay() == 0;
    return resolver.monthDays(days, whole && lean == Lean.NEAREST ? Lean.LATEST : lean);
  }

  /** A month: حزيران/ يونيو الماضي, شهر رمضان 1436 هـ, أيلول من العام الماضي. */
  Optional<Point> month(int i, Lean lean, boolean named) {
    Optional<Month> month = month(i, lean);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    Month m = month.get();
    boolean sure = named || m.isSure(lean);
    if (m.hijri() && !sure) {
      return Optional.empty();
    }
    int stripped = word(i).map(Found::stripped).orElse(0);
    return Optional.of(
        new Point(
            m.end(),
            stripped,
            resolve(new MonthDays(m.hijri(), m.month(), 0, 0), m.year(), m.lean()),
            m.hijri() ? "hijri-month" : m.year().isPresent() ? "month-year" : directed(m, lean),
            sure));
  }

  private static String directed(Month month, Lean lean) {
    return month.lean() == lean ? DateFinder.MONTH : "month-directed";
  }

  private Optional<Month> month(int i, Lean lean) {
    Optional<Found> name = word(i).filter(f -> f.is(Kind.MONTH) || f.is(Kind.HIJRI_MONTH));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int end = afterSecondName(name.get());
    boolean hijri = name.get().is(Kind.HIJRI_MONTH);
    int month = name.get().value();
    Optional<Found> direction = word(end).filter(f -> f.is(Kind.DIRECTION));
    if (direction.isPresent()) {
      Lean meant = Lean.of(direction.get().value());
      return Optional.of(new Month(direction.get().end(), hijri, month, Optional.empty(), meant));
    }
    int at = skip(end, Kind.FROM);
    Optional<Year> year = year(at).filter(y -> y.hijri() == hijri);
    if (year.isPresent()) {
      return Optional.of(
          new Month(year.get().end(), hijri, month, Optional.of(year.get().year()), lean));
    }
    Optional<Year> relative = hijri ? Optional.empty() : relativeYear(at);
    return Optional.of(
        relative
            .map(y -> new Month(y.end(), false, month, Optional.of(y.year()), lean))
            .orElse(new Month(end, hijri, month, Optional.empty(), lean)));
  }

  /** After حزيران/ يونيو, حزيران (يونيو) and the like. */
  private int afterSecondName(Found name) {
    int at = name.end();
    boolean opened = isMark(at, "(");
    if (opened || isMark(at, "/-")) {
      at++;
    }
    Optional<Found> second =
        word(at).filter(f -> f.is(name.kind()) && f.value() == name.value() && !f.conjoined());
    if (second.isEmpty()) {
      return name.end();
    }
    int end = second.get().end();
    return opened && isMark(end, ")") ? end + 1 : end;
  }

  /** A year with its number. */
  record Year(int end, int year, boolean hijri) {}

  /** A year in digits, with or without عام before it and an era after it. */
  Optional<Year> year(int i) {
    int at = word(i).filter(DayReader::isYearWord).map(Found::end).orElse(i);
    return bareYear(at);
  }

  static boolean isYearWord(Found word) {
    return (word.is(Kind.YEARS) || word.is(Kind.THE_YEARS)) && word.value() > 0;
  }

  /** Four digits in the range of years. */
  Optional<Year> bareYear(int i) {
    Optional<Numeral> number = number(i).map(Counted::number);
    if (number.flatMap(Numeral::digits).filter(d -> d.length() == 4).isEmpty()
        || !number.get().isWhole(FIRST_HIJRI_YEAR, LAST_YEAR)) {
      return Optional.empty();
    }
    int end = number.get().end();
    Optional<Found> era = word(end).filter(f -> f.is(Kind.HIJRI) || f.is(Kind.COMMON));
    int after = era.map(Found::end).orElse(end);
    int year = number.get().value().intValueExact();
    boolean hijri = era.filter(f -> f.is(Kind.HIJRI)).isPresent();
    if (number.get().isWhole(FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR)
        && era.filter(f -> f.is(Kind.COMMON)).isEmpty()) {
      return Optional.of(new Year(after, year, true));
    }
    return number.get().isWhole(FIRST_YEAR, LAST_YEAR) && !hijri
        ? Optional.of(new Year(after, year, false))
        : Optional.empty();
  }

  /** العام الماضي, هذا العام. */
  private Optional<Year> relativeYear(int i) {
    Optional<Found> word = word(i);
    if (word.filter(f -> f.is(Kind.THIS)).isPresent()) {
      return word(word.get().end())
          .filter(f -> f.is(Kind.THE_YEARS) && f.value() == 1)
          .flatMap(f -> resolver.year(0).map(y -> new Year(f.end(), y, false)));
    }
    return word.filter(f -> f.is(Kind.THE_YEARS) && f.value() == 1)
        .flatMap(f -> word(f.end()))
        .filter(f -> f.is(Kind.DIRECTION))
        .flatMap(f -> resolver.year(f.value()).map(y -> new Year(f.end(), y, false)));
  }

  /** عام 2014, عامي 2012 و2013, 2012-2014; a bare year only where {@code bare} allows it. */
  Optional<Point> years(int i, boolean bare) {
    boolean named = word(i).filter(DayReader::isYearWord).isPresent();
    Optional<Year> first = named || bare ? year(i) : Optional.empty();
    if (first.isEmpty() || (!named && isCounting(first.get().end()))) {
      return Optional.empty();
    }
    int stripped =
        named ? word(i).map(Found::stripped).orElse(0) : number(i).map(Counted::stripped).orElse(0);
    int from = first.get().year();
    if (first.get().hijri()) {
      return Optional.of(
          new Point(
              first.get().end(), stripped, DateResolver.hijriYear(from), "hijri-year", named));
    }
    int at = first.get().end();
    int next = isMark(at, "-\u2013/") || isAnd(at) ? at + 1 : at;
    Optional<Year> second =
        next > at || number(at).filter(Counted::conjoined).isPresent()
            ? bareYear(next).filter(y -> !y.hijri() && y.year() > from)
            : Optional.empty();
    return Optional.of(
        new Point(
            second.map(Year::end).orElse(at),
            stripped,
            Optional.of(DateResolver.year(from, second.map(Year::year).orElse(from))),
            "year",
            true));
  }

  private boolean isCounting(int at) {
    return hasToken(at) && units.find(text, at, text.token(at).form()).isPresent();
  }
}
