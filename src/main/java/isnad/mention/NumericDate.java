package isnad.mention;

import isnad.lexicon.DateWords.Found;
import isnad.lexicon.DateWords.Kind;
import isnad.mention.DateResolver.MonthDays;
import isnad.mention.DayReader.Point;
import isnad.text.Text;
import isnad.text.Token;
import java.util.Optional;

/** Reads dates that are written in digits alone. */
record NumericDate(Text text, DayReader days) {

  /** 11/8/2015, 2015-08-11, 11.8.2015, 26/10/1436هـ. */
  Optional<Point> at(int i) {
    if (text.token(i).kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    String[] parts;
    int end;
    if (i + 4 < text.tokens().size() && isTied(i + 1) && isTied(i + 3)) {
      parts =
          new String[] {text.token(i).form(), text.token(i + 2).form(), text.token(i + 4).form()};
      end = i + 5;
    } else {
      parts = text.token(i).form().split("\\.", -1);
      end = i + 1;
    }
    return parts.length == 3 ? numeric(parts, end) : Optional.empty();
  }

  private boolean isTied(int mark) {
    return days.isMark(mark, "/-")
        && !text.token(mark).spaced()
        && (text.token(mark).is("/") || !text.token(mark + 1).spaced())
        && text.token(mark + 1).kind() == Token.Kind.NUMBER;
  }

  private Optional<Point> numeric(String[] parts, int end) {
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(Character::isDigit)) {
        return Optional.empty();
      }
    }
    boolean yearFirst = parts[0].length() == 4;
    if (!yearFirst && parts[2].length() != 4) {
      return Optional.empty();
    }
    int year = Integer.parseInt(yearFirst ? parts[0] : parts[2]);
    int month = Integer.parseInt(parts[1]);
    int day = Integer.parseInt(yearFirst ? parts[2] : parts[0]);
    boolean swapped = month > 12 && day <= 12;
    boolean hijri = year >= DayReader.FIRST_HIJRI_YEAR && year <= DayReader.LAST_HIJRI_YEAR;
    int dayOfMonth = swapped ? month : day;
    Optional<Interval> interval =
        dayOfMonth == 0 || (!hijri && (year < DayReader.FIRST_YEAR || year > DayReader.LAST_YEAR))
            ? Optional.empty()
            : new MonthDays(hijri, swapped ? day : month, dayOfMonth, dayOfMonth).in(year);
    int after =
        days.word(end)
            .filter(f -> f.is(Kind.HIJRI) || f.is(Kind.COMMON))
            .map(Found::end)
            .orElse(end);
    return interval.map(x -> new Point(after, 0, Optional.of(x), "numeric", true));
  }
}
