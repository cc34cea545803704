package isnad.article;

import java.time.LocalDate;
import java.util.Optional;

/** What a source says of an article beside its text. Blank values count as absent. */
record Metadata(
    Optional<String> id,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> url,
    Optional<String> language) {

  private static final String ARABIC = "ar";

  Metadata {
    id = id.filter(value -> !value.isBlank()).map(String::strip);
    title = title.filter(value -> !value.isBlank());
    publisher = publisher.filter(value -> !value.isBlank());
    url = url.filter(value -> !value.isBlank());
    language = language.filter(value -> !value.isBlank());
  }

  /**
   * The article of that text.
   *
   * @param fallbackId its id where the source gives none
   */
  Article article(String text, String fallbackId) {
    return new Article(
        id.orElse(fallbackId), text, title, published, publisher, url, language.orElse(ARABIC));
  }

  /**
   * The article of a text that must say something.
   *
   * @param where what to call it in a problem
   * @throws Problem.Found if the text is blank
   */
  Article article(String text, String fallbackId, String where) throws Problem.Found {
    if (text.isBlank()) {
      throw new Problem.Found(Problem.Kind.EMPTY, where, "no text", "an article");
    }
    return article(text, fallbackId);
  }
}
