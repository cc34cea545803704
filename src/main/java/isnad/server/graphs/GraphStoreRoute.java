package isnad.server.graphs;

import isnad.rdf.Vocabulary;
import isnad.server.http.Accept;
import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import isnad.server.sparql.Answers;
import isnad.server.sparql.Asking;
import isnad.server.sparql.GraphForm;
import isnad.server.sparql.TooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * SPARQL 1.1 Graph Store: {@code ?graph=IRI}, {@code ?default}, or the path of a graph below the
 * base after the path of the store; without any of these, all graphs as quads. Graphs are sent as
 * they are read, however large; if that fails on the way, the connection breaks.
 */
public final class GraphStoreRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Asking asking;
  private final transient Optional<GraphWriting> writing;
  private final String base;

  /**
   * A graph store.
   *
   * @param base what names of graphs are below
   * @param writing how to write, if that is allowed
   */
  public GraphStoreRoute(Asking asking, String base, Optional<GraphWriting> writing) {
    super(
        writing.isPresent()
            ? new String[] {"GET", "HEAD", "PUT", "POST", "DELETE"}
            : new String[] {"GET", "HEAD"});
    this.asking = asking;
    this.base = base;
    this.writing = writing;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    GraphName name = GraphName.of(request, base);
    if (request.getProtocol().equals("HTTP/1.0")) {
      throw Refusal.of(505, "found HTTP/1.0, expected HTTP/1.1, by which a cut graph is seen");
    }
    if (writing.isPresent() && !request.getMethod().matches("GET|HEAD")) {
      writing.get().write(name, request, response);
      return;
    }
    String type = Accept.chosen(request, response, GraphForm.offered(offered(name)));
    GraphForm form = GraphForm.of(type).orElseThrow();
    String version = asking.version();
    asking.look(
        "graph " + name.node(),
        dataset -> {
          refuseUnknown(name, dataset);
          if (!Reply.isKnown(request, response, Reply.tag(version, name.node(), type))) {
            response.setContentType(Reply.utf8(type));
            send(dataset, name, form, request, response);
          }
          return name;
        });
  }

  private static GraphForm[] offered(GraphName name) {
    return name.isWhole()
        ? new GraphForm[] {GraphForm.NQUADS, GraphForm.TRIG, GraphForm.JSONLD}
        : GraphForm.values();
  }

  private static void refuseUnknown(GraphName name, DatasetGraph dataset) {
    if (name.node().isURI()
        && !name.isDefault()
        && !dataset.find(name.node(), Node.ANY, Node.ANY, Node.ANY).hasNext()) {
      throw Refusal.of(404, "found no graph " + name.node().getURI());
    }
  }

  private void send(
      DatasetGraph dataset,
      GraphName name,
      GraphForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Iterator<Quad> quads = dataset.find(name.node(), Node.ANY, Node.ANY, Node.ANY);
    String type = response.getContentType();
    try {
      if (request.getMethod().equals("HEAD")) {
        Reply.body(request, response, type, -1).close();
        return;
      }
      if (form == GraphForm.JSONLD || form == GraphForm.RDFXML) {
        DatasetGraph copy = copied(quads, name);
        OutputStream out = Reply.body(request, response, type, -1);
        if (name.isWhole()) {
          RDFDataMgr.write(out, copy, form.format());
        } else {
          Answers.writeGraph(copy.getDefaultGraph(), form, out);
        }
        out.close();
      } else {
        OutputStream out = Reply.body(request, response, type, -1);
        StreamRDF sink = StreamRDFWriter.getWriterStream(out, streaming(form));
        sink.start();
        Vocabulary.prefixes().forEach(sink::prefix);
        quads.forEachRemaining(
            quad -> {
              asking.refuseIfClosed();
              if (name.isWhole()) {
                sink.quad(quad);
              } else {
                sink.triple(quad.asTriple());
              }
            });
        sink.finish();
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RDFFormat streaming(GraphForm form) {
    return form == GraphForm.TURTLE ? RDFFormat.TURTLE_BLOCKS : form.format();
  }

  /** Forms that are not written as statements come need them all in memory. */
  private DatasetGraph copied(Iterator<Quad> quads, GraphName name) {
    int most = asking.limits().mostRows();
    DatasetGraph copy = DatasetGraphFactory.create();
    StreamRDF sink = StreamRDFLib.dataset(copy);
    Vocabulary.prefixes().forEach(sink::prefix);
    int count = 0;
    while (quads.hasNext()) {
      Quad quad = quads.next();
      count++;
      if (count > most) {
        throw new TooLargeException(
            "found a graph of more than %d triples, expected fewer in this form: ask for N-Triples"
                .formatted(most));
      }
      if (name.isWhole()) {
        sink.quad(quad);
      } else {
        sink.triple(quad.asTriple());
      }
    }
    return copy;
  }
}
