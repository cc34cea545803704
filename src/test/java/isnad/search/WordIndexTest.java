package isnad.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class WordIndexTest {

  private static final Node GRAPH = NodeFactory.createURI("urn:x:graph");

  @Test
  void allHitsAreAllOrNone() {
    try (WordIndex index = WordIndex.inMemory()) {
      fill(index, 0, Search.MOST);
      assertEquals(Search.MOST, index.search(Search.of("هدنة")).size());
      fill(index, Search.MOST, Search.MOST + 1);
      TextIndexException tooMany =
          assertThrows(TextIndexException.class, () -> index.search(Search.of("هدنة")));
      assertTrue(
          tooMany.getMessage().contains("found more than 10000 hits of هدنة, expected"),
          tooMany::getMessage);
    }
  }

  @Test
  void asManyHitsAsAreAskedForAreTheBest() {
    try (WordIndex index = WordIndex.inMemory()) {
      fill(index, 0, Search.MOST + 1);
      assertEquals(Search.MOST + 1, index.search(asking(20_000)).size());
      assertEquals(3, index.search(asking(3)).size());
    }
  }

  private static Search asking(int most) {
    return new Search(
        "هدنة",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(most),
        Optional.empty());
  }

  private static void fill(WordIndex index, int from, int to) {
    for (int i = from; i < to; i++) {
      index.add(
          Quad.create(
              GRAPH,
              NodeFactory.createURI("urn:x:" + i),
              Vocabulary.TEXT,
              NodeFactory.createLiteralLang("هدنة جديدة", "ar")));
    }
    index.prepareCommit();
    index.commit();
  }
}
