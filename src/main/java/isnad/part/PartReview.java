package isnad.part;

import static java.util.Objects.requireNonNull;

import isnad.entity.Entity;
import isnad.event.Event;
import isnad.lexicon.EntityType;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs, once the rules have read an article, which parts the entities named near each event have
 * in it: takes away parts that are unlikely and gives those that are likely. Immutable and safe for
 * many threads.
 */
public final class PartReview {

  /**
   * What is likelier than this is given. The harmonic mean of precision and recall is greatest when
   * the limit is half of that mean, which on news that no rule was written on is some 0.4.
   */
  private static final double LEAST_TO_GIVE = 0.2;

  /** What the rules gave stays unless it is less likely than this, for a rule knows its grammar. */
  private static final double LEAST_TO_KEEP = 0.12;

  private final PartWeights weights;

  public PartReview(PartWeights weights) {
    this.weights = requireNonNull(weights, "weights is null");
  }

  /**
   * A part given to an entity or taken from it.
   *
   * @param event the event's id
   * @param entity the entity's id
   * @param given whether it was given rather than taken away
   * @param likelihood above 0 and below 1
   */
  public record Change(String event, String entity, Part part, boolean given, double likelihood) {}

  /** The events after a review, and what it changed. */
  public record Reviewed(List<Event> events, List<Change> changes) {

    public Reviewed {
      events = List.copyOf(events);
      changes = List.copyOf(changes);
    }
  }

  /** Reviews the events of an article. */
  public Reviewed review(Text text, List<Entity> entities, List<Event> events) {
    List<Change> changes = new ArrayList<>();
    if (weights.isEmpty()) {
      return new Reviewed(events, changes);
    }
    List<Event> reviewed = new ArrayList<>(events.size());
    Candidates.of(text, entities, events)
        .forEach((event, candidates) -> reviewed.add(review(event, candidates, changes)));
    return new Reviewed(reviewed, changes);
  }

  private Event review(Event event, List<Candidate> candidates, List<Change> changes) {
    Map<Part, List<String>> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>(part.of(event)));
    }
    int before = changes.size();
    for (Candidate candidate : candidates) {
      String id = candidate.entity().id();
      ByPart likelihoods = weights.likelihoods(candidate.features());
      for (Part part : Part.values()) {
        boolean given = candidate.given().contains(part);
        boolean likely = isLikely(part, given, candidate.entity(), likelihoods);
        if (likely != given) {
          if (likely) {
            parts.get(part).add(id);
          } else {
            parts.get(part).remove(id);
          }
          changes.add(new Change(event.id(), id, part, likely, likelihoods.of(part)));
        }
      }
    }
    return changes.size() == before
        ? event
        : event.withParts(parts.get(Part.AGENT), parts.get(Part.TARGET), parts.get(Part.PLACE));
  }

  private static boolean isLikely(Part part, boolean given, Entity entity, ByPart likelihoods) {
    double likelihood = likelihoods.of(part);
    double least = given ? LEAST_TO_KEEP : LEAST_TO_GIVE;
    if (likelihood < least || (part == Part.PLACE) != isPlace(entity)) {
      return false;
    }
    return switch (part) {
      case AGENT -> likelihood >= likelihoods.target();
      case TARGET -> likelihood > likelihoods.agent();
      case PLACE -> true;
    };
  }

  private static boolean isPlace(Entity entity) {
    return entity.type() == EntityType.PLACE;
  }
}
