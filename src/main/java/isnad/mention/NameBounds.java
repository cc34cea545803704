package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/** Tells where one person's name ends though words follow that could be part of a name. */
record NameBounds(NameScan scan, PersonFinder persons) {

  /**
   * Whether a token is no part of the name that begins at {@code first}.
   *
   * @param from the index after the words of the name that are known
   */
  boolean endBefore(int i, int first, int from) {
    return i > first
        && (isOffice(i)
            || isTitleOfAnother(first, i)
            || isKnownOther(first, i)
            || (i == from && (isAnother(first, i) || isTown(first, i))));
  }

  /** Whether a name is so long that another word, which looks like a verb, is none of it. */
  boolean isSated(int i, int known, int counted) {
    return counted > 1
        && !scan.words.isDefinite(i)
        && (i == known || scan.lexicon.isVerbShaped(scan.words.form(i)));
  }

  /** Whether a title of several words begins at a token: ينس ستولتنبرغ الأمين العام. */
  private boolean isOffice(int i) {
    return scan.words.isDefinite(i)
        && scan.headAt(Head.Kind.TITLE, i).filter(m -> m.end() > i + 1).isPresent();
  }

  /** Whether a title with another name after it follows a whole name: دونالد ترامب الملك حسين. */
  private boolean isTitleOfAnother(int first, int i) {
    boolean whole = i - first > 1 || persons.entry(first, i).isPresent();
    return whole
        && scan.words.isDefinite(i)
        && scan.headAt(Head.Kind.TITLE, i).isPresent()
        && i + 2 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && (persons.isGiven(i + 1)
            || persons.isParticle(i + 1)
            || persons.known(i + 1).isPresent());
  }

  /** Whether a known person's name follows a name of two words: الدبيبة خليفة حفتر. */
  private boolean isKnownOther(int first, int i) {
    return i - first >= 2
        && scan.words.isPlain(i)
        && persons.known(i).filter(other -> other.end() - i >= 2).isPresent();
  }

  /** Whether another person's name follows that of a known holder of offices. */
  private boolean isAnother(int first, int i) {
    return persons.entry(first, i).filter(known -> !known.offices().isEmpty()).isPresent()
        && persons.isGiven(i)
        && scan.words.isPlain(i)
        && i + 1 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && !scan.words.isDefinite(i + 1)
        && !persons.isParticle(i + 1)
        && (persons.isNameWord(i + 1) || scan.isUnknown(i + 1));
  }

  /** Whether a place follows the name of a known person: وصل عبد الفتاح السيسي الرياض. */
  private boolean isTown(int first, int i) {
    return persons.entry(first, i).isPresent()
        && scan.words.isDefinite(i)
        && !scan.is(WordClass.NAME_END, i)
        && scan.gazetteer
            .nameAt(scan.text, i, scan.words.form(i))
            .filter(m -> m.values().stream().anyMatch(e -> e.type() == EntityType.PLACE))
            .isPresent();
  }
}
