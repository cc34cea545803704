package isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication in the forms that sources write it: an ISO 8601 date or date-time ({@code
 * 2021-07-05}, {@code 2021-07-05T10:30:00+03:00}) or an RFC 822 date ({@code Mon, 05 Jul 2021
 * 10:30:00 +0300}). The day is the one that stands there: it is not moved to another time zone.
 */
final class PublicationDate {

  private static final String TIME =
      "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(?:[A-Za-z]+|[+-]\\d{2}:?(?:\\d{2})?)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:(?:[Tt]|\\s+)" + TIME + ")?");
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Za-z]+\\.?,?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[A-Za-z]*\\s+(\\d{4}|\\d{2})"
              + ("(?:\\s+" + TIME + ")?"));
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private PublicationDate() {}

  /**
   * Reads a day.
   *
   * @param where what to call its place in a problem
   * @throws Problem.Found if it is written otherwise, or no calendar has that day
   */
  static LocalDate parse(String written, String where) throws Problem.Found {
    String stripped = written.strip();
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.matches()) {
        checkTime(iso);
        return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      Matcher rfc = RFC_822.matcher(stripped);
      int month = rfc.matches() ? MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
      if (month > 0) {
        checkTime(rfc);
        return LocalDate.of(fullYear(number(rfc, 3), rfc.group(3)), month, number(rfc, 1));
      }
    } catch (DateTimeException e) {
      throw new Problem.Found(
          Problem.Kind.BAD_DATE, where, "published " + written, "a day that the calendar has");
    }
    throw new Problem.Found(
        Problem.Kind.BAD_DATE,
        where,
        "published " + shortened(written),
        "a date such as 2021-07-05, 2021-07-05T10:30:00Z or Mon, 05 Jul 2021 10:30:00 GMT");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Two-digit years as RFC 2822 reads them. */
  private static int fullYear(int year, String written) {
    if (written.length() == 4) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  /** In both patterns the hour and minute are groups 4 and 5; 24:00 is the end of the day. */
  private static void checkTime(Matcher matcher) {
    if (matcher.group(4) != null && !matcher.group(4).equals("24")) {
      LocalTime.of(number(matcher, 4), number(matcher, 5));
    }
  }

  private static String shortened(String written) {
    return written.length() <= 60 ? written : written.substring(0, 60) + "…";
  }
}
