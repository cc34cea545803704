package isnad.server.pages;

import static isnad.server.html.Template.escaped;

import isnad.query.Catalog;
import isnad.server.html.Cells;
import isnad.server.html.Label;
import isnad.server.html.Template;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.Asking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** The first page. */
public final class HomeRoute extends Route {

  private static final long serialVersionUID = 1;

  private static final Query COUNTS =
      QueryFactory.create(
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
          """);

  private final transient Catalog catalog;
  private final transient Asking asking;
  private final transient Cells cells;
  private final transient Template template = Template.load("home.html");
  private final transient Template example = Template.load("example.html");

  /**
   * A page that leads to the others.
   *
   * @param base the IRI below which the data are
   */
  public HomeRoute(Catalog catalog, Asking asking, String base) {
    super("GET", "HEAD");
    this.catalog = catalog;
    this.asking = asking;
    this.cells = new Cells(base);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Reply.isKnown(request, response, Reply.tag(asking.version(), "home"))) {
      return;
    }
    Reply.html(
        request,
        response,
        template.filled(
            Map.of(
                "counts", asking.ask(COUNTS, this::counts),
                "queries", QueriesRoute.list(catalog),
                "query", example.filled(Map.of("base", escaped(cells.base()))))));
  }

  private String counts(QueryExec asked) {
    Graph graph = asked.getDataset().getDefaultGraph();
    RowSet rows = asked.select();
    StringBuilder html = new StringBuilder();
    rows.forEach(
        row ->
            html.append("<li><b>")
                .append(row.get(Var.alloc("count")).getLiteralLexicalForm())
                .append("</b>")
                .append(named(row.get(Var.alloc("type")), graph))
                .append("</li>\n"));
    return html.toString();
  }

  private String named(Node type, Graph graph) {
    Map<Node, Label> label =
        Label.of(type, graph).map(found -> Map.of(type, found)).orElse(Map.of());
    return cells.with(label).shown(type);
  }
}
