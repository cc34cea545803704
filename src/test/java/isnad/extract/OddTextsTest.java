package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.article.Article;
import isnad.event.Event;
import isnad.mention.Interval;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no articles are read as far as they tell something, all of them to their end. */
class OddTextsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 7, 5);
  private static final String NEWS = "زار الرئيس التونسي قيس سعيد ليبيا أمس ";
  private static final String LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي";
  private static final int LENGTH = 60_000;

  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Extractor.of(GazetteerReader.load());
  }

  private static Extraction read(String text) {
    return extractor.read(
        new Article(
            "odd",
            text,
            Optional.empty(),
            Optional.of(PUBLISHED),
            Optional.empty(),
            Optional.empty(),
            "ar"));
  }

  private static String repeated(String part) {
    return part.repeat(LENGTH / part.length());
  }

  @Test
  void oneLineWithoutFullStopsIsReadToItsEnd() {
    Extraction read = read(repeated(NEWS) + "استقال رئيس الوزراء المالي السبت");
    Event last = read.events().get(read.events().size() - 1);
    assertAll(
        () -> assertEquals("Departure", last.type().name()),
        () ->
            assertEquals(
                Optional.of(Interval.of(LocalDate.of(2021, 7, 3))),
                last.time(),
                "the last event has the last date"),
        () -> assertTrue(read.events().stream().anyMatch(e -> e.type().name().equals("Visit"))));
  }

  @Test
  void tenThousandQuotationMarksHideNothing() {
    Extraction read = read("\"ما قال\" ".repeat(5_000) + ". " + NEWS);
    assertEquals("Visit", read.events().get(read.events().size() - 1).type().name());
  }

  @Test
  void openQuotationMarksHideNothing() {
    Extraction read = read("«".repeat(LENGTH) + "\n" + NEWS);
    assertEquals("Visit", read.events().get(read.events().size() - 1).type().name());
  }

  @Test
  void thousandsOfNamesAreThousandsOfEntities() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("الوزير محمد ال");
      random.ints(6, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
      text.append(' ');
    }
    assertTrue(read(text.toString()).entities().size() > 1_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"names", "frames"})
  void aTextThatIsCutOffAfterAnyWordIsRead(String cases) throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/cases/sentences", cases + ".tsv"))) {
      String text = line.substring(line.lastIndexOf('\t') + 1);
      for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
        String cut = text.substring(0, end);
        assertDoesNotThrow(() -> read(cut), cut);
      }
    }
  }

  @Test
  void anEndlessNumberIsNone() {
    Extraction read = read(repeated("7") + " جنديا. " + NEWS);
    assertAll(
        () -> assertEquals("Visit", read.events().get(0).type().name()),
        () -> assertEquals(0, read.mentions().stream().filter(OddTextsTest::isAmount).count()));
  }

  private static boolean isAmount(isnad.mention.Mention mention) {
    return mention instanceof isnad.mention.Amount;
  }

  @Test
  void manyNumbersAreManyAmounts() {
    Extraction read = read(repeated("12 جنديا "));
    assertTrue(read.mentions().stream().filter(OddTextsTest::isAmount).count() > 5_000);
  }

  @Test
  void oneEventNamedThousandsOfTimesIsOne() {
    assertEquals(1, read(repeated("هجوم مسلح على مالي ")).events().size());
  }

  @Test
  void oneLetterRepeatedTellsNothing() {
    assertAll(
        () -> assertEquals(0, read(repeated("ا")).events().size()),
        () -> assertEquals(0, read(repeated("و ")).events().size()),
        () -> assertEquals(0, read(repeated("، ")).mentions().size()));
  }
}
