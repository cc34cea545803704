package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.query.Catalog;
import isnad.rdf.ArticleGraph;
import isnad.server.description.Description;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final String PREFIXES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX schema: <https://schema.org/>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX spdx: <http://spdx.org/rdf/terms#>
      PREFIX void: <http://rdfs.org/ns/void#>
      """;

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.graph(settings -> settings);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Graph described() throws Exception {
    HttpResponse<String> response = served.get(".well-known/void", "text/turtle");
    assertEquals(200, response.statusCode(), response::body);
    return RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
  }

  private static List<String> rows(Graph graph, String query) {
    try (QueryExec execution = QueryExec.graph(graph).query(PREFIXES + query).build()) {
      RowSet rows = execution.select();
      return rows.stream()
          .map(
              row ->
                  String.join(
                      " ",
                      rows.getResultVars().stream()
                          .map(column -> row.get(column))
                          .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                          .toList()))
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(String query) throws Exception {
    HttpResponse<String> response = served.query(query, "text/csv");
    assertEquals(200, response.statusCode(), response::body);
    return response.body().lines().skip(1).map(line -> line.replace(',', ' ')).sorted().toList();
  }

  @Test
  void itsCountsAreThoseOfTheStoreItselfIncluded() throws Exception {
    Graph graph = described();
    assertEquals(
        lines("SELECT ?type (COUNT(?thing) AS ?n) { ?thing a ?type } GROUP BY ?type"),
        rows(graph, "SELECT ?type ?n { ?part void:class ?type ; void:entities ?n }"));
    assertEquals(
        lines("SELECT ?property (COUNT(*) AS ?n) { ?s ?property ?o } GROUP BY ?property"),
        rows(graph, "SELECT ?property ?n { ?part void:property ?property ; void:triples ?n }"));
    assertEquals(
        lines("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        rows(graph, "SELECT ?n { ?dataset a void:Dataset, dcat:Dataset ; void:triples ?n }"));
  }

  @Test
  void itIsAGraphOfTheStoreAndChangesWithIt() throws Exception {
    try (Served changing = Served.graph(settings -> settings)) {
      Description description = new Description(Served.IRIS, Catalog.load());
      description.refresh(changing.store());
      String before = changing.store().version();
      description.refresh(changing.store());
      assertEquals(before, changing.store().version(), "what is the same is not written again");
      Triple more =
          Triple.create(
              Served.IRIS.node("place/new"),
              NodeFactory.createURI("urn:new"),
              NodeFactory.createLiteralString("x"));
      changing.store().put(new ArticleGraph(Served.IRIS.node("article/new"), List.of(more)));
      description.refresh(changing.store());
      assertNotEquals(before, changing.store().version());
      String query =
          "ASK { GRAPH <dataset> { ?part <http://rdfs.org/ns/void#property> <urn:new> ;"
              + " <http://rdfs.org/ns/void#triples> 1 } }";
      assertTrue(changing.query(query, "application/json").body().contains("true"));
    }
  }

  @Test
  void everyQueryOfTheCatalogCanBeRunAsItIsGiven() throws Exception {
    List<String> queries =
        rows(described(), "SELECT ?query { ?e a sh:SPARQLExecutable ; sh:select ?query }");
    assertEquals(Catalog.load().questions().size(), queries.size());
    for (String query : queries) {
      assertEquals(200, served.query(query, "text/csv").statusCode(), query);
    }
    assertTrue(
        rows(described(), "SELECT ?p ?n { ?d sh:declare [ sh:prefix ?p ; sh:namespace ?n ] }")
            .contains("isnad https://w3id.org/isnad/ontology#"));
  }

  @Test
  void linksAndExamplesAreThere() throws Exception {
    Graph graph = described();
    assertEquals(2, rows(graph, "SELECT ?n { ?l a void:Linkset ; void:triples ?n }").size());
    List<String> examples = rows(graph, "SELECT ?e { ?d void:exampleResource ?e }");
    assertFalse(examples.isEmpty());
    for (String example : examples) {
      String path = example.substring(Served.IRIS.base().length());
      assertEquals(200, served.get(path, "text/turtle").statusCode(), path);
    }
  }

  @Test
  void dumpsAreWhatTheDescriptionSaysAndTheStoreHolds() throws Exception {
    Graph graph = described();
    List<String> dumps =
        rows(
            graph,
            """
            SELECT ?file ?size ?sum {
              ?d dcat:distribution ?file .
              ?file dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum }
            """);
    assertEquals(2, dumps.size());
    for (String dump : dumps) {
      String[] parts = dump.split(" ", -1);
      byte[] bytes = bytes(parts[0].substring(served.url().length()), "X", "x").body();
      assertEquals(Long.parseLong(parts[1]), bytes.length);
      assertEquals(
          parts[2], HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      Lang form = parts[0].endsWith(".nq.gz") ? Lang.NQUADS : Lang.TRIG;
      DatasetGraph parsed =
          RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(bytes)))
              .lang(form)
              .toDatasetGraph();
      long stored = served.store().read(dataset -> dataset.stream().count());
      assertEquals(stored, parsed.stream().count());
    }
  }

  @Test
  void aDumpCanBeHadInParts() throws Exception {
    described();
    HttpResponse<byte[]> whole = bytes("dumps/isnad.nq.gz", "X", "x");
    byte[] all = whole.body();
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    assertEquals("bytes", whole.headers().firstValue("Accept-Ranges").orElseThrow());
    HttpResponse<byte[]> end = bytes("dumps/isnad.nq.gz", "Range", "bytes=100-");
    assertEquals(206, end.statusCode());
    assertEquals(
        "bytes 100-%d/%d".formatted(all.length - 1, all.length),
        end.headers().firstValue("Content-Range").orElseThrow());
    assertEquals(
        HexFormat.of().formatHex(Arrays.copyOfRange(all, 100, all.length)),
        HexFormat.of().formatHex(end.body()));
    assertEquals(10, bytes("dumps/isnad.nq.gz", "Range", "bytes=0-9").body().length);
    assertEquals(7, bytes("dumps/isnad.nq.gz", "Range", "bytes=-7").body().length);
    assertEquals(
        416, bytes("dumps/isnad.nq.gz", "Range", "bytes=%d-".formatted(all.length)).statusCode());
    assertEquals(200, bytes("dumps/isnad.nq.gz", "Range", "lines=1-2").statusCode());
    assertEquals(304, bytes("dumps/isnad.nq.gz", "If-None-Match", etag).statusCode());
    HttpRequest other =
        served
            .request("dumps/isnad.nq.gz")
            .header("Range", "bytes=100-")
            .header("If-Range", "\"another\"")
            .build();
    assertEquals(
        200, HttpClient.newHttpClient().send(other, BodyHandlers.ofByteArray()).statusCode());
  }

  private static HttpResponse<byte[]> bytes(String path, String header, String value)
      throws Exception {
    HttpRequest request = served.request(path).header(header, value).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
