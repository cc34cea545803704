package isnad.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is sought.
 *
 * @param words in the syntax that {@link SearchParser} reads
 * @param properties the IRIs of those whose values are searched; all without any
 * @param subject the IRI of the only thing that counts
 * @param graph the IRI of the only graph that counts
 * @param language the tag of the only language that counts, or {@code none}
 * @param most how many hits at the most, the best first; where nothing is said all are wanted,
 *     which must not be more than {@link #MOST}
 * @param highlight how hits are shown, as {@link Highlights} reads it; they are whole without it
 */
public record Search(
    String words,
    List<String> properties,
    Optional<String> subject,
    Optional<String> graph,
    Optional<String> language,
    OptionalInt most,
    Optional<String> highlight) {

  /** How many hits there may be where no number is asked for. */
  public static final int MOST = 10_000;

  public Search {
    requireNonNull(words, "words is null");
    properties = List.copyOf(properties);
    requireNonNull(subject, "subject is null");
    requireNonNull(graph, "graph is null");
    requireNonNull(language, "language is null");
    requireNonNull(most, "most is null");
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
        OptionalInt.empty(),
        Optional.empty());
  }
}
