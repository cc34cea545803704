package isnad.server.sparql;

import isnad.rdf.Vocabulary;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.tdb2.TDB2;

/** Writes answers, of which none may have more rows than a limit says. */
public final class Answers {

  private Answers() {}

  /** Rows that fail, rather than end, after so many. */
  public static RowSet limited(RowSet rows, int most) {
    Iterator<Binding> counted =
        new Iterator<>() {
          private int count;

          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Binding next() {
            if (count == most) {
              throw TooLargeException.rows(most);
            }
            count++;
            return rows.next();
          }
        };
    return RowSet.create(QueryIterPlainWrapper.create(counted), rows.getResultVars());
  }

  public static void writeRows(RowSet rows, RowForm form, OutputStream out) {
    ResultSetFormatter.output(out, ResultSet.adapt(rows), form.language());
  }

  static void writeYesOrNo(boolean answer, RowForm form, OutputStream out) {
    ResultSetFormatter.output(out, answer, form.language());
  }

  /** What a CONSTRUCT query gives. */
  static Graph constructed(QueryExec execution, Query query, int most) {
    Graph graph = empty(query);
    add(execution.constructTriples(), graph, most);
    return graph;
  }

  /**
   * A query whose rows have the things that a DESCRIBE query describes, but those that it names.
   */
  static Query described(Query describe) {
    Query rows = describe.cloneQuery();
    if (rows.getQueryPattern() == null) {
      rows.setQueryPattern(new ElementGroup());
      rows.setQueryResultStar(true);
    }
    rows.setQuerySelectType();
    return rows;
  }

  /**
   * What a DESCRIBE query gives: all that its default graph says of each thing.
   *
   * @param execution of {@link #described(Query)}
   */
  static Graph described(QueryExec execution, Query describe, int most) {
    Graph queried = defaultGraph(execution);
    Graph graph = empty(describe);
    describe.getResultURIs().forEach(thing -> addSaid(queried, thing, graph, most));
    RowSet rows = execution.select();
    List<Var> columns = rows.getResultVars();
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (Var column : columns) {
        Node thing = row.get(column);
        if (thing != null && !thing.isLiteral()) {
          addSaid(queried, thing, graph, most);
        }
      }
    }
    return graph;
  }

  /** The default graph that a query has: the union of all graphs, or those that it names. */
  private static Graph defaultGraph(QueryExec execution) {
    DatasetGraph dataset = execution.getDataset();
    return execution.getContext().isTrue(TDB2.symUnionDefaultGraph)
        ? GraphView.createUnionGraph(dataset)
        : dataset.getDefaultGraph();
  }

  /** What is said of a thing, and of what it names only by blank nodes. */
  private static void addSaid(Graph queried, Node thing, Graph graph, int most) {
    Deque<Node> things = new ArrayDeque<>(List.of(thing));
    while (!things.isEmpty()) {
      List<Triple> said = queried.find(things.remove(), Node.ANY, Node.ANY).toList();
      for (Triple triple : said) {
        if (triple.getObject().isBlank()
            && !graph.contains(triple.getObject(), Node.ANY, Node.ANY)) {
          things.add(triple.getObject());
        }
      }
      add(said.iterator(), graph, most);
    }
  }

  private static void add(Iterator<Triple> triples, Graph graph, int most) {
    while (triples.hasNext()) {
      graph.add(triples.next());
      if (graph.size() > most) {
        throw TooLargeException.rows(most);
      }
    }
  }

  private static Graph empty(Query query) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    return graph;
  }

  public static void writeGraph(Graph graph, GraphForm form, OutputStream out) {
    if (form == GraphForm.TRIG || form == GraphForm.NQUADS) {
      RDFDataMgr.write(out, DatasetGraphFactory.wrap(graph), form.format());
    } else {
      RDFDataMgr.write(out, graph, form.format());
    }
  }
}
