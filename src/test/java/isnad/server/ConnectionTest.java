package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.query.Answerer;
import isnad.query.Catalog;
import isnad.query.Format;
import isnad.query.Question;
import isnad.server.http.Certificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

  private static Served served;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    served = Served.graph(settings -> settings);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", served.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/isnad/sparql?query=ASK%2", "/isnad/sparql?query=%GG"})
  void aBrokenAddressIsRefusedInPlainText(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("Access-Control-Allow-Origin: *"), answer);
    assertTrue(
        answer.toLowerCase(java.util.Locale.ROOT).contains("content-type: text/plain"), answer);
    assertTrue(answer.contains("\r\n\r\nfound "), answer);
  }

  @Test
  void anOldClientSeesTheLengthOfAnAnswer() throws IOException {
    String answer =
        raw("GET /isnad/sparql?query=ASK%7B%7D HTTP/1.0\r\nAccept: application/json\r\n\r\n");
    assertTrue(answer.contains("Content-Length: "), answer);
    assertTrue(answer.contains("\"boolean\" : true"), answer);
    String graph = raw("GET /isnad/data?default HTTP/1.0\r\nAccept: text/turtle\r\n\r\n");
    assertTrue(graph.startsWith("HTTP/1.1 505 "), graph);
  }

  @Test
  void aLargeAnswerIsZippedForThoseWhoCanUnzip() throws Exception {
    String path = "isnad/sparql?query=" + Served.encoded("SELECT * { ?s ?p ?o }");
    HttpRequest request =
        served.request(path).header("Accept", "text/csv").header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
    InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()));
    HttpResponse<String> plain = served.get(path, "text/csv");
    assertEquals(plain.body(), new String(unzipped.readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(plain.headers().firstValue("ETag"), zipped.headers().firstValue("ETag"));
  }

  @Test
  void whoKnowsAnAnswerIsNotSentItAgainUntilTheStoreChanges() throws Exception {
    try (Served changing = Served.graph(settings -> settings.with(Served.WRITERS))) {
      // Once the store has been described nothing changes it but its writers.
      changing.get(".well-known/void", "*/*");
      String path = "isnad/sparql?query=" + Served.encoded("SELECT * { ?s ?p ?o }");
      String tag = changing.get(path, "text/csv").headers().firstValue("ETag").orElseThrow();
      HttpRequest again =
          changing
              .request(path)
              .header("Accept", "text/csv")
              .header("If-None-Match", "\"x\", " + tag)
              .build();
      assertEquals(304, Served.send(again).statusCode());
      HttpRequest otherForm =
          changing
              .request(path)
              .header("Accept", "application/json")
              .header("If-None-Match", tag)
              .build();
      assertEquals(200, Served.send(otherForm).statusCode());
      HttpRequest put =
          changing
              .request("isnad/data?graph=x:g")
              .header("Authorization", "Bearer t0ken")
              .header("Content-Type", "text/turtle")
              .PUT(HttpRequest.BodyPublishers.ofString("<x:s> <x:p> <x:o> ."))
              .build();
      assertEquals(201, Served.send(put).statusCode());
      HttpResponse<String> anew = Served.send(again);
      assertEquals(200, anew.statusCode());
      assertTrue(anew.body().contains("x:o"));
    }
  }

  @Test
  void withACertificateItSpeaksHttps() throws Exception {
    Path keys = folder.resolve("keys.p12");
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-keyalg",
      "EC",
      "-alias",
      "isnad",
      "-dname",
      "CN=localhost",
      "-ext",
      "san=dns:localhost",
      "-storetype",
      "PKCS12",
      "-storepass",
      "secret",
      "-keystore",
      keys.toString()
    };
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    KeyStore store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
    Path chain = pem("chain.pem", "CERTIFICATE", store.getCertificate("isnad").getEncoded());
    Path key =
        pem("key.pem", "PRIVATE KEY", store.getKey("isnad", "secret".toCharArray()).getEncoded());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store(store));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    Certificate certificate = Certificate.read(chain, key);
    try (Served secure = Served.nothing(settings -> settings.with(certificate))) {
      assertTrue(secure.url().startsWith("https://"), secure.url());
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .sslContext(context)
              .build()
              .send(secure.request("isnad/sparql").build(), BodyHandlers.ofString());
      assertTrue(response.body().contains(secure.url() + "isnad/sparql"), response.body());
    }
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Certificate.read(key, key));
    assertTrue(wrong.getMessage().startsWith(key + ":1: found"), wrong.getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Certificate.read(chain, chain))
            .getMessage()
            .startsWith(chain + ":1: found no line BEGIN PRIVATE KEY"));
  }

  private static KeyStore store(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, new char[0]);
    trusted.setCertificateEntry("isnad", keys.getCertificate("isnad"));
    return trusted;
  }

  private Path pem(String name, String what, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theAnswererAsksAServerAsItAsksAStore() {
    Question question = Catalog.load().find("who-called-whom").orElseThrow();
    String base = Served.IRIS.base();
    ByteArrayOutputStream near = new ByteArrayOutputStream();
    ByteArrayOutputStream far = new ByteArrayOutputStream();
    try (Answerer answerer = Answerer.of(served.store().dataset(), base)) {
      answerer.answer(question.query(base, Map.of()), Format.TABLE, near);
    }
    try (Answerer answerer = Answerer.at(served.url() + "isnad/sparql", base)) {
      answerer.answer(question.query(base, Map.of()), Format.TABLE, far);
    }
    assertEquals(near.toString(StandardCharsets.UTF_8), far.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyQuestionHasItsTextAndAnswer() throws Exception {
    for (Question question : Catalog.load().questions()) {
      assertEquals(question.text(), served.get("queries/" + question.name() + ".rq", "*/*").body());
      assertEquals(200, served.get("queries/" + question.name(), "text/html").statusCode());
      assertTrue(served.get("queries/" + question.name(), "*/*").body().contains("\"bindings\""));
    }
  }

  @Test
  void onlyThisMachineCanAskUnlessToldOtherwise() throws IOException {
    InetAddress own = InetAddress.getLocalHost();
    if (own.isLoopbackAddress()) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://%s:%d/health".formatted(own.getHostAddress(), served.port())))
            .build();
    assertThrows(
        IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }
}
