package isnad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isnad.extract.Extractor;
import isnad.rdf.GazetteerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others judged of sentences, compared with what is found in them. */
class SentenceGoldTest {

  private static final Extractor EXTRACTOR = Extractor.of(GazetteerReader.load());

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("gold.tsv"), String.join("\n", lines) + "\n");
  }

  private static List<String> rows(SentenceGold gold) {
    return gold.scores(gold.sentences().stream().map(EXTRACTOR::read).toList()).stream()
        .map(score -> score.measure() + ": " + score.row())
        .toList();
  }

  @Test
  void newsOfAnEventIsToldFromReferenceToOne() throws IOException {
    SentenceGold gold =
        SentenceGold.read(
            file(
                "id\tevent\tlabel\ttext",
                "X_20071208.1\tASSAULT\tyes\tقتل عشرة مدنيين في هجوم شنته حركة طالبان في كابول أمس.",
                "X_20071208.2\tASSAULT\tdifficult no\tحذر الوزير من الهجوم.",
                "X_20071208.3\tASSAULT\teasy no\tيبحث البرلمان الميزانية.",
                "X_20071208.4\tASSAULT\tambiguous\tقتل جندي في هجوم في كابول أمس.",
                "X_20071208.5\tPROTEST\tyes\tتظاهر مئات الأشخاص في بيروت أمس."));
    assertEquals(
        List.of(
            "ASSAULT: P 1.000  R 1.000  F1 1.000   right 1, gold 1, predicted 1",
            "ASSAULT difficult no: accuracy 1.000   right 1 of 1",
            "PROTEST: P 1.000  R 1.000  F1 1.000   right 1, gold 1, predicted 1",
            "PROTEST difficult no: accuracy 0.000   right 0 of 0"),
        rows(gold));
  }

  @Test
  void aSentenceHasTheClassOfItsFirstEvent() throws IOException {
    SentenceGold gold =
        SentenceGold.read(
            file(
                "label_id\tlabel\ttext",
                "0\tIrrelevant\tيبلغ طول النهر مئة كيلومتر.",
                "1\tMatConf\tهاجمت حركة طالبان كابول.",
                "2\tMatCoop\tقدمت فرنسا مساعدات إنسانية إلى لبنان.",
                "3\tVerConf\tاتهمت فرنسا إيران بقصف بيروت.",
                "4\tVerCoop\tاتهمت فرنسا إيران."));
    List<String> rows = rows(gold);
    assertEquals("VerCoop: P 0.000  R 0.000  F1 0.000   right 0, gold 1, predicted 0", rows.get(1));
    assertEquals("VerConf: P 0.500  R 1.000  F1 0.667   right 1, gold 1, predicted 2", rows.get(3));
    assertEquals("macro F1: mean 0.733", rows.get(5));
    assertEquals("class: accuracy 0.800   right 4 of 5", rows.get(6));
  }

  @Test
  void everyLineThatIsWrongIsNamed() throws IOException {
    Path file = file("id\tevent\tlabel\ttext", "a\tASSAULT\tperhaps\tx", "b\tWEDDING\tyes\tx");
    assertEquals(
        file
            + ":2: found label perhaps, expected yes, easy no, difficult no or ambiguous\n"
            + file
            + ":3: found event WEDDING, expected ASSAULT or PROTEST",
        assertThrows(EvaluationException.class, () -> SentenceGold.read(file)).getMessage());
  }

  @Test
  void aLineOfTheWrongLengthIsNamed() throws IOException {
    Path file = file("label\ttext", "VerCoop\tx", "VerCoop");
    assertEquals(
        file + ":3: found 1 columns, expected 2",
        assertThrows(EvaluationException.class, () -> SentenceGold.read(file)).getMessage());
  }

  @Test
  void aFileOfUnknownFormIsRefused() throws IOException {
    Path file = file("name\tage");
    assertEquals(
        file + ":1: found 2 other columns, expected [id, event, label, text] or [label, text]",
        assertThrows(EvaluationException.class, () -> SentenceGold.read(file)).getMessage());
  }
}
