package isnad.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/**
 * What the graphs say about a thing.
 *
 * @param dataset whose default graph is the union of the others
 * @param base the IRI below which the data are
 */
record Things(DatasetGraph dataset, String base) {

  static final String TERMS = "https://w3id.org/isnad/ontology#";
  private static final int MOST_POINTING = 200;
  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> triple.getPredicate().toString())
          .thenComparing(triple -> triple.getObject().toString())
          .thenComparing(triple -> triple.getSubject().toString());

  /** All that is said of the thing of that IRI; no graph has blank nodes, so there is no more. */
  Optional<Graph> described(String iri) {
    Graph graph = empty();
    Node node = NodeFactory.createURI(iri);
    Txn.executeRead(
        dataset,
        () -> dataset.getDefaultGraph().find(node, Node.ANY, Node.ANY).forEach(graph::add));
    return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
  }

  /** A copy of a named graph. */
  Optional<Graph> named(String iri) {
    Graph graph = empty();
    Txn.executeRead(
        dataset, () -> dataset.getGraph(NodeFactory.createURI(iri)).find().forEach(graph::add));
    return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
  }

  /** Statements whose object is the thing: the first {@value #MOST_POINTING} of them. */
  List<Triple> pointingAt(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Txn.calculateRead(
        dataset,
        () -> {
          List<Triple> triples = new ArrayList<>();
          Iterator<Triple> found = dataset.getDefaultGraph().find(Node.ANY, Node.ANY, node);
          while (found.hasNext() && triples.size() < MOST_POINTING) {
            triples.add(found.next());
          }
          return triples.stream().sorted(ORDER).toList();
        });
  }

  static List<Triple> sorted(Graph graph) {
    return graph.stream().sorted(ORDER).toList();
  }

  private Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("isnad", TERMS)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
        .setNsPrefix("rdfs", RDFS.uri)
        .setNsPrefix("skos", SKOS.uri)
        .setNsPrefix("xsd", XSD.NS);
    return graph;
  }
}
