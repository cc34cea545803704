package isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordMemoryTest {

  private final Map<String, Integer> made = new HashMap<>();
  private final WordMemory<Integer> lengths =
      new WordMemory<>(
          word -> {
            made.merge(word, 1, Integer::sum);
            return word.length();
          });

  @Test
  void makesTheValueOfAWordOnce() {
    assertEquals(4, lengths.of("قوات"));
    assertEquals(4, lengths.of("قوات"));
    assertEquals(Map.of("قوات", 1), made);
  }

  @Test
  void tellsWordsOfOneSlotApart() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertEquals(2, lengths.of("Aa"));
    assertEquals(2, lengths.of("BB"));
    assertEquals(Map.of("Aa", 1, "BB", 1), made);
  }

  @Test
  void isRightForMoreWordsThanItKeeps() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i < 100_000; i += 7) {
        String word = "كلمة" + i;
        assertEquals(word.length(), lengths.of(word));
      }
    }
  }
}
