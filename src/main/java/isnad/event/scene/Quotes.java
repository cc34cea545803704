package isnad.event.scene;

import isnad.text.Text;
import isnad.text.Token;

/** Tells quotation marks: straight, guillemets and curly ones. */
public final class Quotes {

  private static final String STRAIGHT = "\"";
  private static final String OPENING = "\u00AB\u201C\u201E";
  private static final String CLOSING = "\u00BB\u201D";

  /** How many words in quotation marks are likely a sentence rather than a name or a term. */
  private static final int SHORTEST_SAID = 6;

  private Quotes() {}

  /** Whether a quotation of more than a few words opens at a token. */
  public static boolean opensSaid(Text text, int at) {
    if (!opens(text.token(at))) {
      return false;
    }
    int end = Math.min(text.sentenceOf(at).end(), at + SHORTEST_SAID);
    for (int i = at + 1; i < end; i++) {
      if (closes(text.token(i))) {
        return false;
      }
    }
    return true;
  }

  public static boolean isStraight(Token token) {
    return token.isMark() && token.form().equals(STRAIGHT);
  }

  /** Whether a mark may open a quotation. */
  public static boolean opens(Token token) {
    return token.isMark() && (isStraight(token) || OPENING.contains(token.form()));
  }

  /** Whether a mark may close a quotation. */
  public static boolean closes(Token token) {
    return token.isMark() && (isStraight(token) || CLOSING.contains(token.form()));
  }
}
