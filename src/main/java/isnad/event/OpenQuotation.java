package isnad.event;

import isnad.text.Sentence;
import isnad.text.Text;
import isnad.text.Token;
import java.util.Optional;

/** Follows a quotation that runs on over the end of a sentence. */
final class OpenQuotation {

  /** How many sentences a quotation runs on at most: a mark may be missing. */
  private static final int LONGEST = 8;

  private final Text text;
  private Optional<Integer> openedAt = Optional.empty();
  private int age;

  OpenQuotation(Text text) {
    this.text = text;
  }

  /** Whether the sentences read so far leave a quotation open. */
  boolean runsOn() {
    return openedAt.isPresent() && age < LONGEST;
  }

  /** The mark that opened the quotation which the sentences read so far leave open. */
  Optional<Integer> openedAt() {
    return openedAt;
  }

  /** Takes a quotation as ended, its mark missing. */
  void close() {
    openedAt = Optional.empty();
  }

  /** The index after the last token of a sentence to which the open quotation reaches. */
  int reachInto(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      if (Quotes.closes(text.token(at))) {
        return at + 1;
      }
    }
    return sentence.end();
  }

  /** Reads the marks of the next sentence. */
  void read(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      Token token = text.token(at);
      boolean open = openedAt.isPresent();
      if (Quotes.isStraight(token) ? !open : !Quotes.closes(token) && Quotes.opens(token)) {
        openedAt = Optional.of(at);
      } else if (Quotes.closes(token)) {
        openedAt = Optional.empty();
      }
    }
    age = openedAt.isPresent() ? age + 1 : 0;
  }
}
