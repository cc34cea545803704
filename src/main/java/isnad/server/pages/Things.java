package isnad.server.pages;

import isnad.rdf.Vocabulary;
import isnad.server.html.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the graphs say about things, at one moment.
 *
 * @param dataset whose default graph is the union of the others
 */
record Things(DatasetGraph dataset) {

  private static final int MOST_POINTING = 200;
  static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> triple.getPredicate().toString())
          .thenComparing(triple -> triple.getObject().toString())
          .thenComparing(triple -> triple.getSubject().toString());

  /** All that is said of the thing of that IRI; no graph has blank nodes, so there is no more. */
  Optional<Graph> described(String iri) {
    Graph graph = empty();
    dataset
        .getDefaultGraph()
        .find(NodeFactory.createURI(iri), Node.ANY, Node.ANY)
        .forEach(graph::add);
    return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
  }

  /** A copy of a named graph. */
  Optional<Graph> named(String iri) {
    Graph graph = empty();
    dataset.getGraph(NodeFactory.createURI(iri)).find().forEach(graph::add);
    return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
  }

  /** Statements whose object is the thing: the first {@value #MOST_POINTING} of them. */
  List<Triple> pointingAt(String iri) {
    List<Triple> triples = new ArrayList<>();
    Iterator<Triple> found =
        dataset.getDefaultGraph().find(Node.ANY, Node.ANY, NodeFactory.createURI(iri));
    while (found.hasNext() && triples.size() < MOST_POINTING) {
      triples.add(found.next());
    }
    return triples.stream().sorted(ORDER).toList();
  }

  /** What all that occurs in some triples is called. */
  Map<Node, Label> labels(Stream<Triple> triples) {
    Map<Node, Label> labels = new HashMap<>();
    triples
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .filter(Node::isURI)
        .distinct()
        .forEach(
            node ->
                Label.of(node, dataset.getDefaultGraph())
                    .ifPresent(label -> labels.put(node, label)));
    return labels;
  }

  private static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    return graph;
  }
}
