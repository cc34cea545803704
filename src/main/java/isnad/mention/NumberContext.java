package isnad.mention;

import isnad.lexicon.DateWords;
import isnad.lexicon.DateWords.Kind;
import isnad.mention.NumberReader.Numeral;
import isnad.text.Text;
import isnad.text.Token;

/** What the marks about digits say: 14:30, 11/8/2015, +966, F-16, 5+1 and 3 - 2 are no amounts. */
final class NumberContext {

  private static final int YEAR_DIGITS = 4;
  private static final int LONGEST_WITH_LEADING_ZERO = 1;
  private static final String CLOCK_AND_DATE_MARKS = ":/+";
  private static final String DASHES = "-\u2013\u2014";

  private NumberContext() {}

  /** Whether the digits of tokens {@code first} to before {@code end} stand by themselves. */
  static boolean isFree(Text text, int first, int end) {
    String form = text.token(first).form();
    if (form.startsWith("0")
        && form.length() > LONGEST_WITH_LEADING_ZERO
        && Character.isDigit(form.charAt(1))) {
      return false;
    }
    return !isTiedBefore(text, first) && !isTiedAfter(text, end);
  }

  /** A Latin word before it, or a mark between it and a word or number, without blanks. */
  private static boolean isTiedBefore(Text text, int first) {
    if (first == 0) {
      return false;
    }
    Token before = text.token(first - 1);
    if (before.sentence() != text.token(first).sentence()) {
      return false;
    }
    if (before.isWord()) {
      return isLatin(before.form());
    }
    if (first > 1 && isOneOf(before, DASHES) && text.token(first - 2).kind() == Token.Kind.NUMBER) {
      return true;
    }
    if (text.token(first).spaced() || first < 2) {
      return before.is("+");
    }
    boolean tying = isOneOf(before, CLOCK_AND_DATE_MARKS) || isOneOf(before, DASHES);
    return before.is("+") || (tying && !before.spaced() && !text.token(first - 2).isMark());
  }

  private static boolean isTiedAfter(Text text, int end) {
    if (end + 1 >= text.tokens().size()) {
      return false;
    }
    Token mark = text.token(end);
    Token after = text.token(end + 1);
    if (isOneOf(mark, DASHES)
        && (after.kind() == Token.Kind.NUMBER || text.sentenceOf(end - 1).first() == end - 1)) {
      return true;
    }
    return !mark.spaced()
        && !after.spaced()
        && after.kind() == Token.Kind.NUMBER
        && isOneOf(mark, CLOCK_AND_DATE_MARKS);
  }

  /** Whether digits without noun and modifier are more likely a year than an amount. */
  static boolean looksLikeYear(Numeral number) {
    return number.digits().filter(d -> d.length() == YEAR_DIGITS).isPresent()
        && number.isWhole(1800, 2199);
  }

  /** Whether a month follows, alone or after more days: 3 و5 آب. */
  static boolean isDayOfMonth(Text text, Numeral number, DateWords dates) {
    return number.isWhole(1, 31) && dates.isDayBefore(text, number.end());
  }

  /** Whether a month stands before a year: 27 أفريل 2017. */
  static boolean isYearOfMonth(Text text, int token, Numeral number, DateWords dates) {
    return token > text.sentenceOf(token).first()
        && looksLikeYear(number)
        && dates.find(text, token - 1).filter(month -> month.is(Kind.MONTH)).isPresent();
  }

  private static boolean isOneOf(Token token, String marks) {
    return token.isMark() && token.form().length() == 1 && marks.contains(token.form());
  }

  private static boolean isLatin(String form) {
    char c = form.charAt(0);
    return c >= 'a' && c <= 'z';
  }
}
