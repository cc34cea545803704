package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Reads what an office is about, where that is no entity: وزير الشؤون الإسلامية والأوقاف.
 *
 * @param state the title as read so far
 */
record Portfolio(NameScan scan, TitleSoFar state) {

  private static final int MOST_WORDS = 12;
  private static final int SHORT_WORD = 2;

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
        && isBeforeHolder(end(i));
  }

  /** Whether it is two nouns of which the latter has the article: حقوق الإنسان. */
  boolean isConstruct(int i) {
    return !state.head.has(Use.UNNAMED)
        && i + 1 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && scan.words.isDefinite(i + 1)
        && isNoun(i)
        && scan.lexicon.isCommon(scan.words.form(i + 1));
  }

  /** Whether a word may be an ordinary noun, rather than one of grammar: شؤون, not إن. */
  private boolean isNoun(int i) {
    return scan.lexicon.isCommon(scan.words.form(i))
        && scan.words.form(i).length() > SHORT_WORD
        && !scan.is(WordClass.LOCATIVE, i);
  }

  private boolean isJoined(int i) {
    boolean joined = scan.words.isConjoined(i) && scan.words.preposition(i).isEmpty();
    return joined
        && (scan.words.isDefinite(i)
            ? scan.lexicon.isCommon(scan.words.form(i))
            : isNoun(i) && isOwned(i));
  }

  /** Whether a noun with the article follows to which a noun belongs: وشؤون المغتربين. */
  private boolean isOwned(int i) {
    return i + 1 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && scan.words.isDefinite(i + 1)
        && scan.headAt(Head.Kind.TITLE, i + 1).isEmpty();
  }

  /** The index after what a conjunction adds at a token, adjectives included. */
  int end(int i) {
    return scan.adjectives(scan.words.isDefinite(i) ? i + 1 : i + 2, true, unused(i));
  }

  /** Whether the holder's name or a form of address follows, or more of the office before it. */
  boolean isBeforeHolder(int from) {
    int limit = scan.words.limit(from - 1);
    int i = from;
    while (i < from + MOST_WORDS && i < limit && isJoined(i)) {
      i = end(i);
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
