package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.Cases;
import isnad.article.Article;
import isnad.entity.Entity;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code roles.tsv}: what those whom an article names are in it. */
class RolesTest {

  @TestFactory
  Stream<DynamicTest> roles() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load());
    return Cases.tests("sentences/roles.tsv", row -> check(row, extractor));
  }

  private static void check(Table.Row row, Extractor extractor) {
    Extraction extraction = extractor.read(Article.of(row.id(), row.text("text")));
    String found =
        extraction.entities().stream()
            .filter(entity -> entity.role().isPresent())
            .map(RolesTest::line)
            .collect(Collectors.joining("|"));
    assertEquals(
        row.text("expected"),
        found.isEmpty() ? "-" : found,
        "%s:%d".formatted(row.path(), row.line()));
  }

  private static String line(Entity entity) {
    return entity.name() + ":" + entity.role().orElseThrow();
  }
}
