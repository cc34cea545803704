package isnad.server.sparql;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * What one query, and all together, may use.
 *
 * @param timeout the longest that a query may take
 * @param mostRows the most rows or triples that an answer may have
 * @param mostBytes the most bytes that an answer may have
 * @param concurrent how many queries may run at once
 * @param patience how long a query waits for its turn before it is sent away
 * @param services hosts, such as {@code query.wikidata.org} or {@code localhost:3040}, that a query
 *     may ask by {@code SERVICE}; without a port, at those of HTTP and HTTPS
 * @param serviceTimeout the longest that such a host may take
 */
public record Limits(
    Duration timeout,
    int mostRows,
    long mostBytes,
    int concurrent,
    Duration patience,
    Set<String> services,
    Duration serviceTimeout) {

  /** Half a minute, half a million rows, half a gigabyte, 16 at once, no other hosts. */
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(30),
          500_000,
          512L << 20,
          16,
          Duration.ofSeconds(2),
          Set.of(),
          Duration.ofSeconds(10));

  public Limits {
    requireNonNull(timeout, "timeout is null");
    requireNonNull(patience, "patience is null");
    requireNonNull(serviceTimeout, "serviceTimeout is null");
    services = Set.copyOf(services);
    if (timeout.toMillis() <= 0 || mostRows <= 0 || mostBytes <= 0 || concurrent <= 0) {
      throw new IllegalArgumentException("limits are not more than 0");
    }
  }

  public Limits withTimeout(Duration other) {
    return new Limits(other, mostRows, mostBytes, concurrent, patience, services, serviceTimeout);
  }

  public Limits withMostRows(int other) {
    return new Limits(timeout, other, mostBytes, concurrent, patience, services, serviceTimeout);
  }

  public Limits withConcurrent(int other, Duration otherPatience) {
    return new Limits(timeout, mostRows, mostBytes, other, otherPatience, services, serviceTimeout);
  }

  public Limits withServices(Set<String> others, Duration otherTimeout) {
    return new Limits(timeout, mostRows, mostBytes, concurrent, patience, others, otherTimeout);
  }
}
