package isnad.server.pages;

import isnad.server.html.Cells;
import isnad.server.html.Template;
import isnad.server.http.Accept;
import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.Answers;
import isnad.server.sparql.Asking;
import isnad.server.sparql.GraphForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Every thing of the data at the path of its IRI, whatever the host, in the form that is asked for;
 * {@code Content-Location} names that form's own address, the path with an ending such as {@code
 * .ttl}. What was merged into another thing is gone, and says where to.
 */
public final class ThingRoute extends Route {

  private static final long serialVersionUID = 1;

  private static final String HTML = "text/html";
  private static final String ONTOLOGY = "ontology";
  private static final GraphForm[] FORMS = {
    GraphForm.TURTLE, GraphForm.JSONLD, GraphForm.NTRIPLES, GraphForm.RDFXML
  };

  private final transient Asking asking;
  private final transient Cells cells;
  private final transient Template template = Template.load("thing.html");

  /**
   * Answers for the things of a store.
   *
   * @param base the IRI below which they are
   */
  public ThingRoute(Asking asking, String base) {
    super("GET", "HEAD");
    this.asking = asking;
    this.cells = new Cells(base);
  }

  /** What was asked for: a path below the base and, if its ending says so, a media type. */
  private record Address(String path, Optional<String> type) {}

  private static List<Address> readings(String path) {
    List<Address> readings = new ArrayList<>(List.of(new Address(path, Optional.empty())));
    int dot = path.lastIndexOf('.');
    if (dot > 0) {
      String ending = path.substring(dot + 1);
      Stream.of(FORMS)
          .filter(form -> form.ending().equals(ending))
          .map(GraphForm::mediaType)
          .findFirst()
          .or(() -> ending.equals("html") ? Optional.of(HTML) : Optional.empty())
          .ifPresent(type -> readings.add(new Address(path.substring(0, dot), Optional.of(type))));
    }
    return readings;
  }

  /** All that an answer needs of the store. */
  private record Found(Address address, Graph graph, String html) {}

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(1);
    String version = asking.version();
    Found found =
        asking.look(
            "thing " + path, dataset -> found(new Things(dataset), path, request, response));
    Address address = found.address();
    String type = address.type().orElseThrow();
    tellAddresses(address.path(), type, response);
    Optional<String> replacement = replacement(found.graph(), cells.base() + address.path());
    if (replacement.isPresent()) {
      response.setStatus(410);
      response.addHeader("Link", "<%s>; rel=\"successor-version\"".formatted(replacement.get()));
    } else if (Reply.isKnown(request, response, Reply.tag(version, address.path(), type))) {
      return;
    }
    if (type.equals(HTML)) {
      Reply.html(request, response, found.html());
    } else {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      Answers.writeGraph(found.graph(), GraphForm.of(type).orElseThrow(), body);
      Reply.whole(request, response, Reply.utf8(type), body.toByteArray());
    }
  }

  private Found found(
      Things things, String path, HttpServletRequest request, HttpServletResponse response) {
    for (Address address : readings(path)) {
      String iri = cells.base() + address.path();
      Optional<Graph> graph =
          address.path().equals(ONTOLOGY) ? things.named(iri) : things.described(iri);
      if (graph.isPresent()) {
        List<String> offered = new ArrayList<>(GraphForm.offered(FORMS));
        offered.add(HTML);
        String type = address.type().orElseGet(() -> Accept.chosen(request, response, offered));
        return new Found(
            new Address(address.path(), Optional.of(type)),
            graph.get(),
            type.equals(HTML) ? page(things, iri, graph.get()) : "");
      }
    }
    throw Refusal.of(404, "found nothing about " + cells.base() + path);
  }

  private String page(Things things, String iri, Graph graph) {
    if (iri.equals(cells.base() + ONTOLOGY)) {
      return new ThingPage(template, cells.with(things.labels(graph.stream())))
          .ontology(iri, graph);
    }
    var pointing = things.pointingAt(iri);
    Cells named = cells.with(things.labels(Stream.concat(graph.stream(), pointing.stream())));
    return new ThingPage(template, named).thing(iri, graph, pointing);
  }

  private void tellAddresses(String path, String type, HttpServletResponse response) {
    List<String> links = new ArrayList<>();
    links.add("<%s%s>; rel=\"describes\"".formatted(cells.base(), path));
    for (GraphForm form : FORMS) {
      links.add(
          "</%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(path, form.ending(), form.mediaType()));
    }
    links.add("</%s.html>; rel=\"alternate\"; type=\"text/html\"".formatted(path));
    if (path.startsWith("article/")) {
      links.add("</isnad/data/%s>; rel=\"item\"; type=\"text/turtle\"".formatted(path));
    }
    links.add("</.well-known/void>; rel=\"describedby\"");
    response.setHeader("Link", String.join(", ", links));
    String ending = GraphForm.of(type).map(GraphForm::ending).orElse("html");
    response.setHeader("Content-Location", "/" + path + "." + ending);
  }

  /** Where this server tells of the thing into which one was merged. */
  private Optional<String> replacement(Graph graph, String iri) {
    return graph
        .find(NodeFactory.createURI(iri), DCTerms.isReplacedBy.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .toList()
        .stream()
        .findFirst()
        .map(
            other ->
                other.startsWith(cells.base())
                    ? "/" + other.substring(cells.base().length())
                    : other);
  }
}
