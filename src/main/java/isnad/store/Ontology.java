package isnad.store;

import isnad.rdf.Iris;
import isnad.rdf.TypeLabels;
import org.apache.jena.sparql.graph.GraphFactory;

/** The ontology that comes with Isnad. */
public final class Ontology {

  private Ontology() {}

  /** What it calls the types of event. */
  public static TypeLabels labels(Iris iris) {
    return SeedGraph.bundled(iris).stream()
        .filter(seed -> seed.name().equals(iris.ontology()))
        .map(seed -> TypeLabels.of(seed.graph()))
        .findFirst()
        .orElseGet(() -> TypeLabels.of(GraphFactory.createDefaultGraph()));
  }
}
