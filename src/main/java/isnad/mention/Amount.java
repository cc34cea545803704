package isnad.mention;

import static java.util.Objects.requireNonNull;

import isnad.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A number, in digits or words, with what is counted: 1037 جنديا, أكثر من ألف, مئات الجنود.
 *
 * @param value for an indefinite number the least that it says: مئات is 100
 * @param unit the English plural of the counted noun or measure, such as {@code soldiers}, {@code
 *     km}, where the lexicon knows it
 */
public record Amount(
    Span span,
    int first,
    int end,
    BigDecimal value,
    Modifier modifier,
    Optional<String> unit,
    String rule)
    implements Mention {

  private static final BigDecimal LONGEST = BigDecimal.valueOf(1000);

  private static final Map<String, ChronoUnit> LENGTHS =
      Map.of(
          "days", ChronoUnit.DAYS,
          "weeks", ChronoUnit.WEEKS,
          "months", ChronoUnit.MONTHS,
          "years", ChronoUnit.YEARS);

  public Amount {
    requireNonNull(value, "value is null");
    requireNonNull(modifier, "modifier is null");
    requireNonNull(unit, "unit is null");
  }

  /** The same amount, found by another rule. */
  Amount by(String other) {
    return new Amount(span, first, end, value, modifier, unit, other);
  }

  /** The day so much time after another, where the amount is one of whole days or more. */
  public Optional<LocalDate> after(LocalDate day) {
    return unit.filter(LENGTHS::containsKey)
        .filter(known -> value.scale() <= 0 && value.compareTo(LONGEST) <= 0)
        .map(known -> day.plus(value.longValueExact(), LENGTHS.get(known)));
  }

  /** How a number bounds what it counts. */
  public enum Modifier {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost");

    private final String term;

    Modifier(String term) {
      this.term = term;
    }

    /** The word for it in JSON and RDF. */
    public String term() {
      return term;
    }
  }
}
