package isnad.trial;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki as it is, with TDB2: a folder and a port. */
final class FusekiEndpoint {

  private FusekiEndpoint() {}

  public static void main(String[] words) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(words[0]);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer.create()
        .loopback(true)
        .port(Integer.parseInt(words[1]))
        .add("/data", dataset)
        .start()
        .join();
  }
}
