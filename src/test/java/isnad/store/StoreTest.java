package isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Examples;
import isnad.rdf.Iris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path folder;

  @Test
  void anArticleIsNewThenUnchangedThenChanged() {
    try (Store store = Store.inMemory()) {
      assertEquals(Change.NEW, store.put(article("a1")));
      Set<Quad> before = quads(store);
      assertEquals(Change.UNCHANGED, store.put(article("a1")));
      assertEquals(before, quads(store));
      assertEquals(Change.CHANGED, store.put(shorter("a1")));
      assertEquals(shorter("a1").triples().size() + 1, quads(store).size());
    }
  }

  @Test
  void oneTransactionTellsWhatBecameOfEachGraphAndTheLaterOfANameStays() {
    try (Store store = Store.inMemory()) {
      assertEquals(
          List.of(Change.NEW, Change.NEW, Change.UNCHANGED, Change.CHANGED),
          store.put(List.of(article("a1"), article("a2"), article("a2"), shorter("a1"))));
      assertEquals(Change.UNCHANGED, store.put(shorter("a1")));
      assertEquals(2, store.articles().size());
    }
  }

  @Test
  void whatIsReadBackIsWhatWasPut() {
    try (Store store = Store.open(folder.resolve("store"))) {
      ArticleGraph article = article("a1");
      store.put(article);
      Set<Quad> expected = new HashSet<>(article.quads());
      expected.add(Quad.create(article.name(), article.digestTriple()));
      assertEquals(expected, quads(store));
    }
  }

  @Test
  void aQuerySeesTheUnionOfAllGraphs() {
    try (Store store = Store.inMemory()) {
      store.put(List.of(article("a1"), article("a2")));
      assertTrue(
          ask(
              store,
              "ASK { <https://w3id.org/isnad/report/a1-1> ?p ?o ."
                  + " <https://w3id.org/isnad/report/a2-1> ?q ?r }"));
    }
  }

  @Test
  void aStoreKeepsItsContentWhenClosedAndOpenedAgain() {
    Path place = folder.resolve("a/new/store");
    try (Store store = Store.open(place)) {
      store.put(article("a1"));
    }
    try (Store store = Store.open(place)) {
      assertEquals(Change.UNCHANGED, store.put(article("a1")));
    }
  }

  @Test
  void seedsAreWrittenOnlyWhenTheirFilesChange() {
    try (Store store = Store.inMemory()) {
      assertEquals(Change.NEW, store.seed(seed(Iris.standard(), "<state/YEM> a <x:State> .")));
      assertEquals(
          Change.UNCHANGED, store.seed(seed(Iris.standard(), "<state/YEM> a <x:State> .")));
      assertEquals(Change.CHANGED, store.seed(seed(Iris.standard(), "<state/EGY> a <x:State> .")));
      assertFalse(ask(store, "ASK { <https://w3id.org/isnad/state/YEM> ?p ?o }"));
    }
  }

  @Test
  void seedsStandBelowTheBaseAndHaveNoBlankNodes() {
    Iris iris = new Iris("http://data.example/");
    try (Store store = Store.inMemory()) {
      store.seed(
          seed(
              iris,
              "<https://w3id.org/isnad/state/YEM> <https://w3id.org/isnad/ontology#capital> [] ."));
      assertTrue(
          ask(
              store,
              "ASK { <http://data.example/state/YEM> <https://w3id.org/isnad/ontology#capital>"
                  + " <http://data.example/.well-known/genid/gazetteer-1> }"));
    }
  }

  @Test
  void aSeedThatIsNoTurtleIsNamedWithItsLine() {
    try (Store store = Store.inMemory()) {
      StoreException e =
          assertThrows(
              StoreException.class,
              () -> store.seed(seed(Iris.standard(), "<a> <b> <c> .\n<d> ,")));
      assertTrue(e.getMessage().startsWith("seeds/gazetteer/x.ttl:2:"), e.getMessage());
    }
  }

  @Test
  void batchesStoreEverything() {
    List<Change> changes = new ArrayList<>();
    try (Store store = Store.inMemory()) {
      try (Batches batches = new Batches(store, (article, change) -> changes.add(change))) {
        for (int i = 0; i < 400; i++) {
          batches.add(article("a" + i % 300));
        }
      }
      assertEquals(300, changes.stream().filter(Change.NEW::equals).count());
      assertEquals(100, changes.stream().filter(Change.UNCHANGED::equals).count());
      assertEquals(300, store.articles().size());
    }
  }

  @Test
  void afterAWriteThatFailedTheStoreIsAsBeforeAndTakesMore() {
    try (Store store = Store.open(folder)) {
      store.put(article("a1"));
      Set<Quad> before = quads(store);
      Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
      for (int i = 0; i < 200; i++) {
        graphs.put(article("b" + i).name(), article("b" + i).triples());
      }
      graphs.put(Iris.standard().article("wrong"), new Failing());
      assertThrows(IllegalStateException.class, () -> store.replace(graphs));
      assertEquals(before, quads(store));
      assertEquals(Change.NEW, store.put(article("c")));
    }
    try (Store store = Store.open(folder)) {
      assertEquals(2, store.articles().size());
      assertEquals(2 * (article("c").triples().size() + 1), quads(store).size());
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.writeString(folder.resolve("letters.txt"), "dear");
    StoreException e = assertThrows(StoreException.class, () -> Store.open(folder));
    assertEquals(
        folder + ": found a folder with letters.txt, expected a store or an empty folder",
        e.getMessage());
    Path file = folder.resolve("letters.txt");
    assertThrows(StoreException.class, () -> Store.open(file));
  }

  @Test
  void aStoreThatAnotherProcessHasOpenIsRefused() throws Exception {
    try (Store store = Store.open(folder)) {
      store.put(article("a1"));
      Process other = StoreProcess.of("open", folder).start();
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(other.waitFor(60, TimeUnit.SECONDS));
      assertEquals(
          folder + ": found a store that another process has open, expected one process at a time",
          said.strip());
    }
  }

  @Test
  void aStoreIsOpenOnceInAProcess() {
    try (Store store = Store.open(folder)) {
      assertTrue(store.articles().isEmpty());
      StoreException e = assertThrows(StoreException.class, () -> Store.open(folder));
      assertEquals(folder + ": found a store that is open already", e.getMessage());
    }
  }

  private static final class Failing extends AbstractList<Triple> {
    @Override
    public Triple get(int index) {
      throw new IllegalStateException("made to fail");
    }

    @Override
    public int size() {
      return 1;
    }
  }

  static ArticleGraph article(String id) {
    return Examples.writer().graph(Examples.extraction(id));
  }

  private static ArticleGraph shorter(String id) {
    ArticleGraph whole = article(id);
    return new ArticleGraph(whole.name(), whole.triples().subList(0, 20));
  }

  private static SeedGraph seed(Iris iris, String turtle) {
    return new SeedGraph(
        iris.gazetteer(),
        iris,
        new TreeMap<>(Map.of("seeds/gazetteer/x.ttl", turtle.getBytes(StandardCharsets.UTF_8))));
  }

  static Set<Quad> quads(Store store) {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          dataset.find().forEachRemaining(quads::add);
          return quads;
        });
  }

  private static boolean ask(Store store, String query) {
    return store.read(
        dataset -> {
          try (QueryExecution execution =
              QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(dataset))
                  .query(query)
                  .build()) {
            return execution.execAsk();
          }
        });
  }
}
