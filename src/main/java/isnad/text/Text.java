package isnad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An article's text made ready for reading: folded tokens in sentences, each of which leads back to
 * code points of the original. Built in one pass over the text.
 */
public final class Text {

  /** Never moved itself: each text is read by a clone. */
  private static final BreakIterator SENTENCE_BREAKS =
      BreakIterator.getSentenceInstance(new ULocale("ar"));

  private final int[] codePoints;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  private Text(int[] codePoints, List<Token> tokens, List<Sentence> sentences) {
    this.codePoints = codePoints;
    this.tokens = List.copyOf(tokens);
    this.sentences = List.copyOf(sentences);
  }

  /** Reads a text in which a full stop always ends a sentence. */
  public static Text of(String original) {
    return of(original, Set.of());
  }

  /**
   * Reads a text.
   *
   * @param abbreviations folded words after which a full stop does not end a sentence
   */
  public static Text of(String original, Set<String> abbreviations) {
    int[] codePoints = original.codePoints().toArray();
    Tokenizer tokenizer = new Tokenizer(codePoints);
    List<Token> tokens = tokenizer.tokens(sentenceEnds(original, codePoints.length), abbreviations);
    return new Text(codePoints, tokens, tokenizer.sentences());
  }

  /** Code-point offsets after each sentence, by the rules of UAX #29. */
  private static int[] sentenceEnds(String original, int length) {
    BreakIterator breaks = SENTENCE_BREAKS.clone();
    breaks.setText(original);
    int[] ends = new int[16];
    int count = 0;
    int codePoint = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      codePoint += original.codePointCount(from, to);
      from = to;
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = codePoint;
    }
    if (count == 0 || ends[count - 1] != length) {
      ends = Arrays.copyOf(ends, count + 1);
      ends[count++] = length;
    }
    return Arrays.copyOf(ends, count);
  }

  /** How many code points the text has. */
  public int length() {
    return codePoints.length;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public Sentence sentenceOf(int token) {
    return sentences.get(tokens.get(token).sentence());
  }

  /** The index of the last token that begins at a code point or before it, or 0. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The original characters of a span. */
  public String in(Span span) {
    return new String(codePoints, span.start(), span.length());
  }

  /** The span from the start of one token to the end of the one before {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  /** The span of a token without the first {@code stripped} letters of its folded form. */
  public Span spanWithout(int token, int stripped) {
    Span whole = tokens.get(token).span();
    return new Span(offsetIn(token, stripped), whole.end());
  }

  /** The span of the tokens, without the first letters of the first one's folded form. */
  public Span spanWithout(int first, int end, int stripped) {
    return new Span(offsetIn(first, stripped), tokens.get(end - 1).span().end());
  }

  /** The original offset at which letter {@code letter} of a token's folded form begins. */
  public int offsetIn(int token, int letter) {
    Span span = tokens.get(token).span();
    if (letter == 0) {
      return span.start();
    }
    StringBuilder folded = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      if (!Folding.isDropped(codePoints[i]) && folded.length() >= letter) {
        return i;
      }
      Folding.append(folded, codePoints[i]);
    }
    return span.end();
  }

  /** Folded words of the tokens, a blank between them. */
  public String folded(int first, int end) {
    StringBuilder forms = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first) {
        forms.append(' ');
      }
      forms.append(tokens.get(i).form());
    }
    return forms.toString();
  }
}
