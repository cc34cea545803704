package isnad.query;

import static java.util.Objects.requireNonNull;

import isnad.rdf.Iris;
import isnad.search.GraphSums;
import isnad.store.BundledFiles;
import isnad.store.Store;
import isnad.store.StoreException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Looks for everything that is wrong in a store: that its graphs conform to the shapes, that every
 * span quotes the words at its offsets, that the check queries find nothing, and that a search
 * finds what is in the graphs, no more and no less. A hundred articles are in memory at a time.
 *
 * @param iris the base of the store's data
 */
public record Check(Iris iris, Shapes shapes, List<CheckQuery> queries) {

  private static final String SEARCH = "search";
  private static final int ARTICLES_AT_A_TIME = 100;

  public Check {
    requireNonNull(iris, "iris is null");
    requireNonNull(shapes, "shapes is null");
    queries = List.copyOf(queries);
  }

  /** The shapes and queries that come with Isnad. */
  public static Check bundled(Iris iris) {
    byte[] content =
        Optional.ofNullable(BundledFiles.in("isnad/ontology", ".ttl").get("shapes.ttl"))
            .orElseThrow(() -> new StoreException("ontology/shapes.ttl:1: found no such file"));
    Graph shapes = RDFParser.source(new ByteArrayInputStream(content)).lang(Lang.TURTLE).toGraph();
    return new Check(iris, Shapes.parse(shapes), CheckQuery.bundled());
  }

  /** All faults of a store. */
  public List<Fault> faults(Store store) {
    List<Fault> faults = new ArrayList<>();
    run(store, faults::add);
    return List.copyOf(faults);
  }

  /** Reports the faults of a store as they are found. */
  public void run(Store store, Consumer<Fault> report) {
    store.read(
        dataset -> {
          List<Node> articles = articles(dataset);
          ShapeCheck shapeCheck = new ShapeCheck(shapes, dataset, iris);
          shapeCheck.runGazetteer(report);
          for (int i = 0; i < articles.size(); i += ARTICLES_AT_A_TIME) {
            int end = Math.min(articles.size(), i + ARTICLES_AT_A_TIME);
            Map<Node, Graph> graphs = copies(dataset, articles.subList(i, end));
            graphs.forEach((name, graph) -> SpanCheck.run(name, graph, report));
            shapeCheck.run(graphs, report);
          }
          queries.forEach(query -> query.run(dataset, iris, report));
          return store;
        });
    store.unsearched().forEach(difference -> report.accept(fault(difference)));
  }

  private static Fault fault(GraphSums.Difference difference) {
    return new Fault(
        Fault.Severity.ERROR,
        SEARCH,
        difference.graph(),
        difference.graph(),
        "found %d texts in the index of words that are not those of the graph, expected its %d"
            .formatted(difference.found(), difference.expected()));
  }

  /** Every graph that does not come with Isnad, so that none goes unchecked. */
  private List<Node> articles(DatasetGraph dataset) {
    Set<Node> seeds = Set.of(iris.ontology(), iris.gazetteer(), iris.dataset());
    List<Node> names = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!seeds.contains(name)) {
                names.add(name);
              }
            });
    return names;
  }

  private static Map<Node, Graph> copies(DatasetGraph dataset, List<Node> names) {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    for (Node name : names) {
      Graph copy = GraphFactory.createDefaultGraph();
      dataset
          .find(name, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> copy.add(quad.asTriple()));
      graphs.put(name, copy);
    }
    return graphs;
  }
}
