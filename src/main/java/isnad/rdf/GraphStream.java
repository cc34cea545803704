package isnad.rdf;

import static java.util.Objects.requireNonNull;

import isnad.extract.Extraction;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * Writes articles' graphs one after another as they come. Memory does not grow with their number.
 * Closing ends the document and flushes, but leaves the stream open. Not thread-safe.
 */
public final class GraphStream implements AutoCloseable {

  /** A form that can be written as articles come. */
  public enum Format {
    /** All articles' triples in one graph. */
    TURTLE,
    /** A named graph an article. */
    TRIG,
    /** A named graph an article, a statement a line. */
    NQUADS;

    private RDFFormat form() {
      return switch (this) {
        case TURTLE -> RDFFormat.TURTLE_BLOCKS;
        case TRIG -> RDFFormat.TRIG_BLOCKS;
        case NQUADS -> RDFFormat.NQUADS_UTF8;
      };
    }
  }

  private final GraphWriter writer;
  private final Format format;
  private final StreamRDF sink;

  /** Begins a document. */
  public GraphStream(GraphWriter writer, Format format, OutputStream bytes) {
    this.writer = requireNonNull(writer, "writer is null");
    this.format = requireNonNull(format, "format is null");
    this.sink = StreamRDFWriter.getWriterStream(bytes, format.form());
    sink.start();
    Vocabulary.prefixes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> sink.prefix(prefix.getKey(), prefix.getValue()));
  }

  /** Writes an article's graph. */
  public void add(Extraction extraction) {
    add(writer.graph(extraction));
  }

  /** Writes a graph that was made elsewhere. */
  public void add(ArticleGraph graph) {
    if (format != Format.TURTLE) {
      graph.quads().forEach(sink::quad);
    } else {
      graph.triples().forEach(sink::triple);
    }
  }

  @Override
  public void close() {
    sink.finish();
  }
}
