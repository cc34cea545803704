package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * What a source has, in an order that depends on nothing else. The source is read once, while this
 * is made; memory does not grow with it.
 */
final class Sorted implements AutoCloseable {

  private final LineSorter lines = new LineSorter();
  private final Optional<LineSorter> graphs;

  /** Sorts by line, and graph by graph too if that is wanted. */
  private Sorted(boolean graphByGraph) {
    this.graphs = graphByGraph ? Optional.of(new LineSorter()) : Optional.empty();
  }

  /** The quads of a source, in the order of their lines. */
  static Sorted quads(Source source) {
    return read(new Sorted(false), source::quads);
  }

  /** The quads of a source, to {@link #send} graph by graph. */
  static Sorted quadsByGraph(Source source) {
    return read(new Sorted(true), source::quads);
  }

  /** The triples of a source, whichever graphs hold them. */
  static Sorted triples(Source source) {
    return read(new Sorted(false), source::triples);
  }

  private static Sorted read(Sorted sorted, java.util.function.Consumer<StreamRDF> source) {
    boolean whole = false;
    try {
      source.accept(sorted.sink());
      whole = true;
      return sorted;
    } finally {
      if (!whole) {
        sorted.close();
      }
    }
  }

  private StreamRDF sink() {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        add(Quad.create(Quad.defaultGraphIRI, triple));
      }

      @Override
      public void quad(Quad quad) {
        add(quad);
      }
    };
  }

  private void add(Quad quad) {
    byte[] line = CanonicalLine.of(quad);
    lines.add(line);
    graphs.ifPresent(sorter -> sorter.add(CanonicalLine.byGraph(quad, line)));
  }

  /** The canonical lines in canonical order. */
  LineSorter lines() {
    return lines;
  }

  /** Writes the canonical lines, and says how many there are and what their SHA-256 is. */
  Summary summary(OutputStream bytes) throws IOException {
    MessageDigest sha = Summary.sha256();
    long[] count = {0};
    lines.forEach(
        line -> {
          bytes.write(line);
          sha.update(line);
          count[0]++;
        });
    return new Summary(count[0], HexFormat.of().formatHex(sha.digest()));
  }

  /** Sends the statements graph by graph, or in the order of their lines if they have none. */
  void send(StreamRDF sink) throws IOException {
    boolean prefixed = graphs.isPresent();
    try (LineSorter.Run run = graphs.orElse(lines).open();
        InputStream bytes = new Lines(requireNonNull(run, "run is null"), prefixed)) {
      RDFParser.source(bytes)
          .lang(Lang.NQUADS)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .parse(sink);
    }
  }

  @Override
  public void close() {
    lines.close();
    graphs.ifPresent(LineSorter::close);
  }

  /** Lines one after another, as a parser reads them. */
  private static final class Lines extends InputStream {

    private final LineSorter.Run run;
    private final boolean prefixed;
    private byte[] line = {};
    private int place;

    Lines(LineSorter.Run run, boolean prefixed) {
      this.run = run;
      this.prefixed = prefixed;
    }

    private boolean fill() throws IOException {
      while (place == line.length) {
        Optional<byte[]> next = run.next();
        if (next.isEmpty()) {
          return false;
        }
        line = next.get();
        place = prefixed ? CanonicalLine.start(line) : 0;
      }
      return true;
    }

    @Override
    public int read() throws IOException {
      return fill() ? line[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int written = 0;
      while (written < length && fill()) {
        int part = Math.min(length - written, line.length - place);
        System.arraycopy(line, place, bytes, from + written, part);
        place += part;
        written += part;
      }
      return written == 0 ? -1 : written;
    }
  }
}
