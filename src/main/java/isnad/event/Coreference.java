package isnad.event;

import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Joins the tellings of one event: the same type, and nothing that speaks against it. */
final class Coreference {

  /** The types whose dead and wounded are a toll, not a killing of their own. */
  private static final Set<String> WITH_TOLL = Set.of("Bombing", "Strike", "Attack", "Clash");

  private static final String KILLING = "Killing";

  /** One event and the drafts that tell it, in text order. */
  record Telling(List<Draft> drafts) {

    /** The draft with most parts, the first of equals. */
    Draft fullest() {
      Draft fullest = drafts.get(0);
      for (Draft draft : drafts) {
        if (draft.fullness() > fullest.fullness()) {
          fullest = draft;
        }
      }
      return fullest;
    }
  }

  /** Groups drafts that stand in text order. */
  List<Telling> join(List<Draft> drafts) {
    List<Telling> events = new ArrayList<>();
    for (Draft draft : withoutTolls(drafts)) {
      Telling same = null;
      for (int i = events.size() - 1; i >= 0 && same == null; i--) {
        if (events.get(i).drafts().stream().allMatch(other -> compatible(other, draft))
            && events.get(i).drafts().stream().anyMatch(other -> alike(other, draft))) {
          same = events.get(i);
        }
      }
      if (same == null) {
        events.add(new Telling(new ArrayList<>(List.of(draft))));
      } else {
        same.drafts().add(draft);
      }
    }
    return events;
  }

  /** Whether the dead and wounded of an event are its toll. */
  static boolean hasToll(Draft draft) {
    return WITH_TOLL.contains(draft.type().name());
  }

  /** Hands the victims of a killing to the attack of the same sentence that killed them. */
  private static List<Draft> withoutTolls(List<Draft> drafts) {
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft cause = draft.type().name().equals(KILLING) ? causeOf(draft, drafts) : draft;
      if (cause != draft) {
        cause.targets.addAll(draft.targets);
        cause.victims.addAll(draft.victims);
        cause.quantities.addAll(draft.quantities);
        if (cause.places.isEmpty()) {
          cause.places.addAll(draft.places);
        }
        if (cause.time.isEmpty()) {
          cause.time = draft.time;
        }
        if (cause.chain.isEmpty()) {
          cause.chain = draft.chain;
        }
        cause.targets.removeAll(cause.agents);
      } else if (draft.trigger().toll().isEmpty()) {
        rest.add(draft);
      }
    }
    return rest;
  }

  private static Draft causeOf(Draft killing, List<Draft> drafts) {
    Draft nearest = killing;
    int least = Integer.MAX_VALUE;
    for (Draft other : drafts) {
      int distance = Math.abs(other.first() - killing.first());
      boolean near =
          other.sentence == killing.sentence
              || ((killing.trigger().toll().isPresent()
                      || (killing.agents.isEmpty()
                          && killing.trigger().kind() == Trigger.Kind.NOUN))
                  && other.sentence < killing.sentence
                  && other.sentence >= killing.sentence - 2);
      if (near
          && hasToll(other)
          && other.factuality == killing.factuality
          && sameTime(other, killing)
          && Collections.disjoint(other.targets, killing.agents)
          && distance < least) {
        nearest = other;
        least = distance;
      }
    }
    return nearest;
  }

  /** Whether nothing speaks against two drafts telling one event. */
  private static boolean compatible(Draft a, Draft b) {
    return a.type().equals(b.type())
        && agree(a.agents, b.agents)
        && agree(a.targets, b.targets)
        && agree(a.places, b.places)
        && sameTime(a, b)
        && (a.factuality == b.factuality || !b.type().speech());
  }

  private static boolean sameTime(Draft a, Draft b) {
    return a.time.isEmpty() || b.time.isEmpty() || a.time.equals(b.time);
  }

  private static boolean agree(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
  }

  /** Whether something speaks for it. */
  private static boolean alike(Draft a, Draft b) {
    boolean shared =
        !Collections.disjoint(a.agents, b.agents)
            || !Collections.disjoint(a.targets, b.targets)
            || !Collections.disjoint(a.places, b.places);
    if (shared) {
      return true;
    }
    boolean bare = b.agents.isEmpty() && b.targets.isEmpty();
    boolean refersBack =
        b.found.definite()
            || !b.found.pronoun().isEmpty()
            || b.trigger().id().equals(a.trigger().id());
    return (bare && refersBack)
        || (a.agents.isEmpty() && a.targets.isEmpty() && a.sentence + 1 >= b.sentence);
  }
}
