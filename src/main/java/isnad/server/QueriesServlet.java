package isnad.server;

import static isnad.server.Template.escaped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import isnad.query.Catalog;
import isnad.query.Parameter;
import isnad.query.QueryException;
import isnad.query.Question;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * The questions of the catalog: {@code /queries/} lists them, {@code /queries/NAME.rq} is the text
 * of one, {@code /queries/NAME?parameter=value} its answer.
 */
final class QueriesServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final Map<String, Lang> FORMATS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "text/csv", ResultSetLang.RS_CSV,
          "text/tab-separated-values", ResultSetLang.RS_TSV);
  private static final String[] OFFERED = {
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
    HTML
  };
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final transient Catalog catalog;
  private final transient Asking asking;
  private final transient Cells cells;
  private final String base;
  private final transient Template listing = Template.load("queries.html");
  private final transient Template answer = Template.load("answer.html");

  QueriesServlet(Catalog catalog, Asking asking, String base) {
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
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (name.isEmpty()) {
      listAll(request, response);
      return;
    }
    Optional<Question> question = catalog.find(name.replaceFirst("\\.rq$", ""));
    if (question.isEmpty()) {
      Reply.text(response, 404, "found no query " + name + ", expected one of /queries/");
    } else if (name.endsWith(".rq")) {
      Reply.whole(
          response,
          200,
          "application/sparql-query; charset=utf-8",
          question.get().text().getBytes(StandardCharsets.UTF_8));
    } else {
      answer(question.get(), request, response);
    }
  }

  private void listAll(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> type = Reply.chosen(request, response, JSON, HTML);
    if (type.isEmpty()) {
      Reply.notAcceptable(response, JSON, HTML);
    } else if (type.get().equals(HTML)) {
      Reply.html(response, listing.filled(Map.of("queries", list(catalog))));
    } else {
      Reply.whole(response, 200, JSON, MAPPER.writeValueAsBytes(json()));
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
    Optional<String> type = Reply.chosen(request, response, OFFERED);
    if (type.isEmpty()) {
      Reply.notAcceptable(response, OFFERED);
      return;
    }
    try {
      Query query = question.query(base, values);
      if (type.get().equals(HTML)) {
        Reply.html(response, page(question, values, asking.rows(query, cells::table)));
      } else {
        Reply.whole(response, 200, type.get() + "; charset=utf-8", rows(query, type.get()));
      }
    } catch (QueryException | WholeAnswers.TooManyRowsException e) {
      Reply.text(response, 400, e.getMessage());
    } catch (QueryCancelledException e) {
      Reply.text(response, 503, "found no answer in the time that a query may take");
    }
  }

  private byte[] rows(Query query, String type) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    asking.rows(
        query,
        rows -> {
          ResultSetFormatter.output(body, ResultSet.adapt(rows), FORMATS.get(type));
          return body.size();
        });
    return body.toByteArray();
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
