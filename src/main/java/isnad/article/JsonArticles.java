package isnad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads JSON Lines: an object a line with {@code text} and, where known, {@code id}, {@code title},
 * {@code published}, {@code publisher}, {@code url}, {@code language}; other keys and blank lines
 * are passed over. A text that is there but blank is an article that says nothing: whoever made the
 * file knows of it, and every line has its answer. An article without an id is called by file and
 * line: {@code news.jsonl#17}.
 */
final class JsonArticles {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build()
          .reader();

  private JsonArticles() {}

  /**
   * Hands on the article, or the problem, of each line.
   *
   * @param name the file's name in ids
   */
  static void read(InputStream in, String path, String name, int limit, ArticleConsumer consumer)
      throws IOException {
    Lines lines = new Lines(in, path, limit);
    boolean any = false;
    boolean more = true;
    while (more) {
      try {
        Optional<byte[]> bytes = lines.next();
        more = bytes.isPresent();
        if (more) {
          String line = Utf8.decode(bytes.get(), path, lines.number());
          if (!line.isBlank()) {
            any = true;
            consumer.article(article(line, lines.where(), name + "#" + lines.number()));
          }
        }
      } catch (Problem.Found e) {
        any = true;
        consumer.problem(e.problem());
      }
    }
    if (!any) {
      consumer.problem(Problem.of(Problem.Kind.EMPTY, path, "no lines", "an article a line"));
    }
  }

  private static Article article(String line, String where, String fallbackId)
      throws Problem.Found {
    JsonNode object = object(line, where);
    JsonNode text = object.path("text");
    if (text.isMissingNode() || text.isNull()) {
      throw new Problem.Found(Problem.Kind.EMPTY, where, "no text", "an article");
    }
    if (!text.isTextual()) {
      throw broken(where, "text that is not a string", "a string");
    }
    Optional<String> written = field(object, "published", where).filter(day -> !day.isBlank());
    Optional<LocalDate> published =
        written.isPresent()
            ? Optional.of(PublicationDate.parse(written.get(), where))
            : Optional.empty();
    return new Metadata(
            field(object, "id", where),
            field(object, "title", where),
            published,
            field(object, "publisher", where),
            field(object, "url", where),
            field(object, "language", where))
        .article(text.asText(), fallbackId);
  }

  private static JsonNode object(String line, String where) throws Problem.Found {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw broken(where, "JSON that is not an object", "an article's object");
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw broken(where, "JSON nested too deeply or with too long a value", "an article's object");
    } catch (JsonProcessingException e) {
      throw broken(where, "broken JSON (" + fault(e) + ")", "an article's object");
    }
  }

  /** What is wrong, without what the parser adds in parentheses, and at which character. */
  private static String fault(JsonProcessingException e) {
    String reason = e.getOriginalMessage();
    int end = reason.indexOf(" (");
    String brief = end > 0 ? reason.substring(0, end) : reason;
    return (brief.length() > 120 ? brief.substring(0, 120) + "…" : brief)
        + (e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr());
  }

  /** A scalar as it is written; absent for null. */
  private static Optional<String> field(JsonNode object, String key, String where)
      throws Problem.Found {
    JsonNode value = object.path(key);
    if (value.isContainerNode()) {
      throw broken(where, key + " that is not a string", "a string");
    }
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static Problem.Found broken(String where, String found, String expected) {
    return new Problem.Found(Problem.Kind.BROKEN_JSON, where, found, expected);
  }
}
