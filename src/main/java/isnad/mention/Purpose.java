package isnad.mention;

import isnad.lexicon.NameLexicon.WordClass;

/**
 * Reads what an institution is for, where that is part of its name: المجلس الأعلى للقضاء, المنظمة
 * العربية لحقوق الإنسان, الرابطة التونسية للدفاع عن حقوق الإنسان.
 */
record Purpose(NameScan scan) {

  private static final String LAM = "\u0644";

  /** The index after the purpose that begins at a token, or the token. */
  int end(Draft draft, int i) {
    if (!isNoun(i)) {
      return construct(draft, i);
    }
    int next = scan.adjectives(i + 1, true, draft);
    boolean concerning =
        next == i + 1
            && next + 1 < scan.words.limit(i)
            && scan.words.isPlain(next)
            && scan.is(WordClass.PURPOSE, next + 1)
            && scan.words.isPlain(next + 1)
            && isOwned(next + 1);
    return concerning ? owned(draft, next + 1) : next;
  }

  /** The same, of a noun that belongs to another one: لمكافحة الفساد. */
  int construct(Draft draft, int i) {
    boolean begins =
        i < scan.words.limit(draft.first)
            && isPurposive(i)
            && !scan.words.isDefinite(i)
            && scan.is(WordClass.PURPOSE, i)
            && isOwned(i);
    return begins ? owned(draft, i) : i;
  }

  /** Whether a word with the article says it: للقضاء. */
  private boolean isNoun(int i) {
    return isPurposive(i)
        && scan.words.isDefinite(i)
        && scan.text.token(i).form().length() - scan.words.bare(i).length() == 2;
  }

  private boolean isPurposive(int i) {
    return scan.words.preposition(i).equals(LAM) && !scan.words.isConjoined(i);
  }

  private boolean isOwned(int i) {
    return i + 1 < scan.words.limit(i) && scan.words.isPlain(i + 1) && scan.words.isDefinite(i + 1);
  }

  /** The index after a noun, its genitive, and more of these after conjunctions. */
  private int owned(Draft draft, int i) {
    int end = scan.adjectives(i + 2, true, draft);
    while (end < scan.words.limit(draft.first)
        && scan.words.isConjoined(end)
        && scan.words.isDefinite(end)
        && scan.words.preposition(end).isEmpty()
        && scan.lexicon.isCommon(scan.words.form(end))
        && !scan.lexicon.beginsHead(scan.words.bare(end))) {
      end = scan.adjectives(end + 1, true, draft);
    }
    return end;
  }
}
