package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.DateWords;
import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.lexicon.NumberWords;
import isnad.lexicon.Phrases;
import isnad.lexicon.Units;
import isnad.mention.AmountFinder.Effect;
import isnad.mention.DateReader.TimeSpan;
import isnad.mention.DayReader.Point;
import isnad.mention.NumberReader.Numeral;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import isnad.text.Token;
import java.time.LocalDate;
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
 *   <li>a day or month without year is the one nearest to publication, unless a word says which;
 *   <li>the last week is the calendar week before, from Monday;
 *   <li>the beginning, middle and end of a month are ten days each;
 *   <li>since a date there is no end, until a date no start.
 * </ul>
 *
 * A date's span covers the preposition where this changes the meaning (منذ, حتى, بحلول, قبل, بين)
 * and the part of the day (ليل الأحد الاثنين). Immutable.
 */
public final class DateFinder {

  private static final String WEEKDAY = "weekday";
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
      Set.of(Kind.IN, Kind.FROM, Kind.TO, Kind.UNTIL, Kind.BETWEEN, Kind.MONTH, Kind.MONTHS);

  private final DateWords words;
  private final NumberReader numbers;
  private final Phrases<Effect> effects;
  private final Units units;
  private final Clitics clitics;

  private DateFinder(
      DateWords words,
      NumberReader numbers,
      Phrases<Effect> effects,
      Units units,
      Clitics clitics) {
    this.words = words;
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
        AmountFinder.effects(),
        Units.load(),
        clitics);
  }

  /**
   * The date as a plan means it: a bare day of the week that is over is moved one week on, any
   * other date stays.
   */
  public static Date next(Date date, LocalDate published) {
    Optional<LocalDate> end = date.interval().flatMap(Interval::end);
    boolean over =
        date.rule().equals(WEEKDAY) && end.filter(d -> d.isBefore(published)).isPresent();
    if (!over) {
      return date;
    }
    Interval interval = date.interval().orElseThrow();
    Interval later =
        new Interval(
            interval.start().map(d -> d.plusWeeks(1)), interval.end().map(d -> d.plusWeeks(1)));
    return new Date(date.span(), date.first(), date.end(), Optional.of(later), date.rule());
  }

  /**
   * The dates of a text, in order; they do not overlap.
   *
   * @param published the day of publication; without it relative dates have no interval
   */
  public List<Date> find(Text text, Optional<LocalDate> published) {
    DateResolver resolver = new DateResolver(published);
    DayReader days = new DayReader(text, words, numbers, clitics, units, resolver);
    DateReader reader = new DateReader(days, token -> span(text, token), resolver);
    List<Date> dates = new ArrayList<>();
    int i = 0;
    while (i < text.tokens().size()) {
      int token = i;
      Optional<Point> point =
          reader
              .expression(token)
              .filter(p -> p.sure() || mayBeMonth(text, token, p))
              .or(() -> isBareYear(text, token) ? days.years(token, true) : Optional.empty());
      if (point.isPresent()) {
        Point found = point.get();
        Span span = text.spanWithout(token, found.end(), found.stripped());
        dates.add(new Date(span, token, found.end(), found.interval(), found.rule()));
        i = found.end();
      } else {
        i = afterNoDate(text, token);
      }
    }
    return dates;
  }

  private int afterNoDate(Text text, int token) {
    return words.find(text, token).filter(f -> f.is(Kind.NONE)).map(Found::end).orElse(token + 1);
  }

  private Optional<Found> wordBefore(Text text, int token) {
    return token > text.sentenceOf(token).first()
        ? words.find(text, token - 1).filter(f -> f.end() == token)
        : Optional.empty();
  }

  private boolean mayBeMonth(Text text, int token, Point month) {
    return (month.stripped() > 0 && words.find(text, token).filter(Found::conjoined).isEmpty())
        || wordBefore(text, token).filter(f -> BEFORE_MONTH.contains(f.kind())).isPresent();
  }

  /**
   * Whether digits at a token may be a year without عام: after في, or before a dash on a new line.
   */
  private boolean isBareYear(Text text, int token) {
    if (text.token(token).kind() != Token.Kind.NUMBER) {
      return false;
    }
    Sentence sentence = text.sentenceOf(token);
    boolean heads =
        token == sentence.first()
            && sentence.startsLine()
            && token + 1 < sentence.end()
            && isDash(text.token(token + 1));
    return heads || wordBefore(text, token).filter(f -> f.is(Kind.IN)).isPresent();
  }

  private static boolean isDash(Token token) {
    return token.isMark() && token.spaced() && DASHES.contains(token.form());
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
            .filter(n -> !n.definite() && n.isWhole(1, LONGEST_COUNT));
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
