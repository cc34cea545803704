package isnad.mention;

import isnad.lexicon.Phrases;
import isnad.lexicon.Table;
import isnad.text.Sentence;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells which sentences are not the article's reporting: lines that send the reader elsewhere, and
 * the headlines that trail at the end of a text that has such a line.
 */
public final class Boilerplate {

  private static final String ENDS = ".!?\u061F\u2026\u00BB\"";

  /** The most tokens that a headline has. */
  private static final int LONGEST_HEADLINE = 16;

  /** The most tokens that go on with a word that by itself sends the reader elsewhere. */
  private static final int LONGEST_NOTICE = 5;

  private final Phrases<String> cues;

  private Boilerplate(Phrases<String> cues) {
    this.cues = cues;
  }

  /** Loads {@code seeds/lexicon/boilerplate.tsv}. */
  public static Boilerplate load() {
    Phrases.Builder<String> cues = new Phrases.Builder<>();
    for (Table.Row row : Table.load("boilerplate.tsv").rows()) {
      cues.add(row.text("form"), row.text("kind"));
    }
    return new Boilerplate(cues.build());
  }

  /** The sentences that are the article's own reporting, in text order. */
  public List<Sentence> reporting(Text text) {
    BitSet skipped = sentences(text);
    return text.sentences().stream().filter(sentence -> !skipped.get(sentence.index())).toList();
  }

  /** The indexes of the sentences to skip. */
  private BitSet sentences(Text text) {
    BitSet skipped = new BitSet();
    List<List<Sentence>> lines = lines(text);
    boolean rest = false;
    int lastCue = -1;
    for (int i = 0; i < lines.size(); i++) {
      List<Sentence> line = lines.get(i);
      Optional<String> cue = cue(text, line.get(0));
      rest |= cue.filter("rest"::equals).isPresent();
      if (cue.isPresent() || rest) {
        line.forEach(sentence -> skipped.set(sentence.index()));
        lastCue = i;
      }
    }
    if (lastCue >= 0) {
      skipTrailing(text, lines, lastCue, skipped);
    }
    return skipped;
  }

  private static void skipTrailing(
      Text text, List<List<Sentence>> lines, int lastCue, BitSet skipped) {
    int from = lines.size();
    while (from - 1 > lastCue && isHeadline(text, lines.get(from - 1))) {
      from--;
    }
    for (List<Sentence> line : lines.subList(from, lines.size())) {
      line.forEach(sentence -> skipped.set(sentence.index()));
    }
  }

  private static boolean isHeadline(Text text, List<Sentence> line) {
    Sentence last = line.get(line.size() - 1);
    return line.size() == 1
        && last.end() - last.first() <= LONGEST_HEADLINE
        && !ENDS.contains(text.token(last.end() - 1).form());
  }

  private Optional<String> cue(Text text, Sentence line) {
    int first = line.first();
    while (first < line.end() - 1 && text.token(first).isMark()) {
      first++;
    }
    int opening = first;
    return cues.longestAt(text, first)
        .filter(match -> match.end() - opening > 1 || isNotice(text, line, match.end()))
        .map(match -> match.values().get(0));
  }

  /**
   * Whether a line that one word opens is no more than a notice: شارك, not شارك الرئيس في القمة.
   */
  private static boolean isNotice(Text text, Sentence line, int after) {
    return line.end() - after < LONGEST_NOTICE
        || text.token(after).isMark()
        || text.token(line.first()).isMark();
  }

  private static List<List<Sentence>> lines(Text text) {
    List<List<Sentence>> lines = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (sentence.startsLine() || lines.isEmpty()) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(sentence);
    }
    return lines;
  }
}
