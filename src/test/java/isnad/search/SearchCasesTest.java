package isnad.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.Cases;
import isnad.lexicon.Table;
import isnad.rdf.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code src/test/cases/search.tsv}. */
class SearchCasesTest {

  private static final String CASES = "search.tsv";

  private final WordIndex index = WordIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> aSearchFindsWhatItMustAndNothingElse() throws IOException {
    List<Table.Row> rows = Cases.rows(CASES);
    assertTrue(rows.size() >= 100, "found few cases");
    for (Table.Row row : rows) {
      assertFalse(row.list("found").isEmpty() && row.list("passed").isEmpty(), row.id());
      add(row, "found");
      add(row, "passed");
    }
    index.prepareCommit();
    index.commit();
    return Cases.tests(CASES, this::check);
  }

  private void add(Table.Row row, String column) {
    List<String> texts = row.list(column);
    for (int i = 0; i < texts.size(); i++) {
      index.add(
          Quad.create(
              graph(row),
              NodeFactory.createURI(column + i),
              Vocabulary.TEXT,
              NodeFactory.createLiteralLang(texts.get(i), "ar")));
    }
  }

  private static Node graph(Table.Row row) {
    return NodeFactory.createURI("urn:x:" + row.id());
  }

  private void check(Table.Row row) {
    Search search =
        new Search(
            row.cells().get(row.columns().indexOf("query")),
            List.of(),
            Optional.empty(),
            Optional.of(graph(row).getURI()),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
    assertEquals(
        new TreeSet<>(row.list("found")),
        index.search(search).stream()
            .map(hit -> hit.getLiteral().getLiteralLexicalForm())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
