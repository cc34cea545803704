package isnad.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;

/**
 * Reads the items of an RSS or Atom file. An item's text is its full content, else its description,
 * as HTML shows it. Nothing is fetched, and a file with a document type is refused, so that no
 * entity can name another file.
 */
final class Feeds {

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final List<String> DATES = List.of("pubDate", "published", "date", "updated");

  private Feeds() {}

  /**
   * Hands on each item.
   *
   * @param name the file's name in the ids of items that have none
   */
  static void read(byte[] bytes, String path, String name, ArticleConsumer consumer)
      throws Problem.Found, IOException {
    Document document = document(decode(bytes, path), path);
    List<Element> items = items(document.getRootElement());
    SyndFeed feed = feed(document, path);
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty() || entries.size() != items.size()) {
      throw broken(path, "a feed without items", "items of RSS or entries of Atom");
    }
    for (int i = 0; i < entries.size(); i++) {
      String item = "#" + (i + 1);
      try {
        consumer.article(article(feed, entries.get(i), items.get(i), path + item, name + item));
      } catch (Problem.Found e) {
        consumer.problem(e.problem());
      }
    }
  }

  private static Article article(
      SyndFeed feed, SyndEntry entry, Element item, String where, String fallbackId)
      throws Problem.Found {
    Optional<String> written = date(item);
    Optional<LocalDate> published =
        written.isPresent()
            ? Optional.of(PublicationDate.parse(written.get(), where))
            : Optional.empty();
    Optional<String> url = Optional.ofNullable(entry.getLink());
    return new Metadata(
            Optional.ofNullable(entry.getUri()),
            Optional.ofNullable(entry.getTitle()).map(Feeds::plain),
            published,
            Optional.ofNullable(feed.getTitle())
                .map(Feeds::plain)
                .filter(title -> !title.isBlank())
                .or(() -> url.flatMap(HtmlPages::host)),
            url,
            Optional.ofNullable(feed.getLanguage()))
        .article(text(entry), fallbackId, where);
  }

  private static String text(SyndEntry entry) {
    return Stream.concat(
            entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .map(html -> HtmlText.ofFragment(Jsoup.parseBodyFragment(html).body()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** The date of an item as it is written: ROME would move an impossible one to another day. */
  private static Optional<String> date(Element item) {
    return DATES.stream()
        .flatMap(name -> item.getChildren().stream().filter(child -> child.getName().equals(name)))
        .map(Element::getTextTrim)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static List<Element> items(Element root) {
    return Stream.concat(Stream.of(root), root.getChildren().stream())
        .flatMap(parent -> parent.getChildren().stream())
        .filter(child -> child.getName().equals("item") || child.getName().equals("entry"))
        .toList();
  }

  private static SyndFeed feed(Document document, String path) throws Problem.Found {
    try {
      return new SyndFeedInput().build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw broken(
          path, "XML that begins with " + document.getRootElement().getName(), "RSS or Atom");
    }
  }

  private static Document document(String content, String path) throws Problem.Found, IOException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    try {
      return builder.build(new StringReader(content));
    } catch (JDOMException e) {
      throw content.contains("<!DOCTYPE")
          ? broken(path, "a document type", "RSS or Atom without one")
          : broken(path, "broken XML (" + e.getMessage() + ")", "RSS or Atom");
    }
  }

  /** XML says itself in which encoding it is; a file that says nothing is UTF-8. */
  private static String decode(byte[] bytes, String path) throws Problem.Found {
    if (!Utf8.isUtf8(bytes)) {
      String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
      Matcher encoding = ENCODING.matcher(start);
      if (encoding.find() && !encoding.group(1).toLowerCase(Locale.ROOT).equals("utf-8")) {
        try {
          return new String(bytes, Charset.forName(encoding.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw broken(path, "encoding " + encoding.group(1), "UTF-8");
        }
      }
    }
    return Utf8.decode(bytes, path, 1);
  }

  private static Problem.Found broken(String path, String found, String expected) {
    return new Problem.Found(Problem.Kind.BROKEN_FEED, path, found, expected);
  }
}
