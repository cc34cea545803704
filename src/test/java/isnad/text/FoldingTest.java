package isnad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void tashkeelAndTatweelAreDropped() {
    assertEquals("محمد", Folding.fold("مُحَمَّــد"));
  }

  @Test
  void everyAlefIsBare() {
    assertEquals("اااا", Folding.fold("أإآٱ"));
  }

  @Test
  void alefMaksuraIsYeh() {
    assertEquals("موسي", Folding.fold("موسى"));
  }

  @Test
  void tehMarbutaAndSeatedHamzaTellWordsApart() {
    assertEquals("مسؤولة دائمة", Folding.fold("مسؤولة دائمة"));
  }

  @Test
  void presentationFormsAreTheLettersTheyPresent() {
    assertEquals("لا", Folding.fold("\uFEFB"));
  }

  @Test
  void digitsOfEveryScriptAreAscii() {
    assertEquals("1037 1037", Folding.fold("١٠٣٧ ۱۰۳۷"));
  }

  @Test
  void farsiLettersAreTheirArabicTwins() {
    assertEquals("كي", Folding.fold("کی"));
  }
}
