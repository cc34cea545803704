package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells whether a gentilic means people of a state, or says where those are from whom a noun beside
 * it names, rather than the state itself.
 */
record Nationals(NameScan scan) {

  /** Whether the gentilic at a token means people: الأتراك, مقتل تونسي, بينهم تونسي. */
  boolean areAt(int i) {
    return isOneMore(i)
        || isAfter(WordClass.TOLL, i)
        || (isAfter(WordClass.AMONG, i) && !scan.words.isDefinite(i))
        || scan.is(WordClass.GENTILIC_PLURAL, i)
        || (scan.lexicon.isPlural(scan.words.bare(i)) && !isAfterPlural(i));
  }

  /** Whether a gentilic goes on with a list of people: إيطاليين وأميركيا. */
  private boolean isOneMore(int i) {
    if (!scan.words.isConjoined(i) || scan.words.isDefinite(i) || scan.names.isEmpty()) {
      return false;
    }
    Name last = scan.names.get(scan.names.size() - 1);
    return last.end() == i && last.rule().equals("people-of-state");
  }

  /**
   * Whether a plural or dual stands before, of which the gentilic is an adjective: طائرتين
   * سعوديتين.
   */
  private boolean isAfterPlural(int i) {
    return i > scan.text.sentenceOf(i).first()
        && scan.words.isPlain(i)
        && scan.lexicon.isPlural(scan.words.bare(i - 1))
        && scan.words.isDefinite(i - 1) == scan.words.isDefinite(i)
        && !(scan.words.isDoers(i - 1) && !scan.words.isDoers(i) && scan.words.isPeople(i));
  }

  /** Whether a gentilic tells where somebody or some money is from: مواطن سعودي, ريال سعودي. */
  boolean areDescribed(int i) {
    String noun = scan.words.bare(i - 1);
    return scan.is(WordClass.ORIGIN, i - 1)
        || scan.is(WordClass.ORIGIN, i + 1)
        || (scan.lexicon.heads(Head.Kind.GROUP).has(noun)
            && !scan.lexicon.isAdjective(noun)
            && scan.words.isDefinite(i - 1) == scan.words.isDefinite(i));
  }

  /** Whether a gentilic tells who was killed (مقتل تونسي) or is among others (بينهم تونسي). */
  private boolean isAfter(WordClass word, int i) {
    return scan.words.isPlain(i) && i > scan.text.sentenceOf(i).first() && scan.is(word, i - 1);
  }
}
