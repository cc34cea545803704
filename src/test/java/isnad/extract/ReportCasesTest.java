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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences whose reports must be found with these chains and this factuality, and no others. */
class ReportCasesTest {

  private static final String NOTHING = "-";

  @TestFactory
  Stream<DynamicTest> sentences() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    Consumer<Table.Row> check = row -> check(row, extractor);
    return Stream.concat(
        Cases.tests("sentences/chains.tsv", check), Cases.tests("sentences/factuality.tsv", check));
  }

  @Test
  void thePublisherIsNoSourceHoweverItIsNamed() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    assertEquals(List.of("Attack asserted [وزير الداخلية]"), told("aawsat", extractor));
    assertEquals(
        List.of("Attack asserted [وزير الداخلية < الشرق الأوسط]"), told("alyaum", extractor));
  }

  /** What an article of a publisher reports of a minister's words to another newspaper. */
  private static List<String> told(String publisher, Extractor extractor) {
    Article article =
        new Article(
            publisher,
            "قال وزير الداخلية لـ«الشرق الأوسط» إن مسلحين هاجموا الموصل.",
            Optional.empty(),
            Optional.empty(),
            Optional.of(publisher),
            Optional.empty(),
            "ar");
    return lines(extractor.read(article));
  }

  private static void check(Table.Row row, Extractor extractor) {
    List<String> expected = row.text("expected").equals(NOTHING) ? List.of() : row.list("expected");
    assertEquals(expected, lines(extractor.read(article(row.id(), row.text("text")))), row::id);
  }

  private static List<String> lines(Extraction extraction) {
    Map<String, String> names =
        extraction.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
    return extraction.events().stream().map(event -> line(event, names)).toList();
  }

  private static Article article(String id, String text) {
    return new Article(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ar");
  }

  /** Such as {@code Attack asserted [وزارة الداخلية < رويترز]}. */
  private static String line(Event event, Map<String, String> names) {
    return "%s %s [%s]"
        .formatted(
            event.type().name(),
            event.factuality().name().toLowerCase(Locale.ROOT),
            event.chain().stream()
                .map(link -> names.get(link.source()))
                .collect(Collectors.joining(" < ")));
  }
}
