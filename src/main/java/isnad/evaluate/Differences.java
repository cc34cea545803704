package isnad.evaluate;

import isnad.evaluate.Annotation.Entity;
import isnad.evaluate.Annotation.Event;
import isnad.evaluate.Annotation.Time;
import isnad.evaluate.Comparison.Pair;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells, line by line, where two readings of an article differ. */
final class Differences {

  private final Comparison comparison;
  private final int[] codePoints;
  private final List<String> lines = new ArrayList<>();

  Differences(Comparison comparison) {
    this.comparison = comparison;
    this.codePoints = comparison.gold().text().codePoints().toArray();
  }

  List<String> lines() {
    Annotation gold = comparison.gold();
    Annotation predicted = comparison.predicted();
    Set<Object> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    comparison.entityPairs().forEach(pair -> addBoth(paired, pair));
    comparison.eventPairs().forEach(pair -> addBoth(paired, pair));
    unpaired(gold.entities(), paired, "missed entity  ", Differences::told);
    unpaired(predicted.entities(), paired, "spurious entity", Differences::told);
    Map<String, String> goldNames = names(gold);
    Map<String, String> predictedNames = names(predicted);
    for (Pair<Event> pair : comparison.eventPairs()) {
      lines.add("gold      " + told(pair.gold(), goldNames));
      lines.add("predicted " + told(pair.predicted(), predictedNames));
    }
    unpaired(gold.events(), paired, "missed   ", event -> told(event, goldNames));
    unpaired(predicted.events(), paired, "spurious ", event -> told(event, predictedNames));
    return List.copyOf(lines);
  }

  private static void addBoth(Set<Object> paired, Pair<?> pair) {
    paired.add(pair.gold());
    paired.add(pair.predicted());
  }

  private <T> void unpaired(
      List<T> members, Set<Object> paired, String what, Function<T, String> told) {
    for (T member : members) {
      if (!paired.contains(member)) {
        lines.add(what + " " + told.apply(member));
      }
    }
  }

  private static Map<String, String> names(Annotation annotation) {
    return annotation.entities().stream()
        .collect(Collectors.toMap(Entity::id, Entity::name, (first, second) -> second));
  }

  private static String told(Entity entity) {
    return "%s %s %s %s"
        .formatted(
            entity.type(), entity.name(), entity.country().orElse(""), entity.role().orElse(""))
        .stripTrailing();
  }

  private String told(Event event, Map<String, String> names) {
    List<String> parts = new ArrayList<>();
    parts.add(event.type());
    parts.add("«" + quote(event.triggers().get(0)) + "»");
    add(parts, "agents", event.agents(), names);
    add(parts, "targets", event.targets(), names);
    add(parts, "places", event.places(), names);
    add(parts, "sources", event.sources(), names);
    event.time().map(Differences::told).ifPresent(time -> parts.add("time: " + time));
    event.factuality().ifPresent(factuality -> parts.add("factuality: " + factuality));
    return String.join("  ", parts);
  }

  private static void add(
      List<String> parts, String key, List<String> ids, Map<String, String> names) {
    if (!ids.isEmpty()) {
      parts.add(
          key
              + ": "
              + ids.stream()
                  .map(id -> names.getOrDefault(id, id))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String told(Time time) {
    return time.start().orElse("..") + "/" + time.end().orElse("..");
  }

  /** The words of a span, as far as the text goes. */
  private String quote(Span span) {
    int end = Math.min(span.end(), codePoints.length);
    int start = Math.min(span.start(), end);
    return new String(codePoints, start, end - start);
  }
}
