package isnad.server.description;

import isnad.server.html.Template;
import isnad.server.http.Accept;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.Answers;
import isnad.server.sparql.Asking;
import isnad.server.sparql.GraphForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The description of the dataset at {@code /.well-known/void}, and that of the service for those
 * who ask the SPARQL endpoint nothing; a browser gets a form there.
 */
public final class DescriptionRoute extends Route {

  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String HTML = "text/html";
  private static final GraphForm[] FORMS = {
    GraphForm.TURTLE, GraphForm.JSONLD, GraphForm.NTRIPLES, GraphForm.RDFXML
  };

  private final transient Asking asking;
  private final transient Endpoint endpoint;
  private final transient Caretaker caretaker;
  private final transient Dumps dumps;
  private final transient Template form = Template.load("sparql.html");
  private final transient Template example = Template.load("example.html");

  public DescriptionRoute(Asking asking, Endpoint endpoint, Caretaker caretaker, Dumps dumps) {
    super("GET", "HEAD");
    this.asking = asking;
    this.endpoint = endpoint;
    this.caretaker = caretaker;
    this.dumps = dumps;
  }

  /** Describes the dataset. */
  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = Accept.chosen(request, response, GraphForm.offered(FORMS));
    caretaker.census(PATIENCE);
    List<Triple> offers = endpoint.offers(Endpoint.address(request), dumps.made(PATIENCE));
    String version = asking.version();
    if (Reply.isKnown(request, response, Reply.tag(version, offers, type))) {
      return;
    }
    List<Triple> triples = new ArrayList<>(offers);
    Node name = endpoint.iris().dataset();
    triples.addAll(asking.look("dataset", dataset -> dataset.getGraph(name).find().toList()));
    send(triples, type, request, response);
  }

  /** Describes the service. */
  public void endpoint(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> offered = new ArrayList<>(GraphForm.offered(FORMS));
    offered.add(HTML);
    String type = Accept.chosen(request, response, offered);
    if (type.equals(HTML)) {
      Reply.html(
          request,
          response,
          form.filled(
              Map.of(
                  "query",
                  example.filled(Map.of("base", Template.escaped(endpoint.iris().base()))))));
      return;
    }
    Optional<Long> triples = caretaker.census(Duration.ZERO).map(Census::triples);
    send(endpoint.service(Endpoint.address(request), triples), type, request, response);
  }

  private static void send(
      List<Triple> triples, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Terms.byPrefix());
    triples.forEach(graph::add);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Answers.writeGraph(graph, GraphForm.of(type).orElseThrow(), body);
    Reply.whole(request, response, Reply.utf8(type), body.toByteArray());
  }
}
