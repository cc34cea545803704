package isnad.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers the sentences of a text for comparison: one ends at a line feed, or at a full stop,
 * exclamation or question mark before white space.
 */
final class SentenceEnds {

  private static final int ARABIC_QUESTION_MARK = 0x061F;
  private static final int NEXT_LINE = 0x0085;

  private final int[] ends;

  private SentenceEnds(int[] ends) {
    this.ends = ends;
  }

  static SentenceEnds of(String text) {
    int[] codePoints = text.codePoints().toArray();
    return new SentenceEnds(
        IntStream.range(0, codePoints.length).filter(i -> isEnd(codePoints, i)).toArray());
  }

  private static boolean isEnd(int[] codePoints, int i) {
    int c = codePoints[i];
    if (c == '\n') {
      return true;
    }
    return (c == '.' || c == '!' || c == '?' || c == ARABIC_QUESTION_MARK)
        && (i + 1 == codePoints.length || isSpace(codePoints[i + 1]));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }

  /** The number of the sentence, from 0, in which the code point at an offset stands. */
  int number(int offset) {
    int index = Arrays.binarySearch(ends, offset);
    return index >= 0 ? index : -index - 1;
  }
}
