package isnad.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts, by measure, in the order in which the measures are shown. */
final class Measures {

  private static final List<String> SHOWN =
      List.of(
          "mention exact",
          "mention overlap",
          "entity",
          "entity type",
          "entity country",
          "entity role",
          "event family",
          "event type",
          "agents",
          "targets",
          "places",
          "sources",
          "source chain",
          "time",
          "factuality",
          "quantities",
          "who did what to whom");
  private static final List<String> ACCURACIES =
      List.of("entity type", "entity country", "entity role", "source chain", "factuality");

  private final Map<String, Score> scores = new LinkedHashMap<>();

  Measures() {
    for (String measure : SHOWN) {
      scores.put(
          measure,
          ACCURACIES.contains(measure)
              ? new Score.Accuracy(measure, 0, 0)
              : new Score.Matches(measure, 0, 0, 0));
    }
  }

  void count(String measure, int right, int gold, int predicted) {
    add(new Score.Matches(measure, right, gold, predicted));
  }

  void check(String measure, boolean right) {
    add(new Score.Accuracy(measure, right ? 1 : 0, 1));
  }

  void add(Measures others) {
    others.scores.values().forEach(this::add);
  }

  private void add(Score more) {
    scores.merge(more.measure(), more, Measures::sum);
  }

  private static Score sum(Score a, Score b) {
    if (a instanceof Score.Matches m && b instanceof Score.Matches n) {
      return new Score.Matches(
          m.measure(), m.right() + n.right(), m.gold() + n.gold(), m.predicted() + n.predicted());
    }
    if (a instanceof Score.Accuracy m && b instanceof Score.Accuracy n) {
      return new Score.Accuracy(m.measure(), m.right() + n.right(), m.of() + n.of());
    }
    throw new AssertionError(a + " and " + b + " are of different kinds");
  }

  List<Score> scores() {
    return new ArrayList<>(scores.values());
  }
}
