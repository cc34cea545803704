package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.Cases;
import isnad.article.Article;
import isnad.entity.Entity;
import isnad.event.Event;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code frames.tsv}: who did what to whom and where. */
class FramesTest {

  @TestFactory
  Stream<DynamicTest> frames() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    return Cases.tests("sentences/frames.tsv", row -> check(row, extractor));
  }

  private static void check(Table.Row row, Extractor extractor) {
    Extraction extraction = extractor.read(Article.of(row.id(), row.text("text")));
    Map<String, String> names =
        extraction.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
    String found =
        extraction.events().stream()
            .map(event -> line(event, names))
            .collect(Collectors.joining(" | "));
    assertEquals(
        row.text("expected"),
        found.isEmpty() ? "-" : found,
        "%s:%d".formatted(row.path(), row.line()));
  }

  private static String line(Event event, Map<String, String> names) {
    return event.type()
        + part(" ", event.agents(), names)
        + part(" > ", event.targets(), names)
        + part(" @ ", event.places(), names);
  }

  private static String part(String before, List<String> ids, Map<String, String> names) {
    return ids.isEmpty()
        ? ""
        : ids.stream().map(names::get).collect(Collectors.joining("، ", before, ""));
  }
}
