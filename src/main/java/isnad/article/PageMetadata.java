package isnad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of its article, in the order of trust in which {@link HtmlPages} tells. */
final class PageMetadata {

  private static final JsonMapper JSON = new JsonMapper();

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();

  PageMetadata(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collectArticles(JSON.readTree(script.data()));
      } catch (JsonProcessingException e) {
        // Pages carry broken JSON-LD that no browser shows: the other sources then speak.
      }
    }
  }

  private void collectArticles(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collectArticles);
    } else if (node.isObject()) {
      if (types(node).anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"))) {
        articles.add(node);
      }
      collectArticles(node.path("@graph"));
      collectArticles(node.path("mainEntity"));
    }
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? Stream.iterate(0, i -> i < type.size(), i -> i + 1).map(i -> type.get(i).asText())
        : Stream.of(type.asText());
  }

  Optional<String> title() {
    return first(
        List.of(
            linked("headline"),
            linked("name"),
            named("og:title"),
            named("dc.title"),
            named("dcterms.title"),
            Optional.of(page.title())));
  }

  /** As written. */
  Optional<String> published() {
    return first(
        List.of(
            linked("datePublished"),
            named("article:published_time"),
            named("og:published_time"),
            named("dc.date.issued"),
            named("dcterms.issued"),
            named("dc.date"),
            named("dcterms.date"),
            attribute("article time[datetime], time[pubdate][datetime]", "datetime")));
  }

  Optional<String> publisher() {
    return first(
        List.of(
            linked("publisher"),
            named("og:site_name"),
            named("dc.publisher"),
            named("dcterms.publisher")));
  }

  Optional<String> url() {
    return first(
        List.of(
            linked("url"),
            linked("mainEntityOfPage"),
            named("og:url"),
            attribute("link[rel=canonical]", "href"),
            named("dc.identifier"),
            named("dcterms.identifier")));
  }

  /** A BCP 47 tag: Open Graph writes {@code ar_SA} for {@code ar-SA}. */
  Optional<String> language() {
    return first(
            List.of(
                linked("inLanguage"),
                attribute("html[lang]", "lang"),
                named("og:locale"),
                named("dc.language"),
                named("dcterms.language")))
        .map(tag -> tag.strip().replace('_', '-'));
  }

  /** The text as JSON-LD gives it, where the page itself has none. */
  Optional<String> body() {
    return first(List.of(linked("articleBody")));
  }

  private Optional<String> linked(String key) {
    return articles.stream()
        .map(article -> plain(article.path(key)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A string, the name or address of an object, or the first such of a list. */
  private static Optional<String> plain(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }
    if (value.isArray()) {
      return Stream.iterate(0, i -> i < value.size(), i -> i + 1)
          .map(i -> plain(value.get(i)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Stream.of("name", "@value", "alternateName", "url", "@id")
        .map(value::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** The content of the meta element of that name or property, in whatever case it is written. */
  private Optional<String> named(String name) {
    return page.select("meta[content]").stream()
        .filter(
            meta ->
                Stream.of("property", "name", "itemprop")
                    .anyMatch(key -> meta.attr(key).toLowerCase(Locale.ROOT).equals(name)))
        .map(meta -> meta.attr("content"))
        .filter(content -> !content.isBlank())
        .findFirst();
  }

  private Optional<String> attribute(String selector, String attribute) {
    return page.select(selector).stream()
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static Optional<String> first(List<Optional<String>> candidates) {
    return candidates.stream()
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
