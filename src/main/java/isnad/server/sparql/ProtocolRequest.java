package isnad.server.sparql;

import static java.util.Objects.requireNonNull;

import isnad.server.http.Parameters;
import isnad.server.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request of the SPARQL 1.1 Protocol: a query or an update, given in the address, in a form or as
 * the body, and the graphs that it is asked of.
 *
 * @param text SPARQL; empty if the request has none
 * @param defaultGraphs IRIs of the graphs that make the default graph
 * @param namedGraphs IRIs of the named graphs
 * @param parameters all that were given
 */
public record ProtocolRequest(
    Optional<String> text,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Parameters parameters) {

  private static final Duration ANY_TIME = Duration.ofDays(1);

  /** What differs between queries and updates. */
  public enum Kind {
    QUERY("query", "application/sparql-query", "default-graph-uri", "named-graph-uri"),
    UPDATE("update", "application/sparql-update", "using-graph-uri", "using-named-graph-uri");

    private final String parameter;
    private final String mediaType;
    private final String defaultGraph;
    private final String namedGraph;

    Kind(String parameter, String mediaType, String defaultGraph, String namedGraph) {
      this.parameter = parameter;
      this.mediaType = mediaType;
      this.defaultGraph = defaultGraph;
      this.namedGraph = namedGraph;
    }
  }

  public ProtocolRequest {
    requireNonNull(text, "text is null");
    defaultGraphs = List.copyOf(defaultGraphs);
    namedGraphs = List.copyOf(namedGraphs);
    requireNonNull(parameters, "parameters is null");
  }

  /**
   * Reads a request.
   *
   * @param most bytes of a body
   * @throws Refusal if the protocol does not allow it
   */
  public static ProtocolRequest read(Kind kind, HttpServletRequest request, int most)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    if (!request.getMethod().equals("POST")) {
      return of(kind, parameters.one(kind.parameter), parameters);
    }
    String type = Parameters.contentType(request);
    if (type.equals(Parameters.FORM)) {
      Parameters all = parameters.withForm(Parameters.text(request, most));
      return of(kind, Optional.of(expected(kind, all)), all);
    }
    if (!type.equals(kind.mediaType)) {
      throw Refusal.of(
          415,
          "found Content-Type: %s, expected %s or %s"
              .formatted(type, kind.mediaType, Parameters.FORM));
    }
    if (parameters.has(kind.parameter)) {
      throw Refusal.of(
          400, "found a %s in the address and one in the body".formatted(kind.parameter));
    }
    return of(kind, Optional.of(Parameters.text(request, most)), parameters);
  }

  private static String expected(Kind kind, Parameters parameters) {
    return parameters
        .one(kind.parameter)
        .orElseThrow(
            () ->
                Refusal.of(
                    400, "found no parameter %s, expected it once".formatted(kind.parameter)));
  }

  private static ProtocolRequest of(Kind kind, Optional<String> text, Parameters parameters) {
    return new ProtocolRequest(
        text, parameters.all(kind.defaultGraph), parameters.all(kind.namedGraph), parameters);
  }

  boolean namesGraphs() {
    return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
  }

  /** The time that the client is willing to wait, in seconds by the parameter {@code timeout}. */
  Duration timeout() {
    Optional<String> seconds = parameters.one("timeout");
    if (seconds.isEmpty()) {
      return ANY_TIME;
    }
    if (!seconds.get().matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw Refusal.of(400, "found timeout %s, expected seconds".formatted(seconds.get()));
    }
    return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(seconds.get()) * 1000)));
  }
}
