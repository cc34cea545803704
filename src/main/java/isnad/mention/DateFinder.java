package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.DateWords;
import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.lexicon.NumberWords;
import isnad.lexicon.Phrases;
import isnad.lexicon.Table;
import isnad.lexicon.Units;
import isnad.mention.DateReader.TimeSpan;
import isnad.mention.DayReader.Point;
import isnad.mention.NumberReader.Numeral;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import isnad.text.Token;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds dates and periods in one pass over the tokens and resolves them against the day of
 * publication:
 *
 * <ul>
 *   <li>a bare day of the week is the latest on or before publication; what is said of a plan wants
 *       the next one: {@link #next};
 *   <li>a day of a month without year is the one nearest to publication, a month without year the
 *       latest that has begun, unless a word says which;
 *   <li>the last week is the calendar week before, from Monday;
 *   <li>the beginning, middle and end of a month are ten days each;
 *   <li>the same day is the last one told before;
 *   <li>since then is since the last date told before;
 *   <li>since a date there is no end, until a date no start.
 * </ul>
 *
 * A date's span covers the preposition where this changes the meaning (منذ, حتى, بحلول, قبل, بين)
 * and the part of the day (ليل الأحد الاثنين). Immutable.
 */
public final class DateFinder {

  static final String WEEKDAY = "weekday";
  static final String MONTH = "month";
  static final String AGO = "ago";
  static final String WITHIN = "within";
  static final String LATER = "later";
  static final String ELAPSED = "elapsed";
  private static final String NAME = "name";
  private static final String SAME_DAY = "same-day";
  private static final String SINCE_THEN = "since-then";

  /** How many tokens before "since" a comparison may stand. */
  private static final int COMPARISON_DISTANCE = 8;

  /** How many sentences before "the same day" that day may be told. */
  private static final int SAME_DAY_REACH = 3;

  /** How many dates before "the same day" that day may be told. */
  private static final int SAME_DAY_DATES = 8;

  private static final int LONGEST_MONTH = 31;

  /** How many letters the name of a month has at least. */
  private static final int SHORTEST_MONTH = 2;

  private static final char ALEF_WITH_HAMZA_BELOW = '\u0625';
  private static final String DASHES = "-\u2013\u2014";
  private static final int LONGEST_COUNT = 10_000;

  private static final Map<Kind, ChronoUnit> UNITS =
      Map.of(
          Kind.YEARS, ChronoUnit.YEARS,
          Kind.MONTHS, ChronoUnit.MONTHS,
          Kind.WEEKS, ChronoUnit.WEEKS,
          Kind.DAYS, ChronoUnit.DAYS,
          Kind.HOURS, ChronoUnit.HOURS);

  /** What before the bare name of a month shows that it is a month. */
  private static final Set<Kind> BEFORE_MONTH =
      Set.of(
          Kind.IN,
          Kind.LATER,
          Kind.FROM,
          Kind.TO,
          Kind.UNTIL,
          Kind.BETWEEN,
          Kind.MONTH,
          Kind.MONTHS);

  private final DateWords words;
  private final NumberReader numbers;
  private final Phrases<Effect> effects;
  private final Phrases<String> comparisons;
  private final Units units;
  private final Clitics clitics;

  private DateFinder(
      DateWords words,
      NumberReader numbers,
      Phrases<Effect> effects,
      Phrases<String> comparisons,
      Units units,
      Clitics clitics) {
    this.words = words;
    this.comparisons = comparisons;
    this.numbers = numbers;
    this.effects = effects;
    this.units = units;
    this.clitics = clitics;
  }

  /** Loads the finder's tables. */
  public static DateFinder load() {
    Clitics clitics = Clitics.load();
    return new DateFinder(
        DateWords.load(),
        new NumberReader(NumberWords.load(), clitics),
        Effect.load(),
        comparisons(),
        Units.load(),
        clitics);
  }

  private static Phrases<String> comparisons() {
    Phrases.Builder<String> comparisons = new Phrases.Builder<>();
    for (Table.Row row : Table.load("comparisons.tsv").rows()) {
      row.list("forms").forEach(form -> comparisons.add(form, row.id()));
    }
    return comparisons.build();
  }

  /**
   * The date as a plan means it: a bare day of the week that is over is moved one week on, a bare
   * month one year; within so many days is from publication on; any other date stays.
   */
  public static Date next(Date date, LocalDate published) {
    if (date.rule().equals(WITHIN)) {
      return with(date, date.interval().map(past -> ahead(past, published)));
    }
    boolean over =
        date.interval().flatMap(Interval::end).filter(d -> d.isBefore(published)).isPresent();
    Optional<ChronoUnit> step =
        switch (date.rule()) {
          case WEEKDAY -> Optional.of(ChronoUnit.WEEKS);
          case MONTH -> Optional.of(ChronoUnit.YEARS);
          default -> Optional.empty();
        };
    if (!over || step.isEmpty()) {
      return date;
    }
    Optional<Interval> later =
        date.interval()
            .map(
                x ->
                    new Interval(
                        x.start().map(d -> d.plus(1, step.get())),
                        x.end().map(d -> d.plus(1, step.get()))));
    return with(date, later);
  }

  private static Interval ahead(Interval past, LocalDate published) {
    return past.start()
        .map(day -> published.plusDays(ChronoUnit.DAYS.between(day, published)))
        .map(day -> Interval.of(published, day))
        .orElse(Interval.since(published));
  }

  /** Whether a date is one only for what is still to come. */
  public static boolean isOfPlans(Date date) {
    return date.rule().equals(LATER);
  }

  /** Whether a date is a weekday and nothing more. */
  public static boolean isWeekday(Date date) {
    return date.rule().equals(WEEKDAY);
  }

  /** Whether a date is the time of the event that follows it: بعد عام على بدء الحرب. */
  public static boolean isOfNext(Date date) {
    return date.rule().equals(ELAPSED);
  }

  /** Whether a date belongs to the name of what stands before it: ثورة 23 يوليو. */
  public static boolean isOfName(Date date) {
    return date.rule().equals(NAME);
  }

  private static Date with(Date date, Optional<Interval> interval) {
    return new Date(date.span(), date.first(), date.end(), interval, date.rule());
  }

  /**
   * From a date on. So many months or years ago is a whole month or year; since then is since that
   * day of it.
   */
  public static Date since(Date date, Optional<LocalDate> published) {
    Optional<LocalDate> start = date.interval().flatMap(Interval::start);
    Optional<LocalDate> end = date.interval().flatMap(Interval::end);
    if (date.rule().equals(AGO) && published.isPresent() && !start.equals(end)) {
      LocalDate today = published.get();
      long months = ChronoUnit.MONTHS.between(YearMonth.from(start.get()), YearMonth.from(today));
      boolean year = ChronoUnit.DAYS.between(start.get(), end.get()) > LONGEST_MONTH;
      start = Optional.of(year ? today.withYear(start.get().getYear()) : today.minusMonths(months));
    }
    return with(date, start.map(Interval::since));
  }

  /** Up to a date. */
  public static Date until(Date date) {
    return with(date, date.interval().flatMap(Interval::end).map(Interval::until));
  }

  /**
   * The dates of a text, in order; they do not overlap.
   *
   * @param published the day of publication; without it relative dates have no interval
   */
  public List<Date> find(Text text, Optional<LocalDate> published) {
    WritingDay writing = new WritingDay(text, words);
    DateResolver resolver = new DateResolver(published.map(writing::of));
    DayReader days = new DayReader(text, words, numbers, clitics, units, resolver);
    DateReader reader = new DateReader(days, token -> span(text, token), resolver);
    List<Date> dates = new ArrayList<>();
    int i = 0;
    while (i < text.tokens().size()) {
      int token = i;
      Optional<Point> point =
          toldBefore(text, token, days.word(token), dates)
              .or(() -> reader.expression(token))
              .filter(p -> p.sure() || mayBeMonth(text, token, p))
              .or(() -> isBareYear(text, token) ? days.years(token, true) : Optional.empty());
      if (point.isPresent()) {
        Point found = point.get();
        Span span = text.spanWithout(token, found.end(), found.stripped());
        boolean compares = found.rule().startsWith("since") && isCompared(text, token);
        boolean names = wordBefore(text, token).filter(f -> f.is(Kind.NAMED)).isPresent();
        Optional<Interval> interval = compares ? Optional.empty() : found.interval();
        String rule = compares ? "since-comparison" : names ? NAME : found.rule();
        dates.add(new Date(span, token, found.end(), interval, rule));
        i = found.end();
      } else {
        i = afterNoDate(days.word(token), token);
      }
    }
    return dates;
  }

  /**
   * The day that a text told before, or a day from it: في اليوم نفسه, في اليوم التالي; or the time
   * from what it told before on: منذ ذلك الحين.
   */
  private static Optional<Point> toldBefore(
      Text text, int token, Optional<Found> word, List<Date> before) {
    Optional<Found> back = word.filter(f -> f.is(Kind.SAME) || f.is(Kind.SINCE_THEN));
    if (back.isEmpty()) {
      return Optional.empty();
    }
    Found found = back.get();
    Optional<Interval> interval = Optional.empty();
    int reach = text.token(token).sentence() - SAME_DAY_REACH;
    int oldest = Math.max(0, before.size() - SAME_DAY_DATES);
    for (int i = before.size() - 1; i >= oldest && interval.isEmpty(); i--) {
      if (text.token(before.get(i).first()).sentence() < reach) {
        break;
      }
      Optional<Interval> told = before.get(i).interval();
      interval =
          found.is(Kind.SAME)
              ? told.filter(x -> x.start().equals(x.end()))
                  .flatMap(Interval::start)
                  .map(day -> Interval.of(day.plusDays(found.value())))
              : told.flatMap(Interval::start).map(Interval::since);
    }
    String rule = found.is(Kind.SAME) ? SAME_DAY : SINCE_THEN;
    return interval.map(
        time -> new Point(found.end(), found.stripped(), Optional.of(time), rule, true));
  }

  /** Whether "since" only says how far a comparison goes: الأولى من نوعها منذ 2016. */
  private boolean isCompared(Text text, int since) {
    int from = Math.max(text.sentenceOf(since).first(), since - COMPARISON_DISTANCE);
    for (int at = from; at < since; at++) {
      if (comparisons.longestAt(text, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int afterNoDate(Optional<Found> word, int token) {
    return word.filter(f -> f.is(Kind.NONE) || f.is(Kind.SAME) || f.is(Kind.SINCE_THEN))
        .map(Found::end)
        .orElse(token + 1);
  }

  private Optional<Found> wordBefore(Text text, int token) {
    return token > text.sentenceOf(token).first()
        ? words.find(text, token - 1).filter(f -> f.end() == token)
        : Optional.empty();
  }

  private boolean mayBeMonth(Text text, int token, Point month) {
    if (isOtherShortWord(text, token, month)) {
      return false;
    }
    return (month.stripped() > 0 && words.find(text, token).filter(Found::conjoined).isEmpty())
        || wordBefore(text, token).filter(f -> BEFORE_MONTH.contains(f.kind())).isPresent();
  }

  /** Whether the letters of a short month are written as those of another word: إب, not آب. */
  private static boolean isOtherShortWord(Text text, int token, Point month) {
    String written = text.in(text.spanWithout(token, month.end(), month.stripped()));
    return written.length() == SHORTEST_MONTH && written.charAt(0) == ALEF_WITH_HAMZA_BELOW;
  }

  /**
   * Whether digits at a token may be a year without عام: after في, or before a dash where they head
   * a sentence.
   */
  private boolean isBareYear(Text text, int token) {
    if (text.token(token).kind() != Token.Kind.NUMBER) {
      return false;
    }
    Sentence sentence = text.sentenceOf(token);
    boolean heads =
        token == sentence.first() && token + 1 < sentence.end() && isDash(text, token + 1);
    return heads
        || wordBefore(text, token).filter(f -> f.is(Kind.IN) || f.is(Kind.LATER)).isPresent();
  }

  /** Whether a dash stands at a token that joins no number to the one before: 1956- ولادة. */
  private static boolean isDash(Text text, int token) {
    Token dash = text.token(token);
    boolean joins =
        !dash.spaced()
            && token + 1 < text.tokens().size()
            && text.token(token + 1).kind() == Token.Kind.NUMBER;
    return dash.isMark() && DASHES.contains(dash.form()) && !joins;
  }

  /** ثلاثة أيام, أسبوعين, أكثر من سنة: a length of time, whatever modifies its number. */
  private Optional<TimeSpan> span(Text text, int token) {
    if (token >= text.tokens().size()) {
      return Optional.empty();
    }
    int at =
        effects
            .longestAt(text, token)
            .filter(m -> m.values().get(0).isBefore())
            .map(Phrases.Match::end)
            .orElse(token);
    if (at >= text.tokens().size()) {
      return Optional.empty();
    }
    Optional<Numeral> number =
        numbers
            .read(text, at, text.token(at).form())
            .filter(n -> (!n.definite() || n.digits().isPresent()) && n.isWhole(1, LONGEST_COUNT));
    int unitAt = number.map(Numeral::end).orElse(at);
    return unitAt < text.tokens().size()
        ? words
            .find(text, unitAt)
            .filter(f -> f.stripped() == 0 && UNITS.containsKey(f.kind()))
            .filter(f -> number.isPresent() || f.value() > 0)
            .map(
                f ->
                    new TimeSpan(
                        f.end(),
                        UNITS.get(f.kind()),
                        number.map(n -> n.value().intValueExact()).orElse(f.value())))
        : Optional.empty();
  }
}
