package isnad.query;

import java.util.List;

/**
 * A query's file or a value given for it is wrong, or an endpoint does not answer; every problem is
 * a line of the message.
 */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public QueryException(List<String> problems) {
    super(String.join("\n", problems));
  }

  QueryException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
