package isnad.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Sorts lines as unsigned bytes and leaves out repetitions. What is more than some megabytes waits
 * in temporary files, so that memory does not grow with the number of lines. Not thread-safe.
 */
final class LineSorter implements AutoCloseable {

  private static final int BYTES_IN_MEMORY = 32 << 20;
  private static final int BYTES_PER_LINE = 32;
  private static final int BUFFER = 1 << 16;

  private final int most;
  private final List<Path> files = new ArrayList<>();
  private List<byte[]> lines = new ArrayList<>();
  private int size;

  LineSorter() {
    this(BYTES_IN_MEMORY);
  }

  /** Sorts with so many bytes in memory. */
  LineSorter(int most) {
    this.most = most;
  }

  /** Takes a line, which ends with its only line feed. */
  void add(byte[] line) {
    lines.add(line);
    size += line.length + BYTES_PER_LINE;
    if (size >= most) {
      spill();
    }
  }

  private void spill() {
    lines.sort(Arrays::compareUnsigned);
    try {
      Path file = Files.createTempFile("isnad-", ".lines");
      files.add(file);
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
        for (byte[] line : lines) {
          bytes.write(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines = new ArrayList<>();
    size = 0;
  }

  /** Does something with each line. */
  interface Use {
    void line(byte[] line) throws IOException;
  }

  /** Hands over the lines in order; can be done again, but nothing may be added afterwards. */
  void forEach(Use use) throws IOException {
    try (Run run = open()) {
      for (Optional<byte[]> line = run.next(); line.isPresent(); line = run.next()) {
        use.line(line.get());
      }
    }
  }

  /** The lines in order. */
  Run open() throws IOException {
    lines.sort(Arrays::compareUnsigned);
    return new Run(lines, files);
  }

  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One passage through the lines. */
  static final class Run implements AutoCloseable {

    private final List<Head> heads = new ArrayList<>();
    private final PriorityQueue<Head> queue =
        new PriorityQueue<>(Comparator.comparing(Head::line, Arrays::compareUnsigned));
    private byte[] last = {};

    private Run(List<byte[]> lines, List<Path> files) throws IOException {
      try {
        for (Path file : files) {
          heads.add(new FileHead(file));
        }
        heads.add(new ListHead(lines));
        for (Head head : heads) {
          if (head.advance()) {
            queue.add(head);
          }
        }
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    /** The next line, if there is one. */
    Optional<byte[]> next() throws IOException {
      while (!queue.isEmpty()) {
        Head head = queue.remove();
        byte[] line = head.line();
        if (head.advance()) {
          queue.add(head);
        }
        if (!Arrays.equals(line, last)) {
          last = line;
          return Optional.of(line);
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      for (Head head : heads) {
        head.close();
      }
    }
  }

  /** The first line that is left of a sorted part. */
  private abstract static class Head {

    private byte[] line = {};

    byte[] line() {
      return line;
    }

    boolean advance() throws IOException {
      line = read();
      return line.length > 0;
    }

    /** The next line; empty at the end. */
    abstract byte[] read() throws IOException;

    abstract void close() throws IOException;
  }

  private static final class ListHead extends Head {

    private final List<byte[]> lines;
    private int next;

    ListHead(List<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    byte[] read() {
      return next < lines.size() ? lines.get(next++) : new byte[0];
    }

    @Override
    void close() {}
  }

  private static final class FileHead extends Head {

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);

    FileHead(Path file) throws IOException {
      this.bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    @Override
    byte[] read() throws IOException {
      line.reset();
      int c = bytes.read();
      while (c >= 0) {
        line.write(c);
        if (c == '\n') {
          break;
        }
        c = bytes.read();
      }
      return line.toByteArray();
    }

    @Override
    void close() throws IOException {
      bytes.close();
    }
  }
}
