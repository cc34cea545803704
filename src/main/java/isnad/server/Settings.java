package isnad.server;

import static java.util.Objects.requireNonNull;

import isnad.rdf.Iris;
import isnad.server.http.Certificate;
import isnad.server.http.Credentials;
import isnad.server.sparql.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a server answers.
 *
 * @param port 0 for any that is free
 * @param loopback whether only this machine can ask
 * @param iris the base of the data
 * @param limits of queries
 * @param slow queries that take longer are logged
 * @param writers who may change the store; nobody if empty
 * @param certificate with which to speak HTTPS in place of HTTP
 * @param dumps the folder where dumps are kept; if empty they are made anew by each server
 */
public record Settings(
    int port,
    boolean loopback,
    Iris iris,
    Limits limits,
    Duration slow,
    Optional<Credentials> writers,
    Optional<Certificate> certificate,
    Optional<Path> dumps) {

  public Settings {
    requireNonNull(iris, "iris is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(slow, "slow is null");
    requireNonNull(writers, "writers is null");
    requireNonNull(certificate, "certificate is null");
    requireNonNull(dumps, "dumps is null");
    if (!iris.base().endsWith("/")) {
      throw new IllegalArgumentException(
          "found base %s, expected it to end in /".formatted(iris.base()));
    }
  }

  /** For this machine only, to be read only, within the standard limits. */
  public static Settings of(int port, Iris iris) {
    return new Settings(
        port,
        true,
        iris,
        Limits.STANDARD,
        Duration.ofSeconds(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Settings with(Limits other) {
    return new Settings(port, loopback, iris, other, slow, writers, certificate, dumps);
  }

  /** Lets some change the store. */
  public Settings with(Credentials others) {
    return new Settings(
        port, loopback, iris, limits, slow, Optional.of(others), certificate, dumps);
  }

  /** Speaks HTTPS. */
  public Settings with(Certificate other) {
    return new Settings(port, loopback, iris, limits, slow, writers, Optional.of(other), dumps);
  }
}
