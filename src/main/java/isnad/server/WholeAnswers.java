package isnad.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Answers queries over HTTP, and never in part. Jena streams rows, and when time runs out in the
 * middle it ends the stream with a sentence under status 200, which in CSV looks like data. So all
 * rows are found before the first is sent: a query that takes too long gets status 503, one with
 * too many rows 400.
 */
final class WholeAnswers extends SPARQL_QueryDataset {

  private final int mostRows;

  WholeAnswers(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String queryForLog) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, queryForLog);
    }
    try {
      return new QueryExecResult(whole(execution.select(), mostRows));
    } catch (TooManyRowsException e) {
      ServletOps.errorBadRequest(e.getMessage());
      throw e;
    }
  }

  /**
   * Finds all rows.
   *
   * @throws TooManyRowsException if there are more than {@code most}
   */
  static RowSet whole(RowSet rows, int most) {
    List<Binding> found = new ArrayList<>();
    while (rows.hasNext()) {
      if (found.size() == most) {
        throw new TooManyRowsException(most);
      }
      found.add(rows.next());
    }
    return RowSet.create(QueryIterPlainWrapper.create(found.iterator()), rows.getResultVars());
  }

  /** An answer is too long to be held whole. */
  static final class TooManyRowsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyRowsException(int most) {
      super(
          "found more than %d rows, expected fewer: ask for parts with LIMIT and OFFSET"
              .formatted(most));
    }
  }
}
