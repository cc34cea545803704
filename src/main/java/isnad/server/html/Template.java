package isnad.server.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code isnad/server/} with places for content: {@code {{name}}}.
 *
 * @param text HTML
 */
public record Template(String text) {

  private static final String STYLE = "{{style}}";
  private static final String HEADER = "{{header}}";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  /** Loads a page, with the style and the header that all pages share at their places. */
  public static Template load(String name) {
    return new Template(
        read(name)
            .replace(STYLE, read("style.html").strip())
            .replace(HEADER, read("header.html").strip()));
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
