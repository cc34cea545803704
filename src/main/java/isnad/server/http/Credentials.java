package isnad.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who may write: users by name and password (HTTP Basic), programs by a token (HTTP Bearer).
 *
 * @param secrets what may follow {@code Basic} or {@code Bearer}, with that word
 */
public record Credentials(List<String> secrets) {

  public Credentials {
    secrets = List.copyOf(secrets);
  }

  /** Credentials of users, as {@code name:password}, and tokens. */
  public static Credentials of(List<String> users, List<String> tokens) {
    List<String> secrets = new ArrayList<>();
    for (String user : users) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      secrets.add("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    tokens.forEach(token -> secrets.add("Bearer " + token));
    return new Credentials(secrets);
  }

  /**
   * Lets only those pass who show one of them, as the header {@code Authorization}.
   *
   * @throws Refusal with 401 for others
   */
  public void check(Optional<String> authorization) {
    byte[] shown = authorization.orElse("").getBytes(StandardCharsets.UTF_8);
    boolean isKnown = false;
    for (String secret : secrets) {
      // All are compared, and each in constant time, so that the time tells nothing.
      isKnown |= MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown);
    }
    if (!isKnown) {
      throw Refusal.of(401, "found no credentials that allow writing")
          .with("WWW-Authenticate", "Basic realm=\"isnad\", charset=\"UTF-8\"");
    }
  }

  /** Leaves the secrets out, so that no log shows them. */
  @Override
  public String toString() {
    return "Credentials(%d)".formatted(secrets.size());
  }
}
