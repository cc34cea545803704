package isnad.export;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Passes triples on as quads of one graph, without start and finish. */
final class NamedGraph extends StreamRDFBase {

  private final StreamRDF sink;
  private final Node name;

  NamedGraph(StreamRDF sink, String name) {
    this.sink = sink;
    this.name = NodeFactory.createURI(name);
  }

  @Override
  public void triple(Triple triple) {
    sink.quad(Quad.create(name, triple));
  }
}
