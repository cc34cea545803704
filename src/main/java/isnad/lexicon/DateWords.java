package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import isnad.text.Text;
import isnad.text.Token;
import java.util.Optional;

/** The words of dates: months, days of the week, and what relates a date to today. Immutable. */
public final class DateWords {

  private final Phrases<Word> phrases;
  private final Clitics clitics;

  private DateWords(Phrases<Word> phrases, Clitics clitics) {
    this.phrases = phrases;
    this.clitics = clitics;
  }

  /**
   * A word of a date.
   *
   * @param value what its kind says it is: the number of a month or day of the week, days from
   *     today, how many units
   */
  public record Word(Kind kind, int value) {

    public Word {
      requireNonNull(kind, "kind is null");
    }
  }

  /** What a word does in a date; {@code date-words.tsv} explains each. */
  public enum Kind {
    MONTH,
    HIJRI_MONTH,
    WEEKDAY,
    DAY,
    PART,
    PHASE,
    PORTION,
    SEASON,
    LAST,
    NAMED,
    ELAPSED,
    YEARS,
    MONTHS,
    WEEKS,
    DAYS,
    HOURS,
    THE_YEARS,
    THE_MONTHS,
    THE_WEEKS,
    THE_DAYS,
    THE_HOURS,
    DIRECTION,
    RECENT,
    THIS,
    FEW,
    DECADE,
    CENTURY,
    AGE,
    SAME,
    SINCE_THEN,
    WITHIN,
    LATER,
    SINCE,
    UNTIL,
    BY,
    AGO,
    BETWEEN,
    FROM,
    TO,
    IN,
    SAME_DATE,
    HIJRI,
    COMMON,
    NONE
  }

  /**
   * A word found at a token.
   *
   * @param end the index after its last token
   * @param stripped how many letters of proclitics stand before it
   * @param conjoined whether a conjunction is among them
   */
  public record Found(Word word, int end, int stripped, boolean conjoined) {

    public boolean is(Kind kind) {
      return word.kind() == kind;
    }

    public Kind kind() {
      return word.kind();
    }

    public int value() {
      return word.value();
    }
  }

  /** Loads {@code months.tsv}, {@code weekdays.tsv} and {@code date-words.tsv}. */
  public static DateWords load() {
    Phrases.Builder<Word> phrases = new Phrases.Builder<>();
    for (Table.Row row : Table.load("months.tsv").rows()) {
      Kind kind = row.text("calendar").equals("hijri") ? Kind.HIJRI_MONTH : Kind.MONTH;
      add(phrases, row, new Word(kind, row.number("month")));
    }
    for (Table.Row row : Table.load("weekdays.tsv").rows()) {
      add(phrases, row, new Word(Kind.WEEKDAY, row.number("day")));
    }
    for (Table.Row row : Table.load("date-words.tsv").rows()) {
      add(phrases, row, new Word(row.choice("kind", Kind.class), row.number("value")));
    }
    return new DateWords(phrases.build(), Clitics.load());
  }

  private static void add(Phrases.Builder<Word> phrases, Table.Row row, Word word) {
    row.list("forms").forEach(form -> phrases.add(form, word));
  }

  /** The longest word or phrase of dates that begins at a token, with or without its proclitics. */
  public Optional<Found> find(Text text, int token) {
    Token first = text.token(token);
    if (first.isMark()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Word>> whole = phrases.longestAt(text, token);
    if (whole.isPresent()) {
      return Optional.of(new Found(whole.get().values().get(0), whole.get().end(), 0, false));
    }
    for (Clitics.Reading reading : clitics.readings(first.form())) {
      Optional<Phrases.Match<Word>> match =
          reading.isWhole() ? Optional.empty() : phrases.longestAt(text, token, reading.form());
      if (match.isPresent()) {
        return Optional.of(
            new Found(
                match.get().values().get(0),
                match.get().end(),
                reading.stripped(),
                !reading.conjunction().isEmpty()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what stands at a token makes the number before it a day of a month: a month, or more
   * days and a month.
   */
  public boolean isDayBefore(Text text, int token) {
    int i = token;
    while (i < text.tokens().size() && i < token + 4) {
      Optional<Found> found = find(text, i);
      if (found.isPresent()) {
        Kind kind = found.get().kind();
        if (kind == Kind.MONTH || kind == Kind.HIJRI_MONTH) {
          return !found.get().conjoined();
        }
        if (kind != Kind.MONTHS && kind != Kind.FROM && kind != Kind.TO) {
          return false;
        }
      } else if (!hasDigits(text.token(i)) && !isShort(text.token(i))) {
        return false;
      }
      i = found.map(Found::end).orElse(i + 1);
    }
    return false;
  }

  private static boolean hasDigits(Token token) {
    return Character.isDigit(token.form().charAt(token.form().length() - 1));
  }

  /** A dash, or a conjunction written apart. */
  private static boolean isShort(Token token) {
    return token.form().length() == 1;
  }
}
