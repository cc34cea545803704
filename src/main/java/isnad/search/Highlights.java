package isnad.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.search.highlight.TextFragment;

/**
 * How the parts of a text that have what was sought are shown.
 *
 * @param most how many parts
 * @param size of a part, in characters
 * @param start before what was sought
 * @param end after it
 * @param between the parts
 */
record Highlights(int most, int size, String start, String end, String between) {

  private static final Highlights STANDARD = new Highlights(3, 128, "\u21A6", "\u21A4", "\u2223");

  /**
   * Reads options as jena-text has them, such as {@code m:1 | z:80 | s:<b> | e:</b> | f:…}; what is
   * left out or no number stays as it is there.
   */
  static Highlights of(String options) {
    Highlights read = STANDARD;
    for (String option : options.split("\\|", -1)) {
      String[] parts = option.strip().split(":", 2);
      if (parts.length == 2) {
        read = read.with(parts[0], parts[1]);
      }
    }
    return read;
  }

  private Highlights with(String name, String value) {
    return switch (name) {
      case "m" -> new Highlights(number(value, most), size, start, end, between);
      case "z" -> new Highlights(most, number(value, size), start, end, between);
      case "s" -> new Highlights(most, size, value, end, between);
      case "e" -> new Highlights(most, size, start, value, between);
      case "f" -> new Highlights(most, size, start, end, value);
      default -> this;
    };
  }

  private static int number(String digits, int otherwise) {
    return digits.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(digits) : otherwise;
  }

  /** The best parts of a text; its beginning if what was sought cannot be shown in it. */
  String show(Query query, String text, Analyzer analyzer) throws IOException {
    Highlighter highlighter =
        new Highlighter(new SimpleHTMLFormatter(start, end), new QueryScorer(query));
    highlighter.setTextFragmenter(new SimpleFragmenter(size));
    highlighter.setMaxDocCharsToAnalyze(Integer.MAX_VALUE);
    try {
      TextFragment[] parts =
          highlighter.getBestTextFragments(
              analyzer.tokenStream(WordIndex.EXACT, text), text, true, most);
      return Arrays.stream(parts)
          .filter(part -> part != null && part.getScore() > 0)
          .map(TextFragment::toString)
          .collect(Collectors.joining(between));
    } catch (InvalidTokenOffsetsException e) {
      throw new IOException(e);
    }
  }
}
