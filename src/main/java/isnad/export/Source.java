package isnad.export;

import org.apache.jena.riot.system.StreamRDF;

/** Where graphs to export come from. Memory does not grow with what is sent. */
public interface Source {

  /** Sends the statements of the named graphs, with start and finish. */
  void quads(StreamRDF sink);

  /** Sends every triple of the graphs once, whichever of them hold it, with start and finish. */
  void triples(StreamRDF sink);
}
