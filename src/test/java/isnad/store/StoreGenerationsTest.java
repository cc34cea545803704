package isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.ArticleGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose place another one takes while it is read. */
class StoreGenerationsTest {

  /** How long in nanoseconds one that gives up leaves the store to others. */
  private static final long TURN_OF_OTHERS = 5_000_000;

  private static final long LOOKED_AGAIN = 300;

  @TempDir Path folder;

  @Test
  void readersGoOnWhileAnotherStoreIsBuiltAndThenSeeIt() throws Exception {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      String version = store.version();
      DatasetGraph dataset = store.dataset();
      dataset.begin(ReadWrite.READ);
      Change change =
          Store.growBeside(
              folder,
              grown -> {
                assertEquals(1, grown.articles().size());
                return grown.put(StoreTest.article("a2"));
              });
      assertEquals(Change.NEW, change);
      Thread.sleep(LOOKED_AGAIN);
      assertEquals(1, names(dataset));
      dataset.end();
      assertEquals(2, store.articles().size());
      assertNotEquals(version, store.version());
      assertFalse(Files.exists(folder.resolve("generation-1")));
      assertEquals(Change.UNCHANGED, store.put(StoreTest.article("a2")));
      assertEquals(Change.NEW, store.put(StoreTest.article("a3")));
      assertEquals(List.of(), store.unsearched());
    }
    try (Store store = Store.open(folder)) {
      assertEquals(3, store.articles().size());
    }
  }

  private static long names(DatasetGraph dataset) {
    long count = 0;
    for (var names = dataset.listGraphNodes(); names.hasNext(); names.next()) {
      count++;
    }
    return count;
  }

  @Test
  void nobodyWritesWhileAnotherStoreIsBuilt() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      Store.growBeside(
          folder,
          grown -> {
            StoreException e =
                assertThrows(StoreException.class, () -> store.put(StoreTest.article("a2")));
            assertTrue(e.getMessage().contains("loaded beside"), e.getMessage());
            assertThrows(StoreException.class, () -> Store.growBeside(folder, another -> another));
            return grown;
          });
      assertEquals(Change.NEW, store.put(StoreTest.article("a2")));
    }
  }

  @Test
  void whatFailsWhileItIsBuiltChangesNothing() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      assertThrows(
          IllegalStateException.class,
          () ->
              Store.buildAnew(
                  folder,
                  built -> {
                    built.put(StoreTest.article("a2"));
                    throw new IllegalStateException("made to fail");
                  }));
      assertEquals(1, store.articles().size());
      assertEquals(Change.NEW, store.put(StoreTest.article("a2")));
    }
  }

  @Test
  void aStoreThatIsOpenCanBeLookedAtBeside() {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      assertEquals(
          List.of(StoreTest.article("a1").name()), Store.lookBeside(folder, Store::articles));
      assertEquals(List.of(), Store.lookBeside(folder, Store::unsearched));
    }
  }

  @Test
  void aDatabaseRightInTheFolderBecomesAGeneration() {
    ArticleGraph article = StoreTest.article("a1");
    DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    plain.executeWrite(() -> article.quads().forEach(plain::add));
    TDBInternal.expel(plain, true);
    try (Store store = Store.open(folder)) {
      assertEquals(1, store.articles().size());
      assertEquals(
          List.of("article/a1"),
          StoreSearchTest.found(store, "SELECT ?x { ?x text:query (isnad:text 'الزهراء') }"));
    }
    try (Store store = Store.open(folder)) {
      assertEquals(1, store.articles().size());
    }
  }

  @Test
  void manyReadWhileSomeWriteAndSomeGiveUp() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (Store store = Store.open(folder)) {
      Future<?> reader = threads.submit(() -> read(store, done, false));
      Future<?> leaver = threads.submit(() -> read(store, done, true));
      Future<?> failing = threads.submit(() -> writeAndGiveUp(store, done));
      for (int i = 0; i < 8; i++) {
        store.put(StoreTest.article("a" + i));
      }
      Store.growBeside(folder, grown -> grown.put(StoreTest.article("b")));
      done.set(true);
      reader.get();
      leaver.get();
      failing.get();
      Thread.sleep(LOOKED_AGAIN);
      assertEquals(9, store.articles().size());
      assertEquals(
          9 * (StoreTest.article("b").triples().size() + 1), StoreTest.quads(store).size());
      assertEquals(List.of(), store.unsearched());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void read(Store store, AtomicBoolean done, boolean abort) {
    int whole = StoreTest.article("b").triples().size() + 1;
    while (!done.get()) {
      store.dataset().begin(ReadWrite.READ);
      long count = 0;
      for (var quads = store.dataset().find(); quads.hasNext(); quads.next()) {
        count++;
      }
      assertEquals(0, count % whole);
      if (abort) {
        store.dataset().abort();
      }
      store.dataset().end();
    }
  }

  private static void writeAndGiveUp(Store store, AtomicBoolean done) {
    while (!done.get()) {
      try {
        store.dataset().begin(ReadWrite.WRITE);
      } catch (StoreException e) {
        continue;
      }
      StoreTest.article("c").quads().forEach(store.dataset()::add);
      store.dataset().abort();
      store.dataset().end();
      LockSupport.parkNanos(TURN_OF_OTHERS);
    }
  }

  @Test
  void aTransactionInATransactionIsRefused() {
    try (Store store = Store.inMemory()) {
      assertThrows(JenaTransactionException.class, () -> store.read(dataset -> store.articles()));
      Node name = StoreTest.article("a1").name();
      boolean found = store.read(dataset -> dataset.containsGraph(name));
      assertFalse(found);
    }
  }
}
