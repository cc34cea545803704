package isnad.part;

import isnad.entity.Entity;
import isnad.event.Event;
import isnad.mention.Name;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the candidates of events: the entities that the sentence of the trigger names not too far
 * from it, and those to which the rules gave a part. Each is described by its mention nearest to
 * the trigger. A country that is only told to have a border with a place is none.
 */
public final class Candidates {

  /** How many tokens away from a trigger a candidate is sought. */
  private static final int REACH = 64;

  private final Text text;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Naming> namings = new ArrayList<>();
  private final int[] namingFirsts;
  private final int[] triggers;

  /** A mention of an entity, by its tokens, the last included. */
  record Naming(int first, int last, Name name, Entity entity) {}

  private Candidates(Text text, List<Entity> entities, List<Event> events) {
    this.text = text;
    for (Entity entity : entities) {
      this.entities.put(entity.id(), entity);
      for (Name name : entity.mentions()) {
        if (name.isBordering()) {
          continue;
        }
        namings.add(new Naming(name.first(), name.end() - 1, name, entity));
      }
    }
    namings.sort(Comparator.comparingInt(Naming::first));
    namingFirsts = namings.stream().mapToInt(Naming::first).toArray();
    triggers =
        events.stream().mapToInt(event -> text.tokenAt(event.trigger().start())).sorted().toArray();
  }

  /** The candidates of each event, in order of first mention near it. */
  public static Map<Event, List<Candidate>> of(
      Text text, List<Entity> entities, List<Event> events) {
    Candidates candidates = new Candidates(text, entities, events);
    Map<Event, List<Candidate>> byEvent = new LinkedHashMap<>();
    for (Event event : events) {
      byEvent.put(event, candidates.of(event));
    }
    return byEvent;
  }

  private List<Candidate> of(Event event) {
    int first = text.tokenAt(event.trigger().start());
    int last = text.tokenAt(event.trigger().end() - 1);
    List<Naming> within = near(first, last);
    Neighbourhood near = new Neighbourhood(text, event, first, last, triggers, within);
    Map<String, Naming> nearest = new LinkedHashMap<>();
    for (Naming naming : within) {
      nearest.merge(
          naming.entity().id(),
          naming,
          (one, other) -> near.distance(other) < near.distance(one) ? other : one);
    }
    List<Candidate> candidates = new ArrayList<>();
    nearest.forEach(
        (id, naming) -> {
          Set<Part> given = given(event, id);
          candidates.add(
              new Candidate(event, naming.entity(), given, near.features(naming, given)));
        });
    Set<String> seen = new HashSet<>(nearest.keySet());
    for (Part part : Part.values()) {
      for (String id : part.of(event)) {
        if (seen.add(id)) {
          Set<Part> given = given(event, id);
          Entity entity = entities.get(id);
          candidates.add(new Candidate(event, entity, given, near.features(entity, given)));
        }
      }
    }
    return candidates;
  }

  private static Set<Part> given(Event event, String entity) {
    Set<Part> given = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (part.of(event).contains(entity)) {
        given.add(part);
      }
    }
    return given;
  }

  /** The namings in the sentence of a trigger that are within reach of it. */
  private List<Naming> near(int first, int last) {
    int from = Math.max(text.sentenceOf(first).first(), first - REACH);
    int to = Math.min(text.sentenceOf(first).end(), last + 1 + REACH);
    return Collections.unmodifiableList(
        namings.subList(atLeast(namingFirsts, from), atLeast(namingFirsts, to)));
  }

  /** The index of the first number that is not below another. */
  static int atLeast(int[] sorted, int least) {
    int index = Arrays.binarySearch(sorted, least);
    while (index > 0 && sorted[index - 1] == least) {
      index--;
    }
    return index < 0 ? -index - 1 : index;
  }
}
