package isnad.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text file: an article's text, before which front matter may stand between two lines of
 * three hyphens.
 *
 * <pre>
 * ---
 * id: seed
 * title: …
 * published: 2021-07-05
 * publisher: example
 * url: https://example.org/seed
 * language: ar
 * note: any other key is passed over
 * ---
 * text, kept to the letter, line ends included
 * </pre>
 *
 * Blank lines and lines that start with {@code #} may stand in front matter.
 */
final class TextArticles {

  private static final String FENCE = "---";
  private static final Set<String> KEYS =
      Set.of("id", "title", "published", "publisher", "url", "language");

  private final String path;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Integer> lineOf = new HashMap<>();

  private TextArticles(String path) {
    this.path = path;
  }

  /**
   * The article of a file.
   *
   * @param content the whole file
   * @param fallbackId its id where the front matter gives none
   */
  static Article read(String content, String path, String fallbackId) throws Problem.Found {
    TextArticles file = new TextArticles(path);
    int start = file.readFrontMatter(content);
    return file.metadata().article(content.substring(start), fallbackId, path);
  }

  private Metadata metadata() throws Problem.Found {
    Optional<LocalDate> published = Optional.empty();
    if (find("published").isPresent()) {
      published =
          Optional.of(
              PublicationDate.parse(values.get("published"), path + ":" + lineOf.get("published")));
    }
    return new Metadata(
        find("id"), find("title"), published, find("publisher"), find("url"), find("language"));
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  /** Where the text begins, in characters of the file. */
  private int readFrontMatter(String content) throws Problem.Found {
    int start = endOfLine(content, 0);
    if (!content.substring(0, start).strip().equals(FENCE)) {
      return 0;
    }
    for (int number = 2; start < content.length(); number++) {
      int end = endOfLine(content, start);
      String line = content.substring(start, end).strip();
      start = end;
      if (line.equals(FENCE)) {
        return start;
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        readField(line, number);
      }
    }
    throw broken(1, "front matter that does not end", "a second line of ---");
  }

  private void readField(String line, int number) throws Problem.Found {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw broken(number, line, "key: value, or --- before the text");
    }
    String key = line.substring(0, colon).strip();
    if (!KEYS.contains(key)) {
      return;
    }
    if (lineOf.containsKey(key)) {
      throw broken(number, key + " again", "it on line " + lineOf.get(key) + " only");
    }
    values.put(key, line.substring(colon + 1).strip());
    lineOf.put(key, number);
  }

  /** The index after the line feed of the line that begins at {@code start}. */
  private static int endOfLine(String content, int start) {
    int end = content.indexOf('\n', start);
    return end < 0 ? content.length() : end + 1;
  }

  private Problem.Found broken(int line, String found, String expected) {
    return new Problem.Found(
        Problem.Kind.BROKEN_FRONT_MATTER,
        path + ":" + line,
        found.length() > 60 ? found.substring(0, 60) + "…" : found,
        expected);
  }
}
