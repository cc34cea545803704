package isnad.evaluate;

import isnad.article.Article;
import isnad.extract.Extraction;
import java.nio.file.Path;
import java.util.List;

/** Sentences that others judged, and how what is found in them is compared with the judgements. */
public interface SentenceGold {

  /** The sentences, each as an article. */
  List<Article> sentences();

  /**
   * The measures.
   *
   * @param found what was found in the sentences, in their order
   */
  List<Score> scores(List<Extraction> found);

  /**
   * Reads a file whose name, if it is JSON Lines, or else its first line tells its form.
   *
   * @throws EvaluationException if it is of no known form, or naming every line that is wrong
   */
  static SentenceGold read(Path file) {
    if (file.toString().endsWith(".jsonl")) {
      return ActorCodes.read(file);
    }
    SentenceTable table = SentenceTable.read(file);
    if (table.has(EventDetection.COLUMNS)) {
      return EventDetection.of(table);
    }
    if (table.has(QuadClasses.COLUMNS)) {
      return QuadClasses.of(table);
    }
    throw new EvaluationException(
        List.of(
            "%s:1: found %d other columns, expected %s or %s"
                .formatted(
                    file, table.columns().size(), EventDetection.COLUMNS, QuadClasses.COLUMNS)));
  }
}
