package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import isnad.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every query gives the rows of {@code src/test/cases/queries/<name>.tsv} on the graph of {@code
 * graph.trig} beside them, with its standard values and English labels.
 */
class QueriesTest {

  private static final Path CASES = Path.of("src/test/cases/queries");
  private static final String BASE = "https://data.example/isnad/";

  @TestFactory
  Stream<DynamicTest> aQueryGivesItsRows() {
    DatasetGraph dataset = graph(BASE);
    return Catalog.load().questions().stream()
        .map(
            question ->
                dynamicTest(
                    question.name(),
                    CASES.resolve(question.name() + ".tsv").toUri(),
                    () ->
                        assertEquals(
                            Files.readString(CASES.resolve(question.name() + ".tsv")),
                            rows(question, dataset))));
  }

  @Test
  void everyCaseHasItsQuery() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      Set<String> names =
          cases
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".tsv"))
              .collect(Collectors.toSet());
      assertEquals(
          Catalog.load().questions().stream()
              .map(question -> question.name() + ".tsv")
              .collect(Collectors.toSet()),
          names);
    }
  }

  @Test
  void everyQueryAnswersOnTheStandardBaseWithStandardValues() {
    String base = "https://w3id.org/isnad/";
    DatasetGraph dataset = graph(base);
    try (Answerer answerer = Answerer.of(dataset, base)) {
      for (Question question : Catalog.load().questions()) {
        answerer.rows(
            question.query(base, Map.of()),
            rows -> assertTrue(rows.hasNext(), question.name() + " has no row"));
      }
    }
  }

  static DatasetGraph graph(String base) {
    DatasetGraph dataset = Store.inMemory().dataset();
    Txn.executeWrite(
        dataset,
        () -> RDFParser.source("src/test/cases/queries/graph.trig").base(base).parse(dataset));
    return dataset;
  }

  static String rows(Question question, DatasetGraph dataset) {
    Map<String, String> values =
        question.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"))
            ? Map.of("lang", "en")
            : Map.of();
    List<String> lines = new ArrayList<>();
    TextTable table = new TextTable(BASE);
    try (Answerer answerer = Answerer.of(dataset, BASE)) {
      answerer.rows(
          question.query(BASE, values),
          rows -> {
            lines.add(
                rows.getResultVars().stream()
                    .map(column -> column.getVarName())
                    .collect(Collectors.joining("\t")));
            rows.forEach(
                row ->
                    lines.add(
                        rows.getResultVars().stream()
                            .map(column -> table.cell(row.get(column)))
                            .collect(Collectors.joining("\t"))));
          });
    }
    return String.join("\n", lines) + "\n";
  }
}
