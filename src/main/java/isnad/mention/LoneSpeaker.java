package isnad.mention;

import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells by the words around it that a single word names a person who speaks: وقال غيراشتشنكو إن,
 * وأوضح خان أن.
 */
record LoneSpeaker(NameScan scan, PersonFinder persons) {

  private static final String COLON = ":";
  private static final int SHORTEST = 3;
  private static final char ALEF = 0x0627;

  /** Whether a verb of saying stands before a word, and after it what is said or to whom. */
  boolean isAt(int i) {
    if (!scan.is(WordClass.SAYING, i - 1)
        || i <= scan.text.sentenceOf(i).first()
        || !scan.words.isPlain(i)
        || scan.words.form(i).length() < SHORTEST
        || scan.lexicon.beginsHead(scan.words.bare(i))) {
      return false;
    }
    boolean unknown =
        scan.isUnknown(i)
            && !persons.isInflected(i)
            && !isThing(i)
            && !scan.lexicon.isPlural(scan.words.bare(i));
    boolean named = !scan.words.isDefinite(i) && persons.isNameWord(i);
    return (unknown || named) && opensSpeech(i + 1, scan.words.limit(i), unknown);
  }

  /** Whether a word has the ending of an indefinite object or of several things: انكماشا. */
  private boolean isThing(int i) {
    String form = scan.words.form(i);
    boolean object = !scan.words.isDefinite(i) && form.charAt(form.length() - 1) == ALEF;
    return !persons.isNameWord(i) && (object || scan.words.isFeminines(i));
  }

  private boolean opensSpeech(int next, int limit, boolean unknown) {
    if (next >= limit) {
      return false;
    }
    boolean content = scan.is(WordClass.CONTENT, next);
    if (content || mayHaveProclitic(next - 1)) {
      return content;
    }
    if (scan.text.token(next).is(COLON) || scan.isOpeningQuote(next)) {
      return true;
    }
    boolean joined = scan.is(WordClass.LOCATIVE, next) || scan.is(WordClass.RELAYED, next);
    boolean dated = scan.is(WordClass.TEMPORAL, next);
    return (joined && scan.is(WordClass.CONTENT, next + 1))
        || (unknown && (joined || dated || !scan.words.preposition(next).isEmpty()));
  }

  /** Whether a word may begin with a preposition after all: علق بامتعاض. */
  private boolean mayHaveProclitic(int i) {
    return scan.lexicon.clitics().readings(scan.words.form(i)).size() > 1;
  }
}
