package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.system.StreamRDF;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Writes graphs, in constant memory and in an order that depends on nothing but the statements: the
 * same statements give the same bytes. N-Quads and N-Triples are in their canonical form, forms
 * with graphs go graph by graph; Turtle, TriG and RDF/XML are written by RDF4J Rio.
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
  public Summary write(Format format, Path file) {
    boolean zipped = file.toString().endsWith(".gz");
    return new WholeFile(file)
        .write(bytes -> zipped ? zipped(format, bytes) : write(format, bytes));
  }

  private Summary zipped(Format format, OutputStream bytes) throws IOException {
    OutputStream zipped = new BufferedOutputStream(new GZIPOutputStream(bytes), 1 << 16);
    Summary summary = write(format, zipped);
    zipped.close();
    return summary;
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws ExportException if the source fails or the stream cannot be written
   */
  public Summary write(Format format, OutputStream bytes) {
    try (Sorted sorted = sorted(format)) {
      Summary summary =
          switch (format) {
            case NQUADS, NTRIPLES -> sorted.summary(bytes);
            case JSONLD -> sent(sorted, new JsonLdSink(bytes));
            case TURTLE, TRIG, RDFXML -> sent(sorted, rio(format, bytes));
          };
      bytes.flush();
      return summary;
    } catch (RDFHandlerException | IOException | UncheckedIOException e) {
      throw new ExportException("export cannot be written: " + e.getMessage(), e);
    }
  }

  private Sorted sorted(Format format) {
    if (!format.hasGraphs()) {
      return Sorted.triples(source);
    }
    return format == Format.NQUADS ? Sorted.quads(source) : Sorted.quadsByGraph(source);
  }

  private static Summary sent(Sorted sorted, StreamRDF sink) throws IOException {
    sorted.send(sink);
    return sorted.summary(OutputStream.nullOutputStream());
  }

  private static StreamRDF rio(Format format, OutputStream bytes) {
    RDFWriter writer = Rio.createWriter(format.rio(), bytes);
    writer.set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    return new RioSink(writer, format == Format.RDFXML);
  }
}
