package isnad.server.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code isnad/server/}, or a part of one, with places for content: {@code {{name}}}.
 *
 * @param text HTML
 */
public record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+\\.html)}}");

  /**
   * Loads a page, with the parts that it shares with others at their places: {@code {{x.html}}}.
   */
  public static Template load(String name) {
    return new Template(
        PART.matcher(read(name).strip())
            .replaceAll(part -> Matcher.quoteReplacement(load(part.group(1)).text())));
  }

  private static String read(String name) {
    try (InputStream bytes = Template.class.getResourceAsStream("/isnad/server/" + name)) {
      if (bytes == null) {
        throw new IllegalStateException("found no page " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with its places filled, by name, with HTML. */
  public String filled(Map<String, String> html) {
    Matcher places = PLACE.matcher(text);
    StringBuilder page = new StringBuilder();
    while (places.find()) {
      String content = html.get(places.group(1));
      if (content == null) {
        throw new IllegalArgumentException("found nothing for " + places.group());
      }
      places.appendReplacement(page, Matcher.quoteReplacement(content));
    }
    return places.appendTail(page).toString();
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
