package isnad.server;

import static isnad.server.Template.escaped;

import isnad.query.Catalog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** The first page, the ontology, and every thing of the data at the path of its IRI. */
final class ThingsServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "text/turtle", RDFFormat.TURTLE,
          "application/n-triples", RDFFormat.NTRIPLES,
          "application/ld+json", RDFFormat.JSONLD,
          "application/rdf+xml", RDFFormat.RDFXML);
  private static final String HTML = "text/html";
  private static final String[] OFFERED = {
    "text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml", HTML
  };
  private static final String COUNTS =
      """
      PREFIX isnad: <https://w3id.org/isnad/ontology#>
      SELECT ?type ?count
      WHERE {
        { SELECT (isnad:Article AS ?type) (COUNT(?article) AS ?count)
          WHERE { ?article a isnad:Article } }
        UNION
        { SELECT (isnad:Report AS ?type) (COUNT(?report) AS ?count)
          WHERE { ?report a isnad:Report } }
        UNION
        { SELECT (isnad:Event AS ?type) (COUNT(DISTINCT ?event) AS ?count)
          WHERE { ?report isnad:reports ?event } }
      }
      """;

  private final transient Things things;
  private final transient Catalog catalog;
  private final transient Asking asking;
  private final transient Cells cells;
  private final String base;
  private final transient Template home = Template.load("home.html");
  private final transient Template thing = Template.load("thing.html");

  ThingsServlet(Things things, Catalog catalog, Asking asking, String base) {
    this.things = things;
    this.catalog = catalog;
    this.asking = asking;
    this.cells = new Cells(base);
    this.base = base;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(1);
    if (path.isEmpty()) {
      Reply.html(response, home());
      return;
    }
    String iri = base + path;
    Optional<Graph> graph = path.equals("ontology") ? things.named(iri) : things.described(iri);
    if (graph.isEmpty()) {
      Reply.text(response, 404, "found nothing about " + iri);
      return;
    }
    Optional<String> type = Reply.chosen(request, response, OFFERED);
    if (type.isEmpty()) {
      Reply.notAcceptable(response, OFFERED);
    } else if (type.get().equals(HTML)) {
      Reply.html(response, page(iri, graph.get()));
    } else {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      RDFDataMgr.write(body, graph.get(), FORMATS.get(type.get()));
      Reply.whole(response, 200, type.get() + "; charset=utf-8", body.toByteArray());
    }
  }

  private String page(String iri, Graph graph) {
    StringBuilder said = new StringBuilder();
    boolean several = !graph.stream().allMatch(triple -> triple.getSubject().hasURI(iri));
    for (Triple triple : Things.sorted(graph)) {
      String subject = several ? cells.cell(triple.getSubject()) : "";
      said.append(row(subject, triple.getPredicate(), triple.getObject()));
    }
    StringBuilder pointing = new StringBuilder();
    List<Triple> triples = several ? List.of() : things.pointingAt(iri);
    for (Triple triple : triples) {
      pointing.append(row("", triple.getPredicate(), triple.getSubject()));
    }
    return thing.filled(
        Map.of("iri", escaped(iri), "said", said.toString(), "pointing", pointing.toString()));
  }

  private String row(String subject, Node predicate, Node value) {
    return "<tr>%s%s%s</tr>\n".formatted(subject, cells.cell(predicate), cells.cell(value));
  }

  private String home() {
    return home.filled(
        Map.of(
            "counts", counts(),
            "queries", QueriesServlet.list(catalog),
            "base", escaped(base)));
  }

  private String counts() {
    try {
      return asking.rows(QueryFactory.create(COUNTS), this::counts);
    } catch (QueryCancelledException e) {
      return "";
    }
  }

  private String counts(RowSet rows) {
    StringBuilder html = new StringBuilder();
    rows.forEach(
        row ->
            html.append("<tr>")
                .append(cells.cell(row.get(Var.alloc("type"))))
                .append(cells.cell(row.get(Var.alloc("count"))))
                .append("</tr>\n"));
    return html.toString();
  }
}
