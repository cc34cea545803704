package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/** Tells which words after the first of a personal name belong to it. */
record Surnames(NameScan scan, PersonFinder persons) {

  private static final char YEH = 0x064A;

  /** Whether a word is a name, rather than an ordinary one. */
  boolean isPart(int i, int first) {
    return persons.isNameWord(i)
        && (i == first
            || (scan.words.isDefinite(i) && !isParticiple(i))
            || persons.isSpelledName(i)
            || !scan.lexicon.isCommon(scan.words.form(i))
            || isWithin(i, first));
  }

  /** Whether an ordinary word with the article is a name only without it: المشرف. */
  private boolean isParticiple(int i) {
    return scan.lexicon.isCommon(scan.words.form(i))
        && !scan.lexicon.isNameWord(scan.words.form(i))
        && !scan.lexicon.isDefiniteNisba(scan.words.form(i));
  }

  /** Whether an ordinary name word stands between two others or ends the text: محمد ربيع علي. */
  private boolean isWithin(int i, int first) {
    int next = i + 1;
    if (!persons.isGiven(i - 1)
        || scan.lexicon.beginsHead(scan.words.bare(i))
        || scan.is(WordClass.CONTENT, i)) {
      return false;
    }
    return next < scan.words.limit(i)
        ? (i == first + 1 && !scan.words.isWord(next))
            || (scan.words.isPlain(next) && persons.isGiven(next))
        : i == first + 1;
  }

  /**
   * Whether an adjective with the article follows a single given name, a byname, أبو بكر البغدادي,
   * or a name of which each word is known: خالد عبد الرحمن الشهري.
   */
  boolean follows(int i, int first) {
    return isDefiniteNisba(i, first) || (i > first && isBareNisba(i));
  }

  /**
   * Whether an adjective without the article follows a given name, which it could not describe: حسن
   * تركماني, but not أحمد سوري الجنسية.
   */
  private boolean isBareNisba(int i) {
    String form = scan.words.form(i);
    if (scan.words.isDefinite(i)
        || form.charAt(form.length() - 1) != YEH
        || !persons.isGiven(i - 1)) {
      return false;
    }
    int next = i + 1;
    boolean ends = next >= scan.words.limit(i) || scan.isPause(next);
    boolean held = !ends && scan.headAt(Head.Kind.TITLE, next).isPresent();
    boolean governs =
        !ends && !held && (scan.words.isDefinite(next) || scan.is(WordClass.PARTITIVE, next));
    return (scan.gentilicAt(i).isPresent() && !governs)
        || (scan.lexicon.isAdjective(form) && (ends || held || scan.is(WordClass.CONTENT, next)));
  }

  private boolean isDefiniteNisba(int i, int first) {
    boolean single = i == first + 1 && scan.lexicon.isNameWord(scan.words.form(first));
    boolean byname = i == first + 2 && persons.isParticle(first);
    boolean last =
        i > first + 1
            && persons.isNameWord(i - 1)
            && (!scan.words.isDefinite(i - 1) || persons.isParticle(i - 2))
            && scan.gentilicAt(i).isEmpty();
    return (single || byname || last)
        && scan.words.isDefinite(i)
        && scan.lexicon.isDefiniteNisba(scan.words.form(i))
        && scan.headAt(Head.Kind.TITLE, i).isEmpty()
        && persons.entry(first, i).isEmpty();
  }
}
