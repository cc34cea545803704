package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What must be taken away from one dataset and added to it to have another, as an RDF Patch: {@code
 * D} and {@code A} lines in the order of the quads, in one transaction. Its header names the
 * digests of both.
 */
public record Changes(Source from, Source to) {

  public Changes {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
  }

  /**
   * How many quads there are.
   *
   * @param removed that only the first dataset has
   * @param added that only the second has
   */
  public record Count(long removed, long added) {}

  /**
   * Writes the patch to a stream, which stays open.
   *
   * @throws ExportException if a source fails or the stream cannot be written
   */
  public Count write(OutputStream bytes) {
    try (Sorted before = Sorted.quads(from);
        Sorted after = Sorted.quads(to)) {
      String old = before.summary(OutputStream.nullOutputStream()).digest();
      String young = after.summary(OutputStream.nullOutputStream()).digest();
      UUID id = UUID.nameUUIDFromBytes((old + young).getBytes(StandardCharsets.US_ASCII));
      text(bytes, "H id <urn:uuid:%s> .\n".formatted(id));
      text(bytes, "H from \"sha256:%s\" .\nH to \"sha256:%s\" .\nTX .\n".formatted(old, young));
      Count count;
      try (LineSorter.Run removed = before.lines().open();
          LineSorter.Run added = after.lines().open()) {
        count = compare(removed, added, bytes);
      }
      text(bytes, "TC .\n");
      bytes.flush();
      return count;
    } catch (IOException e) {
      throw new ExportException("changes cannot be written: " + e.getMessage(), e);
    }
  }

  private static Count compare(LineSorter.Run before, LineSorter.Run after, OutputStream bytes)
      throws IOException {
    long removed = 0;
    long added = 0;
    Optional<byte[]> old = before.next();
    Optional<byte[]> young = after.next();
    while (old.isPresent() || young.isPresent()) {
      int order = order(old, young);
      if (order < 0) {
        line(bytes, 'D', old.orElseThrow());
        removed++;
      } else if (order > 0) {
        line(bytes, 'A', young.orElseThrow());
        added++;
      }
      old = order <= 0 ? before.next() : old;
      young = order >= 0 ? after.next() : young;
    }
    return new Count(removed, added);
  }

  private static int order(Optional<byte[]> old, Optional<byte[]> young) {
    if (old.isEmpty() || young.isEmpty()) {
      return old.isPresent() ? -1 : 1;
    }
    return Arrays.compareUnsigned(old.get(), young.get());
  }

  private static void line(OutputStream bytes, char sign, byte[] line) throws IOException {
    bytes.write(sign);
    bytes.write(' ');
    bytes.write(line);
  }

  private static void text(OutputStream bytes, String text) throws IOException {
    bytes.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
