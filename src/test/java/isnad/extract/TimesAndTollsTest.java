package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.Cases;
import isnad.article.Article;
import isnad.event.Event;
import isnad.lexicon.Table;
import isnad.mention.Interval;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code times-and-tolls.tsv}: when events happened and how many they concerned. */
class TimesAndTollsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 7, 5);

  @TestFactory
  Stream<DynamicTest> events() throws IOException {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    return Cases.tests("sentences/times-and-tolls.tsv", row -> check(row, extractor));
  }

  private static void check(Table.Row row, Extractor extractor) {
    Article article =
        new Article(
            row.id(),
            row.text("text"),
            Optional.empty(),
            Optional.of(PUBLISHED),
            Optional.empty(),
            Optional.empty(),
            "ar");
    List<String> found =
        extractor.read(article).events().stream().map(TimesAndTollsTest::line).toList();
    assertEquals(row.list("expected"), found, "%s:%d".formatted(row.path(), row.line()));
  }

  private static String line(Event event) {
    String head =
        "%s %s %s"
            .formatted(
                event.type().name(),
                event.factuality().name().toLowerCase(Locale.ROOT),
                event.time().map(Interval::toString).orElse("-"));
    return event.quantities().stream()
        .map(q -> " " + q.amount().value().toPlainString() + " " + q.what().term())
        .collect(Collectors.joining("", head, ""));
  }
}
