package isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that end in the middle of their work leave a store that is whole. */
class StoreCrashTest {

  @TempDir Path folder;

  @Test
  void aKilledLoadLeavesWholeArticlesAndGoesOn() throws Exception {
    int before = 0;
    for (int milliseconds : List.of(150, 400)) {
      kill(StoreProcess.of("load", folder).start(), milliseconds);
      try (Store store = Store.open(folder)) {
        int articles = store.articles().size();
        assertTrue(articles > before, "found no progress from " + before);
        before = articles;
        checkWhole(store);
        assertEquals(Change.UNCHANGED, store.put(StoreTest.article("n0")));
      }
    }
    try (Store store = Store.open(folder)) {
      assertEquals(Change.NEW, store.put(StoreTest.article("after")));
    }
  }

  @Test
  void aKilledLoadBesideTheStoreLeavesItAsItWas() throws Exception {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
      kill(StoreProcess.of("beside", folder).start(), 100);
      assertEquals(1, store.articles().size());
      assertEquals(Change.NEW, store.put(StoreTest.article("a2")));
    }
    try (Store store = Store.open(folder)) {
      assertEquals(2, store.articles().size());
      checkWhole(store);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      assertEquals(
          List.of("current", "generation-1", "write.lock"),
          entries.map(entry -> entry.getFileName().toString()).sorted().toList());
    }
  }

  private static void kill(Process process, int milliseconds) throws Exception {
    assertEquals('s', process.getInputStream().read());
    Thread.sleep(milliseconds);
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  private static void checkWhole(Store store) {
    Map<Node, Integer> sizes = new HashMap<>();
    for (Quad quad : StoreTest.quads(store)) {
      sizes.merge(quad.getGraph(), 1, Integer::sum);
    }
    assertEquals(store.articles().size(), sizes.size());
    int whole = StoreTest.article("n0").triples().size() + 1;
    sizes.forEach((name, size) -> assertEquals(whole, size, name::getURI));
    assertEquals(List.of(), store.unsearched());
  }

  /** What a full disk does, a limit on the size of files does on every machine. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aWriteForWhichThereIsNoRoomLeavesTheStoreAsItWas() throws Exception {
    Process process =
        StoreProcess.of("fill", folder, "sh", "-c", "ulimit -f 18000; exec \"$@\"", "sh").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(List.of("failed", "true", "failed again", "true"), said.lines().toList());
    try (Store store = Store.open(folder)) {
      int articles = store.articles().size();
      assertTrue(articles > 1, "found " + articles);
      assertEquals(List.of(), store.unsearched());
      assertEquals(Change.NEW, store.put(StoreTest.article("after")));
      assertEquals(List.of(), store.unsearched());
    }
  }

  @Test
  void aHalfWrittenPointerIsNeverUsed() throws IOException {
    try (Store store = Store.open(folder)) {
      store.put(StoreTest.article("a1"));
    }
    Files.writeString(folder.resolve("current.next"), "gener");
    Files.createDirectories(folder.resolve("generation-7/quads"));
    try (Store store = Store.open(folder)) {
      assertEquals(1, store.articles().size());
    }
    assertFalse(Files.exists(folder.resolve("generation-7")));
  }
}
