package isnad.mention;

import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.mention.DateReader.Spans;
import isnad.mention.DateReader.TimeSpan;
import isnad.mention.DayReader.Point;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads lengths of time that say when something is: within them, after them, the last of them. */
final class LengthReader {

  private static final int HOURS_OF_DAY = 24;

  private final DayReader days;
  private final Spans spans;
  private final DateResolver resolver;

  LengthReader(DayReader days, Spans spans, DateResolver resolver) {
    this.days = days;
    this.spans = spans;
    this.resolver = resolver;
  }

  /** في غضون أسبوعين: of what has happened, the last two weeks. */
  Optional<Point> within(Found preposition) {
    return after(preposition)
        .map(
            s ->
                DateReader.with(
                    preposition,
                    s.end(),
                    resolver.stretch(s.unit(), s.count(), false),
                    DateFinder.WITHIN));
  }

  private Optional<TimeSpan> after(Found preposition) {
    int at = preposition.end();
    return spans.at(days.isArticle(at) ? at + 1 : at);
  }

  /** الـ48 ساعة الماضية, ثلاثة أيام أخيرة. */
  Optional<Point> counted(int i) {
    return spans
        .at(i)
        .flatMap(
            span ->
                days.word(span.end())
                    .filter(f -> f.is(Kind.DIRECTION) || f.is(Kind.RECENT))
                    .map(
                        f ->
                            new Point(
                                f.end(),
                                0,
                                resolver.stretch(span.unit(), span.count(), f.value() > 0),
                                "relative-period",
                                true)));
  }

  /** آخر 24 ساعة. */
  Optional<Point> last(Found word) {
    return spans
        .at(word.end())
        .filter(span -> span.count() > 1)
        .map(
            span ->
                DateReader.with(
                    word,
                    span.end(),
                    resolver.stretch(span.unit(), span.count(), false),
                    "relative-period"));
  }

  /** خلال 48 ساعة; shorter ones say how long something took. */
  Optional<Point> withinHours(Found preposition) {
    return within(preposition)
        .filter(
            p ->
                after(preposition)
                    .filter(s -> s.unit() == ChronoUnit.HOURS && s.count() >= HOURS_OF_DAY)
                    .filter(s -> days.word(s.end()).filter(f -> f.is(Kind.DIRECTION)).isEmpty())
                    .isPresent());
  }

  /** بعد يومين, of what is planned. */
  Optional<Point> later(Found preposition) {
    return spans
        .at(preposition.end())
        .flatMap(
            s ->
                isPassedSince(s)
                    ? elapsed(preposition, s)
                    : Optional.of(
                        DateReader.with(
                            preposition,
                            s.end(),
                            resolver.ago(s.unit(), -s.count()),
                            DateFinder.LATER)));
  }

  private boolean isPassedSince(TimeSpan span) {
    return days.word(span.end())
        .filter(f -> f.is(Kind.FROM) || f.is(Kind.ELAPSED))
        .filter(f -> f.stripped() == 0)
        .isPresent();
  }

  /** بعد أربع سنوات من الحرب: the time of the event that follows. */
  Optional<Point> elapsed(Found preposition, TimeSpan span) {
    return span.unit() == ChronoUnit.YEARS || span.unit() == ChronoUnit.MONTHS
        ? Optional.of(
            DateReader.with(
                preposition,
                span.end(),
                resolver.ago(span.unit(), span.count()),
                DateFinder.ELAPSED))
        : Optional.empty();
  }
}
