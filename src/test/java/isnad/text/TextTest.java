package isnad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTest {

  private static List<String> forms(Text text) {
    return text.tokens().stream().map(Token::form).toList();
  }

  @Test
  void wordsNumbersAndMarksAreTokens() {
    assertEquals(
        List.of("فر", "1,037", "جنديا", "،", "\"", "هربا", "\"", "."),
        forms(Text.of("فرّ 1,037 جنديًا، \"هرباً\".")));
  }

  @Test
  void aSpanIsInCodePointsOfTheOriginal() {
    Text text = Text.of("😀 مُحَمَّد");
    Token name = text.token(1);
    assertEquals(new Span(2, 10), name.span());
    assertEquals("مُحَمَّد", text.in(name.span()));
  }

  @Test
  void aProclikticIsLeftOutOfASpanWithItsMarks() {
    Text text = Text.of("وَبِالقاهرة");
    assertEquals("القاهرة", text.in(text.spanWithout(0, 2)));
  }

  @Test
  void aLineBreakEndsASentenceAndSoDoesAFullStop() {
    Text text = Text.of("وصل الوزير\nثم غادر. وعاد");
    assertEquals(3, text.sentences().size());
    assertEquals(2, text.token(5).sentence());
  }

  @Test
  void anAbbreviationDoesNotEndASentence() {
    assertEquals(2, Text.of("قال دك. سعيد").sentences().size());
    assertEquals(1, Text.of("قال دك. سعيد", Set.of("دك")).sentences().size());
  }

  @Test
  void anInitialDoesNotEndASentence() {
    assertEquals(1, Text.of("قالت الوكالة (د. ب. أ) إن").sentences().size());
    assertEquals(1, Text.of("قال جون ف. كينيدي").sentences().size());
    assertEquals(1, Text.of("د. سعيد قال").sentences().size());
    assertEquals(2, Text.of("قالت أ ف ب. ورد الوزير").sentences().size());
    assertEquals(2, Text.of("قالت أ.ف.ب. ورد الوزير").sentences().size());
  }

  @Test
  void randomTextKeepsTheInvariants() {
    Random random = new Random(7);
    int[] alphabet = {
      'a', ' ', '\n', '.', ',', '5', 0x0627, 0x0623, 0x064E, 0x0640, 0x0661, 0x06F2, 0x200F, 0xFEFB,
      0x1F600, 0x061F, '"', 0x0648, 0x0644
    };
    for (int run = 0; run < 500; run++) {
      StringBuilder original = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        original.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      Text text = Text.of(original.toString());
      int end = 0;
      for (Token token : text.tokens()) {
        assertTrue(token.span().start() >= end, original::toString);
        end = token.span().end();
        assertEquals(token.form(), Folding.fold(text.in(token.span())));
        assertTrue(text.sentenceOf(token.index()).contains(token.index()));
      }
      assertTrue(end <= text.length());
    }
  }

  @Test
  void wordsWithoutAnEndAreStillCutIntoSentences() {
    Text text = Text.of("\u0643\u0644\u0645\u0629 ".repeat(2500));
    assertEquals(
        List.of(1000, 1000, 500),
        text.sentences().stream().map(sentence -> sentence.end() - sentence.first()).toList());
  }

  @Test
  void findsTheTokenAtAnOffset() {
    Text text = Text.of("قال الوزير. ثم غادر");
    assertEquals(0, text.tokenAt(0));
    assertEquals(0, text.tokenAt(3));
    assertEquals(1, text.tokenAt(4));
    assertEquals(1, text.tokenAt(9));
    assertEquals(2, text.tokenAt(10));
    assertEquals(4, text.tokenAt(100));
    assertEquals(0, Text.of("").tokenAt(0));
  }
}
