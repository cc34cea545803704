package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears under its name only when it is whole. */
record WholeFile(Path file) {

  WholeFile {
    requireNonNull(file, "file is null");
  }

  /** Writes the content. */
  interface Writing<T> {
    T write(OutputStream bytes) throws IOException;
  }

  /**
   * Writes the file.
   *
   * @throws ExportException if it cannot be written
   */
  <T> T write(Writing<T> writing) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      T result;
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        result = writing.write(bytes);
      }
      move(part);
      return result;
    } catch (IOException | UncheckedIOException e) {
      throw new ExportException("%s: cannot be written: %s".formatted(file, e), e);
    } finally {
      remove(part);
    }
  }

  private void move(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new ExportException("%s: cannot be removed: %s".formatted(part, e), e);
    }
  }
}
