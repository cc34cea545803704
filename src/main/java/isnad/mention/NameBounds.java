package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;

/** Tells where one person's name ends though words follow that could be part of a name. */
record NameBounds(NameScan scan, PersonFinder persons) {

  private static final int SHORT_WORD = 4;

  /**
   * Whether a token is no part of the name that begins at {@code first}.
   *
   * @param from the index after the words of the name that are known
   */
  boolean endBefore(int i, int first, int from) {
    return i > first
        && (isOffice(i)
            || isTitleOfAnother(first, i)
            || isTitleAfterName(first, i)
            || isOtherWord(i)
            || isKnownOther(first, i)
            || (i == from && (isAnother(first, i) || isTown(first, i))));
  }

  /** Whether a name is so long that another word, which looks like a verb, is none of it. */
  boolean isSated(int i, int known, int counted) {
    return counted > 1
        && !scan.words.isDefinite(i)
        && (i == known || (scan.lexicon.isVerbShaped(scan.words.form(i)) && !isLastName(i)));
  }

  /**
   * Whether a word that only looks as if a preposition were written onto it ends a name, since what
   * is said or a pause follows: قال جون فيليكس باغنون إن.
   */
  private boolean isLastName(int i) {
    int next = i + 1;
    boolean closed =
        next >= scan.words.limit(i) || scan.isPause(next) || scan.is(WordClass.CONTENT, next);
    return closed
        && scan.lexicon.clitics().readings(scan.words.form(i)).stream()
            .anyMatch(reading -> !reading.preposition().isEmpty());
  }

  /**
   * Whether the family name of a known person stands alone where it can mean only that person: قال
   * أردوغان. A short one, which may be another word, has a verb of saying beside it.
   */
  boolean isAlone(int i) {
    if (!scan.words.isWord(i) || scan.lexicon.isCommon(scan.words.form(i))) {
      return false;
    }
    boolean said = scan.is(WordClass.SAYING, i - 1) || scan.is(WordClass.SAYING, i + 1);
    boolean telling = scan.words.form(i).length() > SHORT_WORD;
    return (said || (telling && !scan.lexicon.isAdjective(scan.words.bare(i))))
        && !isBesideName(i)
        && persons.known(i).filter(name -> isOfPeople(name, i + 1)).isPresent();
  }

  private static boolean isOfPeople(Phrases.Match<GazetteerEntry> name, int end) {
    return name.end() == end
        && name.values().stream().allMatch(entry -> entry.type() == EntityType.PERSON);
  }

  /** Whether a word before or after could belong to the same name, or is what this describes. */
  private boolean isBesideName(int i) {
    int limit = scan.words.limit(i);
    boolean after =
        i + 1 < limit
            && scan.words.isPlain(i + 1)
            && persons.known(i + 1).isEmpty()
            && (persons.isParticle(i + 1) || persons.isGiven(i + 1));
    boolean begun = i > scan.text.sentenceOf(i).first() && scan.words.isPlain(i);
    boolean before =
        begun
            && ((persons.isGiven(i - 1) && persons.entry(i - 1, i).isEmpty())
                || persons.isParticle(i - 1)
                || (scan.words.isDefinite(i) && scan.words.isDefinite(i - 1)));
    return after || before;
  }

  /** Whether a title of several words begins at a token: ينس ستولتنبرغ الأمين العام. */
  private boolean isOffice(int i) {
    return scan.words.isDefinite(i)
        && scan.headAt(Head.Kind.TITLE, i).filter(m -> m.end() > i + 1).isPresent();
  }

  /** Whether a title with another name after it follows a whole name: دونالد ترامب الملك حسين. */
  private boolean isTitleOfAnother(int first, int i) {
    boolean whole =
        i - first > 1 || !persons.isNameWord(first) || persons.entry(first, i).isPresent();
    if (!whole
        || !scan.words.isDefinite(i)
        || scan.headAt(Head.Kind.TITLE, i).isEmpty()
        || i + 2 >= scan.words.limit(i)) {
      return false;
    }
    int next = i + 1;
    while (next + 1 < scan.words.limit(i) && isStatesAdjective(next)) {
      next++;
    }
    return scan.words.isPlain(next)
        && (persons.isGiven(next) || persons.isParticle(next) || persons.known(next).isPresent());
  }

  private boolean isStatesAdjective(int i) {
    return scan.words.isPlain(i)
        && scan.words.isDefinite(i)
        && scan.gentilicAt(i).isPresent()
        && persons.known(i).isEmpty();
  }

  /** Whether a day or an unknown word that looks like a verb or plural follows: عمر تتصف. */
  boolean isOtherWord(int i) {
    if (scan.words.isDefinite(i)) {
      return (scan.is(WordClass.TEMPORAL, i) && !scan.lexicon.isNameWord(scan.words.form(i)))
          || (!persons.isNameWord(i) && scan.lexicon.isPlural(scan.words.bare(i)));
    }
    return scan.isUnknown(i) && !persons.isNameWord(i) && isVerb(scan.words.form(i));
  }

  /** Whether a form is a verb of another person or tense than one that news often has. */
  private boolean isVerb(String form) {
    boolean clitic = scan.lexicon.clitics().readings(form).size() > 1;
    if (form.length() < SHORT_WORD || clitic || !scan.lexicon.isVerbShaped(form)) {
      return false;
    }
    String rest = form.substring(1);
    boolean future = scan.lexicon.isVerbShaped(rest) && scan.lexicon.isCommon(rest);
    return future
        || scan.lexicon.verbPrefixes().stream()
            .filter(prefix -> !form.startsWith(prefix))
            .map(prefix -> prefix + rest)
            .anyMatch(
                other ->
                    scan.lexicon.clitics().readings(other).size() == 1
                        && scan.lexicon.isCommon(other));
  }

  /** Whether a title without the article follows a whole name: علي الراشدي شيخ القبيلة. */
  private boolean isTitleAfterName(int first, int i) {
    boolean surname = scan.words.isDefinite(i - 1) && !persons.isParticle(i - 2);
    return i > first + 1
        && (surname || !persons.isNameWord(i))
        && scan.words.isPlain(i)
        && !scan.words.isDefinite(i)
        && scan.headAt(Head.Kind.TITLE, i).isPresent();
  }

  /** Whether a known person's name follows a name of two words: الدبيبة خليفة حفتر. */
  private boolean isKnownOther(int first, int i) {
    boolean whole = scan.words.isDefinite(i - 1) || persons.entry(first, i).isPresent();
    return i - first >= 2
        && whole
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

  /** Whether an ordinary word is a name because whose son it is follows: إقبال بن رجب. */
  boolean isBeforeDescent(int i) {
    return scan.words.isPlain(i)
        && !scan.words.isDefinite(i)
        && !scan.is(WordClass.CONTENT, i)
        && !scan.lexicon.beginsHead(scan.words.bare(i))
        && i + 2 < scan.words.limit(i)
        && scan.is(WordClass.DESCENT, i + 1);
  }

  /** Whether a hyphen joins two names: جان-إيف, فرانك- فالتر. */
  boolean isHyphen(int i) {
    return scan.text.token(i).is("-")
        && !scan.text.token(i).spaced()
        && i + 1 < scan.words.size()
        && scan.words.isWord(i + 1)
        && (!scan.text.token(i + 1).spaced() || isNameBefore(i));
  }

  /** Whether a name stands before and after a hyphen. */
  private boolean isNameBefore(int i) {
    return persons.isGiven(i - 1)
        && scan.words.isPlain(i + 1)
        && !scan.words.isDefinite(i + 1)
        && (persons.isGiven(i + 1) || scan.isUnknown(i + 1));
  }
}
