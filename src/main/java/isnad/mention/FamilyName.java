package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Reads a family name that is also another word: after a title a given name does not stand alone,
 * الدكتور أحمد بحر, وزير العدل الطيب لوح أن.
 */
record FamilyName(NameScan scan) {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_AFTER_UNKNOWN = 4;

  /**
   * The index after the word that follows a given name, if that is its family name.
   *
   * @param end the index after the given name
   * @return the index after the family name, or {@code end}
   */
  int after(int end) {
    int shortest = scan.persons().isGiven(end - 1) ? SHORTEST : SHORTEST_AFTER_UNKNOWN;
    int limit = scan.words.limit(end - 1);
    if (end >= limit || !scan.words.isWord(end) || !mayBeName(end, shortest)) {
      return end;
    }
    boolean said = end + 1 < limit && scan.is(WordClass.CONTENT, end + 1);
    boolean closed = said || end + 1 >= limit || isOutside(end + 1);
    return closed && (said || scan.words.isPlain(end)) ? end + 1 : end;
  }

  /** The same, if a title with the article follows it: أكد شهاب صادق الناطق الرسمي. */
  int beforeTitle(int end) {
    int after = after(end);
    return after > end
            && after < scan.words.limit(end - 1)
            && scan.words.isDefinite(after)
            && scan.headAt(Head.Kind.TITLE, after).isPresent()
        ? after
        : end;
  }

  private boolean mayBeName(int i, int shortest) {
    return scan.text.token(i).form().length() >= shortest
        && !scan.words.isDefinite(i)
        && !scan.words.isConjoined(i)
        && !scan.hasTanwin(i)
        && !scan.isNumber(i)
        && scan.amountAt(i).isEmpty()
        && !isOfGrammar(i)
        && !scan.lexicon.beginsHead(scan.words.bare(i))
        && scan.headAt(Head.Kind.TITLE, i).isEmpty()
        && scan.gazetteer.nameAt(scan.text, i, scan.words.form(i)).isEmpty();
  }

  private boolean isOfGrammar(int i) {
    return scan.is(WordClass.CONTENT, i)
        || scan.is(WordClass.SAYING, i)
        || scan.is(WordClass.LOCATIVE, i)
        || scan.is(WordClass.TEMPORAL, i)
        || scan.is(WordClass.RELAYED, i)
        || scan.is(WordClass.AFTER_NUMBER, i)
        || scan.is(WordClass.FORMER, i)
        || scan.is(WordClass.DESCENT, i)
        || isJoined(i);
  }

  /** Whether a word that is listed whole begins with a conjunction after all: وهو. */
  private boolean isJoined(int i) {
    return scan.lexicon.clitics().readings(scan.text.token(i).form()).stream()
        .anyMatch(
            reading -> !reading.conjunction().isEmpty() && scan.lexicon.isCommon(reading.form()));
  }

  /** Whether a token surely begins something else than the genitive of the word before it. */
  private boolean isOutside(int i) {
    return !scan.words.isWord(i)
        || scan.is(WordClass.LOCATIVE, i)
        || scan.is(WordClass.SAYING, i)
        || scan.is(WordClass.TEMPORAL, i)
        || (scan.words.isDefinite(i) && scan.headAt(Head.Kind.TITLE, i).isPresent())
        || scan.words.isConjoined(i)
        || !scan.words.preposition(i).isEmpty();
  }
}
