package isnad.event;

import static java.util.Objects.requireNonNull;

import isnad.entity.Entity;
import isnad.event.scene.Scene;
import isnad.event.scene.WordLists;
import isnad.event.source.AttributionFinder;
import isnad.lexicon.Cues;
import isnad.lexicon.EntityType;
import isnad.mention.Interval;
import isnad.mention.Mention;
import isnad.mention.Name;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the events of an article, with their parts, stance, time, quantities and chains. */
public record EventFinder(WordLists words) {

  /** The type that those do who come into office, where nobody is named who appoints them. */
  private static final String APPOINTMENT = "Appointment";

  private static final String PHONE_CALL = "PhoneCall";

  public EventFinder {
    requireNonNull(words, "words is null");
  }

  /**
   * What was found.
   *
   * @param clauses how the clauses were read, in text order
   * @param polities the countries named as places that turned out to be parties to events: to be
   *     read again as states
   * @param settings the capitals named as governments that turned out to be where events happened:
   *     to be read again as places
   */
  public record Found(
      List<Event> events, List<ClauseReading> clauses, Set<Name> polities, Set<Name> settings) {

    public Found {
      events = List.copyOf(events);
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Reads the events.
   *
   * @param sentences those to read: the article's own, without boilerplate
   * @param mentions all mentions of the text
   * @param publisher ids of the entities that are the article's publisher
   * @param published the day of publication
   */
  public Found find(
      Text text,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Entity> entities,
      Set<String> publisher,
      Optional<LocalDate> published) {
    Cues cues = words.cues();
    Scene scene = new Scene(text, mentions, entities, words);
    FrameFinder frames = new FrameFinder(scene, words.clitics());
    List<Draft> drafts = frames.find(sentences);
    Refinements refinements = new Refinements(scene, cues);
    refinements.tell(drafts);
    new Governors(scene, cues).link(drafts);
    refinements.tellThreats(drafts);
    new Stances(scene, cues).tell(drafts);
    refinements.tellCaptures(drafts);
    refinements.tellRefusals(drafts);
    Set<String> media = ofType(entities, EntityType.MEDIA);
    new Chains(new AttributionFinder(scene, words, publisher, media).find(sentences), entities)
        .give(drafts);
    new Tolls(scene, cues.units(), words.clitics()).count(drafts, sentences);
    drafts.removeIf(draft -> !draft.hasWhatItNeeds() || isInterview(draft, media));
    new Times(scene, published).date(drafts, sentences);
    Surroundings surroundings = new Surroundings(scene);
    Protesters protesters = new Protesters(scene);
    List<Event> events = new ArrayList<>();
    Set<String> groups = ofType(entities, EntityType.GROUP);
    for (Telling telling : new Coreference(groups, new Whereabouts(entities)).join(drafts)) {
      surroundings.settle(telling);
      protesters.settle(telling);
      events.add(event("v" + (events.size() + 1), telling));
    }
    return new Found(events, frames.clauses(), frames.polities(), frames.settings());
  }

  /** Whether somebody only speaks with those who publish it: في اتصال هاتفي مع قناة. */
  private static boolean isInterview(Draft draft, Set<String> media) {
    return draft.is(PHONE_CALL) && draft.agents.stream().anyMatch(media::contains);
  }

  private static Set<String> ofType(List<Entity> entities, EntityType type) {
    return entities.stream()
        .filter(entity -> entity.type() == type)
        .map(Entity::id)
        .collect(Collectors.toSet());
  }

  private static Event event(String id, Telling telling) {
    Draft fullest = telling.fullest();
    Set<String> agents = new LinkedHashSet<>(fullest.agents);
    Set<String> targets = new LinkedHashSet<>(fullest.targets);
    Set<String> places = new LinkedHashSet<>(fullest.places);
    List<Span> also = new ArrayList<>();
    List<Quantity> quantities = new ArrayList<>();
    Optional<Interval> time = fullest.time;
    for (Draft draft : telling.drafts()) {
      agents.addAll(draft.agents);
      targets.addAll(draft.targets);
      places.addAll(draft.places);
      quantities.addAll(draft.quantities);
      also.addAll(draft.also);
      if (draft.factuality == fullest.factuality && isCloser(draft.time, time)) {
        time = draft.time;
      }
      if (draft != fullest) {
        also.add(draft.span);
      }
    }
    targets.removeAll(agents);
    if (agents.isEmpty() && fullest.is(APPOINTMENT)) {
      agents.addAll(targets);
      targets.clear();
    }
    also.sort(Comparator.naturalOrder());
    return new Event(
        id,
        fullest.type(),
        fullest.span,
        also,
        List.copyOf(agents),
        List.copyOf(targets),
        List.copyOf(places),
        time,
        fullest.factuality,
        telling.vouched().chain,
        quantities.stream().distinct().toList(),
        confidence(fullest),
        fullest.trigger().id());
  }

  /** Whether a time tells more closely than another when something happened. */
  private static boolean isCloser(Optional<Interval> time, Optional<Interval> other) {
    return time.filter(days -> other.isEmpty() || other.get().holds(days)).isPresent();
  }

  /** Surer, the more parts are filled: 0.5 for a bare trigger, 0.9 where agent and target stand. */
  private static double confidence(Draft draft) {
    double confidence = 0.5;
    if (!draft.agents.isEmpty()) {
      confidence += 0.2;
    }
    if (!draft.targets.isEmpty() || draft.agents.size() > 1) {
      confidence += 0.2;
    }
    return confidence;
  }
}
