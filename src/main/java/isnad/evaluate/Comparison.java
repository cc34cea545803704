package isnad.evaluate;

import isnad.evaluate.Annotation.Entity;
import isnad.evaluate.Annotation.Event;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Two readings of one article, paired: the gold one and the predicted one. */
final class Comparison {

  private static final double SAME_WORDS = 2;
  private static final double SAME_SENTENCE = 1;
  private static final double SAME_TYPE = 0.5;
  private static final double SHARED_PARTICIPANT = 0.1;

  private final Annotation gold;
  private final Annotation predicted;
  private final Map<String, String> parents;
  private final SentenceEnds sentences;
  private final List<Pair<Entity>> entityPairs;
  private final Map<String, String> goldIdOf = new HashMap<>();
  private final List<Pair<Event>> eventPairs;

  /**
   * Pairs two readings.
   *
   * @param parents the parent of each event type
   */
  Comparison(Annotation gold, Annotation predicted, Map<String, String> parents) {
    this.gold = gold;
    this.predicted = predicted;
    this.parents = parents;
    this.sentences = SentenceEnds.of(gold.text());
    this.entityPairs = pair(gold.entities(), predicted.entities(), Comparison::sharedMentions);
    entityPairs.forEach(pair -> goldIdOf.put(pair.predicted().id(), pair.gold().id()));
    this.eventPairs = pair(gold.events(), predicted.events(), likeness(true));
  }

  Annotation gold() {
    return gold;
  }

  Annotation predicted() {
    return predicted;
  }

  List<Pair<Entity>> entityPairs() {
    return entityPairs;
  }

  /** The gold entity that is paired with a predicted one. */
  Optional<String> goldId(String predictedId) {
    return Optional.ofNullable(goldIdOf.get(predictedId));
  }

  List<Pair<Event>> eventPairs() {
    return eventPairs;
  }

  Measures measures() {
    Measures measures = new Measures();
    measureMentions(measures);
    measureEntities(measures);
    measureEvents(measures);
    measureRoles(measures);
    measureValues(measures);
    return measures;
  }

  private void measureMentions(Measures measures) {
    List<TypedSpan> sought = mentions(gold);
    List<TypedSpan> found = mentions(predicted);
    Set<TypedSpan> distinctSought = new HashSet<>(sought);
    Set<TypedSpan> distinctFound = new HashSet<>(found);
    measures.count(
        "mention exact",
        shared(distinctSought, distinctFound),
        distinctSought.size(),
        distinctFound.size());
    List<Pair<TypedSpan>> near =
        pair(sought, found, (a, b) -> a.type().equals(b.type()) ? overlap(a.span(), b.span()) : 0);
    measures.count("mention overlap", near.size(), sought.size(), found.size());
  }

  private static List<TypedSpan> mentions(Annotation annotation) {
    return annotation.entities().stream()
        .flatMap(
            entity -> entity.mentions().stream().map(span -> new TypedSpan(entity.type(), span)))
        .toList();
  }

  private void measureEntities(Measures measures) {
    for (Pair<Entity> pair : entityPairs) {
      Entity sought = pair.gold();
      Entity found = pair.predicted();
      measures.check("entity type", sought.type().equals(found.type()));
      if (sought.country().isPresent()) {
        measures.check("entity country", sought.country().equals(found.country()));
      }
      if (sought.role().isPresent() && !sought.role().get().equals("UNK")) {
        measures.check("entity role", sought.role().equals(found.role()));
      }
    }
    measures.count("entity", goldIdOf.size(), gold.entities().size(), predicted.entities().size());
  }

  private void measureEvents(Measures measures) {
    int sought = gold.events().size();
    int found = predicted.events().size();
    int inFamily = pair(gold.events(), predicted.events(), likeness(false)).size();
    measures.count("event family", inFamily, sought, found);
    measures.count("event type", eventPairs.size(), sought, found);
    int whole = 0;
    for (Pair<Event> pair : eventPairs) {
      whole += meets(pair, Event::agents) && meets(pair, Event::targets) ? 1 : 0;
      measures.check(
          "source chain", pair.gold().sources().equals(asGold(pair.predicted().sources())));
      measures.check("factuality", pair.gold().factuality().equals(pair.predicted().factuality()));
    }
    measures.count("who did what to whom", whole, sought, found);
  }

  private boolean meets(Pair<Event> pair, Function<Event, List<String>> part) {
    return agreed(pair.gold(), pair.predicted(), part) > 0
        || (part.apply(pair.gold()).isEmpty() && part.apply(pair.predicted()).isEmpty());
  }

  private void measureRoles(Measures measures) {
    Map<String, Function<Event, List<String>>> parts = new LinkedHashMap<>();
    parts.put("agents", Event::agents);
    parts.put("targets", Event::targets);
    parts.put("places", Event::places);
    parts.put("sources", Event::sources);
    parts.forEach(
        (measure, part) ->
            measures.count(
                measure,
                eventPairs.stream()
                    .mapToInt(pair -> agreed(pair.gold(), pair.predicted(), part))
                    .sum(),
                gold.events().stream().mapToInt(event -> part.apply(event).size()).sum(),
                predicted.events().stream().mapToInt(event -> part.apply(event).size()).sum()));
  }

  private void measureValues(Measures measures) {
    measures.count(
        "time",
        (int)
            eventPairs.stream()
                .filter(pair -> pair.gold().time().isPresent())
                .filter(pair -> pair.gold().time().equals(pair.predicted().time()))
                .count(),
        (int) gold.events().stream().filter(event -> event.time().isPresent()).count(),
        (int) predicted.events().stream().filter(event -> event.time().isPresent()).count());
    measures.count(
        "quantities",
        eventPairs.stream()
            .mapToInt(
                pair ->
                    shared(
                        new HashSet<>(pair.gold().quantities()),
                        new HashSet<>(pair.predicted().quantities())))
            .sum(),
        gold.events().stream().mapToInt(event -> event.quantities().size()).sum(),
        predicted.events().stream().mapToInt(event -> event.quantities().size()).sum());
  }

  private static double sharedMentions(Entity a, Entity b) {
    int shared = 0;
    for (Span mention : a.mentions()) {
      for (Span other : b.mentions()) {
        shared += overlap(mention, other) > 0 ? 1 : 0;
      }
    }
    return shared > 0 && a.type().equals(b.type()) ? shared + SAME_TYPE : shared;
  }

  /** How alike two events of one type, or of one family, are. */
  private ToDoubleBiFunction<Event, Event> likeness(boolean byType) {
    return (a, b) -> {
      double nearness = nearness(a, b);
      boolean sameType = a.type().equals(b.type());
      if (nearness == 0 || !(sameType || (!byType && parent(a).equals(parent(b))))) {
        return 0;
      }
      int agreed = agreed(a, b, Event::agents) + agreed(a, b, Event::targets);
      return nearness + (sameType ? SAME_TYPE : 0) + SHARED_PARTICIPANT * agreed;
    };
  }

  private Optional<String> parent(Event event) {
    return Optional.ofNullable(parents.get(event.type()));
  }

  private double nearness(Event a, Event b) {
    double nearness = 0;
    for (Span trigger : a.triggers()) {
      for (Span other : b.triggers()) {
        if (overlap(trigger, other) > 0) {
          return SAME_WORDS;
        }
        if (sentences.number(trigger.start()) == sentences.number(other.start())) {
          nearness = SAME_SENTENCE;
        }
      }
    }
    return nearness;
  }

  /** How many entities two events share in a part. */
  private int agreed(Event a, Event b, Function<Event, List<String>> part) {
    return shared(new HashSet<>(asGold(part.apply(b))), new HashSet<>(part.apply(a)));
  }

  /** The gold ids of predicted entities; one that has no pair agrees with none. */
  private List<String> asGold(List<String> predictedIds) {
    return predictedIds.stream().map(id -> goldIdOf.getOrDefault(id, "?" + id)).toList();
  }

  private static int overlap(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  private static <T> int shared(Set<T> a, Set<T> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /** One-to-one pairs, heaviest first; what has weight 0 is not paired. */
  private static <T> List<Pair<T>> pair(
      List<T> gold, List<T> predicted, ToDoubleBiFunction<T, T> weight) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double value = weight.applyAsDouble(gold.get(i), predicted.get(j));
        if (value > 0) {
          candidates.add(new Candidate(value, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.weight())
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedPredicted = new HashSet<>();
    List<Pair<T>> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!usedGold.contains(c.gold()) && !usedPredicted.contains(c.predicted())) {
        usedGold.add(c.gold());
        usedPredicted.add(c.predicted());
        pairs.add(new Pair<>(gold.get(c.gold()), predicted.get(c.predicted())));
      }
    }
    return pairs;
  }

  /** What stands in the gold reading and what answers it in the predicted one. */
  record Pair<T>(T gold, T predicted) {}

  private record TypedSpan(String type, Span span) {}

  private record Candidate(double weight, int gold, int predicted) {}
}
