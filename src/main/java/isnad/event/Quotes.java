package isnad.event;

import isnad.text.Token;

/** Tells quotation marks: straight, guillemets and curly ones. */
final class Quotes {

  private static final String STRAIGHT = "\"";
  private static final String OPENING = "\u00AB\u201C\u201E";
  private static final String CLOSING = "\u00BB\u201D";

  private Quotes() {}

  static boolean isStraight(Token token) {
    return token.isMark() && token.form().equals(STRAIGHT);
  }

  /** Whether a mark may open a quotation. */
  static boolean opens(Token token) {
    return token.isMark() && (isStraight(token) || OPENING.contains(token.form()));
  }

  /** Whether a mark may close a quotation. */
  static boolean closes(Token token) {
    return token.isMark() && (isStraight(token) || CLOSING.contains(token.form()));
  }
}
