package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;

/**
 * Reads what an office is about, where that is no entity: وزير الشؤون الإسلامية والأوقاف.
 *
 * @param state the title as read so far
 */
record Portfolio(NameScan scan, TitleSoFar state) {

  private static final int MOST_WORDS = 12;

  /** Whether a conjunction joins more to it: الخارجية والتعاون الدولي. */
  boolean goesOn(int i) {
    return state.office
        && state.definite
        && !state.head.has(Use.UNNAMED)
        && isJoined(i)
        && scan.headAt(Head.Kind.TITLE, i).isEmpty()
        && scan.headAt(Head.Kind.BODY, i).isEmpty()
        && scan.gentilicAt(i).isEmpty()
        && scan.gazetteer.nameAt(scan.text, i, scan.words.form(i)).isEmpty()
        && isBeforeHolder(scan.adjectives(i + 1, true, unused(i)));
  }

  /** Whether it is two nouns of which the latter has the article: حقوق الإنسان. */
  boolean isConstruct(int i) {
    return !state.head.has(Use.UNNAMED)
        && i + 1 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && scan.words.isDefinite(i + 1)
        && scan.lexicon.isCommon(scan.words.form(i))
        && scan.lexicon.isCommon(scan.words.form(i + 1));
  }

  private boolean isJoined(int i) {
    return scan.words.isConjoined(i)
        && scan.words.preposition(i).isEmpty()
        && scan.words.isDefinite(i)
        && scan.lexicon.isCommon(scan.words.form(i));
  }

  /** Whether the holder's name, a form of address or still more of the office follows. */
  private boolean isBeforeHolder(int from) {
    int limit = scan.words.limit(from - 1);
    int i = from;
    while (i < from + MOST_WORDS && i < limit && isJoined(i)) {
      i = scan.adjectives(i + 1, true, unused(i));
    }
    if (i >= limit || !scan.words.isPlain(i)) {
      return false;
    }
    return scan.persons().titledEnd(i) > i
        || scan.headAt(Head.Kind.TITLE, i)
            .filter(title -> title.values().get(0).head().has(Use.RANK))
            .isPresent();
  }

  private Draft unused(int i) {
    return new Draft(EntityType.PERSON, "title", i, i + 1);
  }
}
