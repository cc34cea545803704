package isnad.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Remembers, beyond the end of the process, which graphs a transaction is about to change: a file
 * with the name of a graph a line.
 */
public final class TouchedGraphs {

  private final Optional<Path> file;

  private TouchedGraphs(Optional<Path> file) {
    this.file = file;
  }

  /** Remembers in a file. */
  public static TouchedGraphs in(Path file) {
    return new TouchedGraphs(Optional.of(requireNonNull(file, "file is null")));
  }

  /** For a dataset that is gone with its process: remembers nothing. */
  public static TouchedGraphs inMemory() {
    return new TouchedGraphs(Optional.empty());
  }

  void write(Set<Node> graphs) {
    file.ifPresent(
        path -> {
          String lines =
              graphs.stream().map(name -> Texts.graph(name) + "\n").collect(Collectors.joining());
          try (FileChannel bytes =
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)) {
            ByteBuffer content = StandardCharsets.UTF_8.encode(lines);
            while (content.hasRemaining()) {
              bytes.write(content);
            }
            bytes.force(true);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Set<Node> read() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Set.of();
    }
    try {
      return Files.readAllLines(file.get()).stream()
          .map(NodeFactory::createURI)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget() {
    file.ifPresent(
        path -> {
          try {
            Files.deleteIfExists(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
