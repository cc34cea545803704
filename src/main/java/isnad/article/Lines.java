package isnad.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream of bytes at its line feeds, one line in memory at a time. */
final class Lines {

  private final InputStream in;
  private final String path;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private int number;

  /**
   * Reads the lines of a file.
   *
   * @param path what to call the file in a problem
   * @param limit the most bytes that a line may have
   */
  Lines(InputStream in, String path, int limit) {
    this.in = in;
    this.path = path;
    this.limit = limit;
  }

  /** The number of the line last read, from 1. */
  int number() {
    return number;
  }

  /** The place of the line last read. */
  String where() {
    return path + ":" + number;
  }

  /**
   * The bytes of the next line without its line feed; absent after the last.
   *
   * @throws Problem.Found if the line is too long; the one after it can be read
   */
  Optional<byte[]> next() throws IOException, Problem.Found {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean any = false;
    while (fill()) {
      if (!any) {
        any = true;
        number++;
      }
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      length += end - next;
      if (length <= limit) {
        line.write(buffer, next, end - next);
      }
      boolean complete = end < filled;
      next = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    if (length > limit) {
      throw new Problem.Found(
          Problem.Kind.TOO_LARGE, where(), "a line of " + length + " bytes", "at most " + limit);
    }
    return any ? Optional.of(line.toByteArray()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (next < filled) {
      return true;
    }
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
