package isnad.evaluate;

import isnad.lexicon.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Predicted readings compared with gold ones. Articles are paired by id; one without a prediction
 * counts as read and nothing found.
 */
public final class Evaluation {

  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

  private Evaluation(Map<String, Annotation> gold, Map<String, Annotation> predicted) {
    Map<String, String> parents = parents();
    gold.forEach(
        (id, annotation) ->
            comparisons.put(
                id,
                new Comparison(
                    annotation, predicted.getOrDefault(id, Annotation.empty(id)), parents)));
  }

  /** The parent of each event type. */
  static Map<String, String> parents() {
    return Table.load("event-types.tsv").rows().stream()
        .collect(Collectors.toMap(Table.Row::id, row -> row.text("parent")));
  }

  /** Compares readings; of several with one id the last counts. */
  public static Evaluation of(Collection<Annotation> gold, Collection<Annotation> predicted) {
    return new Evaluation(byId(gold), byId(predicted));
  }

  private static Map<String, Annotation> byId(Collection<Annotation> annotations) {
    Map<String, Annotation> byId = new LinkedHashMap<>();
    annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
    return byId;
  }

  /** The measures over all articles. */
  public List<Score> scores() {
    Measures total = new Measures();
    comparisons.values().forEach(comparison -> total.add(comparison.measures()));
    return total.scores();
  }

  /** The measures of each article, by its id, in gold order. */
  public Map<String, List<Score>> scoresByArticle() {
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    comparisons.forEach((id, comparison) -> scores.put(id, comparison.measures().scores()));
    return scores;
  }

  /** What was missed, what should not be there and what was paired, of each article by its id. */
  public Map<String, List<String>> differences() {
    Map<String, List<String>> differences = new LinkedHashMap<>();
    comparisons.forEach(
        (id, comparison) -> differences.put(id, new Differences(comparison).lines()));
    return differences;
  }
}
