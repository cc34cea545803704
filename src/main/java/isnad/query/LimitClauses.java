package isnad.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The {@code LIMIT}s of a query and of the subqueries in it. */
final class LimitClauses {

  private LimitClauses() {}

  /** The numbers, from the outermost query inwards. */
  static List<Long> of(Query query) {
    return limited(query).stream().map(Query::getLimit).toList();
  }

  /** Puts another number in the place of each, or takes the limits away where there is none. */
  static void set(Query query, Optional<Node> limit) {
    long number =
        limit.map(node -> ((Number) node.getLiteralValue()).longValue()).orElse(Query.NOLIMIT);
    limited(query).forEach(part -> part.setLimit(number));
  }

  private static List<Query> limited(Query query) {
    List<Query> parts = new ArrayList<>();
    collect(query, parts);
    return parts;
  }

  private static void collect(Query query, List<Query> parts) {
    if (query.hasLimit()) {
      parts.add(query);
    }
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery part) {
              collect(part.getQuery(), parts);
            }
          });
    }
  }
}
