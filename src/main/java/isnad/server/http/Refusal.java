package isnad.server.http;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * A request that is not answered. The status says whose doing that is, the message why, in lines
 * that people read.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers;

  private Refusal(int status, String message, Map<String, String> headers) {
    super(requireNonNull(message, "message is null"));
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  public static Refusal of(int status, String message) {
    return new Refusal(status, message, Map.of());
  }

  /** The server is busy with others, or not yet ready: ask again after some seconds. */
  public static Refusal later(int seconds, String message) {
    return of(503, message).with("Retry-After", Integer.toString(seconds));
  }

  /** This, with one more header. */
  public Refusal with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Refusal(status, getMessage(), more);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
