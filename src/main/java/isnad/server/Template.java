package isnad.server;

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
record Template(String text) {

  private static final String STYLE = "{{style}}";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  /** Loads a page, with the style that all pages share at its place {@code {{style}}}. */
  static Template load(String name) {
    return new Template(read(name).replace(STYLE, read("style.html").strip()));
  }

  private static String read(String name) {
    try (InputStream bytes = Template.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("found no page " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with its places filled, by name, with HTML. */
  String filled(Map<String, String> html) {
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

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
