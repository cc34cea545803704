package isnad.server.graphs;

import isnad.server.http.Parameters;
import isnad.server.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Quad;

/**
 * Which graph a request of the Graph Store Protocol is about.
 *
 * @param node the graph's name; {@link Quad#unionGraph} for the default graph, {@link Node#ANY} for
 *     all graphs together
 */
record GraphName(Node node) {

  /** Fuseki's name for the union of all graphs, which is what the default graph is. */
  private static final String UNION = "union";

  /**
   * Reads {@code ?graph=IRI}, {@code ?default}, or the path of a graph after that of the store. An
   * IRI that is such a path at this very server means the same graph.
   *
   * @param base what relative IRIs and the path are below
   */
  static GraphName of(HttpServletRequest request, String base) {
    Parameters parameters = Parameters.ofAddress(request);
    Optional<String> path =
        Optional.ofNullable(request.getPathInfo())
            .map(info -> info.substring(1))
            .filter(info -> !info.isEmpty());
    Optional<String> graph = parameters.one("graph");
    boolean isDefault = parameters.has("default");
    if ((graph.isPresent() ? 1 : 0) + (isDefault ? 1 : 0) + (path.isPresent() ? 1 : 0) > 1) {
      throw Refusal.of(400, "found two names of a graph, expected one of graph, default, a path");
    }
    if (isDefault || graph.filter(UNION::equals).isPresent()) {
      return new GraphName(Quad.unionGraph);
    }
    String directly = store(request) + "/";
    return new GraphName(
        graph
            .map(name -> name.startsWith(directly) ? name.substring(directly.length()) : name)
            .or(() -> path)
            .map(name -> resolved(name, base))
            .orElse(Node.ANY));
  }

  /** The address of the graph store in the client's eyes. */
  static String store(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    String after = Optional.ofNullable(request.getPathInfo()).orElse("");
    return url.substring(0, url.length() - after.length());
  }

  private static Node resolved(String name, String base) {
    try {
      return NodeFactory.createURI(IRIx.create(base).resolve(name).str());
    } catch (IRIException e) {
      throw Refusal.of(400, "found graph %s, expected an IRI".formatted(name));
    }
  }

  boolean isWhole() {
    return node.equals(Node.ANY);
  }

  boolean isDefault() {
    return node.equals(Quad.unionGraph);
  }
}
