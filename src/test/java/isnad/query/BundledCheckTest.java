package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.rdf.Examples;
import isnad.rdf.Iris;
import isnad.store.Change;
import isnad.store.SeedGraph;
import isnad.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {Iris.DEFAULT_BASE, "http://localhost:3030/"})
  void whatComesWithIsnadAndWhatTheWriterWritesHaveNoError(String base) {
    Iris iris = new Iris(base);
    try (Store store = Store.inMemory()) {
      store.seed(iris);
      store.put(
          List.of(
              Examples.writer(iris).graph(Examples.extraction("a1")),
              Examples.writer(iris).graph(Examples.extraction("two words"))));
      assertEquals(
          List.of(),
          Check.bundled(iris).faults(store).stream()
              .filter(fault -> fault.severity() == Fault.Severity.ERROR)
              .filter(fault -> !fault.focus().contains("place/al-zahra"))
              .toList());
    }
  }

  @Test
  void seedingTwiceChangesNothing() {
    try (Store store = Store.inMemory()) {
      store.seed(Iris.standard());
      for (SeedGraph seed : SeedGraph.bundled(Iris.standard())) {
        assertEquals(Change.UNCHANGED, store.seed(seed));
      }
    }
  }
}
