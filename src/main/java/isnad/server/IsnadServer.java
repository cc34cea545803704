package isnad.server;

import isnad.query.Catalog;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset over HTTP, to be read only: {@code /isnad/sparql} takes queries, {@code /isnad/data} is
 * the Graph Store, {@code /queries/} the questions of the catalog, {@code /ontology} the terms,
 * {@code /health} a sign of life, {@code /} a page for people; any other path below {@code /} is
 * the path of a thing below the base of the data. Queries cannot reach other endpoints.
 */
public final class IsnadServer implements AutoCloseable {

  private final FusekiServer server;

  private IsnadServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param dataset stays open when the server is closed; queries see the union of its named graphs
   *     as the default graph if it does so by itself
   */
  public static IsnadServer start(DatasetGraph dataset, Catalog catalog, Settings settings) {
    DatasetGraph union = new UnionView(dataset);
    Asking asking = new Asking(union, settings);
    Things things = new Things(union, settings.base());
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .loopback(settings.loopback())
            .add("/isnad", service(union, settings))
            .addServlet("/health", new HealthServlet())
            .addServlet("/queries/*", new QueriesServlet(catalog, asking, settings.base()))
            .addServlet("/*", new ThingsServlet(things, catalog, asking, settings.base()))
            .build();
    return new IsnadServer(server.start());
  }

  private static DataService service(DatasetGraph dataset, Settings settings) {
    return DataService.newBuilder(dataset)
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Query)
                .endpointName("sparql")
                .processor(new WholeAnswers(settings.mostRows()))
                .context(context(settings))
                .build())
        .addEndpoint(Operation.GSP_R, "data")
        .build();
  }

  private static Context context(Settings settings) {
    return new Context()
        .set(ARQ.queryTimeout, Long.toString(settings.timeout().toMillis()))
        .set(ARQ.httpServiceAllowed, false);
  }

  /** The port that the server listens to. */
  public int port() {
    return server.getPort();
  }

  /** The page for people, as this machine sees it, such as {@code http://localhost:3030/}. */
  public String url() {
    return "http://localhost:%d/".formatted(port());
  }

  /** Waits until the server is closed. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
  }
}
