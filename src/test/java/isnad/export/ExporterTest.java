package isnad.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.Examples;
import isnad.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String ARTICLE = "https://w3id.org/isnad/article/a1";

  private final Store store = Store.inMemory();
  @TempDir Path folder;

  @BeforeEach
  void fill() {
    String text = Examples.TEXT + " <tag> & \"quotes\" 'and' \\ \t\r\n\r \u200f\u0085\u2028 ]]> 😀";
    store.put(
        List.of(
            Examples.writer().graph(Examples.extraction("a1", text)),
            Examples.writer().graph(Examples.extraction("a2"))));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsParsedBackIsWhatIsInTheStore(Format format) throws IOException {
    assertEquals(
        stored(format.hasGraphs(), Node.ANY),
        written(new StoreSource(store, Optional.empty()), format));
  }

  @ParameterizedTest
  @EnumSource
  void oneGraphAloneCanBeWritten(Format format) throws IOException {
    Node name = NodeFactory.createURI(ARTICLE);
    assertEquals(
        stored(format.hasGraphs(), name),
        written(new StoreSource(store, Optional.of(ARTICLE)), format));
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointGivesWhatItsStoreHas(Format format) throws IOException {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .addDataset("/isnad", store.dataset())
            .addEndpoint("/isnad", "data", Operation.GSP_R)
            .build()
            .start();
    try {
      URI endpoint = URI.create("http://localhost:" + server.getPort() + "/isnad/sparql");
      assertEquals(
          stored(format.hasGraphs(), Node.ANY),
          written(new EndpointSource(endpoint, Optional.empty()), format));
      assertEquals(
          stored(format.hasGraphs(), NodeFactory.createURI(ARTICLE)),
          written(new EndpointSource(endpoint, Optional.of(ARTICLE)), format));
      assertThrows(
          ExportException.class,
          () -> written(new EndpointSource(endpoint, Optional.of("urn:x:none")), format));
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsZippedByItsName(Format format) throws IOException {
    Path file = folder.resolve("dump." + format.word() + ".gz");
    new Exporter(new StoreSource(store, Optional.empty())).write(format, file);
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      assertEquals(stored(format.hasGraphs(), Node.ANY), parsed(bytes, format));
    }
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aGraphThatIsNotThereLeavesNoFile() {
    Exporter exporter = new Exporter(new StoreSource(store, Optional.of("urn:x:none")));
    Path file = folder.resolve("dump.ttl");
    ExportException e =
        assertThrows(ExportException.class, () -> exporter.write(Format.TURTLE, file));
    assertEquals("found no graph urn:x:none", e.getMessage());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @EnumSource
  void controlCharactersAreKeptWhereTheFormCanHoldThem(Format format) throws IOException {
    String text = Examples.TEXT + "\u0000\u0008\u001f\ufffe";
    store.put(Examples.writer().graph(Examples.extraction("a1", text)));
    String kept = format == Format.RDFXML ? "\ufffd\ufffd\ufffd\ufffd" : "\u0000\u0008\u001f\ufffe";
    assertTrue(
        written(new StoreSource(store, Optional.of(ARTICLE)), format).stream()
            .anyMatch(statement -> statement.contains("." + kept)));
  }

  @Test
  void prefixesAreUsed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Exporter(new StoreSource(store, Optional.empty())).write(Format.TRIG, bytes);
    assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("isnad:chainDepth"));
  }

  @Test
  void anUnknownFormIsNamedWithThoseThatThereAre() {
    assertEquals(
        "found format n3, expected one of turtle, trig, nquads, ntriples, jsonld, rdfxml",
        assertThrows(ExportException.class, () -> Format.of("n3")).getMessage());
  }

  @Test
  void anEndpointThatDoesNotAnswerIsOneMessage() {
    EndpointSource nobody =
        new EndpointSource(URI.create("http://localhost:1/isnad/sparql"), Optional.empty());
    ExportException e = assertThrows(ExportException.class, () -> written(nobody, Format.NQUADS));
    assertTrue(e.getMessage().startsWith("http://localhost:1/isnad/data: found no answer"));
  }

  private static Set<String> written(Source source, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Exporter(source).write(format, bytes);
    return parsed(new ByteArrayInputStream(bytes.toByteArray()), format);
  }

  private static Set<String> parsed(InputStream bytes, Format format) throws IOException {
    RDFParser parser = Rio.createParser(format.rio());
    StatementCollector found = new StatementCollector();
    parser.setRDFHandler(found);
    parser.parse(bytes, "urn:x:base");
    return found.getStatements().stream().map(ExporterTest::key).collect(Collectors.toSet());
  }

  private Set<String> stored(boolean graphs, Node name) {
    return store.read(
        dataset -> {
          Set<String> statements = new HashSet<>();
          dataset
              .find(name, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> statements.add(statement(quad, graphs)));
          return statements;
        });
  }

  private static String statement(Quad quad, boolean graphs) {
    Node object = quad.getObject();
    var value =
        object.isURI()
            ? VALUES.createIRI(object.getURI())
            : object.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(
                    object.getLiteralLexicalForm(),
                    VALUES.createIRI(object.getLiteralDatatypeURI()))
                : VALUES.createLiteral(object.getLiteralLexicalForm(), object.getLiteralLanguage());
    var subject = VALUES.createIRI(quad.getSubject().getURI());
    var predicate = VALUES.createIRI(quad.getPredicate().getURI());
    return graphs
        ? key(
            VALUES.createStatement(
                subject, predicate, value, VALUES.createIRI(quad.getGraph().getURI())))
        : key(VALUES.createStatement(subject, predicate, value));
  }

  /** RDF4J's statements are equal whatever their graph; their texts are not. */
  private static String key(Statement statement) {
    return statement.getSubject()
        + " "
        + statement.getPredicate()
        + " "
        + statement.getObject()
        + " "
        + statement.getContext();
  }
}
