package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code entities.tsv}: which of an article's words mean one and the same. */
class EntitiesTest {

  private static final Path CASES = Path.of("src/test/cases/sentences/entities.tsv");

  @TestFactory
  Stream<DynamicTest> entities() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load());
    try (BufferedReader lines = Files.newBufferedReader(CASES)) {
      return Table.read(CASES.toString(), lines).rows().stream()
          .map(row -> dynamicTest(row.id(), CASES.toUri(), () -> check(row, extractor)));
    }
  }

  private static void check(Table.Row row, Extractor extractor) {
    Extraction extraction = extractor.read(Article.of(row.id(), row.text("text")));
    String found =
        extraction.entities().stream()
            .map(entity -> mentions(entity, extraction))
            .collect(Collectors.joining("|"));
    assertEquals(row.text("expected"), found, "%s:%d".formatted(row.path(), row.line()));
  }

  private static String mentions(Entity entity, Extraction extraction) {
    return entity.mentions().stream()
        .map(name -> extraction.text().in(name.span()))
        .collect(Collectors.joining(" = "));
  }
}
