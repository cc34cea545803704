package isnad.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What is sought.
 *
 * @param words in the syntax that {@link SearchParser} reads
 * @param properties the IRIs of those whose values are searched; all without any
 * @param subject the IRI of the only thing that counts
 * @param graph the IRI of the only graph that counts
 * @param language the tag of the only language that counts, or {@code none}
 * @param most how many hits at the most, the best first
 * @param highlight how hits are shown, as {@link Highlights} reads it; they are whole without it
 */
public record Search(
    String words,
    List<String> properties,
    Optional<String> subject,
    Optional<String> graph,
    Optional<String> language,
    int most,
    Optional<String> highlight) {

  /** As many hits as there are when no number is asked for. */
  public static final int MOST = 10_000;

  public Search {
    requireNonNull(words, "words is null");
    properties = List.copyOf(properties);
    requireNonNull(subject, "subject is null");
    requireNonNull(graph, "graph is null");
    requireNonNull(language, "language is null");
    requireNonNull(highlight, "highlight is null");
  }

  /** Everywhere. */
  public static Search of(String words) {
    return new Search(
        words,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MOST,
        Optional.empty());
  }
}
