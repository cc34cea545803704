package isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CliticsTest {

  private final Clitics clitics = Clitics.load();

  private List<String> read(String form) {
    return clitics.readings(form).stream()
        .map(r -> "%s+%s+%s %d".formatted(r.conjunction(), r.preposition(), r.form(), r.stripped()))
        .toList();
  }

  @Test
  void aWordWithoutClitsHasOneReading() {
    assertEquals(List.of("++قندوز 0"), read("قندوز"));
  }

  @Test
  void conjunctionAndPrepositionSplitOffTogether() {
    assertEquals(List.of("++وبالقاهرة 0", "و++بالقاهرة 1", "و+ب+القاهرة 2"), read("وبالقاهرة"));
  }

  @Test
  void twoLamsMayHideAnArticle() {
    assertEquals(List.of("++للجيش 0", "+ل+الجيش 2", "+ل+لجيش 1"), read("للجيش"));
  }

  @Test
  void aSingleDigitMayStandAfterAConjunction() {
    assertEquals(List.of("++و5 0", "و++5 1"), read("و5"));
  }
}
