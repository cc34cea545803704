package isnad.rdf;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.EntityType;
import isnad.lexicon.EventType;
import isnad.lexicon.GazetteerEntry;
import isnad.text.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of the data below a base. All are ASCII, and the same article gives the same IRIs:
 *
 * <ul>
 *   <li>ARTICLE is the article's {@linkplain #slug slug}: {@code article/ARTICLE}, {@code
 *       span/ARTICLE/start-end};
 *   <li>{@code event/H}, H being the first 16 hex digits of the SHA-256 of article id, event type
 *       and trigger span;
 *   <li>{@code report/ARTICLE-n}, {@code report/ARTICLE-n/link/k}, {@code quantity/ARTICLE-n-k},
 *       {@code office/ARTICLE-k}: n counts an article's events from 1, k its links, quantities and
 *       offices from 0;
 *   <li>what the gazetteer knows stands at its path: {@code state/AFG}; an entity that it does not
 *       know belongs to its article alone, below the folder of its type: {@code person/ARTICLE/e3}.
 * </ul>
 *
 * @param base an absolute ASCII IRI that ends with a slash or hash
 */
public record Iris(String base) {

  /** Where data stand unless the user says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/isnad/";

  private static final int LONGEST_SLUG = 80;
  private static final int HASH_DIGITS = 16;

  public Iris {
    requireNonNull(base, "base is null");
    if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[!-~]*[/#]")
        || base.matches(".*[<>\"{}|\\\\^`].*")) {
      throw new IllegalArgumentException(
          "found base %s, expected an absolute ASCII IRI ending with / or #".formatted(base));
    }
  }

  /** The IRIs below {@link #DEFAULT_BASE}. */
  public static Iris standard() {
    return new Iris(DEFAULT_BASE);
  }

  /** The named graph of what is known before reading. */
  public Node gazetteer() {
    return node("gazetteer");
  }

  /** The named graph of terms. */
  public Node ontology() {
    return node("ontology");
  }

  /** The named graph that describes the whole, and what it describes. */
  public Node dataset() {
    return node("dataset");
  }

  /** An article, which is also the name of its graph. */
  public Node article(String articleId) {
    return node("article/" + slug(articleId));
  }

  /**
   * An event.
   *
   * @param occurrence 1, and counted on where an article has several events of the same type at the
   *     same trigger
   */
  public Node event(String articleId, EventType type, Span trigger, int occurrence) {
    String key = articleId + "\n" + type.name() + "\n" + trigger.start() + "-" + trigger.end();
    return node("event/" + hash(occurrence == 1 ? key : key + "\n" + occurrence));
  }

  /** The report of an article's nth event, counted from 1. */
  public Node report(String articleId, int number) {
    return node("report/" + slug(articleId) + "-" + number);
  }

  /** A link of a report's chain, counted from 0. */
  public Node link(String articleId, int report, int position) {
    return node("report/%s-%d/link/%d".formatted(slug(articleId), report, position));
  }

  public Node span(String articleId, Span span) {
    return node("span/%s/%d-%d".formatted(slug(articleId), span.start(), span.end()));
  }

  /** A quantity of an article's nth event (from 1), counted from 0. */
  public Node quantity(String articleId, int event, int number) {
    return node("quantity/%s-%d-%d".formatted(slug(articleId), event, number));
  }

  /** What an article says of an office, counted from 0. */
  public Node office(String articleId, int number) {
    return node("office/%s-%d".formatted(slug(articleId), number));
  }

  /** A state by its ISO 3166-1 alpha-3 code. */
  public Node state(String code) {
    return node("state/" + code);
  }

  /** What the gazetteer knows. */
  public Node known(GazetteerEntry entry) {
    return node(entry.path());
  }

  /** An entity that only its article knows. */
  public Node local(String articleId, EntityType type, String entityId) {
    return node(type.folder() + "/" + slug(articleId) + "/" + slug(entityId));
  }

  /** The path below the base of the outlet that prints articles under this name. */
  public static String publisherPath(String publisher) {
    return "organization/" + slug(publisher.toLowerCase(Locale.ROOT));
  }

  /** Anything else below the base. */
  public Node node(String path) {
    return NodeFactory.createURI(base + path);
  }

  /**
   * Letters that can stand in an IRI unescaped, for any text. ASCII letters, digits and {@code . _
   * ~ -} stay, every other run becomes one hyphen; if that changed or cut anything, a hyphen and 16
   * hex digits of the text's SHA-256 follow, so that different texts have different slugs.
   */
  public static String slug(String text) {
    String kept = text.replaceAll("[^A-Za-z0-9._~-]+", "-");
    if (kept.equals(text) && !text.isEmpty() && !text.startsWith(".") && fits(text)) {
      return text;
    }
    String trimmed = kept.replaceAll("^[.-]+|-+$", "");
    String start = fits(trimmed) ? trimmed : trimmed.substring(0, LONGEST_SLUG);
    return start.isEmpty() ? hash(text) : start + "-" + hash(text);
  }

  private static boolean fits(String slug) {
    return slug.length() <= LONGEST_SLUG;
  }

  /** An absolute web address as an ASCII IRI; absent if the text is none. */
  static Optional<Node> address(String text) {
    try {
      String escaped = text.strip().replace(" ", "%20").replace("|", "%7C");
      URI address = new URI(escaped);
      return address.isAbsolute() && !address.isOpaque()
          ? Optional.of(NodeFactory.createURI(address.toASCIIString()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String hash(String text) {
    return Digest.of(text).substring(0, HASH_DIGITS);
  }
}
