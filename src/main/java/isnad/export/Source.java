package isnad.export;

import org.apache.jena.riot.system.StreamRDF;

/** Where graphs to export come from. Memory does not grow with what is sent. */
public interface Source {

  /** Sends the statements of the named graphs, with start and finish. */
  void quads(StreamRDF sink);

  /**
   * Sends every triple of the graphs, whichever of them hold it, with start and finish. One that
   * several graphs hold may come several times.
   */
  void triples(StreamRDF sink);
}
