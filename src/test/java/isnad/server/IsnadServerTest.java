package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import isnad.query.Answerer;
import isnad.query.Catalog;
import isnad.query.Format;
import isnad.query.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsnadServerTest {

  private static final String BASE = "https://data.example/isnad/";
  private static final String LABEL =
      "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
          + " SELECT ?label { <https://data.example/isnad/state/IRN> skos:prefLabel ?label }"
          + " ORDER BY ?label";
  private static final String EVERYTHING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private static DatasetGraph dataset;
  private static IsnadServer server;

  @BeforeAll
  static void start() {
    dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () -> RDFParser.source("src/test/cases/queries/graph.trig").base(BASE).parse(dataset));
    server = IsnadServer.start(dataset, Catalog.load(), Settings.of(0, BASE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void itSaysThatItIsUp() throws Exception {
    assertEquals("ok\n", get("health", "*/*").body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, \"bindings\"",
    "application/sparql-results+xml, <sparql",
    "text/csv, label",
    "text/tab-separated-values, ?label",
  })
  void aQueryByGetIsAnsweredInTheFormatAskedFor(String type, String part) throws Exception {
    HttpResponse<String> response = get("isnad/sparql?query=" + encoded(LABEL), type);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    assertTrue(response.body().contains(part), response.body());
    assertTrue(response.body().contains("إيران"), response.body());
  }

  @Test
  void aQueryByFormIsAnswered() throws Exception {
    HttpRequest request =
        request("isnad/sparql", "text/csv")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("query=" + encoded(LABEL)))
            .build();
    assertEquals("label\r\nإيران\r\nIran\r\n", send(request).body());
  }

  @Test
  void aQueryAsBodyIsAnswered() throws Exception {
    HttpRequest request =
        request("isnad/sparql", "text/csv")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(LABEL))
            .build();
    assertEquals("label\r\nإيران\r\nIran\r\n", send(request).body());
  }

  @Test
  void aQueryThatDoesNotParseIsRefused() throws Exception {
    assertEquals(400, get("isnad/sparql?query=SELECT", "*/*").statusCode());
  }

  @Test
  void anUpdateIsRefused() throws Exception {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    for (String path : new String[] {"isnad/sparql", "isnad/update", "isnad/data", "isnad"}) {
      for (String type : new String[] {"application/sparql-update", "text/turtle"}) {
        HttpRequest post =
            request(path, "*/*")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(update))
                .build();
        int status = send(post).statusCode();
        assertTrue(status >= 400 && status < 500, path + " gives " + status);
      }
      HttpRequest form =
          request(path, "*/*")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("update=" + encoded(update)))
              .build();
      int status = send(form).statusCode();
      assertTrue(status >= 400 && status < 500, path + " gives " + status);
    }
    assertFalse(
        Txn.calculateRead(
            dataset, () -> dataset.stream().anyMatch(quad -> quad.getSubject().hasURI("urn:a"))));
  }

  @Test
  void theGraphStoreCanBeReadAndNotWritten() throws Exception {
    HttpResponse<String> named =
        get("isnad/data?graph=" + encoded(BASE + "article/a"), "application/n-triples");
    assertEquals(200, named.statusCode());
    assertTrue(named.body().contains(BASE + "report/a-1"));
    assertFalse(named.body().contains(BASE + "report/b-1"));
    HttpResponse<String> union = get("isnad/data?default", "application/n-triples");
    assertTrue(union.body().contains(BASE + "report/a-1"), union.body());
    assertTrue(union.body().contains(BASE + "report/b-1"));
    HttpResponse<String> quads = get("isnad/data", "application/n-quads");
    assertTrue(quads.body().contains("<" + BASE + "article/b> .\n"));
    assertEquals(404, get("isnad/data?graph=urn:none", "*/*").statusCode());
    HttpRequest put =
        request("isnad/data?default", "*/*")
            .header("Content-Type", "text/turtle")
            .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
            .build();
    assertEquals(405, send(put).statusCode());
    HttpRequest delete = request("isnad/data?default", "*/*").DELETE().build();
    assertEquals(405, send(delete).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVICE", "SERVICE SILENT"})
  void aQueryReachesNoOtherEndpoint(String service) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    other.start();
    try {
      String query =
          "SELECT * { %s <http://localhost:%d/sparql> { ?s ?p ?o } }"
              .formatted(service, other.getAddress().getPort());
      HttpResponse<String> response = get("isnad/sparql?query=" + encoded(query), "text/csv");
      assertEquals(0, asked.get());
      assertEquals(service.equals("SERVICE"), response.statusCode() >= 400);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aQueryThatTakesTooLongIsRefusedAsAWhole() throws Exception {
    Settings settings = new Settings(0, true, BASE, Duration.ofMillis(300), Integer.MAX_VALUE);
    try (IsnadServer hasty = IsnadServer.start(dataset, Catalog.load(), settings)) {
      String address = hasty.url() + "isnad/sparql?query=" + encoded(EVERYTHING);
      HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address)).build());
      assertEquals(503, response.statusCode());
      String longer = address + "&timeout=60";
      assertEquals(503, send(HttpRequest.newBuilder(URI.create(longer)).build()).statusCode());
    }
  }

  @Test
  void aQueryWithTooManyRowsIsRefusedAsAWhole() throws Exception {
    Settings settings = new Settings(0, true, BASE, Duration.ofSeconds(30), 10);
    try (IsnadServer small = IsnadServer.start(dataset, Catalog.load(), settings)) {
      String address = small.url() + "isnad/sparql?query=" + encoded(EVERYTHING);
      HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address)).build());
      assertEquals(400, response.statusCode());
      assertTrue(response.body().contains("found more than 10 rows"), response.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, Turtle",
    "application/n-triples, N-Triples",
    "application/ld+json, JSON-LD",
    "application/rdf+xml, RDF/XML",
  })
  void aThingIsDescribedAtItsPathInTheFormatAskedFor(String type, String language)
      throws Exception {
    HttpResponse<String> response = get("state/IRN", type);
    assertEquals(200, response.statusCode());
    assertEquals("Accept", response.headers().firstValue("Vary").orElseThrow());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    Graph graph =
        RDFParser.fromString(response.body(), RDFLanguages.nameToLang(language)).toGraph();
    assertEquals(4, graph.size());
  }

  @Test
  void aThingHasAPageForPeople() throws Exception {
    HttpResponse<String> response = get("state/IRN", "text/html,application/xml;q=0.9,*/*;q=0.8");
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    assertTrue(response.body().contains("<span lang=\"ar\">إيران</span>"), response.body());
    assertTrue(response.body().contains("href=\"/person/second\""), response.body());
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    assertEquals(404, get("person/nobody", "text/turtle").statusCode());
    assertEquals(404, get("queries/nothing", "text/html").statusCode());
    assertEquals(404, get("$/ping", "text/html").statusCode());
    assertEquals(404, get("$/server", "text/html").statusCode());
    assertEquals(404, get("$/datasets", "text/html").statusCode());
    assertEquals(406, get("state/IRN", "image/png").statusCode());
  }

  @Test
  void theOntologyIsServed() throws Exception {
    HttpResponse<String> response = get("ontology", "text/turtle");
    assertTrue(
        RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().stream()
            .anyMatch(
                triple -> triple.getSubject().hasURI("https://w3id.org/isnad/ontology#PhoneCall")));
    assertEquals(200, get("ontology", "text/html").statusCode());
  }

  @Test
  void theFirstPageShowsCountsAndQuestions() throws Exception {
    String page = get("", "text/html").body();
    assertTrue(page.contains("isnad:Report</a></td><td dir=\"auto\">9</td>"), page);
    assertTrue(page.contains("<a href=\"/queries/who-called-whom\">"), page);
    assertTrue(page.contains("من هاتف من، ومتى؟"), page);
    assertFalse(page.contains("{{"), page);
  }

  @Test
  void everyQuestionHasItsTextAndAnswer() throws Exception {
    assertTrue(get("queries/", "application/json").body().contains("\"who-called-whom\""));
    assertEquals(200, get("queries/", "text/html").statusCode());
    for (Question question : Catalog.load().questions()) {
      assertEquals(question.text(), get("queries/" + question.name() + ".rq", "*/*").body());
      assertEquals(200, get("queries/" + question.name(), "text/html").statusCode());
      assertTrue(get("queries/" + question.name(), "*/*").body().contains("\"bindings\""));
    }
  }

  @Test
  void theValuesOfAQuestionComeFromTheAddress() throws Exception {
    HttpResponse<String> response = get("queries/officials-of-state?state=AFG&lang=ar", "text/csv");
    assertEquals(
        "official,office,since,until,person\r\nهادي الثالث,سفير,,,%sperson/third\r\n"
            .formatted(BASE),
        response.body());
    HttpResponse<String> wrong = get("queries/officials-of-state?state=%3Cb%3E", "text/html");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
  }

  @Test
  void theAnswererAsksAServerAsItAsksADataset() {
    Question question = Catalog.load().find("who-called-whom").orElseThrow();
    ByteArrayOutputStream near = new ByteArrayOutputStream();
    ByteArrayOutputStream far = new ByteArrayOutputStream();
    try (Answerer answerer = Answerer.of(dataset, BASE)) {
      answerer.answer(question.query(BASE, Map.of()), Format.TABLE, near);
    }
    try (Answerer answerer = Answerer.at(server.url() + "isnad/sparql", BASE)) {
      answerer.answer(question.query(BASE, Map.of()), Format.TABLE, far);
    }
    assertEquals(near.toString(StandardCharsets.UTF_8), far.toString(StandardCharsets.UTF_8));
  }

  @Test
  void onlyThisMachineCanAskUnlessToldOtherwise() throws IOException {
    InetAddress own = InetAddress.getLocalHost();
    if (own.isLoopbackAddress()) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://%s:%d/health".formatted(own.getHostAddress(), server.port())))
            .build();
    assertThrows(
        IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path, accept).build());
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    // The server may close a connection on which it refused a body, so none is used twice.
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
