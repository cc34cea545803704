package isnad.export;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What was exported.
 *
 * @param statements how many, each counted once
 * @param digest the SHA-256, in lower-case hex, of their canonical N-Quads (RDFC-1.0): the same
 *     whatever form they were written in and whatever order they came in
 */
public record Summary(long statements, String digest) {

  public Summary {
    requireNonNull(digest, "digest is null");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
