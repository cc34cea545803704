package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import isnad.rdf.ArticleGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final String RUNAWAY = "SELECT (COUNT(*) AS ?total) " + Served.EVERYTHING;
  private static final String ROW =
      "{\"head\": {\"vars\": [\"s\"]}, \"results\": {\"bindings\":"
          + " [{\"s\": {\"type\": \"literal\", \"value\": \"from afar\"}}]}}";

  private static CompletableFuture<HttpResponse<String>> begin(Served served, String query) {
    HttpRequest request =
        served.request("isnad/sparql?query=" + Served.encoded(query)).GET().build();
    return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
  }

  private static void awaitRunning(Served served, int count) throws Exception {
    String wanted = "isnad_queries_running " + count + "\n";
    while (!served.get("metrics", "*/*").body().contains(wanted)) {
      Thread.sleep(10);
    }
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsToldToComeAgain() throws Exception {
    try (Served served =
        Served.graph(
            Served.limited(
                limits ->
                    limits
                        .withConcurrent(1, Duration.ofMillis(50))
                        .withTimeout(Duration.ofSeconds(2))))) {
      CompletableFuture<HttpResponse<String>> first = begin(served, RUNAWAY);
      awaitRunning(served, 1);
      HttpResponse<String> second = served.query("ASK {}", "*/*");
      assertEquals(503, second.statusCode());
      assertEquals("1", second.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(second.body().startsWith("found 1 queries at work already"), second.body());
      assertEquals(503, first.get().statusCode());
      assertEquals(200, served.query("ASK {}", "*/*").statusCode());
      String metrics = served.get("metrics", "*/*").body();
      assertTrue(metrics.contains("isnad_queries_total{outcome=\"busy\"} 1\n"), metrics);
      assertTrue(metrics.contains("isnad_queries_total{outcome=\"timeout\"} 1\n"), metrics);
    }
  }

  @Test
  void aShortQuestionIsAnsweredWhileOthersRunAway() throws Exception {
    try (Served served =
        Served.graph(Served.limited(limits -> limits.withTimeout(Duration.ofSeconds(3))))) {
      List<CompletableFuture<HttpResponse<String>>> runaways = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runaways.add(begin(served, RUNAWAY));
      }
      awaitRunning(served, 8);
      assertEquals(200, served.query("ASK { ?s ?p ?o }", "*/*").statusCode());
      assertTrue(runaways.stream().noneMatch(CompletableFuture::isDone));
      for (CompletableFuture<HttpResponse<String>> runaway : runaways) {
        assertEquals(503, runaway.get().statusCode());
      }
    }
  }

  @Test
  void aServerThatIsClosedEndsWhatRuns() throws Exception {
    try (Served served = Served.graph(settings -> settings)) {
      CompletableFuture<HttpResponse<String>> runaway = begin(served, RUNAWAY);
      awaitRunning(served, 1);
      long start = System.nanoTime();
      served.stop();
      assertEquals(503, runaway.get().statusCode());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15);
    }
  }

  @Test
  void aGraphThatIsCutOnTheWayBreaksTheConnection() throws Exception {
    try (Served served = Served.nothing(settings -> settings)) {
      List<Triple> triples = new ArrayList<>();
      String padding = "x".repeat(200);
      for (int i = 0; i < 60_000; i++) {
        triples.add(
            Triple.create(
                NodeFactory.createURI("urn:s" + i),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralString(padding)));
      }
      served.store().put(new ArticleGraph(Served.IRIS.node("large"), triples));
      HttpRequest request =
          served.request("isnad/data?default").header("Accept", "application/n-triples").build();
      HttpResponse<java.io.InputStream> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      assertEquals(200, response.statusCode());
      response.body().readNBytes(1000);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::stop);
      assertThrows(IOException.class, () -> response.body().readAllBytes());
      stopped.get();
    }
  }

  @Test
  void serviceReachesHostsOfTheListAndNoOthers() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other = other();
    HttpServer stranger = other();
    String near = "localhost:" + other.getAddress().getPort();
    String far = "localhost:" + stranger.getAddress().getPort();
    answer(other, "/sparql", ROW, 0);
    answer(other, "/slow", ROW, 30_000);
    other.createContext(
        "/redirect",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://" + far + "/sparql");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    stranger.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    try (Served served =
        Served.graph(
            Served.limited(limits -> limits.withServices(Set.of(near), Duration.ofSeconds(3))))) {
      String query = "SELECT ?s { SERVICE %s <http://%s> { ?s ?p ?o } }";
      HttpResponse<String> answered =
          served.query(query.formatted("", near + "/sparql"), "text/csv");
      assertEquals("s\r\nfrom afar\r\n", answered.body());
      String joined = "SELECT ?x ?s { VALUES ?x { 1 } SERVICE <http://%s/sparql> { ?s ?p ?o } }";
      assertEquals(
          "x,s\r\n1,from afar\r\n", served.query(joined.formatted(near), "text/csv").body());
      for (String address : List.of(near + "/redirect", far + "/sparql", near + "/slow")) {
        HttpResponse<String> refused = served.query(query.formatted("", address), "text/csv");
        assertEquals(400, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("SERVICE"), refused.body());
        if (address.endsWith("/slow")) {
          continue;
        }
        HttpResponse<String> silent = served.query(query.formatted("SILENT", address), "text/csv");
        assertEquals(200, silent.statusCode(), silent::body);
      }
      assertEquals(0, asked.get());
      assertTrue(served.get("isnad/sparql", "text/turtle").body().contains("BasicFederatedQuery"));
    } finally {
      other.stop(0);
      stranger.stop(0);
    }
  }

  private static HttpServer other() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
    return server;
  }

  private static void answer(HttpServer server, String path, String body, int milliseconds) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, 0);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseBody().write(bytes, 0, 10);
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(milliseconds);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseBody().write(bytes, 10, bytes.length - 10);
          exchange.close();
        });
  }
}
