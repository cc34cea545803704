package isnad.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads a web page that holds one article. Metadata come from schema.org JSON-LD, else Open Graph,
 * else Dublin Core, else the page's own title, link and language; the publisher, where nobody names
 * it, is the host of the url.
 */
final class HtmlPages {

  private HtmlPages() {}

  static Article read(byte[] bytes, String path, String fallbackId)
      throws Problem.Found, IOException {
    Document page = parse(bytes, path);
    PageMetadata said = new PageMetadata(page);
    Optional<String> written = said.published();
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            said.title(),
            written.isPresent()
                ? Optional.of(PublicationDate.parse(written.get(), path))
                : Optional.empty(),
            said.publisher().or(() -> said.url().flatMap(HtmlPages::host)),
            said.url(),
            said.language());
    Optional<String> body = said.body();
    String text = HtmlText.ofPage(page);
    return metadata.article(text.isEmpty() ? body.orElse("") : text, fallbackId, path);
  }

  /** A page says itself in which encoding it is; one that says nothing is UTF-8. */
  private static Document parse(byte[] bytes, String path) throws Problem.Found, IOException {
    if (!Utf8.isUtf8(bytes)) {
      Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
      Charset charset = declared.charset();
      if (!charset.equals(StandardCharsets.UTF_8)) {
        return declared;
      }
    }
    return Jsoup.parse(Utf8.decode(bytes, path, 1));
  }

  /** The host of an address, without {@code www.}. */
  static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
