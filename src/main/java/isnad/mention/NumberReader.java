package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.NumberWords;
import isnad.lexicon.NumberWords.Kind;
import isnad.lexicon.NumberWords.Word;
import isnad.text.Text;
import isnad.text.Token;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in digits and words: 1,037, 2.5 مليون, خمسة وعشرون ألفا وثلاثمئة. Immutable.
 *
 * <p>A comma before three digits groups thousands, else it is decimal; a full stop before three
 * digits groups thousands unless a scale follows (1.250 مليار).
 */
final class NumberReader {

  /** So many digits and marks a number has that anybody writes out. */
  private static final int MOST_DIGITS = 30;

  private static final char ARABIC_COMMA = '\u060C';
  private static final char ARABIC_DECIMAL_SEPARATOR = '\u066B';
  private static final char ARABIC_THOUSANDS_SEPARATOR = '\u066C';

  private final NumberWords words;
  private final Clitics clitics;

  NumberReader(NumberWords words, Clitics clitics) {
    this.words = words;
    this.clitics = clitics;
  }

  /**
   * A number read.
   *
   * @param end the index after its last token
   * @param indefinite whether it is a least value: مئات
   * @param definite whether it has the article: الثلاثة
   * @param digits the digits as written (folded) where it is nothing but digits
   * @param plainUnit whether it is one bare word from 1 to 10
   */
  record Numeral(
      int end,
      BigDecimal value,
      boolean indefinite,
      boolean definite,
      Optional<String> digits,
      boolean plainUnit) {

    boolean is(long expected) {
      return value.compareTo(BigDecimal.valueOf(expected)) == 0;
    }

    boolean isWhole(long from, long to) {
      return value.stripTrailingZeros().scale() <= 0
          && value.compareTo(BigDecimal.valueOf(from)) >= 0
          && value.compareTo(BigDecimal.valueOf(to)) <= 0;
    }
  }

  /** A word of a number, or its digits. */
  private record Item(int end, Word word, boolean definite, Optional<String> digits) {

    Kind kind() {
      return word.kind();
    }

    boolean isDigits() {
      return digits.isPresent();
    }
  }

  /**
   * The number that begins at a token.
   *
   * @param form what to take for the token's form, such as its form without a proclitic
   */
  Optional<Numeral> read(Text text, int first, String form) {
    Optional<Item> start = item(text, first, form);
    if (start.isEmpty() || !mayBegin(start.get())) {
      return Optional.empty();
    }
    NumberSum sum = new NumberSum();
    sum.begin(start.get().word(), start.get().digits(), followedByScale(text, start.get().end()));
    int end = start.get().end();
    int last = text.sentenceOf(first).end();
    int items = 1;
    for (Optional<Item> next = next(text, end, last, sum);
        next.isPresent();
        next = next(text, end, last, sum)) {
      end = next.get().end();
      items++;
    }
    boolean indefinite = start.get().kind() == Kind.SEVERAL || start.get().kind() == Kind.SCALES;
    if (start.get().kind() == Kind.HALF && items == 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Numeral(
            end,
            sum.value(),
            indefinite,
            start.get().definite(),
            items == 1 ? start.get().digits() : Optional.empty(),
            items == 1 && start.get().kind() == Kind.UNIT && !start.get().isDigits()));
  }

  /** The ordinal that begins at a token: الثاني, الخامس عشر, الحادي والعشرين. */
  Optional<Numeral> ordinal(Text text, int first, String form) {
    Optional<Word> word = words.find(clitics.withoutArticle(form));
    if (word.isEmpty() || word.get().kind() != Kind.ORDINAL) {
      return Optional.empty();
    }
    long value = word.get().value();
    int end = first + 1;
    if (end < text.sentenceOf(first).end()) {
      String following = text.token(end).form();
      Optional<Word> teen = words.find(following);
      Optional<Word> ten = joined(following).flatMap(f -> words.find(clitics.withoutArticle(f)));
      if (teen.isPresent() && teen.get().kind() == Kind.UNIT && teen.get().value() == 10) {
        value += 10;
        end++;
      } else if (ten.isPresent() && ten.get().kind() == Kind.TEN) {
        value += ten.get().value();
        end++;
      }
    }
    return Optional.of(
        new Numeral(
            end,
            BigDecimal.valueOf(value),
            false,
            clitics.hasArticle(form),
            Optional.empty(),
            false));
  }

  /** Whether a word is the conjunction of numbers, written apart. */
  boolean isAnd(String form) {
    return words.find(form).filter(w -> w.kind() == Kind.AND).isPresent();
  }

  private static boolean mayBegin(Item item) {
    return item.kind() != Kind.ORDINAL && item.kind() != Kind.AND;
  }

  private Optional<Item> next(Text text, int at, int last, NumberSum sum) {
    if (at >= last) {
      return Optional.empty();
    }
    String form = text.token(at).form();
    Optional<Item> direct = item(text, at, form);
    if (direct.isPresent()) {
      if (direct.get().kind() == Kind.AND && at + 1 < last) {
        return item(text, at + 1, text.token(at + 1).form()).filter(i -> accepted(sum, i, true));
      }
      return direct.filter(i -> accepted(sum, i, false));
    }
    return joined(form).flatMap(f -> item(text, at, f)).filter(i -> accepted(sum, i, true));
  }

  private static boolean accepted(NumberSum sum, Item item, boolean joined) {
    return sum.accept(item.word(), item.digits(), joined);
  }

  /** A form without the conjunction written onto it. */
  private Optional<String> joined(String form) {
    for (Clitics.Reading reading : clitics.readings(form)) {
      if (!reading.conjunction().isEmpty() && reading.preposition().isEmpty()) {
        return Optional.of(reading.form());
      }
    }
    return Optional.empty();
  }

  private boolean followedByScale(Text text, int at) {
    return at < text.tokens().size()
        && words
            .find(clitics.withoutArticle(text.token(at).form()))
            .filter(w -> w.kind() == Kind.SCALE || w.kind() == Kind.SCALES)
            .isPresent();
  }

  private Optional<Item> item(Text text, int at, String form) {
    Optional<Word> word = words.find(form);
    if (word.isPresent()) {
      return Optional.of(new Item(at + 1, word.get(), false, Optional.empty()));
    }
    boolean definite = clitics.hasArticle(form);
    String bare = clitics.withoutArticle(form);
    if (isDigits(bare)) {
      return Optional.of(digits(text, at, bare, definite));
    }
    return definite
        ? words.find(bare).map(w -> new Item(at + 1, w, true, Optional.empty()))
        : Optional.empty();
  }

  /**
   * Digits, with what the tokenizer cut off: و1 . 5 and 3 ، 800, where the Arabic comma is a comma.
   */
  private static Item digits(Text text, int at, String form, boolean definite) {
    int end = at + 1;
    StringBuilder digits = new StringBuilder(form);
    int size = text.tokens().size();
    while (end + 1 < size
        && digits.length() < MOST_DIGITS
        && !text.token(end).spaced()
        && !text.token(end + 1).spaced()) {
      Token mark = text.token(end);
      Token more = text.token(end + 1);
      boolean comma = mark.is(String.valueOf(ARABIC_COMMA));
      boolean cut = text.token(at).isWord() && (mark.is(".") || mark.is(","));
      if (more.kind() != Token.Kind.NUMBER || !(comma || cut)) {
        break;
      }
      digits.append(comma ? ',' : mark.form().charAt(0)).append(more.form());
      end += 2;
    }
    return new Item(end, new Word(0, Kind.UNIT), definite, Optional.of(digits.toString()));
  }

  private static boolean isDigits(String form) {
    return !form.isEmpty()
        && form.length() <= MOST_DIGITS
        && isDigit(form.charAt(0))
        && form.chars().allMatch(c -> isDigit(c) || isMark(c));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMark(int c) {
    return c == '.' || c == ',' || c == ARABIC_DECIMAL_SEPARATOR || c == ARABIC_THOUSANDS_SEPARATOR;
  }

  /** The value of digits with inner marks. */
  static BigDecimal value(String digits, boolean scaleFollows) {
    boolean groups = groupsThousands(digits, scaleFollows);
    int decimalAt = groups ? -1 : lastMark(digits);
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (isDigit(c)) {
        plain.append(c);
      } else if (i == decimalAt) {
        plain.append('.');
      }
    }
    return new BigDecimal(plain.toString());
  }

  private static int lastMark(String digits) {
    for (int i = digits.length() - 1; i >= 0; i--) {
      if (digits.charAt(i) == ARABIC_THOUSANDS_SEPARATOR) {
        return -1;
      }
      if (!isDigit(digits.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether every mark stands before exactly three digits and may be a thousands mark. */
  private static boolean groupsThousands(String digits, boolean scaleFollows) {
    int mark = -1;
    int marks = 0;
    for (int i = 0; i <= digits.length(); i++) {
      if (i < digits.length() && isDigit(digits.charAt(i))) {
        continue;
      }
      if (mark >= 0 && i - mark != 4) {
        return false;
      }
      if (mark < 0 && (i > 3 || digits.startsWith("0"))) {
        return false;
      }
      if (i < digits.length()) {
        mark = i;
        marks++;
        if (digits.charAt(i) == ARABIC_DECIMAL_SEPARATOR) {
          return false;
        }
      }
    }
    return marks > 1 || (marks == 1 && (!scaleFollows || digits.charAt(mark) != '.'));
  }
}
