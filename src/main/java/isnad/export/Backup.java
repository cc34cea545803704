package isnad.export;

import static java.util.Objects.requireNonNull;

import isnad.store.Store;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A whole store in one file that proves itself: canonical N-Quads, gzipped, and a last line that is
 * a comment with the number of quads and their SHA-256. Any tool that reads N-Quads reads it.
 */
public record Backup(Path file) {

  private static final String SEAL = "# isnad backup: quads %d, SHA-256 %s\n";
  private static final Pattern SEALED =
      Pattern.compile("# isnad backup: quads ([0-9]+), SHA-256 ([0-9a-f]{64})");

  public Backup {
    requireNonNull(file, "file is null");
  }

  /**
   * Writes all graphs of a store as they are at one moment. The file appears only when whole.
   *
   * @throws ExportException if the file cannot be written
   */
  public Summary write(Store store) {
    return new WholeFile(file)
        .write(
            bytes -> {
              try (Sorted quads = Sorted.quads(new StoreSource(store, Optional.empty()))) {
                OutputStream zipped =
                    new BufferedOutputStream(new GZIPOutputStream(bytes), 1 << 16);
                Summary summary = quads.summary(zipped);
                zipped.write(
                    SEAL.formatted(summary.statements(), summary.digest())
                        .getBytes(StandardCharsets.UTF_8));
                zipped.close();
                return summary;
              }
            });
  }

  /**
   * Puts what the file holds in the place of all that a store holds. If the file is not whole the
   * store stays as it is.
   *
   * @param folder of the store, made if it is not there
   * @throws ExportException if the file is not a whole backup
   */
  public Summary restore(Path folder) {
    return Store.buildAnew(folder, this::into);
  }

  private Summary into(Store store) {
    try (Quads quads = new Quads()) {
      store.add(quads);
      return quads.summary();
    } catch (NoSuchFileException e) {
      throw new ExportException(file + ": found no file, expected a backup", e);
    } catch (IOException e) {
      throw new ExportException("%s: found no whole backup: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The quads of the file, some at a time. */
  private final class Quads implements Iterator<Quad>, AutoCloseable {

    private static final int LINES_AT_A_TIME = 1000;

    private final BufferedReader lines;
    private final MessageDigest sha = Summary.sha256();
    private final ArrayDeque<Quad> waiting = new ArrayDeque<>();
    private Optional<Summary> sealed = Optional.empty();
    private long count;

    Quads() throws IOException {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      boolean opened = false;
      try {
        lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8.newDecoder()));
        opened = true;
      } finally {
        if (!opened) {
          bytes.close();
        }
      }
    }

    @Override
    public boolean hasNext() {
      if (waiting.isEmpty()) {
        try {
          fill();
        } catch (IOException e) {
          throw new ExportException(
              "%s: found no whole backup: %s".formatted(file, e.getMessage()), e);
        }
      }
      return !waiting.isEmpty();
    }

    @Override
    public Quad next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return waiting.remove();
    }

    private void fill() throws IOException {
      StringBuilder some = new StringBuilder();
      for (int i = 0; i < LINES_AT_A_TIME; i++) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        Matcher seal = SEALED.matcher(line);
        if (sealed.isPresent() || line.startsWith("#") != seal.matches()) {
          throw new IOException("expected nothing after line " + count);
        }
        if (seal.matches()) {
          sealed = Optional.of(new Summary(Long.parseLong(seal.group(1)), seal.group(2)));
        } else {
          sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
          some.append(line).append('\n');
          count++;
        }
      }
      parse(some.toString());
    }

    private void parse(String some) throws IOException {
      try {
        RDFParser.fromString(some, Lang.NQUADS)
            .checking(false)
            .labelToNode(LabelToNode.createUseLabelAsGiven())
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    waiting.add(Quad.create(Quad.defaultGraphIRI, triple));
                  }

                  @Override
                  public void quad(Quad quad) {
                    waiting.add(quad);
                  }
                });
      } catch (RiotException e) {
        throw new IOException("found no N-Quads before line " + count, e);
      }
    }

    /** What was read, if it is what the last line says. */
    Summary summary() throws IOException {
      Summary read = new Summary(count, HexFormat.of().formatHex(sha.digest()));
      if (sealed.isEmpty()) {
        throw new IOException("expected a last line \"# isnad backup: …\"");
      }
      if (!sealed.get().equals(read)) {
        throw new IOException("found %s, expected %s".formatted(read, sealed.get()));
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
