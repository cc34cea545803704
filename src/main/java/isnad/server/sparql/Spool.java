package isnad.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps an answer until it is whole, so that nothing is sent of one that is cut short, and no slow
 * client holds the store. A long one waits in a temporary file.
 */
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 1 << 20;

  private final long most;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Optional<Path> file = Optional.empty();
  private Optional<OutputStream> overflow = Optional.empty();
  private long length;

  /**
   * An empty one.
   *
   * @param most bytes that an answer may have
   */
  Spool(long most) {
    this.most = most;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    length += count;
    if (length > most) {
      throw new TooLargeException(
          "found an answer of more than %d bytes, expected less: ask for parts with LIMIT and OFFSET"
              .formatted(most));
    }
    if (overflow.isEmpty() && memory.size() + count > IN_MEMORY) {
      Path path = Files.createTempFile("isnad-answer", "");
      file = Optional.of(path);
      overflow = Optional.of(Files.newOutputStream(path));
      memory.writeTo(overflow.get());
      memory.reset();
    }
    if (overflow.isPresent()) {
      overflow.get().write(bytes, start, count);
    } else {
      memory.write(bytes, start, count);
    }
  }

  long length() {
    return length;
  }

  /** Copies all of it. */
  void sendTo(OutputStream out) throws IOException {
    if (overflow.isPresent()) {
      overflow.get().flush();
      Files.copy(file.orElseThrow(), out);
    } else {
      memory.writeTo(out);
    }
  }

  /** Forgets all of it. */
  @Override
  public void close() {
    try {
      if (overflow.isPresent()) {
        overflow.get().close();
      }
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
