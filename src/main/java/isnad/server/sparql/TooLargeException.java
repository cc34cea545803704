package isnad.server.sparql;

/** An answer is larger than an answer may be; the message says how much that is. */
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TooLargeException(String message) {
    super(message);
  }

  public static TooLargeException rows(int most) {
    return new TooLargeException(
        "found more than %d rows, expected fewer: ask for parts with LIMIT and OFFSET"
            .formatted(most));
  }
}
