package isnad.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the answer of a query is written. */
public enum Format {
  /** Columns for people: labels without quotation marks, IRIs shortened. */
  TABLE,
  /** SPARQL 1.1 results as CSV. */
  CSV,
  /** SPARQL 1.1 results as TSV. */
  TSV,
  /** SPARQL 1.1 results as JSON. */
  JSON,
  /** SPARQL 1.1 results as XML. */
  XML;

  /** The format of that name in any case. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
