package isnad.text;

/**
 * A sentence of a text, as a range of tokens.
 *
 * @param index its place among the sentences of the text, from 0
 * @param first the index of its first token
 * @param end the index after its last token
 * @param startsLine whether it begins a line of the text
 * @param endsLine whether it ends a line of the text
 */
public record Sentence(int index, int first, int end, boolean startsLine, boolean endsLine) {

  public boolean contains(int token) {
    return first <= token && token < end;
  }
}
