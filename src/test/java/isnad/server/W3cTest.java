package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * W3C's tests of the SPARQL 1.1 Protocol, the Graph Store Protocol and service descriptions, run
 * against a server that may be written to. They are not part of Isnad: {@code -Dw3c=FOLDER} names a
 * checkout of github.com/w3c/rdf-tests; without it nothing is run.
 */
class W3cTest {

  private static final String TESTS = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String CONTENT = "http://www.w3.org/2011/content#";
  private static final String UPDATE = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String SERVICE = "http://www.w3.org/ns/sparql-service-description#";

  private static Optional<Served> server = Optional.empty();

  @BeforeEach
  void start() {
    Assumptions.assumeTrue(
        System.getProperty("w3c") != null,
        "skipped: -Dw3c=FOLDER names no checkout of github.com/w3c/rdf-tests");
    if (server.isEmpty()) {
      server = Optional.of(Served.nothing(settings -> settings.with(Served.WRITERS)));
    }
  }

  @AfterAll
  static void stop() {
    server.ifPresent(Served::close);
  }

  @TestFactory
  Stream<DynamicTest> protocol() {
    return tests("protocol/manifest.ttl");
  }

  @TestFactory
  Stream<DynamicTest> graphStoreIndirect() {
    return tests("graph-store-protocol/manifest-indirect.ttl");
  }

  @TestFactory
  Stream<DynamicTest> graphStoreDirect() {
    return tests("graph-store-protocol/manifest-direct.ttl");
  }

  private static Stream<DynamicTest> tests(String manifest) {
    Path file = Path.of(System.getProperty("w3c")).resolve("sparql/sparql11").resolve(manifest);
    assertTrue(Files.exists(file), () -> file + ": found no such file");
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    Resource start = model.listSubjectsWithProperty(property(TESTS + "entries")).nextResource();
    return list(start, TESTS + "entries")
        .map(test -> dynamicTest(text(test, TESTS + "name"), () -> run(test)));
  }

  private static void run(Resource test) throws Exception {
    send(
        request("isnad/update")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString("DROP ALL")));
    for (Statement data : test.listProperties(property(UPDATE + "graphData")).toList()) {
      String name = data.getResource().getProperty(RDFS.label).getString();
      URI file = URI.create(object(data.getResource(), UPDATE + "graph").asResource().getURI());
      send(
          request("isnad/data?graph=" + Served.encoded(name))
              .header("Content-Type", "application/n-triples")
              .PUT(BodyPublishers.ofFile(Path.of(file))));
    }
    String location = "";
    for (Resource request :
        list(object(test, TESTS + "action").asResource(), HTTP + "requests").toList()) {
      HttpResponse<byte[]> response = exchange(request, location);
      check(object(request, HTTP + "resp").asResource(), response);
      location = response.headers().firstValue("Location").orElse(location);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return server.orElseThrow().request(path);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.header("Authorization", "Bearer t0ken").build(), BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> exchange(Resource request, String location) throws Exception {
    String path = text(request, HTTP + "absolutePath").replace("$LOCATION$", location);
    byte[] body = new byte[0];
    if (request.hasProperty(property(HTTP + "body"))) {
      Resource content = object(request, HTTP + "body").asResource();
      Charset charset = Charset.forName(text(content, CONTENT + "characterEncoding"));
      body = text(content, CONTENT + "chars").getBytes(charset);
    }
    String whole = path + new String(body, StandardCharsets.UTF_8) + headers(request);
    HttpRequest.Builder builder =
        request(placed(path, whole))
            .method(text(request, HTTP + "methodName"), BodyPublishers.ofByteArray(body));
    for (Resource header : headers(request)) {
      builder.header(text(header, HTTP + "fieldName"), text(header, HTTP + "fieldValue"));
    }
    return send(builder);
  }

  /** Where this server has what the tests call /sparql/ and /gsp. */
  private static String placed(String path, String request) {
    boolean isUpdate =
        request.matches("(?s).*(\\bupdate=|using-|sparql-update|(CLEAR|DROP|INSERT|DELETE) ).*");
    return path.replaceFirst("^/sparql/", isUpdate ? "isnad/update" : "isnad/sparql")
        .replaceFirst("^/gsp", "isnad/data");
  }

  private static List<Resource> headers(Resource message) {
    return message.hasProperty(property(HTTP + "headers"))
        ? list(message, HTTP + "headers").toList()
        : List.of();
  }

  private static void check(Resource expected, HttpResponse<byte[]> response) {
    List<String> statuses =
        expected.listProperties(property(TESTS + "expectedStatus")).toList().stream()
            .map(status -> status.getResource().getLocalName())
            .toList();
    String body = new String(response.body(), StandardCharsets.UTF_8);
    assertTrue(
        statuses.stream().anyMatch(status -> isStatus(status, response.statusCode())),
        () -> response.statusCode() + " for " + statuses + ": " + body);
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    for (Resource header : headers(expected)) {
      assertEquals("content-type", text(header, HTTP + "fieldName"));
      assertEquals(text(header, HTTP + "fieldValue").replaceFirst(";.*", ""), type);
    }
    if (expected.hasProperty(property(TESTS + "expectedFormat"))) {
      checkFormat(text(expected, TESTS + "expectedFormat"), type);
    }
    if (expected.hasProperty(property(TESTS + "expectedBoolean"))) {
      boolean yes = object(expected, TESTS + "expectedBoolean").asLiteral().getBoolean();
      assertTrue(body.matches("(?s).*boolean\\W+" + yes + "\\W.*"), body);
    }
    if (expected.hasProperty(property(HTTP + "body"))) {
      String wanted = text(object(expected, HTTP + "body").asResource(), CONTENT + "chars");
      assertTrue(turtle(wanted).isIsomorphicWith(turtle(body)), body);
    }
  }

  private static Graph turtle(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).base("http://example/").toGraph();
  }

  private static boolean isStatus(String name, int status) {
    return switch (name) {
      case "OK" -> status == 200;
      case "Created" -> status == 201;
      case "NoContent" -> status == 204;
      case "NotFound" -> status == 404;
      default -> name.equals("StatusCode" + status / 100 + "xx");
    };
  }

  private static void checkFormat(String format, String type) {
    String pattern =
        switch (format) {
          case "boolean" -> "application/sparql-results\\+(json|xml)";
          case "tabular" -> "application/sparql-results\\+(json|xml)|text/(csv|tab-sep.*)";
          case "RDF" -> "text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)";
          default -> "unknown format " + format;
        };
    assertTrue(type.matches(pattern), type);
  }

  /** The three tests of service descriptions are told in words: RDF, endpoint, schema. */
  @Test
  void theServiceDescriptionIsRdfNamesItsEndpointAndConformsToTheSchema() throws Exception {
    Served served = server.orElseThrow();
    String rdf = served.get("isnad/sparql", "application/rdf+xml").body();
    Model model =
        ModelFactory.createModelForGraph(RDFParser.fromString(rdf, Lang.RDFXML).toGraph());
    Resource service =
        model.listSubjectsWithProperty(property(SERVICE + "endpoint")).nextResource();
    assertEquals(
        served.url() + "isnad/sparql", object(service, SERVICE + "endpoint").asResource().getURI());
    for (String[] domain :
        new String[][] {
          {"endpoint", "Service"},
          {"supportedLanguage", "Service"},
          {"resultFormat", "Service"},
          {"feature", "Service"},
          {"defaultDataset", "Service"},
          {"defaultGraph", "Dataset"},
          {"namedGraph", "Dataset"},
          {"name", "NamedGraph"}
        }) {
      List<Resource> subjects =
          model.listSubjectsWithProperty(property(SERVICE + domain[0])).toList();
      assertFalse(subjects.isEmpty(), domain[0]);
      Resource type = ResourceFactory.createResource(SERVICE + domain[1]);
      for (Resource subject : subjects) {
        assertTrue(model.contains(subject, RDF.type, type), () -> subject + " is no " + type);
      }
    }
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Stream<Resource> list(Resource subject, String property) {
    return object(subject, property).as(RDFList.class).asJavaList().stream()
        .map(RDFNode::asResource);
  }

  private static RDFNode object(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(property(property)))
        .map(Statement::getObject)
        .orElseThrow(() -> new AssertionError("found no " + property));
  }

  private static String text(Resource subject, String property) {
    return object(subject, property).asLiteral().getLexicalForm();
  }
}
