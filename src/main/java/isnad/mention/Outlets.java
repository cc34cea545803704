package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.text.Sentence;
import isnad.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Finds media that no list knows by where their names stand: beside the city in the line before a
 * report, عين اليوم – جدة, and between marks after a word for telling, في حديث لـ«المدينة».
 *
 * @param home the country of the article's publisher, which most often names itself so
 */
record Outlets(NameScan scan, Optional<String> home) {

  private static final String LAM = "\u0644";
  private static final String MARKS = "\"'\u00AB\u00BB\u201C\u201D()[]";
  private static final int MOST_WORDS = 3;
  private static final int MOST_BARE_WORDS = 2;
  private static final int LONGEST_DATELINE = 9;
  private static final int REACH = 4;

  /** Adds the outlet whose name begins at a token; the index after it, or the token. */
  int at(int i) {
    int end = isMark(i - 1) ? marked(i) : i;
    if (end == i && scan.text.sentenceOf(i).startsLine()) {
      end = inDateline(i);
    }
    if (end > i) {
      Draft draft = new Draft(EntityType.MEDIA, "outlet-by-place", i, end);
      outlet(i, end).ifPresentOrElse(draft::known, () -> draft.country(home));
      scan.add(draft);
    }
    return end;
  }

  private Optional<GazetteerEntry> outlet(int i, int end) {
    return known(i, end).stream()
        .filter(entry -> entry.type() == EntityType.MEDIA)
        .findFirst()
        .or(() -> scan.known().outlet(scan.text.folded(i, end)));
  }

  private List<GazetteerEntry> known(int i, int end) {
    return scan.gazetteer
        .nameAt(scan.text, i, scan.words.form(i))
        .filter(match -> match.end() == end)
        .map(match -> match.values())
        .orElse(List.of());
  }

  /** The index after a name between marks that somebody tells something, or the token. */
  private int marked(int i) {
    int end = wordsEnd(i);
    boolean named = end > i && end - i <= MOST_WORDS && isMark(end) && isFreeName(i, end);
    return named && (isTold(i - 2, end + 1) || isTeller(i - 2, end + 1)) ? end : i;
  }

  /** Whether a name is none of somebody or something else that is known. */
  private boolean isFreeName(int i, int end) {
    return scan.headAt(Head.Kind.TITLE, i).isEmpty()
        && scan.persons().titledEnd(i) - i < 2
        && known(i, end).stream()
            .allMatch(
                entry ->
                    entry.type() == EntityType.MEDIA
                        || (entry.type() == EntityType.PLACE && scan.words.isDefinite(i)));
  }

  /** Whether the preposition at a token joins to whom something is told: قال لـ, تصريح لـ. */
  private boolean isTold(int i, int after) {
    if (i < 0 || !scan.text.token(i).form().equals(LAM)) {
      return false;
    }
    boolean content =
        after >= scan.words.limit(i)
            || !scan.words.isWord(after)
            || scan.is(WordClass.CONTENT, after);
    int first = Math.max(scan.text.sentenceOf(i).first(), i - REACH);
    for (int k = i - 1; k >= first; k--) {
      if ((content && scan.is(WordClass.SAYING, k)) || scan.is(WordClass.TELLING, k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word before a name and what is told after it make it an outlet: علمت «س» أن. */
  private boolean isTeller(int before, int after) {
    return scan.is(WordClass.OUTLET, before) && scan.is(WordClass.CONTENT, after);
  }

  /** The index after the outlet's name in the line before a report, or the token. */
  private int inDateline(int i) {
    Sentence line = scan.text.sentenceOf(i);
    int close = close(line);
    if (close < 0 || !isOpen(line, i)) {
      return i;
    }
    int end = wordsEnd(i);
    boolean marked = isMark(i - 1) && end < close && isMark(end);
    boolean named =
        end > i
            && end <= close
            && end - i <= (marked ? MOST_WORDS : MOST_BARE_WORDS)
            && !scan.is(WordClass.COMPILED, i)
            && (marked ? isFreeName(i, end) : isOrdinary(i, end));
    return named && hasCity(line.first(), close, i) ? end : i;
  }

  /** Whether words stand by themselves in the line before a report: أ ف ب - أبوظبي. */
  boolean isInDateline(int i, int end) {
    Sentence line = scan.text.sentenceOf(i);
    int close = line.startsLine() ? close(line) : -1;
    return end <= close
        && isOpen(line, i)
        && !isMark(i - 1)
        && (end == close || !scan.words.isWord(end));
  }

  /** Whether a token begins a line or follows a mark in it. */
  private boolean isOpen(Sentence line, int i) {
    return i == line.first() || scan.text.token(i - 1).kind() == Token.Kind.MARK;
  }

  /** Whether words that may name an outlet without marks are ordinary ones and no person's. */
  private boolean isOrdinary(int i, int end) {
    if (scan.persons().isParticle(i) || scan.persons().titledEnd(i) > i || isCity(i, end)) {
      return false;
    }
    for (int k = i; k < end; k++) {
      if (!scan.words.isPlain(k) || !scan.lexicon.isCommon(scan.words.form(k))) {
        return false;
      }
    }
    return scan.headAt(Head.Kind.TITLE, i).isEmpty();
  }

  /** The index of the colon or the end of a line that opens a report, or -1. */
  private int close(Sentence line) {
    int last = Math.min(line.end(), line.first() + LONGEST_DATELINE);
    boolean marks = false;
    for (int k = line.first(); k < last; k++) {
      if (scan.text.token(k).is(":")) {
        return marks ? k : -1;
      }
      marks |= !scan.words.isWord(k);
    }
    return marks && line.endsLine() && line.end() == last ? last : -1;
  }

  /** Whether a city or a word for a compiled report stands beside an outlet, between marks. */
  private boolean hasCity(int first, int close, int outlet) {
    int k = first;
    while (k < close) {
      int end = wordsEnd(k);
      if (k != outlet && end > k && (scan.is(WordClass.COMPILED, k) || isCity(k, end))) {
        return true;
      }
      k = Math.max(end, k + 1);
    }
    return false;
  }

  private boolean isCity(int i, int end) {
    return known(i, end).stream().anyMatch(entry -> entry.type() == EntityType.PLACE);
  }

  /** The index after the words that follow each other from a token on. */
  private int wordsEnd(int i) {
    int limit = scan.words.limit(i);
    int end = i;
    while (end < limit && scan.words.isWord(end)) {
      end++;
    }
    return end;
  }

  private boolean isMark(int i) {
    return i >= 0 && i < scan.words.size() && MARKS.contains(scan.text.token(i).form());
  }
}
