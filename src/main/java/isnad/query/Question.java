package isnad.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A SPARQL query that answers a question. It holds for any base of the data: relative IRIs in its
 * text, such as {@code <state/IRN>}, and values of its parameters are resolved against the base
 * that {@link #query} is given.
 *
 * @param name kebab-case; the name of the file without {@code .rq}
 * @param arabic the question in Arabic; empty where a file of the user's own does not say
 * @param english the question in English; empty where a file of the user's own does not say
 * @param text SPARQL 1.1, header included
 */
public record Question(
    String name, String arabic, String english, List<Parameter> parameters, String text) {

  public Question {
    requireNonNull(name, "name is null");
    requireNonNull(arabic, "arabic is null");
    requireNonNull(english, "english is null");
    parameters = List.copyOf(parameters);
    requireNonNull(text, "text is null");
  }

  /**
   * The query with every parameter set. Values become nodes of the parsed query, never text of it.
   *
   * @param base the IRI below which the data are, ending in a slash
   * @param values by name of the parameter; the standard value holds for those left out
   * @throws QueryException naming every value that is wrong
   */
  public Query query(String base, Map<String, String> values) {
    List<String> problems = new ArrayList<>();
    for (String name : values.keySet().stream().sorted().toList()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        problems.add("%s: found parameter %s, expected %s".formatted(this.name, name, names()));
      }
    }
    Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
    Map<Var, Node> nodes = new HashMap<>();
    for (Parameter parameter : parameters) {
      String value = values.getOrDefault(parameter.name(), parameter.standard());
      try {
        Optional<Node> node = parameter.node(value, base);
        if (parameter.kind() == Parameter.Kind.LIMIT) {
          LimitClauses.set(query, node);
        } else {
          node.ifPresent(some -> nodes.put(Var.alloc(parameter.name()), some));
        }
      } catch (QueryException e) {
        problems.add(name + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new QueryException(problems);
    }
    return nodes.isEmpty() ? query : QueryTransformOps.replaceVars(query, nodes);
  }

  private String names() {
    return parameters.isEmpty()
        ? "none"
        : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
