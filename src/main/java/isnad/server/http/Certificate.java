package isnad.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate and its private key, from PEM files as certificate authorities send them.
 *
 * @param keys holds both, without a password
 */
public record Certificate(KeyStore keys) {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

  /**
   * Reads the files.
   *
   * @param chain the certificate, followed by those of its issuers
   * @param key its private key, in PKCS #8 without a password
   * @throws IllegalArgumentException saying which file is wrong, and how
   */
  public static Certificate read(Path chain, Path key) {
    try {
      var certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(chain)))
              .toArray(new java.security.cert.Certificate[0]);
      if (certificates.length == 0) {
        throw new IllegalArgumentException(chain + ":1: found no certificate, expected PEM");
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, new char[0]);
      keys.setKeyEntry("isnad", privateKey(key), new char[0], certificates);
      return new Certificate(keys);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "%s:1: found no certificate that fits the key: %s".formatted(chain, e.getMessage()), e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ":1: found no file that can be read", e);
    }
  }

  private static PrivateKey privateKey(Path file) throws GeneralSecurityException {
    String text = new String(bytes(file), java.nio.charset.StandardCharsets.US_ASCII);
    Matcher key = KEY.matcher(text);
    if (!key.find()) {
      throw new IllegalArgumentException(
          file + ":1: found no line BEGIN PRIVATE KEY, expected a key in PKCS #8");
    }
    var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
    for (String algorithm : ALGORITHMS) {
      Optional<PrivateKey> read = privateKey(algorithm, encoded);
      if (read.isPresent()) {
        return read.get();
      }
    }
    throw new IllegalArgumentException(
        "%s:1: found a key of another kind, expected one of %s".formatted(file, ALGORITHMS));
  }

  /** Only trying tells what kind of key it is. */
  private static Optional<PrivateKey> privateKey(String algorithm, PKCS8EncodedKeySpec encoded)
      throws GeneralSecurityException {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    }
  }
}
