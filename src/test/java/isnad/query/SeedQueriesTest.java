package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import isnad.cli.Main;
import isnad.rdf.Iris;
import isnad.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query finds on {@code seeds/articles} the rows of {@code
 * src/test/cases/queries/seeds/<name>.tsv}, and may find more. The first line names the columns
 * that are compared; a cell is found in a cell that contains it.
 */
class SeedQueriesTest {

  private static final Path CASES = Path.of("src/test/cases/queries/seeds");
  private static final String BASE = Iris.DEFAULT_BASE;

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void load() {
    assertEquals(
        0, Main.commandLine().execute("load", "--store", folder.toString(), "seeds/articles"));
    store = Store.open(folder);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> aQueryFindsItsRowsInTheSeeds() {
    return Catalog.load().questions().stream()
        .map(
            question -> {
              Path cases = CASES.resolve(question.name() + ".tsv");
              return dynamicTest(question.name(), cases.toUri(), () -> find(question, cases));
            });
  }

  private static void find(Question question, Path cases) throws IOException {
    List<String> lines = Files.readAllLines(cases);
    List<String> columns = cells(lines.get(0));
    List<List<String>> rows = rows(question, columns);
    for (int i = 1; i < lines.size(); i++) {
      List<String> expected = cells(lines.get(i));
      int line = i + 1;
      assertTrue(
          rows.stream().anyMatch(row -> contains(row, expected)),
          () ->
              "%s:%d: found no row of %s, expected one among%n%s"
                  .formatted(
                      cases,
                      line,
                      expected,
                      rows.stream().map(List::toString).collect(Collectors.joining("\n"))));
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static boolean contains(List<String> row, List<String> expected) {
    return IntStream.range(0, expected.size())
        .allMatch(column -> row.get(column).contains(expected.get(column)));
  }

  private static List<List<String>> rows(Question question, List<String> columns) {
    TextTable table = new TextTable(BASE);
    List<List<String>> found = new ArrayList<>();
    try (Answerer answerer = Answerer.of(store.dataset(), BASE)) {
      answerer.rows(
          question.query(BASE, Map.of()),
          rows ->
              rows.forEach(
                  row ->
                      found.add(columns.stream().map(name -> table.cell(row.get(name))).toList())));
    }
    return found;
  }
}
