package isnad.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a SPARQL endpoint of this machine. */
final class Endpoint {

  static final String ANY_EVENT = "ASK { ?event a <https://w3id.org/isnad/ontology#PhoneCall> }";

  /** Takes longer than anybody waits. */
  static final String RUNAWAY =
      """
      SELECT (COUNT(*) AS ?n) {
        ?a ?b ?c . ?d ?e ?f . ?g ?h ?i
        FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) < 0)
      }""";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;

  Endpoint(int port, String path) {
    this.address = URI.create("http://127.0.0.1:" + port + path);
  }

  URI resolve(String path) {
    return address.resolve(path);
  }

  /** The whole answer to a query, rows in XML. */
  HttpResponse<String> ask(String query, Duration timeout)
      throws IOException, InterruptedException {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return CLIENT.send(
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "application/sparql-results+xml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends any request. */
  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** Reads all that is at a path and counts the lines. */
  long lines(String path, String mediaType, Duration timeout)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        CLIENT.send(
            HttpRequest.newBuilder(resolve(path))
                .timeout(timeout)
                .header("Accept", mediaType)
                .build(),
            BodyHandlers.ofInputStream());
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = response.body()) {
      for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
        for (int i = 0; i < length; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    if (response.statusCode() != 200) {
      throw new IOException("found status " + response.statusCode() + " at " + response.uri());
    }
    return lines;
  }

  /** Waits until it answers, and says how long that took. */
  Duration ready(Child server, Duration longest) throws InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < longest.toNanos() && server.isAlive()) {
      try {
        if (ask(ANY_EVENT, longest).statusCode() == 200) {
          return Duration.ofNanos(System.nanoTime() - start);
        }
      } catch (IOException e) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("found no answer at " + address + " within " + longest);
  }

  /** Waits until a path answers with 200: until what a server makes in the background is made. */
  void settled(String path, Duration longest) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(resolve(path)).header("Accept", "text/plain").build();
    while (send(request).statusCode() != 200) {
      if (System.nanoTime() - start > longest.toNanos()) {
        throw new IllegalStateException("found nothing at " + path + " within " + longest);
      }
      Thread.sleep(200);
    }
  }
}
