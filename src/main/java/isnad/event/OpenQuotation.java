package isnad.event;

import isnad.text.Sentence;
import isnad.text.Text;
import isnad.text.Token;

/** Follows a quotation that runs on over the end of a sentence. */
final class OpenQuotation {

  /** How many sentences a quotation runs on at most: a mark may be missing. */
  private static final int LONGEST = 8;

  private final Text text;
  private boolean open;
  private int age;

  OpenQuotation(Text text) {
    this.text = text;
  }

  /** Whether the sentences read so far leave a quotation open. */
  boolean runsOn() {
    return open && age < LONGEST;
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
      if (Quotes.isStraight(token)) {
        open = !open;
      } else if (Quotes.closes(token)) {
        open = false;
      } else if (Quotes.opens(token)) {
        open = true;
      }
    }
    age = open ? age + 1 : 0;
  }
}
