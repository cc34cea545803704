package isnad.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 in lower-case hex: tells whether contents are the same. */
public final class Digest {

  private Digest() {}

  /** Of a text's UTF-8 bytes. */
  public static String of(String text) {
    return of(List.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of several contents in order, each counted with its length. */
  public static String of(List<byte[]> contents) {
    MessageDigest digest = sha256();
    if (contents.size() == 1) {
      digest.update(contents.get(0));
    } else {
      for (byte[] content : contents) {
        digest.update((content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
