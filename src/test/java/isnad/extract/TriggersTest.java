package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.Cases;
import isnad.article.Article;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code triggers.tsv}: which words tell an event, and which only look as if. */
class TriggersTest {

  @TestFactory
  Stream<DynamicTest> triggers() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load());
    return Cases.tests("sentences/triggers.tsv", row -> check(row, extractor));
  }

  private static void check(Table.Row row, Extractor extractor) {
    String found =
        extractor.read(Article.of(row.id(), row.text("text"))).events().stream()
            .map(event -> event.type().name())
            .collect(Collectors.joining(" "));
    assertEquals(
        row.text("expected"),
        found.isEmpty() ? "-" : found,
        "%s:%d".formatted(row.path(), row.line()));
  }
}
