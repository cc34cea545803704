package isnad.rdf;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * All that one article says, ready to be stored.
 *
 * @param name the article's IRI, which names the graph
 * @param triples without repetition, without blank nodes, in the order of writing
 */
public record ArticleGraph(Node name, List<Triple> triples) {

  public ArticleGraph {
    requireNonNull(name, "name is null");
    triples = List.copyOf(triples);
    for (Triple triple : triples) {
      if (!triple.isConcrete() || triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw new IllegalArgumentException(
            "%s: found %s, expected a triple without variables and blank nodes"
                .formatted(name, triple));
      }
    }
  }

  /** The SHA-256 of the sorted N-Triples lines: equal for equal graphs, whatever their order. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    triples.stream().map(ArticleGraph::line).sorted().forEach(lines::append);
    return Digest.of(lines.toString());
  }

  /** The triples and the one that states their digest: what the store holds. */
  public Triple digestTriple() {
    return Triple.create(name, Vocabulary.DIGEST, NodeFactory.createLiteralString(digest()));
  }

  public List<Quad> quads() {
    return triples.stream().map(triple -> Quad.create(name, triple)).toList();
  }

  /** A copy in memory. */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .\n";
  }
}
