package isnad.event;

import isnad.lexicon.Factuality;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Hands killings and injuries to the attacks, strikes and clashes of which they are the toll. */
final class Killings {

  private static final String KILLING = "Killing";

  /** How many tokens may stand between a killing and the attack that it was. */
  private static final int FARTHEST_CAUSE = 300;

  /** How many tokens may stand between a killing and the attack by which it was done. */
  private static final int FARTHEST_MEANS = 20;

  private Killings() {}

  /** Hands the victims of a killing to the attack of the same sentence that killed them. */
  static List<Draft> withoutTolls(List<Draft> drafts) {
    List<Draft> rest = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Draft cause = draft.is(KILLING) && leavesDead(draft) ? causeOf(i, drafts) : draft;
      if (cause != draft) {
        if (isProof(draft, cause)) {
          cause.factuality = Factuality.ASSERTED;
        }
        cause.targets.addAll(draft.targets);
        cause.victims.addAll(draft.targets);
        cause.quantities.addAll(draft.quantities);
        if (cause.agents.isEmpty() && cause.sentence == draft.sentence) {
          cause.agents.addAll(draft.agents);
        }
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
        Optional<Draft> murder = isMeans(draft) ? murderBefore(draft, rest) : Optional.empty();
        murder.ifPresent(killing -> handOver(draft, killing));
        if (murder.isEmpty()) {
          rest.add(draft);
        }
      } else {
        beside(draft, drafts).ifPresent(killing -> handOver(draft, killing));
      }
    }
    return rest;
  }

  /**
   * Whether a killing may be a toll: a noun for what somebody does counts only with whom or how
   * many it killed, or as what something led to (عمليات القتل, not مقتل البقية).
   */
  private static boolean leavesDead(Draft killing) {
    if (killing.trigger().apart()) {
      return false;
    }
    return killing.trigger().kind() != Trigger.Kind.NOUN
        || killing.trigger().subject() == Slot.NONE
        || !killing.targets.isEmpty()
        || !killing.quantities.isEmpty()
        || isOutcome(killing);
  }

  /** The killing of a sentence that also tells who was wounded: قتل شاب وأصيب آخرون في غزة. */
  private static Optional<Draft> beside(Draft harm, List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.is(KILLING) && draft.trigger().toll().isEmpty())
        .filter(draft -> draft.sentence == harm.sentence && isAsReal(draft, harm))
        .min(Comparator.comparingInt(draft -> Math.abs(draft.first() - harm.first())));
  }

  /** Whether an attack tells by which means something was done: اغتيل بإطلاق النار عليه. */
  private static boolean isMeans(Draft draft) {
    return draft.hasToll()
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.found.preposition().isEmpty();
  }

  /** The killing that the sentence has told right before, where it is an act of its own. */
  private static Optional<Draft> murderBefore(Draft attack, List<Draft> told) {
    return told.stream()
        .filter(draft -> draft.is(KILLING) && draft.trigger().apart())
        .filter(draft -> draft.sentence == attack.sentence)
        .filter(draft -> attack.first() - draft.end() < FARTHEST_MEANS)
        .reduce((earlier, later) -> later);
  }

  private static void handOver(Draft harm, Draft killing) {
    if (killing.places.isEmpty()) {
      killing.places.addAll(harm.places);
    }
    if (killing.agents.isEmpty()) {
      killing.agents.addAll(harm.agents);
    }
    if (killing.time.isEmpty()) {
      killing.time = harm.time;
    }
  }

  private static Draft causeOf(int at, List<Draft> drafts) {
    Draft killing = drafts.get(at);
    Draft nearest = killing;
    int least = FARTHEST_CAUSE;
    int from = at;
    while (from > 0 && killing.first() - drafts.get(from - 1).first() < FARTHEST_CAUSE) {
      from--;
    }
    for (int i = from; i < drafts.size(); i++) {
      Draft other = drafts.get(i);
      if (other.first() - killing.first() >= FARTHEST_CAUSE) {
        break;
      }
      boolean joined = other.first() > killing.first() && !other.found.conjunction().isEmpty();
      int distance = Math.abs(other.first() - killing.first()) + (joined ? FARTHEST_CAUSE / 2 : 0);
      boolean near =
          other.sentence == killing.sentence
              || ((killing.trigger().toll().isPresent()
                      || (killing.agents.isEmpty()
                          && (killing.trigger().kind() == Trigger.Kind.NOUN
                              || isOneCount(killing, other))))
                  && other.sentence < killing.sentence
                  && other.sentence >= killing.sentence - 2);
      if (near
          && !(other.first() < killing.first() ? killing.earlier : other.provokes)
          && other.hasToll()
          && isAsReal(killing, other)
          && (Coreference.sameTime(other, killing) || isOutcome(killing))
          && Collections.disjoint(other.targets, killing.agents)
          && mayBeOfSame(killing, other)
          && distance < least) {
        nearest = other;
        least = distance;
      }
    }
    return nearest;
  }

  /**
   * Whether those who are said to go and kill, where others are told, are those who attack: بعد
   * إقدام مسلحين على قتل شرطيين.
   */
  private static boolean mayBeOfSame(Draft killing, Draft attack) {
    return killing.lightVerb.filter(verb -> verb.value().subject() == Slot.AGENT).isEmpty()
        || killing.agents.isEmpty()
        || attack.agents.isEmpty()
        || !Collections.disjoint(killing.agents, attack.agents);
  }

  /** Whether a killing counts as many dead as an attack has left: مقتل سبعة, then سبعة قتلوا. */
  private static boolean isOneCount(Draft killing, Draft attack) {
    return killing.quantities.stream()
        .anyMatch(
            dead ->
                attack.quantities.stream()
                    .anyMatch(
                        toll ->
                            toll.what() == dead.what()
                                && toll.amount().value().compareTo(dead.amount().value()) == 0));
  }

  /** Whether a killing is told as what something led to: أسفر عن مقتل. */
  private static boolean isOutcome(Draft killing) {
    return killing.lightVerb.filter(Killings::isOfOutcome).isPresent();
  }

  private static boolean isOfOutcome(Found<LightVerb> verb) {
    return verb.value().subject() == Slot.NONE && !verb.value().preposition().isEmpty();
  }

  /** Whether a verb tells what an event has led to: أسفر عن. */
  static boolean isResult(Found<LightVerb> verb) {
    return isOfOutcome(verb)
        && verb.value().factuality().isEmpty()
        && verb.inflected().aspect() == Inflected.Aspect.PERFECT;
  }

  /** Whether a killing shows that an attack took place which is told as demanded or planned. */
  private static boolean isProof(Draft killing, Draft attack) {
    return killing.factuality == Factuality.ASSERTED
        && killing.lightVerb.filter(Killings::isResult).isPresent()
        && attack.sentence == killing.sentence
        && attack.first() < killing.first()
        && (attack.factuality == Factuality.DEMANDED || attack.factuality == Factuality.PLANNED);
  }

  /** Whether an attack is as real as a killing, or the killing only not yet sure. */
  private static boolean isAsReal(Draft killing, Draft attack) {
    return attack.factuality == killing.factuality
        || isProof(killing, attack)
        || (attack.factuality == Factuality.ASSERTED && killing.factuality == Factuality.POSSIBLE);
  }
}
