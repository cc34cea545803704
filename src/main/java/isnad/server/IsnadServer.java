package isnad.server;

import isnad.query.Catalog;
import isnad.rdf.Vocabulary;
import isnad.server.description.Caretaker;
import isnad.server.description.Census;
import isnad.server.description.Description;
import isnad.server.description.DescriptionRoute;
import isnad.server.description.Dumps;
import isnad.server.description.DumpsRoute;
import isnad.server.description.Endpoint;
import isnad.server.graphs.GraphStoreRoute;
import isnad.server.graphs.GraphWriting;
import isnad.server.graphs.UpdateRoute;
import isnad.server.graphs.Updates;
import isnad.server.http.Web;
import isnad.server.operation.HealthRoute;
import isnad.server.operation.Metrics;
import isnad.server.operation.MetricsRoute;
import isnad.server.pages.HomeRoute;
import isnad.server.pages.QueriesRoute;
import isnad.server.pages.ThingRoute;
import isnad.server.sparql.Asking;
import isnad.server.sparql.QueryRoute;
import isnad.store.Store;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A store over HTTP. {@code /isnad/sparql} takes queries, {@code /isnad/data} is the Graph Store,
 * {@code /isnad/update} takes updates if anybody may write, {@code /queries/} are the questions of
 * the catalog, {@code /dumps/} the dumps, {@code /.well-known/void} the description of it all,
 * {@code /health} and {@code /metrics} for those who run it, {@code /} a page for people; any other
 * path is that of a thing below the base of the data.
 */
public final class IsnadServer implements AutoCloseable {

  private final Asking asking;
  private final Web web;
  private final Caretaker caretaker;
  private final Dumps dumps;
  private boolean isClosed;

  private IsnadServer(Asking asking, Web web, Caretaker caretaker, Dumps dumps) {
    this.asking = asking;
    this.web = web;
    this.caretaker = caretaker;
    this.dumps = dumps;
  }

  /**
   * Starts a server.
   *
   * @param store stays open when the server is closed
   */
  public static IsnadServer start(Store store, Catalog catalog, Settings settings) {
    Metrics metrics = new Metrics();
    Asking asking = new Asking(store, settings.limits(), settings.slow(), metrics);
    String base = settings.iris().base();
    Web web = Web.at(settings.port(), settings.loopback(), settings.certificate());
    Dumps dumps = Dumps.of(store, settings.dumps());
    Description description = new Description(settings.iris(), catalog);
    Caretaker caretaker =
        new Caretaker(
            store, description, () -> settings.dumps().ifPresent(unused -> dumps.prepare()));
    IsnadServer server = new IsnadServer(asking, web, caretaker, dumps);
    Endpoint endpoint =
        new Endpoint(
            settings.iris(),
            settings.writers().isPresent(),
            !settings.limits().services().isEmpty());
    DescriptionRoute described = new DescriptionRoute(asking, endpoint, caretaker, dumps);
    Updates updates = new Updates(asking, store, base);
    web.route("/isnad/sparql", new QueryRoute(asking, base, described::endpoint));
    web.route(
        "/isnad/data/*",
        new GraphStoreRoute(
            asking,
            base,
            settings.writers().map(writers -> new GraphWriting(updates, writers, base))));
    settings
        .writers()
        .ifPresent(writers -> web.route("/isnad/update", new UpdateRoute(updates, writers, base)));
    web.route("/queries/*", new QueriesRoute(catalog, asking, base));
    web.route("/dumps/*", new DumpsRoute(dumps));
    web.route("/.well-known/void", described);
    web.route("/health", new HealthRoute(() -> store.read(dataset -> dataset.isEmpty())));
    web.route("/metrics", new MetricsRoute(metrics));
    web.route("", new HomeRoute(catalog, asking, base));
    web.route("/*", new ThingRoute(asking, base));
    gauge(metrics, "isnad_articles", "Articles.", caretaker, IsnadServer::articles);
    gauge(metrics, "isnad_quads", "Quads of all graphs.", caretaker, Census::quads);
    gauge(metrics, "isnad_triples", "Triples of all graphs' union.", caretaker, Census::triples);
    metrics.gauge(
        "isnad_store_bytes",
        "Bytes of the store's files.",
        () -> OptionalDouble.of((double) store.bytes()));
    metrics.gauge(
        "isnad_unsearched_graphs",
        "Graphs whose texts are others than those in the index of words. As last counted.",
        () -> caretaker.unsearched().stream().asDoubleStream().findFirst());
    boolean started = false;
    try {
      web.start();
      started = true;
    } finally {
      if (!started) {
        server.close();
      }
    }
    return server;
  }

  private static void gauge(
      Metrics metrics,
      String name,
      String help,
      Caretaker caretaker,
      ToDoubleFunction<Census> value) {
    metrics.gauge(
        name,
        help + " As last counted.",
        () ->
            caretaker
                .census(Duration.ZERO)
                .map(census -> OptionalDouble.of(value.applyAsDouble(census)))
                .orElse(OptionalDouble.empty()));
  }

  private static double articles(Census census) {
    return census.things(Vocabulary.Type.ARTICLE.getURI());
  }

  /** The port that the server listens to. */
  public int port() {
    return web.port();
  }

  /** The page for people, as this machine sees it, such as {@code http://localhost:3030/}. */
  public String url() {
    return web.url();
  }

  /** Waits until the server is closed. */
  public void join() {
    web.join();
  }

  /** Ends what is asked and takes no more. Closing again does nothing. */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try (dumps;
        caretaker;
        web;
        asking) {
      // Closed in the opposite order.
    }
  }
}
