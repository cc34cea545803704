package isnad.event.source;

import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.lexicon.ReportingWord;
import isnad.text.Sentence;
import isnad.text.Token;
import java.util.Optional;
import java.util.stream.IntStream;

/** Follows a quotation that runs on over the end of a sentence. */
final class OpenQuotation {

  /** How many sentences a quotation runs on at most: a mark may be missing. */
  private static final int LONGEST = 8;

  /** How many tokens after the start of a sentence a verb still opens it. */
  private static final int OPENING = 2;

  private final Scene scene;
  private Optional<Integer> openedAt = Optional.empty();
  private int age;

  OpenQuotation(Scene scene) {
    this.scene = scene;
  }

  /** Whether the sentences read so far leave a quotation open. */
  boolean runsOn() {
    return openedAt.isPresent() && age < LONGEST;
  }

  /** The mark that opened the quotation which the sentences read so far leave open. */
  Optional<Integer> openedAt() {
    return openedAt;
  }

  /** Comes to a sentence; one that opens a line with a reporting verb ends what misses its mark. */
  void comeTo(Sentence sentence) {
    if (sentence.startsLine() && opensReport(sentence)) {
      openedAt = Optional.empty();
    }
  }

  private boolean opensReport(Sentence sentence) {
    return IntStream.range(sentence.first(), Math.min(sentence.end(), sentence.first() + OPENING))
        .boxed()
        .flatMap(at -> scene.reportingAt(at).stream())
        .anyMatch(word -> word.value().kind() == ReportingWord.Kind.VERB);
  }

  /** Whether a quotation that opens after a token of the sentence being read is open at another. */
  boolean isOpenAt(int token, int from) {
    boolean open = false;
    for (int at = from; at < token; at++) {
      Token mark = scene.text().token(at);
      if (Quotes.isStraight(mark) ? !open : !Quotes.closes(mark) && Quotes.opens(mark)) {
        open = true;
      } else if (Quotes.closes(mark)) {
        open = false;
      }
    }
    return open;
  }

  /** The index after the last token of a sentence to which the open quotation reaches. */
  int reachInto(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      if (Quotes.closes(scene.text().token(at))) {
        return at + 1;
      }
    }
    return sentence.end();
  }

  /** Reads the marks of the next sentence. */
  void read(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      Token token = scene.text().token(at);
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
