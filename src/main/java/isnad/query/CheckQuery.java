package isnad.query;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.SeedException;
import isnad.rdf.Iris;
import isnad.store.BundledFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A query whose every row is a fault: {@code queries/check/*.rq}. Its first lines say {@code #
 * name:}, {@code # problem:}, {@code # remedy:} and {@code # severity:} (error or warning). Its
 * variables are {@code ?graph}, {@code ?focus} and, where there is more to say, {@code ?detail};
 * relative IRIs are below the base of the data.
 *
 * @param text the query in SPARQL 1.1
 */
public record CheckQuery(
    String name, String problem, String remedy, Fault.Severity severity, String text) {

  private static final Pattern FIELD = Pattern.compile("#\\s*([a-z]+):\\s*(.*?)\\s*");
  private static final List<String> FIELDS = List.of("name", "problem", "remedy", "severity");

  public CheckQuery {
    requireNonNull(name, "name is null");
    requireNonNull(problem, "problem is null");
    requireNonNull(remedy, "remedy is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(text, "text is null");
  }

  /**
   * The queries of the jar, by name.
   *
   * @throws SeedException naming every line that is wrong
   */
  public static List<CheckQuery> bundled() {
    List<String> problems = new ArrayList<>();
    List<CheckQuery> queries = new ArrayList<>();
    BundledFiles.in("isnad/queries/check", ".rq")
        .forEach(
            (file, content) -> {
              try {
                queries.add(
                    read("queries/check/" + file, new String(content, StandardCharsets.UTF_8)));
              } catch (SeedException e) {
                problems.add(e.getMessage());
              }
            });
    if (!problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return List.copyOf(queries);
  }

  /**
   * Reads a query.
   *
   * @param path what to call the file in messages; the name in the header must be its own
   * @throws SeedException naming every line that is wrong
   */
  public static CheckQuery read(String path, String text) {
    List<String> problems = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(FIELD::matcher)
        .filter(Matcher::matches)
        .forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
    for (String field : FIELDS) {
      if (fields.getOrDefault(field, "").isEmpty()) {
        problems.add("%s:1: found no line \"# %s: …\", expected one".formatted(path, field));
      }
    }
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.rq$", "");
    if (!fields.getOrDefault("name", name).equals(name)) {
      problems.add("%s:1: found name %s, expected %s".formatted(path, fields.get("name"), name));
    }
    if (!fields.getOrDefault("severity", "error").matches("error|warning")) {
      problems.add(
          "%s:1: found severity %s, expected error or warning"
              .formatted(path, fields.get("severity")));
    }
    try {
      Query query = QueryFactory.create(text, Iris.DEFAULT_BASE);
      if (!query.isSelectType() || !query.getResultVars().containsAll(List.of("graph", "focus"))) {
        problems.add(path + ":1: found no SELECT of ?graph and ?focus, expected one");
      }
    } catch (QueryParseException e) {
      problems.add("%s:%d: found no SPARQL: %s".formatted(path, e.getLine(), e.getMessage()));
    }
    if (!problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return new CheckQuery(
        name,
        fields.get("problem"),
        fields.get("remedy"),
        Fault.Severity.valueOf(fields.get("severity").toUpperCase(Locale.ROOT)),
        text);
  }

  /** Reports a fault for each row; the caller holds a read transaction. */
  void run(DatasetGraph dataset, Iris iris, Consumer<Fault> report) {
    try (QueryExecution execution =
        QueryExecution.create(
            QueryFactory.create(text, iris.base()), DatasetFactory.wrap(dataset))) {
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  report.accept(
                      new Fault(
                          severity, name, word(row, "graph"), word(row, "focus"), said(row))));
    }
  }

  private String said(QuerySolution row) {
    return row.contains("detail") ? problem + " Found: " + word(row, "detail") : problem;
  }

  private static String word(QuerySolution row, String variable) {
    RDFNode value = row.get(variable);
    return value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
  }
}
