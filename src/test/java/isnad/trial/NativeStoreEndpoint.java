package isnad.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLBooleanXMLWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** RDF4J's NativeStore behind the least HTTP that can be asked: a folder and a port. */
final class NativeStoreEndpoint {

  static final String INDEXES = "spoc,posc,cspo,ospc";

  /** As Isnad's server does by default, in seconds. */
  private static final int LONGEST_QUERY = 30;

  private NativeStoreEndpoint() {}

  public static void main(String[] words) throws IOException {
    SailRepository repository = open(Path.of(words[0]));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[1])), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/sparql", exchange -> answer(repository, exchange));
    server.createContext("/dump", exchange -> dump(repository, exchange));
    server.start();
  }

  static SailRepository open(Path folder) {
    SailRepository repository = new SailRepository(new NativeStore(folder.toFile(), INDEXES));
    repository.init();
    return repository;
  }

  private static void answer(SailRepository repository, HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String text = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
    try (RepositoryConnection connection = repository.getConnection()) {
      Query query = connection.prepareQuery(text);
      query.setMaxExecutionTime(LONGEST_QUERY);
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
        if (query instanceof BooleanQuery yesOrNo) {
          new SPARQLBooleanXMLWriter(out).handleBoolean(yesOrNo.evaluate());
        } else if (query instanceof TupleQuery rows) {
          rows.evaluate(new SPARQLResultsXMLWriter(out));
        }
      }
    }
  }

  private static void dump(SailRepository repository, HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (RepositoryConnection connection = repository.getConnection();
        OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
      connection.export(new NQuadsWriter(out));
    }
  }
}
