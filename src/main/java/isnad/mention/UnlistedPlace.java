package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;

/**
 * Reads a name that no list knows for that of a place where what stands around it says so: it
 * follows a preposition of place, and a direction or the place in which it lies follows it, or it
 * looks foreign. في سوروتش (جنوب), في داماتورو عاصمة ولاية يوبي, في غومبيه شمال شرقي نيجيريا.
 */
record UnlistedPlace(NameScan scan) {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_FOREIGN = 6;
  private static final char YEH = 0x064A;

  /** Adds such a place that stands at a token; the index after it, or {@code i}. */
  int at(int i) {
    if (!scan.words.isWord(i) || !isName(i) || !scan.known().isLocative(i)) {
      return i;
    }
    int end = i + 1;
    if (!isPlaced(end, i) && end < scan.words.limit(i) && scan.words.isPlain(end) && isName(end)) {
      end++;
    }
    if (!isPlaced(end, i)) {
      if (!isForeign(i)) {
        return i;
      }
      end = i + 1;
    }
    scan.add(new Draft(EntityType.PLACE, "unlisted-place", i, end));
    return end;
  }

  private boolean isName(int i) {
    String form = scan.words.form(i);
    return form.length() >= SHORTEST
        && scan.isUnknown(i)
        && !scan.is(WordClass.LOCATIVE, i)
        && !scan.lexicon.isNameWord(form)
        && !scan.isInflected(i);
  }

  /**
   * Whether a word after a preposition of its own has no shape that Arabic words have: في
   * ميتروفيتسا.
   */
  private boolean isForeign(int i) {
    String form = scan.words.form(i);
    return scan.words.isPlain(i)
        && !scan.words.isDefinite(i)
        && form.length() >= SHORTEST_FOREIGN
        && !scan.words.isFeminine(i)
        && !scan.words.isFeminines(i)
        && !scan.words.isPeople(i)
        && !scan.hasTanwin(i)
        && !scan.lexicon.isVerbShaped(form)
        && !scan.lexicon.isPlural(scan.words.bare(i))
        && !scan.lexicon.isAdjective(scan.words.bare(i))
        && !scan.persons().isInflected(i)
        && !isOwned(i)
        && scan.is(WordClass.INTO, i - 1);
  }

  /** Whether a word has the shape of a noun with a genitive: زيارتي الرياض, شئون البلاد. */
  private boolean isOwned(int i) {
    String form = scan.words.form(i);
    int next = i + 1;
    return form.charAt(form.length() - 1) == YEH
        || (next < scan.words.limit(i) && scan.words.isPlain(next) && scan.words.isDefinite(next));
  }

  /** Whether the words at a token say where lies what stands before them. */
  private boolean isPlaced(int end, int first) {
    Words words = scan.words;
    int limit = words.limit(first);
    if (end >= limit) {
      return false;
    }
    if (scan.text.token(end).is("(")) {
      return end + 1 < limit && isDirection(end + 1);
    }
    boolean more = words.isPlain(end) && !words.isDefinite(end) && end + 1 < limit;
    return more
        && words.isWord(end + 1)
        && (isDirection(end) || isContaining(end))
        && (isDirection(end + 1)
            || isContaining(end + 1)
            || scan.known().longestEnd(end + 1) > end + 1);
  }

  private boolean isDirection(int i) {
    return has(i, Head.Use.DIRECTION);
  }

  /** Whether a head noun heads the name of what a place lies in, or is the chief town of. */
  private boolean isContaining(int i) {
    return !scan.words.isDefinite(i)
        && (has(i, Head.Use.DIVISION) || has(i, Head.Use.APPOSED) || scan.is(WordClass.LAND, i));
  }

  private boolean has(int i, Head.Use use) {
    for (Head.Form form : scan.lexicon.heads(Head.Kind.PLACE).of(scan.words.bare(i))) {
      if (form.head().has(use)) {
        return true;
      }
    }
    return false;
  }
}
