package isnad.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;

/** A dataset whose default graph is the union of its named graphs also where no query asks. */
final class UnionView extends DatasetGraphWrapper {

  UnionView(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(get());
  }
}
