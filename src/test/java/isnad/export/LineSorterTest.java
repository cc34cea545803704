package isnad.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSorterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2000, 1 << 20})
  void linesComeInTheOrderOfTheirCodePointsOnceEach(int bytesInMemory) throws IOException {
    Random random = new Random(7);
    List<String> lines =
        new ArrayList<>(Stream.generate(() -> line(random)).limit(500).distinct().toList());
    List<String> expected =
        lines.stream().sorted(LineSorterTest::byCodePoint).map(line -> line + "\n").toList();
    lines.addAll(List.copyOf(lines.subList(0, 100)));
    try (LineSorter sorter = new LineSorter(bytesInMemory)) {
      for (String line : lines) {
        sorter.add((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (int i = 0; i < 2; i++) {
        List<String> found = new ArrayList<>();
        sorter.forEach(line -> found.add(new String(line, StandardCharsets.UTF_8)));
        assertEquals(expected, found);
      }
    }
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder("x");
    int[] letters = {'a', 'b', 0x0627, 0xFB50, 0x1F600};
    for (int i = random.nextInt(12); i > 0; i--) {
      line.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return line.toString();
  }

  private static int byCodePoint(String one, String other) {
    int[] ones = one.codePoints().toArray();
    int[] others = other.codePoints().toArray();
    return java.util.Arrays.compare(ones, others);
  }
}
