package isnad.mention;

import isnad.lexicon.DateWords;
import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The day on which an article was written, from which it counts: that of publication, unless it
 * calls another day of the week today or yesterday throughout, as one of a news agency that a
 * newspaper printed on the next day.
 */
record WritingDay(Text text, DateWords words) {

  private static final int LATEST = 1;
  private static final String MARKS = "(\"\u00AB\u060C,";

  LocalDate of(LocalDate published) {
    Optional<Long> shift = Optional.empty();
    for (int i = 0; i < text.tokens().size(); i++) {
      Optional<Long> other = shift(i, published);
      if (other.isPresent()) {
        boolean differs = shift.filter(known -> !known.equals(other.get())).isPresent();
        if (other.get() == 0 || differs) {
          return published;
        }
        shift = other;
      }
    }
    return shift.filter(days -> days <= LATEST).map(published::plusDays).orElse(published);
  }

  /** How many days after publication that day is today which a token calls so: أمس (الجمعة). */
  private Optional<Long> shift(int token, LocalDate published) {
    Optional<Found> day =
        words.find(text, token).filter(f -> f.is(Kind.DAY) && f.value() >= -1 && f.value() <= 0);
    if (day.isEmpty() || day.get().end() >= text.tokens().size()) {
      return Optional.empty();
    }
    int next = day.get().end();
    boolean opened = text.token(next).isMark() && MARKS.contains(text.token(next).form());
    int named = opened ? next + 1 : next;
    if (named >= text.tokens().size()) {
      return Optional.empty();
    }
    LocalDate expected = published.plusDays(day.get().value());
    return words
        .find(text, named)
        .filter(f -> f.is(Kind.WEEKDAY) && !f.conjoined() && f.stripped() == 0)
        .flatMap(f -> DateResolver.weekdayNear(f.value(), expected).start())
        .map(meant -> ChronoUnit.DAYS.between(expected, meant));
  }
}
