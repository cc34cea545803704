package isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the code points of a text into tokens and groups these into sentences. */
final class Tokenizer {

  private static final String FULL_STOP = ".";
  private static final String OPENING_BRACKET = "(";
  private static final char QUOTATION_MARK = '"';
  private static final char APOSTROPHE = '\'';

  /**
   * Tokens after which a sentence ends even where nothing ends it: what is sought in one stays
   * small.
   */
  private static final int LONGEST_SENTENCE = 1000;

  private final int[] codePoints;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private int sentenceStart;
  private boolean lineStart = true;

  Tokenizer(int[] codePoints) {
    this.codePoints = codePoints;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<Token> tokens(int[] sentenceEnds, Set<String> abbreviations) {
    int nextEnd = 0;
    boolean spaced = true;
    int i = 0;
    while (i < codePoints.length) {
      while (nextEnd < sentenceEnds.length && i >= sentenceEnds[nextEnd]) {
        nextEnd++;
        if (!endsWithAbbreviation(abbreviations) && !endsWithInitial()) {
          endSentence(false);
        }
      }
      int c = codePoints[i];
      if (isLineBreak(c)) {
        endSentence(true);
        spaced = true;
        i++;
      } else if (isBlank(c)) {
        spaced = true;
        i++;
      } else {
        if (tokens.size() - sentenceStart == LONGEST_SENTENCE) {
          endSentence(false);
        }
        int end = endOfToken(i);
        add(i, end, spaced);
        spaced = false;
        i = end;
      }
    }
    endSentence(true);
    return tokens;
  }

  private void add(int start, int end, boolean spaced) {
    StringBuilder folded = new StringBuilder(end - start);
    if (isDoubleApostrophe(start)) {
      folded.append(QUOTATION_MARK);
    } else {
      for (int i = start; i < end; i++) {
        Folding.append(folded, codePoints[i]);
      }
    }
    if (folded.length() > 0) {
      tokens.add(
          new Token(
              tokens.size(),
              kind(codePoints[start]),
              folded.toString(),
              new Span(start, end),
              sentences.size(),
              spaced));
    }
  }

  private int endOfToken(int start) {
    Token.Kind kind = kind(codePoints[start]);
    int i = isDoubleApostrophe(start) ? start + 2 : start + 1;
    if (kind == Token.Kind.MARK) {
      while (i < codePoints.length && Folding.isDropped(codePoints[i])) {
        i++;
      }
      return i;
    }
    while (i < codePoints.length && continues(kind, i)) {
      i++;
    }
    return i;
  }

  /** Whether two apostrophes stand for a quotation mark, as some newspapers write it. */
  private boolean isDoubleApostrophe(int i) {
    return codePoints[i] == APOSTROPHE
        && i + 1 < codePoints.length
        && codePoints[i + 1] == APOSTROPHE;
  }

  private boolean continues(Token.Kind kind, int i) {
    int c = codePoints[i];
    if (Folding.isDropped(c)) {
      return true;
    }
    if (kind == Token.Kind.WORD) {
      return Character.isLetterOrDigit(c);
    }
    return Character.isDigit(c)
        || (isInnerNumberMark(c)
            && i + 1 < codePoints.length
            && Character.isDigit(codePoints[i + 1]));
  }

  private static Token.Kind kind(int c) {
    if (Character.isDigit(c)) {
      return Token.Kind.NUMBER;
    }
    return Character.isLetter(c) || Folding.isDropped(c) ? Token.Kind.WORD : Token.Kind.MARK;
  }

  /** Full stop, comma, Arabic decimal separator and Arabic thousands separator. */
  private static boolean isInnerNumberMark(int c) {
    return c == '.' || c == ',' || c == 0x066B || c == 0x066C;
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean endsWithAbbreviation(Set<String> abbreviations) {
    int last = tokens.size() - 1;
    return last > sentenceStart
        && tokens.get(last).is(FULL_STOP)
        && abbreviations.contains(tokens.get(last - 1).form());
  }

  /** Whether the last full stop only shortens a word to its letter: د. ب. أ, جون ف. كينيدي. */
  private boolean endsWithInitial() {
    int last = tokens.size() - 1;
    if (last <= sentenceStart || !tokens.get(last).is(FULL_STOP) || !isLetter(last - 1)) {
      return false;
    }
    int before = last - 2;
    if (before < sentenceStart) {
      return true;
    }
    return tokens.get(before).is(FULL_STOP)
        ? tokens.get(last - 1).spaced()
        : tokens.get(before).is(OPENING_BRACKET)
            || (tokens.get(before).isWord() && !isLetter(before));
  }

  private boolean isLetter(int token) {
    return tokens.get(token).isWord() && tokens.get(token).form().length() == 1;
  }

  private void endSentence(boolean endsLine) {
    if (tokens.size() > sentenceStart) {
      sentences.add(
          new Sentence(sentences.size(), sentenceStart, tokens.size(), lineStart, endsLine));
      sentenceStart = tokens.size();
      lineStart = endsLine;
    } else if (endsLine) {
      lineStart = true;
    }
  }
}
