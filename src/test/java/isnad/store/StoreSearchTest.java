package isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isnad.rdf.Examples;
import isnad.rdf.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches with {@code text:query}, and the index that follows the quads whatever happens. */
class StoreSearchTest {

  private static final String PREFIXES =
      """
      PREFIX isnad: <https://w3id.org/isnad/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX text: <http://jena.apache.org/text#>
      """;
  private static final String ARTICLES = "SELECT ?x { ?x text:query (isnad:text '%s') }";

  @TempDir Path folder;

  @Test
  void aQueryOverTheUnionOfAllGraphsFindsWords() {
    try (Store store = Store.inMemory()) {
      store.put(List.of(StoreTest.article("a1"), StoreTest.article("a2")));
      assertEquals(
          List.of("article/a1", "article/a2"), found(store, ARTICLES.formatted("الزهراء")));
      assertEquals(List.of(), found(store, ARTICLES.formatted("من إلى")));
      assertEquals(
          List.of("article/a1"),
          found(
              store,
              "SELECT DISTINCT ?x { ?x text:query 'الزهراء' ; isnad:text ?t FILTER(STRENDS(STR(?x), 'a1'))"
                  + " }"));
    }
  }

  @Test
  void aGraphOrAPropertyNarrowsASearch() {
    try (Store store = Store.inMemory()) {
      store.put(List.of(StoreTest.article("a1"), StoreTest.article("a2")));
      assertEquals(
          List.of("article/a2"),
          found(
              store,
              "SELECT ?x { GRAPH <https://w3id.org/isnad/article/a2>"
                  + " { ?x text:query (isnad:text 'مدينه') } }"));
      assertEquals(
          List.of("place/al-zahra", "place/al-zahra"),
          found(store, "SELECT ?x { ?x text:query (skos:prefLabel 'مدينة OR زهراء') }"));
      assertEquals(
          List.of("span/a1/7-19", "span/a2/7-19"),
          found(store, "SELECT ?x { ?x text:query (oa:exact skos:altLabel '\"وكالة الخليج\"') }"));
      assertEquals(
          List.of(),
          found(store, "SELECT ?x { ?x text:query (skos:prefLabel 'مدينة' 'lang:en') }"));
    }
  }

  @Test
  void whatWasFoundIsShownInItsText() {
    try (Store store = Store.inMemory()) {
      store.put(StoreTest.article("a1"));
      assertEquals(
          List.of("على مدينة [الزهراء] الأحد"),
          found(
              store,
              "SELECT ?x { (?a ?score ?shown) text:query (isnad:text 'زهراء' 'highlight:s:[ |"
                  + " e:]') BIND(REPLACE(STR(?shown), '(?s)^.*(على مدينة .* الأحد).*$', '$1') AS"
                  + " ?x) }"));
    }
  }

  @Test
  void aSearchThatCannotBeReadIsRefused() {
    try (Store store = Store.inMemory()) {
      assertThrows(TextIndexException.class, () -> found(store, ARTICLES.formatted("\"الزهراء")));
      assertThrows(
          TextIndexException.class, () -> found(store, ARTICLES.formatted("title:الزهراء")));
    }
  }

  @Test
  void anotherTextTakesThePlaceOfTheOldOne() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      String before = store.version();
      assertEquals(Change.UNCHANGED, store.put(StoreTest.article("a1")));
      assertEquals(before, store.version());
      String text = Examples.TEXT + " وعاد إلى القيروان.";
      store.put(Examples.writer().graph(Examples.extraction("a1", text)));
      assertNotEquals(before, store.version());
      assertEquals(List.of("article/a1"), found(store, ARTICLES.formatted("القيروان")));
      assertEquals(List.of("article/a1"), found(store, ARTICLES.formatted("الزهراء")));
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void anUpdateChangesTheIndexToo() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      update(store, "INSERT DATA { GRAPH <urn:x:g> { <urn:x:s> rdfs:label 'القيروان'@ar } }");
      update(store, "INSERT DATA { GRAPH <urn:x:g> { <urn:x:s> rdfs:label 'القيروان'@ar } }");
      update(store, "INSERT DATA { <urn:x:d> rdfs:label 'سوسة'@ar }");
      assertEquals(List.of("urn:x:s"), found(store, "SELECT ?x { ?x text:query 'قيروان' }"));
      assertEquals(List.of("urn:x:d"), found(store, "SELECT ?x { ?x text:query 'سوسه' }"));
      assertEquals(List.of(), store.unsearched());
      update(store, "DROP GRAPH <urn:x:g>");
      assertEquals(List.of(), found(store, "SELECT ?x { ?x text:query 'قيروان' }"));
      update(store, "DELETE WHERE { GRAPH ?g { ?s isnad:text ?t } }");
      assertEquals(List.of(), found(store, ARTICLES.formatted("الزهراء")));
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void quadsOfTheDefaultGraphAreFoundHoweverTheGraphIsWritten() {
    try (Store store = Store.inMemory()) {
      for (Node graph : List.of(Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated)) {
        Node subject = NodeFactory.createURI("urn:x:" + graph.getURI().length());
        write(store, dataset -> dataset.add(label(graph, subject, "القيروان")));
        assertEquals(
            List.of(subject.getURI()), found(store, "SELECT ?x { ?x text:query 'القيروان' }"));
        write(store, dataset -> dataset.delete(label(graph, subject, "القيروان")));
        assertEquals(List.of(), found(store, "SELECT ?x { ?x text:query 'القيروان' }"));
      }
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void aReaderThatGivesUpTakesNothingFromTheWriter() throws Exception {
    try (Store store = Store.open(folder)) {
      store.dataset().begin(ReadWrite.WRITE);
      store.dataset().add(label(NodeFactory.createURI("urn:x:g"), "urn:x:1", "القيروان"));
      Thread reader =
          new Thread(
              () -> {
                store.dataset().begin(ReadWrite.READ);
                store.dataset().abort();
                store.dataset().end();
              });
      reader.start();
      reader.join();
      store.dataset().add(label(NodeFactory.createURI("urn:x:g"), "urn:x:2", "القيروان"));
      store.dataset().commit();
      store.dataset().end();
      assertEquals(
          List.of("urn:x:1", "urn:x:2"), found(store, "SELECT ?x { ?x text:query 'القيروان' }"));
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void aLargeWriteThatIsAbortedLeavesNoTrace() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      String version = store.version();
      DatasetGraph dataset = store.dataset();
      dataset.begin(ReadWrite.WRITE);
      for (int i = 0; i < 20_000; i++) {
        dataset.add(label(NodeFactory.createURI("urn:x:g"), "urn:x:" + i, "القيروان " + i));
      }
      dataset.abort();
      dataset.end();
      assertEquals(version, store.version());
      store.put(StoreTest.article("a2"));
      assertEquals(2, store.articles().size());
      assertEquals(
          2 * (StoreTest.article("a1").triples().size() + 1), StoreTest.quads(store).size());
      assertEquals(List.of(), found(store, "SELECT ?x { ?x text:query 'القيروان' }"));
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void anIndexThatIsMissingIsBuiltOnOpening() throws IOException {
    String version;
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      version = store.version();
    }
    Folder.remove(folder.resolve("generation-1/words"));
    try (Store store = Store.open(folder)) {
      assertEquals(List.of("article/a1"), found(store, ARTICLES.formatted("الزهراء")));
      assertEquals(List.of(), store.unsearched());
      assertNotEquals(version, store.version());
      version = store.version();
    }
    try (Stream<Path> files = Files.list(folder.resolve("generation-1/words"))) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (Store store = Store.open(folder)) {
      assertEquals(List.of("article/a1"), found(store, ARTICLES.formatted("الزهراء")));
      assertNotEquals(version, store.version());
    }
  }

  @Test
  void aGraphThatWasWrittenButNotIndexedIsIndexedOnOpening() throws IOException {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
    }
    Path words = folder.resolve("generation-1/words");
    Path before = folder.resolve("before");
    copy(words, before);
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a2"));
      store.put(
          Examples.writer().graph(Examples.extraction("a1", Examples.TEXT + " وعاد إلى القيروان")));
    }
    Folder.remove(words);
    copy(before, words);
    Folder.remove(before);
    try (Store store = Store.open(folder)) {
      assertFalse(store.unsearched().isEmpty());
    }
    Files.writeString(
        folder.resolve("generation-1/touched-graphs"),
        "https://w3id.org/isnad/article/a1\nhttps://w3id.org/isnad/article/a2\n");
    try (Store store = Store.open(folder)) {
      assertEquals(List.of(), store.unsearched());
      assertEquals(List.of("article/a1"), found(store, ARTICLES.formatted("القيروان")));
    }
    assertFalse(Files.exists(folder.resolve("generation-1/touched-graphs")));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static Quad label(Node graph, String subject, String text) {
    return label(graph, NodeFactory.createURI(subject), text);
  }

  private static Quad label(Node graph, Node subject, String text) {
    return Quad.create(graph, subject, Vocabulary.LABEL, NodeFactory.createLiteralLang(text, "ar"));
  }

  private static void write(Store store, java.util.function.Consumer<DatasetGraph> change) {
    store.dataset().begin(ReadWrite.WRITE);
    change.accept(store.dataset());
    store.dataset().commit();
    store.dataset().end();
  }

  private static void update(Store store, String update) {
    write(store, dataset -> UpdateExec.dataset(dataset).update(PREFIXES + update).execute());
  }

  /** The values of {@code ?x}, sorted, without the base of the data. */
  static List<String> found(Store store, String query) {
    return store.read(
        dataset -> {
          List<String> values = new ArrayList<>();
          try (QueryExec execution = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
            execution
                .select()
                .forEachRemaining(
                    row -> {
                      Node value = row.get(Var.alloc("x"));
                      values.add(
                          value.isLiteral()
                              ? value.getLiteralLexicalForm()
                              : value.getURI().replace("https://w3id.org/isnad/", ""));
                    });
          }
          return values.stream().sorted().toList();
        });
  }
}
