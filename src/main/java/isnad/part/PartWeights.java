package isnad.part;

import isnad.lexicon.SeedException;
import isnad.lexicon.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each feature of a candidate speaks for each part: the weights of three logistic
 * regressions, learned from correct readings by {@code isnad train}.
 */
public final class PartWeights {

  private final Map<String, ByPart> weights;

  private PartWeights(Map<String, ByPart> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * Loads {@code seeds/lexicon/part-weights.tsv}.
   *
   * @throws SeedException naming the rows that are wrong
   */
  public static PartWeights load() {
    return of(Table.load("part-weights.tsv"));
  }

  static PartWeights of(Table table) {
    Map<String, ByPart> weights = new HashMap<>();
    for (Table.Row row : table.rows()) {
      weights.put(
          row.text("feature"),
          ByPart.of(part -> weight(row, part.name().toLowerCase(Locale.ROOT))));
    }
    return new PartWeights(weights);
  }

  private static double weight(Table.Row row, String column) {
    try {
      return Double.parseDouble(row.text(column));
    } catch (NumberFormatException e) {
      throw row.problem("found %s %s, expected a number".formatted(column, row.text(column)));
    }
  }

  /** Weights that know nothing: what the rules gave stays. */
  public static PartWeights none() {
    return new PartWeights(Map.of());
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /**
   * How likely a candidate has each part, above 0 and below 1.
   *
   * @param features those of the candidate; what has no weight counts for nothing
   */
  ByPart likelihoods(List<String> features) {
    ByPart sum = ByPart.ZERO;
    for (String feature : features) {
      ByPart weight = weights.get(feature);
      if (weight != null) {
        sum = sum.plus(weight);
      }
    }
    return sum.probabilities();
  }
}
