package isnad.article;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A news article as its publisher gave it. Nothing is corrected: every offset that Isnad reports
 * counts code points of {@link #text} exactly as it stands here.
 *
 * @param id names the article in its collection and ends its IRI; the same article always has the
 *     same id
 * @param text the body, without the title
 * @param published the calendar day of publication, against which relative dates are resolved
 * @param publisher the short name or host of the outlet that printed it, such as {@code aawsat}
 * @param url where it was published
 * @param language a BCP 47 tag; {@code ar} where the source does not say
 */
public record Article(
    String id,
    String text,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> url,
    String language) {

  public Article {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    requireNonNull(title, "title is null");
    requireNonNull(published, "published is null");
    requireNonNull(publisher, "publisher is null");
    requireNonNull(url, "url is null");
    requireNonNull(language, "language is null");
  }

  /** An Arabic article of which only the text is known. */
  public static Article of(String id, String text) {
    return new Article(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ar");
  }
}
