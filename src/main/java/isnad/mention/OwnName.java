package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells where the own name after a head noun ends, one that no list knows: بلدة كفرشوبا, مطار أبو
 * الظهور.
 *
 * @param place whether the head noun is one of places
 */
record OwnName(NameScan scan, boolean place) {

  private static final int MOST_WORDS = 3;

  /** How many letters a foreign name may have that begins like a preposition and a word. */
  private static final int LONGEST_FOREIGN = 4;

  private static final int LONGEST_PREPOSITION = 3;

  /** Like, which no noun has after it within its own phrase: ولاية كاليفورنيا. */
  private static final String KAF = "\u0643";

  private static final char BARE_ALEF = 0x0627;

  /** The index after the words of a name that begins at a token, or the token. */
  int end(int first, int limit) {
    if (place && isVerb(first)) {
      return first;
    }
    boolean open = isOpen(first, limit);
    int start = open ? first + 2 : first;
    int next = start;
    while (next < limit
        && next < start + MOST_WORDS
        && scan.words.isPlain(next)
        && scan.words.form(next).length() > 1
        && !(place && next > first && (open || scan.isInflected(next)))
        && isPart(next)) {
      next++;
    }
    return next;
  }

  /**
   * The index after an ordinary noun with its genitive that a head noun may be named by, or the
   * token: هيئة مكافحة الفساد, حزب صوت الشعب, رئيس حركة مجتمع السلم.
   */
  int phraseEnd(Head head, Draft draft, int i, int limit) {
    int purpose = head.has(Use.PURPOSE) ? new Purpose(scan).plain(draft, i) : i;
    if (purpose > i) {
      return purpose;
    }
    boolean named = head.has(Use.PHRASED) || (head.has(Use.NAMED) && isAfterTitle(draft.first));
    boolean noun =
        named
            && scan.lexicon.isCommon(scan.words.form(i))
            && i + 1 < limit
            && scan.words.isPlain(i + 1)
            && (scan.words.isDefinite(i + 1) || isBeforeState(i))
            && !scan.is(WordClass.TEMPORAL, i + 1)
            && scan.headAt(Head.Kind.TITLE, i + 1).isEmpty();
    return noun ? scan.adjectives(i + 2, true, draft) : i;
  }

  /** Whether an ordinary noun has the name of a country as its genitive: مشروع تونس. */
  private boolean isBeforeState(int i) {
    return scan.words.form(i).length() > LONGEST_PREPOSITION
        && !scan.is(WordClass.LOCATIVE, i)
        && scan.gazetteer.named(scan.words.form(i + 1)).stream()
            .anyMatch(entry -> entry.type() == EntityType.STATE);
  }

  /** Whether a title stands before a head, whose holder leads what it heads. */
  private boolean isAfterTitle(int first) {
    return first > scan.text.sentenceOf(first).first()
        && scan.words.isPlain(first)
        && scan.lexicon.heads(Head.Kind.TITLE).has(scan.words.bare(first - 1));
  }

  /** Whether a word begins a name of which the next one is a part, whatever it is: أم الربيع. */
  boolean isOpen(int i, int limit) {
    boolean open =
        scan.is(WordClass.NAME_PARTICLE, i) || (place && scan.is(WordClass.PLACE_PARTICLE, i));
    return open && scan.words.isPlain(i) && i + 1 < limit && scan.words.isPlain(i + 1);
  }

  /** Whether a word that begins like a preposition is rather a name after its head: مدينة لودر. */
  boolean isUnsplit(int i) {
    String whole = scan.text.token(i).form();
    boolean like = scan.words.preposition(i).equals(KAF);
    if (scan.words.preposition(i).isEmpty()
        || scan.words.isConjoined(i)
        || (scan.words.isDefinite(i) && !like)) {
      return false;
    }
    boolean known = new PlacePhrases(scan).division(whole).isPresent();
    boolean other = scan.lexicon.isCommon(whole) || scan.gazetteer.begins(scan.words.form(i));
    boolean unknown = scan.isUnknown(i) && !scan.lexicon.isNameWord(scan.words.form(i));
    return known || (!other && (unknown || isForeign(i)));
  }

  /** Whether too little follows a letter like a preposition for a word of its own: باما. */
  private boolean isForeign(int i) {
    String original = scan.text.in(scan.text.token(i).span());
    return original.length() > 2
        && original.length() <= LONGEST_FOREIGN
        && original.charAt(1) == BARE_ALEF;
  }

  /** The index after the number of a unit of an army: اللواء 15, الجيش الثالث, not 15 شخصا. */
  int numbered(Head head, int i, int limit) {
    boolean unit = head.has(Head.Use.ADJECTIVE) || scan.is(WordClass.ORDINAL, i);
    boolean numbered = head.kind() == Head.Kind.BODY && i < limit && unit && scan.isNumber(i);
    return numbered && !(i + 1 < limit && scan.words.isCounted(i + 1)) ? i + 1 : i;
  }

  /** Whether a word looks like a verb with its object: ثالث محافظة يخسرها. */
  private boolean isVerb(int i) {
    return scan.lexicon.isVerbShaped(scan.words.form(i)) && scan.persons().isInflected(i);
  }

  private boolean isPart(int i) {
    return (scan.isUnknown(i) && (place || !scan.lexicon.isPlural(scan.words.bare(i))))
        || scan.lexicon.isNameWord(scan.words.form(i))
        || scan.is(WordClass.NAME_PARTICLE, i);
  }
}
