package isnad.server;

import isnad.query.Catalog;
import isnad.rdf.ArticleGraph;
import isnad.rdf.Iris;
import isnad.server.http.Credentials;
import isnad.server.sparql.Limits;
import isnad.store.Store;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.sparql.core.DatasetGraph;

/** A server of the small graph with which queries are tried, or of nothing. */
final class Served implements AutoCloseable {

  static final Iris IRIS = new Iris("https://data.example/isnad/");
  static final Credentials WRITERS = Credentials.of(List.of("nura:secret"), List.of("t0ken"));

  /** More rows than anybody waits for. */
  static final String EVERYTHING =
      "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";

  private static final String MERGES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      <merges> { <person/merged> dcterms:isReplacedBy <person/third> }
      """;

  private final Store store;
  private final IsnadServer server;

  private Served(Store store, UnaryOperator<Settings> settings) {
    this.store = store;
    this.server = IsnadServer.start(store, Catalog.load(), settings.apply(Settings.of(0, IRIS)));
  }

  static Served nothing(UnaryOperator<Settings> settings) {
    return new Served(Store.inMemory(), settings);
  }

  static Served graph(UnaryOperator<Settings> settings) {
    Store store = Store.inMemory();
    put(RDFParser.source("src/test/cases/queries/graph.trig"), store);
    put(RDFParser.fromString(MERGES, Lang.TRIG), store);
    return new Served(store, settings);
  }

  private static void put(RDFParserBuilder source, Store store) {
    DatasetGraph parsed = source.base(IRIS.base()).toDatasetGraph();
    List<ArticleGraph> graphs = new ArrayList<>();
    for (Node name : (Iterable<Node>) parsed::listGraphNodes) {
      graphs.add(new ArticleGraph(name, parsed.getGraph(name).find().toList()));
    }
    store.put(graphs);
  }

  static UnaryOperator<Settings> limited(UnaryOperator<Limits> limits) {
    return settings -> settings.with(limits.apply(settings.limits()));
  }

  /** Little time, few rows. */
  static Settings tight(Settings settings) {
    return settings.with(settings.limits().withTimeout(Duration.ofMillis(400)).withMostRows(30));
  }

  Store store() {
    return store;
  }

  String url() {
    return server.url();
  }

  int port() {
    return server.port();
  }

  /** Closes the server and not the store. */
  void stop() {
    server.close();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path).header("Accept", accept).build());
  }

  HttpResponse<String> query(String query, String accept) throws Exception {
    return get("isnad/sparql?query=" + encoded(query), accept);
  }

  static HttpResponse<String> send(HttpRequest request) throws Exception {
    // The server may close a connection on which it refused a body, so none is used twice.
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return client.send(request, BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
