package isnad.server.graphs;

import isnad.server.http.Credentials;
import isnad.server.http.Parameters;
import isnad.server.http.Refusal;
import isnad.server.sparql.GraphForm;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * The writing side of the Graph Store Protocol, for those with credentials. What is sent is parsed
 * to its end before anything is changed, and nothing that it refers to is fetched.
 */
public final class GraphWriting {

  private static final int LONGEST_BODY = 64 << 20;

  private final Updates updates;
  private final Credentials credentials;
  private final String base;

  public GraphWriting(Updates updates, Credentials credentials, String base) {
    this.updates = updates;
    this.credentials = credentials;
    this.base = base;
  }

  void write(GraphName name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    credentials.check(Optional.ofNullable(request.getHeader("Authorization")));
    if (name.isWhole() && !request.getMethod().equals("POST")) {
      throw Refusal.of(400, "found no name of a graph, expected graph, default or a path");
    }
    Node graph = name.isDefault() ? updates.defaultGraph() : name.node();
    if (request.getMethod().equals("DELETE")) {
      delete(graph);
      response.setStatus(204);
      return;
    }
    if (name.isWhole()) {
      String path = "graph/" + UUID.randomUUID();
      graph = NodeFactory.createURI(base + path);
      response.setHeader("Location", GraphName.store(request) + "/" + path);
    }
    Graph sent = sent(request, graph.getURI());
    boolean isNew = put(graph, sent, request.getMethod().equals("PUT"));
    response.setStatus(isNew ? 201 : 204);
  }

  private void delete(Node graph) {
    boolean isKnown =
        updates.change(
            "delete " + graph,
            overlay -> {
              boolean isThere = overlay.containsGraph(graph);
              overlay.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
              return isThere;
            });
    if (!isKnown) {
      throw Refusal.of(404, "found no graph " + graph.getURI());
    }
  }

  private boolean put(Node graph, Graph sent, boolean replace) {
    return updates.change(
        "write " + graph,
        overlay -> {
          boolean isThere = overlay.containsGraph(graph);
          if (replace) {
            overlay.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
          }
          sent.find().forEach(triple -> overlay.add(Quad.create(graph, triple)));
          return !isThere;
        });
  }

  private static Graph sent(HttpServletRequest request, String iri) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    if (!Parameters.contentType(request).equals("multipart/form-data")) {
      byte[] body = Parameters.bytes(request, LONGEST_BODY);
      parse("body", body, Parameters.contentType(request), iri, graph);
      return graph;
    }
    try {
      for (Part part : request.getParts()) {
        String type = Optional.ofNullable(part.getContentType()).orElse("");
        byte[] body = part.getInputStream().readNBytes(LONGEST_BODY);
        parse(part.getName(), body, type.replaceFirst(";.*", "").strip(), iri, graph);
      }
    } catch (ServletException e) {
      throw Refusal.of(400, "found parts that cannot be read: " + e.getMessage());
    }
    return graph;
  }

  private static void parse(String name, byte[] body, String type, String iri, Graph graph) {
    Lang language =
        GraphForm.of(type)
            .filter(form -> form != GraphForm.TRIG && form != GraphForm.NQUADS)
            .map(form -> form.format().getLang())
            .orElseThrow(
                () -> Refusal.of(415, "found Content-Type: %s, expected a graph".formatted(type)));
    try {
      RDFParser.source(new ByteArrayInputStream(body))
          .forceLang(language)
          .base(iri)
          .context(new Context().set(LangJSONLD11.JSONLD_OPTIONS, LocalContexts.options()))
          .errorHandler(new Strict(name))
          .parse(graph);
    } catch (RiotException e) {
      throw Refusal.of(400, "%s:1:1: %s".formatted(name, e.getMessage()));
    }
  }

  /** Takes even a warning, such as a date that is none, for a fault. */
  private record Strict(String name) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      throw Refusal.of(
          400, "%s:%d:%d: %s".formatted(name, Math.max(1, line), Math.max(1, column), message));
    }

    @Override
    public void error(String message, long line, long column) {
      warning(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      warning(message, line, column);
    }
  }
}
