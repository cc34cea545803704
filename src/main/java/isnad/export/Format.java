package isnad.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/** A form in which graphs are written. Forms without graphs hold the union of all triples. */
public enum Format {
  TURTLE,
  TRIG,
  NQUADS,
  NTRIPLES,
  JSONLD,
  RDFXML;

  /**
   * The form of a name, in small or capital letters.
   *
   * @throws ExportException naming the forms that there are
   */
  public static Format of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ExportException(
                    "found format %s, expected one of %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(Format::word)
                                .collect(Collectors.joining(", ")))));
  }

  /** Its name as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it keeps the named graphs apart. */
  public boolean hasGraphs() {
    return rio().supportsContexts();
  }

  RDFFormat rio() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE;
      case TRIG -> RDFFormat.TRIG;
      case NQUADS -> RDFFormat.NQUADS;
      case NTRIPLES -> RDFFormat.NTRIPLES;
      case JSONLD -> RDFFormat.JSONLD;
      case RDFXML -> RDFFormat.RDFXML;
    };
  }
}
