package isnad.server.graphs;

import isnad.server.http.Refusal;
import isnad.server.sparql.Asking;
import isnad.store.Store;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * Changes a store as clients ask, one request after the other. Each is worked out in full before
 * the transaction that writes it begins, so that none is ever aborted: TDB2 loses data after that.
 * Nothing is read from files or from other hosts.
 */
public final class Updates {

  private final Asking asking;
  private final Store store;
  private final Node defaultGraph;

  /**
   * Changes one store.
   *
   * @param base below which statements of the default graph get a graph of their own, {@code
   *     default}
   */
  public Updates(Asking asking, Store store, String base) {
    this.asking = asking;
    this.store = store;
    this.defaultGraph = NodeFactory.createURI(base + "default");
  }

  Node defaultGraph() {
    return defaultGraph;
  }

  /**
   * Works out a change and writes it.
   *
   * @param what is done, for the log
   * @param change is given what the store would hold, to change it
   */
  synchronized <T> T change(String what, Function<Overlay, T> change) {
    record Changed<T>(T answer, Overlay overlay) {}
    Changed<T> changed =
        asking.look(
            what,
            dataset -> {
              Overlay overlay = new Overlay(dataset, defaultGraph, asking.limits().mostRows());
              return new Changed<>(change.apply(overlay), overlay);
            });
    write(changed.overlay());
    return changed.answer();
  }

  private void write(Overlay changes) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.WRITE);
    try {
      changes.removed().forEach(dataset::delete);
      changes.added().forEach(dataset::add);
      dataset.commit();
    } finally {
      dataset.end();
    }
  }

  /**
   * Runs an update.
   *
   * @param using IRIs of the graphs that make the default graph of patterns
   * @param usingNamed IRIs of the named graphs of patterns
   */
  void run(UpdateRequest update, List<String> using, List<String> usingNamed) {
    for (Update operation : update.getOperations()) {
      if (operation instanceof UpdateLoad) {
        throw Refusal.of(
            400, "found LOAD, expected the data themselves: INSERT DATA, or PUT a graph");
      }
      if (operation instanceof UpdateModify modify) {
        use(modify, using, usingNamed);
      }
    }
    change(
        update.toString(),
        overlay -> {
          UpdateExec.newBuilder()
              .dataset(overlay)
              .update(update)
              .set(ARQ.httpServiceAllowed, false)
              .timeout(asking.limits().timeout().toMillis(), TimeUnit.MILLISECONDS)
              .build()
              .execute();
          return overlay;
        });
  }

  private static void use(UpdateModify modify, List<String> using, List<String> usingNamed) {
    if (using.isEmpty() && usingNamed.isEmpty()) {
      return;
    }
    if (modify.getWithIRI() != null
        || !modify.getUsing().isEmpty()
        || !modify.getUsingNamed().isEmpty()) {
      throw Refusal.of(400, "found USING or WITH and using-graph-uri, expected one of them");
    }
    using.forEach(graph -> modify.addUsing(NodeFactory.createURI(graph)));
    usingNamed.forEach(graph -> modify.addUsingNamed(NodeFactory.createURI(graph)));
  }
}
