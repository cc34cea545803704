package isnad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isnad.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  /** Two sentences: 0 to 20 and 20 to 40. */
  private static final String TEXT = "x".repeat(18) + ". " + "y".repeat(20);

  private static final String GOLD =
      """
      {'id':'a','text':'%s','entities':[
       {'id':'e1','type':'State','name':'n','country':'AFG','role':'GOV','mentions':[[0,4],[22,26]]},
       {'id':'e2','type':'Place','name':'m','country':'AFG','mentions':[[6,10]]}],
       'events':[{'id':'v1','type':'Attack','trigger':[11,14],'agents':['e1'],'targets':['e2'],
       'places':['e2'],'time':{'start':'2021-07-04'},'factuality':'asserted','sources':['e1'],
       'quantities':[{'value':7,'what':'killed'}]},
       {'id':'v2','type':'Meeting','trigger':[30,33],'agents':['e1'],'factuality':'planned',
       'sources':[]}]}
      """;

  private static Annotation annotation(String json) {
    return Annotation.parse(json.replace('\'', '"').replace("%s", TEXT));
  }

  private static String row(Annotation predicted, String measure) {
    return Evaluation.of(List.of(annotation(GOLD)), List.of(predicted)).scores().stream()
        .filter(score -> score.measure().equals(measure))
        .map(Score::row)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReadingAgreesWithItself() {
    for (Score score :
        Evaluation.of(List.of(annotation(GOLD)), List.of(annotation(GOLD))).scores()) {
      assertEquals(1.0, score.value(), score.measure());
    }
  }

  @Test
  void anArticleWithoutPredictionCountsAsEmpty() {
    Annotation other = Annotation.empty("b");
    assertEquals("P 0.000  R 0.000  F1 0.000   right 0, gold 2, predicted 0", row(other, "entity"));
    assertEquals("accuracy 0.000   right 0 of 0", row(other, "factuality"));
  }

  @Test
  void mentionsAreComparedToTheLetterAndByOverlap() {
    Annotation shifted =
        annotation(
            "{'id':'a','entities':[{'id':'p','type':'State','mentions':[[1,4],[22,26]]},"
                + "{'id':'q','type':'State','mentions':[[6,10]]}]}");
    assertEquals(
        "P 0.333  R 0.333  F1 0.333   right 1, gold 3, predicted 3", row(shifted, "mention exact"));
    assertEquals(
        "P 0.667  R 0.667  F1 0.667   right 2, gold 3, predicted 3",
        row(shifted, "mention overlap"));
    assertEquals(
        "P 1.000  R 1.000  F1 1.000   right 2, gold 2, predicted 2", row(shifted, "entity"));
    assertEquals("accuracy 0.500   right 1 of 2", row(shifted, "entity type"));
    assertEquals("accuracy 0.000   right 0 of 2", row(shifted, "entity country"));
    assertEquals("accuracy 0.000   right 0 of 1", row(shifted, "entity role"));
  }

  @Test
  void anEventIsFoundInItsSentenceByTypeAndByFamily() {
    Annotation near =
        annotation(
            "{'id':'a','entities':[],'events':[{'type':'Strike','trigger':[0,2]},"
                + "{'type':'Meeting','trigger':[20,21]},{'type':'Meeting','trigger':[0,2]}]}");
    assertEquals(
        "P 0.667  R 1.000  F1 0.800   right 2, gold 2, predicted 3", row(near, "event family"));
    assertEquals(
        "P 0.333  R 0.500  F1 0.400   right 1, gold 2, predicted 3", row(near, "event type"));
  }

  @Test
  void participantsAreComparedAsEntitiesAndValuesAsWritten() {
    Annotation found =
        annotation(
            "{'id':'a','entities':[{'id':'p','type':'State','mentions':[[0,4]]}],'events':["
                + "{'type':'Attack','trigger':[11,12],'agents':['p','ghost'],'sources':['p'],"
                + "'time':{'start':'2021-07-04'},'factuality':'denied',"
                + "'quantities':[{'value':7.0,'what':'killed'},{'value':8,'what':'killed'}]}]}");
    assertEquals("P 0.500  R 0.500  F1 0.500   right 1, gold 2, predicted 2", row(found, "agents"));
    assertEquals("accuracy 1.000   right 1 of 1", row(found, "source chain"));
    assertEquals("accuracy 0.000   right 0 of 1", row(found, "factuality"));
    assertEquals("P 1.000  R 1.000  F1 1.000   right 1, gold 1, predicted 1", row(found, "time"));
    assertEquals(
        "P 0.500  R 1.000  F1 0.667   right 1, gold 1, predicted 2", row(found, "quantities"));
    assertEquals(
        "P 0.000  R 0.000  F1 0.000   right 0, gold 2, predicted 1",
        row(found, "who did what to whom"));
  }

  @Test
  void halvesAreRoundedToTheEvenDigit() {
    assertEquals("0.062", Score.decimal(0.0625, 3));
    assertEquals("0.188", Score.decimal(0.1875, 3));
  }

  @Test
  void differencesNameWhatWasMissedAndWhatShouldNotBeThere() {
    Annotation found =
        annotation(
            "{'id':'a','entities':[{'id':'p','type':'Person','name':'z','mentions':[[15,16]]}],"
                + "'events':[{'type':'Attack','trigger':[11,12],'factuality':'asserted'}]}");
    assertEquals(
        List.of(
            "missed entity   State n AFG GOV",
            "missed entity   Place m AFG",
            "spurious entity Person z",
            "gold      Attack  «xxx»  agents: n  targets: m  places: m  sources: n"
                + "  time: 2021-07-04/..  factuality: asserted",
            "predicted Attack  «x»  factuality: asserted",
            "missed    Meeting  «yyy»  agents: n  factuality: planned"),
        Evaluation.of(List.of(annotation(GOLD)), List.of(found)).differences().get("a"));
  }

  @Test
  void sentencesEndAsMarksBeforeWhiteSpaceDo() {
    SentenceEnds ends = SentenceEnds.of("a.b c؟ d\ne");
    assertEquals(0, ends.number(2));
    assertEquals(0, ends.number(5));
    assertEquals(1, ends.number(7));
    assertEquals(2, ends.number(9));
  }

  @Test
  void aBrokenFileNamesItsLines(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("g.jsonl"), "{\"id\":\"a\"}\n\n{\n[]\n");
    EvaluationException wrong =
        assertThrows(EvaluationException.class, () -> Annotation.read(file));
    assertEquals(
        List.of(file + ":3", file + ":4"),
        wrong.getMessage().lines().map(line -> line.replaceFirst(": .*", "")).toList());
  }

  @Test
  void aTriggerAndItsOtherTellingsAreSpans() {
    assertEquals(
        List.of(new Span(1, 2), new Span(3, 4)),
        annotation("{'id':'a','events':[{'type':'Attack','trigger':[1,2],'also':[[3,4]]}]}")
            .events()
            .get(0)
            .triggers());
  }
}
