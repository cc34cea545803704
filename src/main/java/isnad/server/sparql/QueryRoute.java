package isnad.server.sparql;

import static isnad.server.html.Template.escaped;

import isnad.server.html.Cells;
import isnad.server.html.Template;
import isnad.server.http.Accept;
import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.ProtocolRequest.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * SPARQL 1.1 queries. An answer is sent when it is whole; one that would take too long or be too
 * large is refused. A browser is shown rows as a page.
 */
public final class QueryRoute extends Route {

  private static final long serialVersionUID = 1;
  private static final int MOST_ROWS_ON_A_PAGE = 10_000;
  private static final int LONGEST_QUERY = 1 << 20;
  private static final String HTML = "text/html";

  /** Names that the parameter {@code format} may have in place of media types. */
  /** What clients call the forms of rows in the parameter {@code format}. */
  private static final Map<String, String> ROW_FORMS =
      Map.of(
          "json", RowForm.JSON.mediaType(),
          "xml", RowForm.XML.mediaType(),
          "csv", RowForm.CSV.mediaType(),
          "tsv", RowForm.TSV.mediaType(),
          "html", HTML);

  /** What they call those of graphs; N3 has all of Turtle. */
  private static final Map<String, String> GRAPH_FORMS =
      Map.of(
          "turtle", GraphForm.TURTLE.mediaType(),
          "n3", GraphForm.TURTLE.mediaType(),
          "ntriples", GraphForm.NTRIPLES.mediaType(),
          "jsonld", GraphForm.JSONLD.mediaType(),
          "json-ld", GraphForm.JSONLD.mediaType(),
          "json", GraphForm.JSONLD.mediaType(),
          "rdfxml", GraphForm.RDFXML.mediaType(),
          "rdf+xml", GraphForm.RDFXML.mediaType(),
          "xml", GraphForm.RDFXML.mediaType());

  private final transient Asking asking;
  private final transient Unasked unasked;
  private final transient Cells cells;
  private final transient Template page = Template.load("rows.html");
  private final transient Template yes = Template.load("yes.html");
  private final transient Template no = Template.load("no.html");
  private final String base;

  /** What is answered at the endpoint to those who ask nothing. */
  public interface Unasked {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  /**
   * An endpoint.
   *
   * @param base what relative IRIs of queries are resolved against
   */
  public QueryRoute(Asking asking, String base, Unasked unasked) {
    super("GET", "HEAD", "POST");
    this.asking = asking;
    this.base = base;
    this.cells = new Cells(base);
    this.unasked = unasked;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProtocolRequest asked = ProtocolRequest.read(Kind.QUERY, request, LONGEST_QUERY);
    if (asked.parameters().has("update")) {
      throw Refusal.of(400, "found an update, expected a query");
    }
    if (asked.text().isEmpty()) {
      unasked.answer(request, response);
      return;
    }
    Query query = SparqlText.query(asked.text().get(), base);
    if (asked.namesGraphs()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      asked.defaultGraphs().forEach(query::addGraphURI);
      asked.namedGraphs().forEach(query::addNamedGraphURI);
    }
    String type = type(asked, query, request, response);
    String text = asked.text().get();
    String tag =
        Reply.tag(asking.version(), text, asked.defaultGraphs(), asked.namedGraphs(), base, type);
    if (!SparqlText.isLasting(text)) {
      response.setHeader("Cache-Control", "no-store");
    } else if (Reply.isKnown(request, response, tag)) {
      return;
    }
    if (type.equals(HTML)) {
      String html = asking.ask(query, asked.timeout(), execution -> page(execution, query, text));
      Reply.html(request, response, html);
    } else {
      send(asked, query, type, request, response);
    }
  }

  private static String type(
      ProtocolRequest asked,
      Query query,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean areRows = query.isSelectType() || query.isAskType();
    List<String> offered = new ArrayList<>();
    if (areRows) {
      offered.addAll(RowForm.offered());
      offered.add(HTML);
    } else {
      offered.addAll(GraphForm.offered(GraphForm.values()));
    }
    List<String> formats =
        asked.parameters().all("format").stream().filter(name -> !name.isEmpty()).toList();
    if (formats.isEmpty()) {
      return Accept.chosen(request, response, offered);
    }
    Map<String, String> names = areRows ? ROW_FORMS : GRAPH_FORMS;
    // Some clients say it twice, by a name and by a media type.
    return formats.stream()
        .map(format -> names.getOrDefault(format, format))
        .filter(offered::contains)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    406,
                    "found format %s, expected one of %s"
                        .formatted(String.join(", ", formats), offered)));
  }

  private void send(
      ProtocolRequest asked,
      Query query,
      String type,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (Spool spool = new Spool(asking.limits().mostBytes())) {
      Query executed = query.isDescribeType() ? Answers.described(query) : query;
      asking.ask(executed, asked.timeout(), execution -> write(execution, query, type, spool));
      try (OutputStream out = Reply.body(request, response, Reply.utf8(type), spool.length())) {
        spool.sendTo(out);
      }
    }
  }

  private Spool write(QueryExec execution, Query query, String type, Spool spool) {
    int most = asking.limits().mostRows();
    if (query.isSelectType()) {
      RowForm form = RowForm.of(type).orElseThrow();
      Answers.writeRows(Answers.limited(execution.select(), most), form, spool);
    } else if (query.isAskType()) {
      Answers.writeYesOrNo(execution.ask(), RowForm.of(type).orElseThrow(), spool);
    } else {
      GraphForm form = GraphForm.of(type).orElseThrow();
      Answers.writeGraph(
          query.isDescribeType()
              ? Answers.described(execution, query, most)
              : Answers.constructed(execution, query, most),
          form,
          spool);
    }
    return spool;
  }

  private String page(QueryExec execution, Query query, String text) {
    String rows =
        query.isAskType()
            ? (execution.ask() ? yes : no).text()
            : cells.table(
                Answers.limited(
                    execution.select(), Math.min(MOST_ROWS_ON_A_PAGE, asking.limits().mostRows())));
    return page.filled(Map.of("query", escaped(text), "rows", rows));
  }
}
