package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Writes graphs through RDF4J Rio. All forms but JSON-LD are written as statements come, in
 * constant memory.
 */
public record Exporter(Source source) {

  public Exporter {
    requireNonNull(source, "source is null");
  }

  /**
   * Writes to a file, gzipped if its name ends with {@code .gz}. The file appears only when whole.
   *
   * @throws ExportException if the source fails or the file cannot be written
   */
  public void write(Format format, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream bytes = open(file.toString().endsWith(".gz"), part)) {
        write(format, bytes);
      }
      move(part, file);
    } catch (IOException e) {
      throw new ExportException("%s: cannot be written: %s".formatted(file, e), e);
    } finally {
      remove(part);
    }
  }

  private static OutputStream open(boolean zipped, Path part) throws IOException {
    OutputStream file = Files.newOutputStream(part);
    return new BufferedOutputStream(zipped ? new GZIPOutputStream(file) : file, 1 << 16);
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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

  /**
   * Writes to a stream, which stays open.
   *
   * @throws ExportException if the source fails or the stream cannot be written
   */
  public void write(Format format, OutputStream bytes) {
    RDFWriter writer = Rio.createWriter(format.rio(), bytes);
    writer.set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    RioSink sink = new RioSink(writer, format == Format.RDFXML);
    try {
      if (format.hasGraphs()) {
        source.quads(sink);
      } else {
        source.triples(sink);
      }
      bytes.flush();
    } catch (RDFHandlerException | IOException e) {
      throw new ExportException("export cannot be written: " + e.getMessage(), e);
    }
  }
}
