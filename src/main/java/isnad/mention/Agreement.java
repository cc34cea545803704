package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells by gender, number and what follows whether a word may describe the noun of a phrase.
 *
 * @param first the index of the noun
 * @param definite whether the noun has the article
 */
record Agreement(NameScan scan, int first, boolean definite) {

  /** Whether a feminine follows a masculine: الرئيس السوري السعودية, الحرس الجمهوري المشاركة. */
  boolean isOfOtherGender(int i) {
    Words words = scan.words;
    return (words.isFeminine(i) || words.isFeminines(i))
        && isMasculineAdjective(i - 1)
        && (scan.gentilicAt(i - 1).isPresent()
            || isMasculineAdjective(i - 2)
            || isMasculineNisba(i - 1));
  }

  private boolean isMasculineAdjective(int i) {
    return i >= 0 && !scan.words.isFeminine(i) && scan.isAdjective(i, definite);
  }

  /** Whether an adjective in ي follows words of which none has a feminine ending. */
  private boolean isMasculineNisba(int adjective) {
    if (!scan.lexicon.isDefiniteNisba(scan.words.form(adjective))) {
      return false;
    }
    for (int i = first; i < adjective; i++) {
      if (!scan.words.isWord(i) || scan.words.isFeminine(i) || scan.words.isFeminines(i)) {
        return false;
      }
    }
    return first < adjective;
  }

  /**
   * Whether a plural of people follows an adjective of one or a feminine, and so names others:
   * الحكومة المتمردين.
   */
  boolean isOthers(int i, boolean afterAdjective) {
    return scan.words.isPeople(i)
        && !scan.words.isPeople(i - 1)
        && (afterAdjective || scan.words.isFeminine(i - 1) || scan.gentilicAt(i - 1).isPresent());
  }

  /** Whether a plural of people goes on with the same ending and article: المتهمين الهاربين. */
  boolean isSamePeople(int i) {
    Words words = scan.words;
    return definite
        && i == first + 1
        && words.isPlain(i)
        && words.isDefinite(i)
        && words.isDefinite(i - 1)
        && words.isPeople(i)
        && words.isPeople(i - 1)
        && words.isDoers(i) == words.isDoers(i - 1)
        && scan.lexicon.isPlural(words.bare(i))
        && !scan.is(WordClass.TEMPORAL, i)
        && scan.gentilicAt(i).isEmpty()
        && scan.headAt(Head.Kind.TITLE, i).isEmpty();
  }

  /** Whether a participle has its own complement after it, so that it ends a name: المنشق عن. */
  boolean isGoverning(int i) {
    return i > first + 1
        && scan.is(WordClass.GOVERNING, i)
        && i + 1 < scan.words.limit(i)
        && (scan.is(WordClass.PREPOSITION, i + 1) || !scan.words.preposition(i + 1).isEmpty());
  }
}
