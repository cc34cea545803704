package isnad.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import isnad.Cases;
import isnad.lexicon.Table;
import isnad.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code src/test/cases/sentences}: what must be found in a sentence, and no more. */
class SentenceCasesTest {

  private static final String NOTHING = "-";

  @TestFactory
  Stream<DynamicTest> amounts() throws IOException {
    AmountFinder finder = AmountFinder.load();
    return cases(
        "amounts.tsv",
        row -> {
          Text text = Text.of(row.text("text"));
          return finder.find(text).stream().map(a -> line(a, text)).toList();
        });
  }

  @TestFactory
  Stream<DynamicTest> dates() throws IOException {
    DateFinder finder = DateFinder.load();
    return cases(
        "dates.tsv",
        row -> {
          Text text = Text.of(row.text("text"));
          return finder.find(text, row.find("published").map(LocalDate::parse)).stream()
              .map(d -> line(d, text))
              .toList();
        });
  }

  /** Such as {@code 1037 exact soldiers «1037»}; the unit is {@code -} where none is known. */
  static String line(Amount amount, Text text) {
    return "%s %s %s «%s»"
        .formatted(
            amount.value().toPlainString(),
            amount.modifier().term(),
            amount.unit().orElse(NOTHING),
            text.in(amount.span()));
  }

  /** Such as {@code 2021-07-04/2021-07-05 «ليل الأحد الاثنين»}; {@code ?} without interval. */
  static String line(Date date, Text text) {
    return "%s «%s»"
        .formatted(date.interval().map(Interval::toString).orElse("?"), text.in(date.span()));
  }

  private static Stream<DynamicTest> cases(String file, Function<Table.Row, List<String>> find)
      throws IOException {
    return Cases.tests("sentences/" + file, row -> check(row, find.apply(row)));
  }

  private static void check(Table.Row row, List<String> found) {
    List<String> expected = row.text("expected").equals(NOTHING) ? List.of() : row.list("expected");
    if (found.equals(expected)) {
      return;
    }
    List<String> missed = new ArrayList<>(expected);
    missed.removeAll(found);
    List<String> extra = new ArrayList<>(found);
    extra.removeAll(expected);
    String where = "%s:%d: ".formatted(row.path(), row.line());
    if (found.isEmpty()) {
      fail(where + "found nothing, expected " + expected);
    } else if (missed.isEmpty()) {
      fail(where + "found too much: " + extra + ", expected " + expected);
    } else if (span(missed.get(0)).equals(extra.isEmpty() ? "" : span(extra.get(0)))) {
      fail(where + "found wrong value " + extra + ", expected " + missed);
    } else if (!extra.isEmpty() && value(missed.get(0)).equals(value(extra.get(0)))) {
      fail(where + "found wrong span " + extra + ", expected " + missed);
    } else {
      assertEquals(expected, found, where);
    }
  }

  private static String span(String line) {
    return line.substring(line.indexOf('«'));
  }

  private static String value(String line) {
    return line.substring(0, line.indexOf('«'));
  }
}
