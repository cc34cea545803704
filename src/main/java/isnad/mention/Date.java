package isnad.mention;

import static java.util.Objects.requireNonNull;

import isnad.text.Span;
import java.util.Optional;

/**
 * A date or period: الأحد, نهاية حزيران/ يونيو, منذ عام 2011.
 *
 * @param interval the days it means; absent for a relative date in an article of unknown date
 */
public record Date(Span span, int first, int end, Optional<Interval> interval, String rule)
    implements Mention {

  public Date {
    requireNonNull(interval, "interval is null");
  }
}
