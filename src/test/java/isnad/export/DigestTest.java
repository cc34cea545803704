package isnad.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Examples;
import isnad.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same statements have the same bytes and the same digest, wherever they come from. */
class DigestTest {

  private static final String HARD =
      Examples.TEXT + " <tag> & \"quotes\" \\ \t\r\n\b\f\u0000\u000b\u007f\ufffe 😀";

  @TempDir Path folder;

  private static ArticleGraph article(String id) {
    return Examples.writer().graph(Examples.extraction(id, HARD));
  }

  private static Source of(Store store) {
    return new StoreSource(store, Optional.empty());
  }

  private static byte[] bytes(Source source, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Exporter(source).write(format, bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfLoadingChangesNothing(Format format) {
    try (Store one = Store.inMemory();
        Store other = Store.inMemory()) {
      one.put(List.of(article("a1"), article("a2"), article("a3")));
      other.put(article("a3"));
      other.put(List.of(article("a2"), article("a1")));
      assertArrayEquals(bytes(of(one), format), bytes(of(other), format));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NQUADS", "TRIG", "JSONLD"})
  void everyFormWithGraphsHasTheSameDigest(Format format) {
    try (Store store = Store.inMemory()) {
      store.put(List.of(article("a1"), article("a2")));
      Path file = folder.resolve(name(format));
      Summary written = new Exporter(of(store)).write(format, file);
      Summary quads = new Exporter(of(store)).write(Format.NQUADS, folder.resolve("other.nq"));
      assertEquals(quads, written);
      assertEquals(2L * (article("a1").triples().size() + 1), written.statements());
      assertEquals(
          quads,
          new Exporter(new DumpSource(file)).write(Format.NQUADS, folder.resolve("again.nq")));
    }
  }

  private static String name(Format format) {
    return switch (format) {
      case TRIG -> "dump.trig.gz";
      case JSONLD -> "dump.jsonld.gz";
      default -> "dump.nq.gz";
    };
  }

  @Test
  void theDigestIsThatOfTheSortedLines() throws Exception {
    try (Store store = Store.inMemory()) {
      store.put(List.of(article("a1"), article("a2")));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Summary summary = new Exporter(of(store)).write(Format.NQUADS, bytes);
      assertEquals(
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())),
          summary.digest());
      String text = bytes.toString(StandardCharsets.UTF_8);
      assertEquals(
          text.lines()
              .sorted((a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()))
              .collect(Collectors.joining("\n", "", "\n")),
          text);
      assertTrue(text.contains("\\t\\r\\n\\b\\f\\u0000\\u000B\\u007F\\uFFFE 😀\"@ar"), text);
    }
  }

  @Test
  void changesMakeTheSecondOfTheFirst() {
    try (Store before = Store.inMemory();
        Store after = Store.inMemory()) {
      before.put(List.of(article("a1"), article("a2")));
      after.put(
          List.of(
              Examples.writer().graph(Examples.extraction("a1", HARD + " المزيد")), article("a3")));
      ByteArrayOutputStream patch = new ByteArrayOutputStream();
      Changes.Count count = new Changes(of(before), of(after)).write(patch);
      DatasetGraph patched = copy(before);
      RDFPatchOps.applyChange(
          patched, RDFPatchOps.read(new ByteArrayInputStream(patch.toByteArray())));
      assertEquals(quads(copy(after)), quads(patched));
      int graph = article("a2").triples().size() + 1;
      assertTrue(count.removed() > graph && count.removed() < graph + 10, count.toString());
      assertTrue(count.added() > graph && count.added() < graph + 10, count.toString());
      assertNotEquals(quads(copy(before)), quads(patched));
      ByteArrayOutputStream none = new ByteArrayOutputStream();
      assertEquals(new Changes.Count(0, 0), new Changes(of(after), of(after)).write(none));
      assertTrue(none.toString(StandardCharsets.UTF_8).endsWith("TX .\nTC .\n"));
    }
  }

  private static DatasetGraph copy(Store store) {
    DatasetGraph copy = DatasetGraphFactory.createTxnMem();
    store.read(
        dataset -> {
          copy.executeWrite(() -> dataset.find().forEachRemaining(copy::add));
          return store;
        });
    return copy;
  }

  private static java.util.Set<Quad> quads(DatasetGraph dataset) {
    return dataset.calculateRead(
        () -> {
          java.util.Set<Quad> quads = new java.util.HashSet<>();
          dataset.find().forEachRemaining(quads::add);
          return quads;
        });
  }

  @Test
  void statementsOfTheDefaultGraphAreKept() {
    Source source =
        new Source() {
          @Override
          public void quads(StreamRDF sink) {
            sink.start();
            for (String graph : List.of("urn:x:g", Quad.defaultGraphIRI.getURI())) {
              sink.quad(
                  Quad.create(
                      NodeFactory.createURI(graph),
                      NodeFactory.createURI("urn:x:s"),
                      NodeFactory.createURI("urn:x:p"),
                      NodeFactory.createURI("urn:x:o")));
            }
            sink.finish();
          }

          @Override
          public void triples(StreamRDF sink) {
            quads(sink);
          }
        };
    String lines = "<urn:x:s> <urn:x:p> <urn:x:o> .\n<urn:x:s> <urn:x:p> <urn:x:o> <urn:x:g> .\n";
    assertEquals(lines, new String(bytes(source, Format.NQUADS), StandardCharsets.UTF_8));
    for (Format format : List.of(Format.TRIG, Format.JSONLD)) {
      Path file = folder.resolve(name(format));
      new Exporter(source).write(format, file);
      assertEquals(
          lines, new String(bytes(new DumpSource(file), Format.NQUADS), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aDumpThatIsNoneIsOneMessage() throws Exception {
    Path file = java.nio.file.Files.writeString(folder.resolve("bad.nq"), "<a> <b>\n");
    for (Path wrong : List.of(file, folder.resolve("none.nq"), folder)) {
      ExportException e =
          assertThrows(ExportException.class, () -> bytes(new DumpSource(wrong), Format.NQUADS));
      assertTrue(e.getMessage().startsWith(wrong + ": found no"), e.getMessage());
    }
  }
}
