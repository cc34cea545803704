package isnad.server;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Puts the server's own queries, within the limits that hold for those of others. */
record Asking(DatasetGraph dataset, Settings settings) {

  /**
   * Uses all rows of a SELECT query.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it takes too long
   * @throws WholeAnswers.TooManyRowsException if there are too many
   */
  <T> T rows(Query query, Function<RowSet, T> use) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset)
                  .query(query)
                  .set(ARQ.httpServiceAllowed, false)
                  .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            return use.apply(WholeAnswers.whole(execution.select(), settings.mostRows()));
          }
        });
  }
}
