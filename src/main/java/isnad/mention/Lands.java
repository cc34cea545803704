package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells by the words before a country or capital whether its land is meant, where the word right
 * before does not tell: the border with it, the way from one to the other, the stance taken to it.
 */
record Lands(NameScan scan) {

  /** How many words may stand between a border and what joins its sides. */
  private static final int LONGEST_BORDER = 3;

  private static final String LAM = "\u0644";

  /** Whether a border is told to be with a country, or a way to begin or end there. */
  boolean areBordering(int i) {
    String preposition = scan.words.preposition(i);
    int before = i - 1;
    if (scan.words.isConjoined(i) || before <= scan.text.sentenceOf(i).first()) {
      return false;
    }
    if (!preposition.isEmpty()) {
      return preposition.equals(LAM) && isBoundary(before);
    }
    int start = Math.max(scan.text.sentenceOf(i).first(), before - LONGEST_BORDER);
    boolean joined = scan.is(WordClass.JOINT, before);
    for (int k = before - 1; joined && k >= start && scan.words.isWord(k); k--) {
      if (scan.is(WordClass.BOUNDARY, k)) {
        return isBoundary(k);
      }
    }
    return false;
  }

  /** Whether a word tells of a border that is not itself what two states are at odds about. */
  private boolean isBoundary(int i) {
    return scan.is(WordClass.BOUNDARY, i) && !scan.is(WordClass.STANCE, i - 1);
  }

  /** Whether a part of the country is told before it, that ل joins: المناطق الشمالية لمالي. */
  boolean areDivided(int i) {
    return scan.words.preposition(i).equals(LAM)
        && !scan.words.isConjoined(i)
        && scan.is(WordClass.REGIONAL, i - 1)
        && !endsKnownPlace(i);
  }

  private boolean endsKnownPlace(int i) {
    if (scan.names.isEmpty()) {
      return false;
    }
    Name last = scan.names.get(scan.names.size() - 1);
    return last.end() == i && last.type() == EntityType.PLACE && last.known().isPresent();
  }

  /** Whether the word before a preposition takes a state, not its land: التقرب من. */
  boolean areForeignTo(int i) {
    return scan.is(WordClass.STANCE, i - 2) && scan.is(WordClass.LOCATIVE, i - 1);
  }
}
