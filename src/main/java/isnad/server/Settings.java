package isnad.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a server answers.
 *
 * @param port 0 for any that is free
 * @param loopback whether only this machine can ask
 * @param base the IRI below which the data are, ending in a slash
 * @param timeout the longest that a query may take before it is refused with status 503
 * @param mostRows the most rows that a query may give before it is refused with status 400; they
 *     are held in memory until the answer is whole
 */
public record Settings(int port, boolean loopback, String base, Duration timeout, int mostRows) {

  public Settings {
    requireNonNull(base, "base is null");
    requireNonNull(timeout, "timeout is null");
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("found base %s, expected it to end in /".formatted(base));
    }
    if (timeout.toMillis() <= 0 || mostRows <= 0) {
      throw new IllegalArgumentException(
          "found %d ms and %d rows, expected more than 0".formatted(timeout.toMillis(), mostRows));
    }
  }

  /** Loopback only, 30 seconds, half a million rows. */
  public static Settings of(int port, String base) {
    return new Settings(port, true, base, Duration.ofSeconds(30), 500_000);
  }

  /** As these, but open to other machines. */
  public Settings open() {
    return new Settings(port, false, base, timeout, mostRows);
  }
}
