package isnad.event;

import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the tellings of one event: the same type, and nothing that speaks against it. */
final class Coreference {

  /** The types that say of an attack told before what kind it was. */
  private static final Set<String> SPECIAL = Set.of("Bombing");

  /** The type whose words, said of an event as known, name the more specific ones too. */
  private static final String ATTACK = "Attack";

  /** The type whose words, said of an event as known, name a conference too: الاجتماع. */
  private static final String MEETING = "Meeting";

  private static final String SUMMIT = "Summit";
  private static final String VISIT = "Visit";
  private static final String CAPTURE = "Capture";

  /** The types of event that are another one where the parties are others. */
  private static final Set<String> BY_PARTIES =
      Set.of("Meeting", "PhoneCall", "Agreement", "Collaboration");

  /** The types of what several words in a row say of one thing: دان واستنكر. */
  private static final Set<String> OF_ONE_CAUSE = Set.of("Accusation", "Concern");

  /** How many sentences back a noun that speaks of an event as known reaches. */
  private static final int KNOWN_REACH = 2;

  /** How many events of its type back a draft may tell again. */
  private static final int REACH = 200;

  private final Set<String> groups;
  private final Whereabouts whereabouts;

  /**
   * Makes a joiner.
   *
   * @param groups ids of unnamed groups, which one telling counts otherwise than another
   */
  Coreference(Set<String> groups, Whereabouts whereabouts) {
    this.groups = Set.copyOf(groups);
    this.whereabouts = whereabouts;
  }

  /** Groups drafts that stand in text order; a weaker likeness hands over no parts. */
  List<Telling> join(List<Draft> drafts) {
    List<Telling> events = new ArrayList<>();
    Map<EventType, List<Telling>> byType = new HashMap<>();
    for (Draft draft : Killings.withoutTolls(Echoes.without(drafts))) {
      List<Telling> alike = byType.computeIfAbsent(draft.type(), type -> new ArrayList<>());
      List<Telling> reached = alike.subList(Math.max(0, alike.size() - REACH), alike.size());
      Telling same = namesake(reached, draft).or(() -> sameAs(reached, draft)).orElse(null);
      if (same == null) {
        same = lead(last(events), draft);
        if (same != null) {
          EventType special = draft.type();
          same.drafts().forEach(told -> told.refined = Optional.of(special));
          alike.add(same);
        }
      }
      if (draft.isKnown() && (same == null || (draft.is(ATTACK) && isBare(draft)))) {
        Telling latest = latest(last(events), draft);
        if (latest != null && (same == null || latest.last().first() > same.last().first())) {
          same = latest;
          pointBack(draft);
        }
      }
      if (same == null) {
        Telling fresh = new Telling(new ArrayList<>(List.of(draft)));
        events.add(fresh);
        alike.add(fresh);
      } else {
        same.drafts().add(draft);
      }
    }
    return events;
  }

  private static void pointBack(Draft draft) {
    draft.pointsBack = true;
    draft.agents.clear();
    draft.targets.retainAll(draft.victims);
    draft.places.clear();
  }

  /** The last event that is named by the same words, the article among them: الاتفاق النووي. */
  private static Optional<Telling> namesake(List<Telling> events, Draft draft) {
    boolean phrase = isPhrase(draft);
    boolean named = phrase && draft.found.definite();
    return events.stream()
        .filter(event -> phrase)
        .filter(
            event ->
                event.recent().stream()
                    .anyMatch(
                        other ->
                            isSameWord(other, draft)
                                && ((named && other.found.definite())
                                    || (isPhrase(other) && draft.fullness() == 0))
                                && sameTime(other, draft)))
        .reduce((earlier, later) -> later);
  }

  private static boolean isPhrase(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.found.end() - draft.found.first() > 1;
  }

  /** The last event that a draft tells again. */
  private Optional<Telling> sameAs(List<Telling> events, Draft draft) {
    for (int i = events.size() - 1; i >= 0; i--) {
      List<Draft> others = events.get(i).recent();
      if (others.stream().allMatch(other -> compatible(other, draft))
          && others.stream().anyMatch(other -> alike(other, draft))) {
        return Optional.of(events.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The attack that the sentences right before tell of, where an event noun says as known what kind
   * of attack it was: قتل شخصان في هجوم, then وأدى التفجير.
   */
  private Telling lead(List<Telling> events, Draft special) {
    if (!special.isAmong(SPECIAL) || !special.isKnown()) {
      return null;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      List<Draft> told = events.get(i).drafts();
      Draft last = told.get(told.size() - 1);
      if (last.is(ATTACK)
          && special.sentence - last.sentence <= KNOWN_REACH
          && told.stream().allMatch(draft -> agreeInParts(draft, special))) {
        return events.get(i);
      }
    }
    return null;
  }

  private static List<Telling> last(List<Telling> events) {
    return events.subList(Math.max(0, events.size() - REACH), events.size());
  }

  /** The last event that a noun which speaks of it as known may mean. */
  private static Telling latest(List<Telling> events, Draft known) {
    Telling latest = null;
    for (Telling event : events) {
      Draft last = event.last();
      if (known.sentence - last.sentence <= KNOWN_REACH
          && names(known, event.drafts().get(0))
          && (latest == null || last.first() > latest.last().first())) {
        latest = event;
      }
    }
    return latest;
  }

  private static boolean names(Draft known, Draft event) {
    return known.type().equals(event.type())
        || (known.is(MEETING) && event.is(SUMMIT) && known.agents.isEmpty())
        || (known.is(ATTACK) && event.hasToll());
  }

  /** Whether nothing speaks against two drafts telling one event. */
  private boolean compatible(Draft a, Draft b) {
    return a.type().equals(b.type())
        && sameParties(a, b)
        && agreeInParts(a, b)
        && !areTwoVerbs(a, b);
  }

  private boolean agreeInParts(Draft a, Draft b) {
    return agree(a.agents, b.agents)
        && agree(a.targets, b.targets)
        && agreeInPlace(a, b)
        && sameTime(a, b)
        && sameStance(a, b);
  }

  /**
   * Whether what one tells as done the other does not deny of somebody it names; an act of speech
   * is as real as it is told.
   */
  private static boolean sameStance(Draft a, Draft b) {
    if (a.factuality == b.factuality) {
      return true;
    }
    boolean deny = a.factuality == Factuality.DENIED || b.factuality == Factuality.DENIED;
    boolean named = !a.agents.isEmpty() && !b.agents.isEmpty();
    return !b.type().speech() && !(deny && named);
  }

  /**
   * Whether what is done by several on both sides is done by the same ones, or some of them; what
   * is spoken of as known may go by any of its parties.
   */
  private static boolean sameParties(Draft a, Draft b) {
    return !a.isAmong(BY_PARTIES)
        || a.isKnown()
        || b.isKnown()
        || a.agents.size() < 2
        || b.agents.size() < 2
        || a.agents.containsAll(b.agents)
        || b.agents.containsAll(a.agents);
  }

  /**
   * Whether two verbs of one sentence tell of what somebody says twice: يطالب … بينما طالب. Who
   * blames nobody else by the second blames once: دان واستنكر.
   */
  private static boolean areTwoVerbs(Draft a, Draft b) {
    boolean again =
        a.isAmong(OF_ONE_CAUSE)
            && (a.targets.isEmpty() || b.targets.isEmpty() || a.targets.equals(b.targets));
    return a.sentence == b.sentence
        && a.type().speech()
        && !again
        && a.trigger().kind() == Trigger.Kind.VERB
        && b.trigger().kind() == Trigger.Kind.VERB;
  }

  static boolean sameTime(Draft a, Draft b) {
    return a.time.isEmpty()
        || b.time.isEmpty()
        || a.time.get().holds(b.time.get())
        || b.time.get().holds(a.time.get());
  }

  private boolean agree(Set<String> a, Set<String> b) {
    return groups.containsAll(a) || groups.containsAll(b) || !Collections.disjoint(a, b);
  }

  private boolean agreeInPlace(Draft a, Draft b) {
    return agree(a.places, b.places) || (a.is(VISIT) && whereabouts.overlap(a.places, b.places));
  }

  /** Whether something speaks for it. */
  private static boolean alike(Draft a, Draft b) {
    boolean done = !Collections.disjoint(a.agents, b.agents);
    return !Collections.disjoint(a.targets, b.targets)
        || !Collections.disjoint(a.places, b.places)
        || (done && !isNews(a, b))
        || (isBare(b) ? pointsAt(a, b) : isBare(a) && goesOnWith(a, b));
  }

  /** Whether nobody is named to whom or by whom it is done. */
  private static boolean isBare(Draft draft) {
    return draft.agents.isEmpty() && isUntargeted(draft);
  }

  /**
   * Whether a telling by other words, some way on, reads as of something that the same ones did
   * besides; so does any later telling that they take a place.
   */
  private static boolean isNews(Draft a, Draft b) {
    int later = b.sentence - a.sentence;
    if (b.is(CAPTURE)) {
      return later > 0 && !b.isKnown();
    }
    return !isSameWord(a, b)
        && switch (b.trigger().kind()) {
          case VERB -> later > 1;
          case NOUN -> later > 0 && !b.isKnown();
          default -> false;
        };
  }

  private static boolean isSameWord(Draft a, Draft b) {
    return a.trigger().equals(b.trigger());
  }

  /** Whether a telling without parties means the event told before. */
  private static boolean pointsAt(Draft a, Draft b) {
    if (b.found.definite() || !b.found.pronoun().isEmpty()) {
      return true;
    }
    boolean another =
        b.trigger().kind() == Trigger.Kind.NOUN
            && a.sentence == b.sentence
            && isBare(a)
            && !isSameWord(a, b);
    return a.sentence + 1 >= b.sentence && !b.type().speech() && !another;
  }

  /** Whether a telling says who the parties are of what was told right before without them. */
  private static boolean goesOnWith(Draft a, Draft b) {
    if (isSameWord(a, b) || b.isKnown()) {
      return a.sentence + 1 >= b.sentence;
    }
    boolean near = b.first() - a.end() <= Echoes.REACH;
    return a.sentence == b.sentence && (near || b.trigger().kind() != Trigger.Kind.NOUN);
  }

  /** Whether nobody is named as the one whom it is done to, other than its dead and wounded. */
  private static boolean isUntargeted(Draft draft) {
    return draft.hasToll() ? draft.victims.containsAll(draft.targets) : draft.targets.isEmpty();
  }
}
