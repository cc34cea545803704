package isnad.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import isnad.extract.Extraction;
import isnad.extract.JsonLines;
import isnad.part.Candidates;
import isnad.part.Part;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns from correct readings how much each feature of a candidate speaks for each part in an
 * event: a logistic regression a part, with L2 regularization. The same readings always give the
 * same weights.
 */
public final class PartTraining {

  /** Features seen less often than this are left out. */
  private static final int LEAST_SEEN = 3;

  /** The inverse of how strongly weights are drawn to 0. */
  private static final double COST = 0.1;

  private static final double TOLERANCE = 0.001;

  /** Weights that round to less than this say nothing. */
  private static final double LEAST_WEIGHT = 0.02;

  private final Map<String, String> parents = Evaluation.parents();
  private final List<Example> examples = new ArrayList<>();

  /** The features of a candidate, and the parts that it has by the correct reading. */
  private record Example(List<String> features, Set<Part> parts) {}

  /**
   * Takes an article to learn from.
   *
   * @param correct its correct reading
   * @param read what the rules alone read
   */
  public void add(Annotation correct, Extraction read) {
    Annotation predicted = Annotation.parse(JsonLines.line(read));
    Comparison comparison = new Comparison(correct, predicted, parents);
    Map<Span, Annotation.Event> correctAt = new HashMap<>();
    for (Comparison.Pair<Annotation.Event> pair : comparison.eventPairs()) {
      correctAt.put(pair.predicted().triggers().get(0), pair.gold());
    }
    Candidates.of(read.text(), read.entities(), read.events())
        .forEach(
            (event, candidates) -> {
              Optional<Annotation.Event> same =
                  Optional.ofNullable(correctAt.get(event.trigger()))
                      .filter(found -> found.type().equals(event.type().name()));
              candidates.forEach(
                  candidate ->
                      examples.add(
                          new Example(
                              candidate.features(),
                              parts(same, comparison.goldId(candidate.entity().id())))));
            });
  }

  private static Set<Part> parts(Optional<Annotation.Event> event, Optional<String> entity) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (event.isPresent() && entity.isPresent()) {
      Map<Part, List<String>> having =
          Map.of(
              Part.AGENT, event.get().agents(),
              Part.TARGET, event.get().targets(),
              Part.PLACE, event.get().places());
      having.forEach(
          (part, entities) -> {
            if (entities.contains(entity.get())) {
              parts.add(part);
            }
          });
    }
    return parts;
  }

  /** The rows of {@code part-weights.tsv}, the names of the columns first. */
  public List<String> table() {
    List<String> features = features();
    List<double[]> weights =
        Arrays.stream(Part.values()).map(part -> weights(features, part)).toList();
    List<String> lines = new ArrayList<>();
    lines.add("id\tfeature\tagent\ttarget\tplace");
    for (int i = 0; i < features.size(); i++) {
      int feature = i;
      if (weights.stream().anyMatch(part -> Math.abs(part[feature]) >= LEAST_WEIGHT)) {
        lines.add(
            "f%d\t%s\t%s"
                .formatted(
                    lines.size(),
                    features.get(i),
                    weights.stream()
                        .map(part -> String.format(Locale.ROOT, "%.2f", part[feature]))
                        .collect(Collectors.joining("\t"))));
      }
    }
    return lines;
  }

  private List<String> features() {
    Map<String, Integer> seen = new TreeMap<>();
    for (Example example : examples) {
      example.features().forEach(feature -> seen.merge(feature, 1, Integer::sum));
    }
    return seen.entrySet().stream()
        .filter(feature -> feature.getValue() >= LEAST_SEEN)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double[] weights(List<String> features, Part part) {
    Map<String, Integer> numbers = new HashMap<>();
    features.forEach(feature -> numbers.put(feature, numbers.size() + 1));
    Problem problem = new Problem();
    problem.n = features.size();
    problem.l = examples.size();
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] =
          examples.get(i).features().stream()
              .flatMap(feature -> Stream.ofNullable(numbers.get(feature)))
              .distinct()
              .sorted()
              .map(number -> new FeatureNode(number, 1))
              .toArray(Feature[]::new);
      problem.y[i] = examples.get(i).parts().contains(part) ? 1 : 0;
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).limit(problem.n).map(w -> sign * w).toArray();
  }
}
