package isnad.server.pages;

import static isnad.server.html.Template.escaped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import isnad.query.Catalog;
import isnad.query.Parameter;
import isnad.query.QueryException;
import isnad.query.Question;
import isnad.server.html.Cells;
import isnad.server.html.Template;
import isnad.server.http.Accept;
import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.Answers;
import isnad.server.sparql.Asking;
import isnad.server.sparql.RowForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * The questions of the catalog: {@code /queries/} lists them, {@code /queries/NAME.rq} is the text
 * of one, {@code /queries/NAME?parameter=value} its answer.
 */
public final class QueriesRoute extends Route {

  private static final long serialVersionUID = 1;

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final transient Catalog catalog;
  private final transient Asking asking;
  private final transient Cells cells;
  private final String base;
  private final transient Template listing = Template.load("queries.html");
  private final transient Template answer = Template.load("answer.html");

  /**
   * Answers the questions of a catalog.
   *
   * @param base the IRI below which the data are
   */
  public QueriesRoute(Catalog catalog, Asking asking, String base) {
    super("GET", "HEAD");
    this.catalog = catalog;
    this.asking = asking;
    this.cells = new Cells(base);
    this.base = base;
  }

  /** Every question in two languages, as items of a list that link to their answers. */
  static String list(Catalog catalog) {
    StringBuilder html = new StringBuilder();
    for (Question question : catalog.questions()) {
      html.append(
          "<li><a href=\"/queries/%s\"><span lang=\"ar\" dir=\"rtl\">%s</span> <span>%s</span></a></li>\n"
              .formatted(
                  escaped(question.name()),
                  escaped(question.arabic()),
                  escaped(question.english())));
    }
    return html.toString();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (name.isEmpty()) {
      listAll(request, response);
      return;
    }
    Question question =
        catalog
            .find(name.replaceFirst("\\.rq$", ""))
            .orElseThrow(
                () -> Refusal.of(404, "found no query " + name + ", expected one of /queries/"));
    if (name.endsWith(".rq")) {
      Reply.whole(
          request,
          response,
          "application/sparql-query; charset=utf-8",
          question.text().getBytes(StandardCharsets.UTF_8));
    } else {
      answer(question, request, response);
    }
  }

  private void listAll(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Accept.chosen(request, response, JSON, HTML).equals(HTML)) {
      Reply.html(request, response, listing.filled(Map.of("queries", list(catalog))));
    } else {
      Reply.whole(request, response, JSON, MAPPER.writeValueAsBytes(json()));
    }
  }

  private ArrayNode json() {
    ArrayNode questions = MAPPER.createArrayNode();
    for (Question question : catalog.questions()) {
      ObjectNode item = questions.addObject().put("name", question.name());
      item.putObject("question").put("ar", question.arabic()).put("en", question.english());
      ArrayNode parameters = item.putArray("parameters");
      for (Parameter parameter : question.parameters()) {
        parameters
            .addObject()
            .put("name", parameter.name())
            .put("kind", parameter.kind().word())
            .put("default", parameter.standard())
            .put("meaning", parameter.meaning());
      }
    }
    return questions;
  }

  private void answer(Question question, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
    values.values().removeIf(String::isEmpty);
    List<String> offered = new ArrayList<>(RowForm.offered());
    offered.add(HTML);
    String type = Accept.chosen(request, response, offered);
    Query query = query(question, values);
    if (Reply.isKnown(request, response, Reply.tag(asking.version(), query, values, type))) {
      return;
    }
    int most = asking.limits().mostRows();
    if (type.equals(HTML)) {
      String rows = asking.ask(query, asked -> cells.table(Answers.limited(asked.select(), most)));
      Reply.html(request, response, page(question, values, rows));
    } else {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      RowForm form = RowForm.of(type).orElseThrow();
      asking.ask(
          query,
          asked -> {
            Answers.writeRows(Answers.limited(asked.select(), most), form, body);
            return body;
          });
      Reply.whole(request, response, Reply.utf8(type), body.toByteArray());
    }
  }

  private Query query(Question question, Map<String, String> values) {
    try {
      return question.query(base, values);
    } catch (QueryException e) {
      throw Refusal.of(400, e.getMessage());
    }
  }

  private String page(Question question, Map<String, String> values, String rows) {
    StringBuilder inputs = new StringBuilder();
    for (Parameter parameter : question.parameters()) {
      inputs.append(
          "<label>%s <input name=\"%s\" value=\"%s\" title=\"%s\"></label>\n"
              .formatted(
                  escaped(parameter.meaning()),
                  escaped(parameter.name()),
                  escaped(values.getOrDefault(parameter.name(), parameter.standard())),
                  escaped(parameter.kind().word())));
    }
    return answer.filled(
        Map.of(
            "name", escaped(question.name()),
            "arabic", escaped(question.arabic()),
            "english", escaped(question.english()),
            "inputs", inputs.toString(),
            "rows", rows));
  }
}
