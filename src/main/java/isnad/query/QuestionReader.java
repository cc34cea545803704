package isnad.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * Reads the file of a query. Its first lines, up to the first that is no comment, are its header:
 *
 * <pre>
 * # name: officials-of-state
 * # question@ar: …
 * # question@en: Who held which office of a state?
 * # parameter: state (state) IRN — the state
 * </pre>
 *
 * A parameter is a variable of the query, or its limit, then its kind (see {@link Parameter.Kind}),
 * its standard value and its meaning. Other comments are free.
 */
final class QuestionReader {

  private static final Pattern FIELD = Pattern.compile("#\\s*([a-z]+(?:@[a-z]+)?):\\s*(.*?)\\s*");
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z]\\w*) \\(([a-z]+)\\) (.+?) \\u2014 (.+)");
  private static final Pattern LINE = Pattern.compile("line:? (\\d+)");
  private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");
  private static final String ANY_BASE = "https://example.org/";
  private static final Set<String> ONCE = Set.of("name", "question@ar", "question@en");

  private final String path;
  private final String text;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();

  private QuestionReader(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /**
   * Reads a query of the catalog.
   *
   * @param path what to call the file in messages; its last part without {@code .rq} is the name
   * @param problems receives every problem, as {@code path:line: found X, expected Y}
   */
  static Optional<Question> catalogued(String path, String text, List<String> problems) {
    QuestionReader reader = new QuestionReader(path, text);
    reader.readHeader();
    for (String field : ONCE.stream().sorted().toList()) {
      if (!reader.fields.containsKey(field)) {
        reader.problem(1, "found no line \"# %s:\", expected one".formatted(field));
      }
    }
    String name = reader.fields.getOrDefault("name", stem(path));
    if (!name.equals(stem(path))) {
      reader.problem(1, "found name %s, expected %s as the file".formatted(name, stem(path)));
    }
    return reader.question(problems);
  }

  /** Reads a query of the user's own, whose header may be left out. */
  static Optional<Question> own(String path, String text, List<String> problems) {
    QuestionReader reader = new QuestionReader(path, text);
    reader.readHeader();
    return reader.question(problems);
  }

  private static String stem(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.rq$", "");
  }

  private void readHeader() {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        return;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        read(number, field.group(1), field.group(2));
      }
    }
  }

  private void read(int line, String field, String value) {
    if (field.equals("parameter")) {
      readParameter(line, value);
    } else if (ONCE.contains(field) && fields.putIfAbsent(field, value) != null) {
      problem(line, "found %s again, expected it once".formatted(field));
    }
  }

  private void readParameter(int line, String value) {
    Matcher parts = PARAMETER.matcher(value);
    if (!parts.matches()) {
      problem(
          line,
          "found parameter \"%s\", expected \"name (kind) standard value \u2014 meaning\""
              .formatted(value));
      return;
    }
    Optional<Parameter.Kind> kind = Parameter.Kind.of(parts.group(2));
    if (kind.isEmpty()) {
      problem(
          line,
          "found kind %s, expected one of %s".formatted(parts.group(2), Parameter.Kind.words()));
      return;
    }
    Parameter parameter = new Parameter(parts.group(1), kind.get(), parts.group(3), parts.group(4));
    if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
      problem(line, "found parameter %s again, expected it once".formatted(parameter.name()));
    }
    try {
      parameter.node(parameter.standard(), ANY_BASE);
    } catch (QueryException e) {
      problem(line, e.getMessage());
    }
    parameters.add(parameter);
  }

  private Optional<Question> question(List<String> allProblems) {
    try {
      Query query = QueryFactory.create(text, ANY_BASE, Syntax.syntaxSPARQL_11);
      Set<String> variables = variables(query);
      List<Long> limits = LimitClauses.of(query);
      for (Parameter parameter : parameters) {
        if (parameter.kind() == Parameter.Kind.LIMIT) {
          checkLimit(parameter, limits);
        } else if (!variables.contains(parameter.name())) {
          problem(1, "found no variable ?%s, expected the parameter's".formatted(parameter.name()));
        }
      }
    } catch (QueryParseException e) {
      problem(line(e), "found no SPARQL 1.1: " + firstLine(e.getMessage()));
    }
    allProblems.addAll(problems);
    return problems.isEmpty()
        ? Optional.of(
            new Question(
                fields.getOrDefault("name", stem(path)),
                fields.getOrDefault("question@ar", ""),
                fields.getOrDefault("question@en", ""),
                parameters,
                text))
        : Optional.empty();
  }

  /** As it stands, the text asks for no more than it does with its standard values. */
  private void checkLimit(Parameter parameter, List<Long> limits) {
    List<String> found = limits.stream().map(String::valueOf).toList();
    if (!found.equals(List.of(parameter.standard()))) {
      problem(
          1,
          "found LIMIT %s, expected one LIMIT %s"
              .formatted(
                  found.isEmpty() ? "nowhere" : String.join(" and ", found), parameter.standard()));
    }
  }

  private static Set<String> variables(Query query) {
    Set<String> names = new HashSet<>();
    Matcher word = VARIABLE.matcher(query.toString());
    while (word.find()) {
      names.add(word.group(1));
    }
    return names;
  }

  /** Jena leaves the line out of some of its exceptions, but not out of their messages. */
  private static int line(QueryParseException e) {
    Matcher line = LINE.matcher(e.getMessage());
    return line.find() ? Integer.parseInt(line.group(1)) : Math.max(1, e.getLine());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private void problem(int line, String message) {
    problems.add("%s:%d: %s".formatted(path, line, message));
  }
}
