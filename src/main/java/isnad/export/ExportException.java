package isnad.export;

/** What was asked for cannot be exported; the message says why in one line. */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ExportException(String message) {
    super(message);
  }

  public ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
