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

/** Every row of {@code entities.tsv}: which of an article's words mean one and the same. */
class EntitiesTest {

  @TestFactory
  Stream<DynamicTest> entities() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load());
    return Cases.tests("sentences/entities.tsv", row -> check(row, extractor));
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
