package isnad.text;

/**
 * A word, number or punctuation mark of a text.
 *
 * @param index its place among the tokens of the text, from 0
 * @param kind what it is made of
 * @param form the folded form, clitics included; never empty
 * @param span where it stands in the original text
 * @param sentence the index of its sentence
 * @param spaced whether white space or the start of the text stands before it
 */
public record Token(int index, Kind kind, String form, Span span, int sentence, boolean spaced) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters of any script, with digits after the first letter. */
    WORD,
    /** Digits, with inner decimal or thousands marks. */
    NUMBER,
    /** One mark: a full stop, a comma, a quotation mark, a symbol. */
    MARK
  }

  public boolean is(String folded) {
    return form.equals(folded);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isMark() {
    return kind == Kind.MARK;
  }

  @Override
  public String toString() {
    return form + span;
  }
}
