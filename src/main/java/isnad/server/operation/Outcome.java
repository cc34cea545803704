package isnad.server.operation;

import java.util.Locale;

/** How a query ended. */
public enum Outcome {
  ANSWERED,
  /** It took longer than a query may. */
  TIMEOUT,
  /** Its answer is larger than an answer may be. */
  TOO_LARGE,
  /** Too many others were running. */
  BUSY,
  /** It was asked wrongly, or asked for what cannot be had. */
  REFUSED,
  /** The server could not. */
  FAILED;

  /** Its name in metrics and logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
