package isnad.mention;

import isnad.lexicon.NameLexicon.WordClass;

/**
 * Tells by the words around it that somebody unnamed speaks: قال شاهد, بحسب مصدر, لكن مسؤولا قال,
 * نقلت الوكالة عن طبيب.
 */
record UnnamedSpeaker(NameScan scan) {

  /** How many tokens a phrase that names a source has at most. */
  private static final int LONGEST_CUE = 4;

  /** How many tokens before those whose word is passed on the verb stands that passes it on. */
  private static final int RELAY_REACH = 7;

  /** Whether words of saying, or of naming a source, lead up to a noun without an article. */
  boolean isBefore(int noun) {
    int start = scan.text.sentenceOf(noun).first();
    if (noun <= start) {
      return false;
    }
    if (scan.is(WordClass.SAYING, noun - 1)) {
      return scan.words.preposition(noun).isEmpty();
    }
    return isCued(noun, start) || isRelayed(noun, start);
  }

  /** Whether a verb of saying follows a phrase. */
  boolean isAfter(int end, int limit) {
    return end < limit && scan.is(WordClass.SAYING, end) && !scan.words.isConjoined(end);
  }

  private boolean isCued(int noun, int start) {
    for (int at = noun - 1; at >= Math.max(start, noun - LONGEST_CUE); at--) {
      boolean cued =
          scan.lexicon
              .words(WordClass.SOURCE)
              .longestAt(scan.text, at)
              .filter(cue -> cue.end() == noun && !isDescribing(noun, cue.first()))
              .isPresent();
      if (cued) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word describes the statement of a phrase: في بيان صحفي, not نقلا عن صحفي. */
  private boolean isDescribing(int word, int cue) {
    return word - cue > 1
        && scan.lexicon.isAdjective(scan.words.bare(word))
        && !scan.is(WordClass.RELAYED, word - 1);
  }

  private boolean isRelayed(int noun, int start) {
    if (!scan.is(WordClass.RELAYED, noun - 1)) {
      return false;
    }
    for (int at = noun - 2; at >= Math.max(start, noun - RELAY_REACH); at--) {
      if (scan.is(WordClass.SAYING, at)) {
        return true;
      }
    }
    return false;
  }
}
