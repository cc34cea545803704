package isnad.mention;

import isnad.lexicon.NameLexicon.WordClass;

/** Tells by the words around a noun that those it means are killed, hurt, held or freed. */
record Victims(NameScan scan) {

  /** How many tokens after a verb of harm its object may stand. */
  private static final int OBJECT_REACH = 4;

  private static final char ALEF = 0x0627;

  /**
   * Whether a word of harm stands right before a noun, or soon before it where it has the ending of
   * an object: قتل صحفي, خطف مسلحون صحفيا.
   */
  boolean isHurt(int noun) {
    int reach = isObject(noun) ? OBJECT_REACH : isGoverned(noun) ? 2 : 1;
    int from = Math.max(scan.text.sentenceOf(noun).first(), noun - reach);
    for (int at = from; at < noun; at++) {
      if (scan.is(WordClass.TOLL, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition after a word of harm governs a noun: القبض على صحفي. */
  private boolean isGoverned(int noun) {
    return scan.is(WordClass.AFTER_NUMBER, noun - 1) || scan.is(WordClass.PREDICATED, noun - 1);
  }

  /** Whether a noun has the ending of an indefinite object. */
  boolean isObject(int noun) {
    String form = scan.words.form(noun);
    return !scan.words.isDefinite(noun) && form.charAt(form.length() - 1) == ALEF;
  }
}
