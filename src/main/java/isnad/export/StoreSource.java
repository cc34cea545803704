package isnad.export;

import static java.util.Objects.requireNonNull;

import isnad.store.Store;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graphs of a store, as they are at one moment.
 *
 * @param graph the IRI of the only one to send; all are sent without it
 */
public record StoreSource(Store store, Optional<String> graph) implements Source {

  public StoreSource {
    requireNonNull(store, "store is null");
    requireNonNull(graph, "graph is null");
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the store does not have the graph
   */
  @Override
  public void quads(StreamRDF sink) {
    send(Node.ANY, sink, sink::quad);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the store does not have the graph
   */
  @Override
  public void triples(StreamRDF sink) {
    send(Quad.unionGraph, sink, quad -> sink.triple(quad.asTriple()));
  }

  private void send(Node all, StreamRDF sink, Consumer<Quad> each) {
    store.read(
        dataset -> {
          Iterator<Quad> quads =
              dataset.find(chosen(dataset).orElse(all), Node.ANY, Node.ANY, Node.ANY);
          sink.start();
          quads.forEachRemaining(each);
          sink.finish();
          return store;
        });
  }

  private Optional<Node> chosen(DatasetGraph dataset) {
    Optional<Node> chosen = graph.map(NodeFactory::createURI);
    if (chosen.isPresent() && !dataset.containsGraph(chosen.get())) {
      throw new ExportException("found no graph " + chosen.get().getURI());
    }
    return chosen;
  }
}
