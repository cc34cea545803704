package isnad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.extract.Extractor;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorCodesTest {

  private static final String LINE =
      """
      {"id":"a","date":"20080105","text":"هاجم الجيش الكيني متظاهرين في نيروبي.",\
      "gold":{"source":"الكيني الجيش","target":"متظاهرين"},\
      "majority_source_code":["KEN","%s"],"majority_target_code":["None","CVL"]}
      """;

  @TempDir private Path folder;

  private List<String> rows(String role) throws IOException {
    Path file = Files.writeString(folder.resolve("codes.jsonl"), LINE.formatted(role));
    ActorCodes codes = ActorCodes.read(file);
    Extractor extractor = Extractor.of(GazetteerReader.load());
    return codes.scores(codes.sentences().stream().map(extractor::read).toList()).stream()
        .map(score -> score.measure() + " " + score.row())
        .toList();
  }

  @Test
  void codesOfTheMarkedWordsAreCompared() throws IOException {
    assertEquals(
        List.of(
            "actor country accuracy 1.000   right 1 of 1",
            "actor role accuracy 1.000   right 2 of 2"),
        rows("MIL"));
  }

  @Test
  void anotherCodeIsWrong() throws IOException {
    assertEquals("actor role accuracy 0.500   right 1 of 2", rows("COP").get(1));
  }

  @Test
  void aLineThatIsNoSentenceIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("codes.jsonl"), "{\"id\":\"a\"}\n");
    EvaluationException fault =
        assertThrows(EvaluationException.class, () -> ActorCodes.read(file));
    assertTrue(
        fault
            .getMessage()
            .endsWith("codes.jsonl:1: found no text, expected the object of a coded sentence"));
  }
}
