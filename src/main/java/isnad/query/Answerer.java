package isnad.query;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/**
 * Puts queries to a dataset at hand or to an endpoint elsewhere. What a dataset answers from is its
 * default graph, so that should be the union of its named graphs.
 */
public final class Answerer implements AutoCloseable {

  private final RDFLink link;
  private final String where;
  private final String base;

  private Answerer(RDFLink link, String where, String base) {
    this.link = link;
    this.where = where;
    this.base = base;
  }

  /**
   * Answers from a dataset, which stays open when this is closed.
   *
   * @param base the IRI below which the data are; tables leave it out
   */
  public static Answerer of(DatasetGraph dataset, String base) {
    return new Answerer(RDFLink.connect(dataset), "the dataset", base);
  }

  /**
   * Answers from an endpoint.
   *
   * @param endpoint the URL that takes queries, such as {@code http://localhost:3030/isnad/sparql}
   * @param base the IRI below which the data are; tables leave it out
   */
  public static Answerer at(String endpoint, String base) {
    return new Answerer(
        RDFLinkHTTP.newBuilder().queryEndpoint(endpoint).parseCheckSPARQL(false).build(),
        endpoint,
        base);
  }

  /** Hands over the rows of a SELECT query, which can be read only until {@code use} returns. */
  public void rows(Query query, Consumer<RowSet> use) {
    Txn.executeRead(
        link,
        () -> {
          try (QueryExec execution = link.query(query)) {
            use.accept(execution.select());
          }
        });
  }

  /**
   * Writes the answer of a query.
   *
   * @param format of rows and of yes or no; graphs, which CONSTRUCT and DESCRIBE give, are written
   *     as Turtle, or as JSON-LD, RDF/XML for {@link Format#JSON}, {@link Format#XML}
   * @throws QueryException if an endpoint does not answer
   */
  public void answer(Query query, Format format, OutputStream out) {
    try {
      write(query, format, out);
    } catch (HttpException e) {
      throw unanswered(e.getStatusCode(), e);
    } catch (QueryExceptionHTTP e) {
      throw unanswered(e.getStatusCode(), e);
    }
  }

  private QueryException unanswered(int status, RuntimeException cause) {
    return new QueryException(
        "%s: found %s, expected the answer of a SPARQL endpoint"
            .formatted(where, status > 0 ? "status " + status : "nobody who answers"),
        cause);
  }

  private void write(Query query, Format format, OutputStream out) {
    if (query.isSelectType()) {
      rows(query, rows -> write(rows, format, out));
    } else if (query.isAskType()) {
      write(Txn.calculateRead(link, () -> link.queryAsk(query)), format, out);
    } else if (query.isConstructType()) {
      write(Txn.calculateRead(link, () -> link.queryConstruct(query)), format, out);
    } else {
      write(Txn.calculateRead(link, () -> link.queryDescribe(query)), format, out);
    }
  }

  private void write(RowSet rows, Format format, OutputStream out) {
    if (format == Format.TABLE) {
      new TextTable(base).write(rows, out);
    } else {
      ResultSetFormatter.output(out, ResultSet.adapt(rows), language(format));
    }
  }

  private static void write(boolean answer, Format format, OutputStream out) {
    ResultSetFormatter.output(out, answer, language(format));
  }

  private static void write(Graph graph, Format format, OutputStream out) {
    switch (format) {
      case TABLE, CSV, TSV -> RDFDataMgr.write(out, graph, RDFFormat.TURTLE);
      case JSON -> RDFDataMgr.write(out, graph, RDFFormat.JSONLD);
      case XML -> RDFDataMgr.write(out, graph, RDFFormat.RDFXML);
    }
  }

  private static Lang language(Format format) {
    return switch (format) {
      case TABLE -> ResultSetLang.RS_Text;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
    };
  }

  @Override
  public void close() {
    link.close();
  }
}
