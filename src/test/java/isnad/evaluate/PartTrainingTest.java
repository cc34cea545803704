package isnad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.article.Article;
import isnad.extract.Extraction;
import isnad.extract.Extractor;
import isnad.extract.JsonLines;
import isnad.rdf.GazetteerReader;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is learned from readings. */
class PartTrainingTest {

  private static List<Extraction> articles;

  @BeforeAll
  static void read() {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    articles =
        List.of("بيروت", "دمشق", "صنعاء", "غزة").stream()
            .map(city -> Article.of(city, "قصفت إسرائيل مواقع حزب الله في " + city + "."))
            .map(extractor::read)
            .toList();
  }

  @Test
  void whatIsRightSpeaksForAPartAndAgainstTheOthers() {
    Map<String, List<Double>> learned = learn(correct -> correct);
    List<Double> weights = learned.get("given=AGENT type=Strike");
    assertTrue(weights.get(0) > 0, weights::toString);
    assertTrue(weights.get(1) < 0, weights::toString);
    assertTrue(weights.get(2) < 0, weights::toString);
  }

  @Test
  void whatTheCorrectReadingsLackSpeaksAgainstIt() {
    Map<String, List<Double>> learned =
        learn(correct -> correct.replaceAll("\"agents\":\\[[^\\]]*\\]", "\"agents\":[]"));
    List<Double> weights = learned.get("given=AGENT type=Strike");
    assertTrue(weights.get(0) < 0, weights::toString);
  }

  @Test
  void theSameReadingsTeachTheSame() {
    assertEquals(table(correct -> correct), table(correct -> correct));
  }

  private static List<String> table(UnaryOperator<String> correction) {
    PartTraining training = new PartTraining();
    for (Extraction article : articles) {
      training.add(Annotation.parse(correction.apply(JsonLines.line(article))), article);
    }
    return training.table();
  }

  private static Map<String, List<Double>> learn(UnaryOperator<String> correction) {
    return table(correction).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .collect(
            Collectors.toMap(
                cells -> cells[1],
                cells -> List.of(cells).subList(2, 5).stream().map(Double::valueOf).toList()));
  }
}
