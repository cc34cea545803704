package isnad.event;

import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Finds attacking verbs that only say of an event noun beside them whom it struck. */
final class Echoes {

  /** How many tokens stand between an event noun and a verb said of it. */
  static final int REACH = 3;

  /** The same where the verb opens a relative clause: الهجوم الإرهابي الآثم، الذي استهدف. */
  private static final int RELATIVE_REACH = 8;

  private static final String ATTACK = "Attack";
  private static final String KILLING = "Killing";

  private Echoes() {}

  /**
   * Hands the parts of an attacking verb to the event noun that it is said of: غارات استهدفت,
   * استهدف تفجيران.
   */
  static List<Draft> without(List<Draft> drafts) {
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft before = rest.isEmpty() ? draft : rest.get(rest.size() - 1);
      if (isSaidOf(draft, before)) {
        echo(before, draft);
      } else {
        if (isSaidAhead(before, draft)) {
          rest.remove(rest.size() - 1);
          echo(draft, before);
        }
        rest.add(draft);
      }
    }
    return rest;
  }

  /** Whether an attacking verb is said of an event noun right before it. */
  private static boolean isSaidOf(Draft verb, Draft noun) {
    boolean ofIt = verb.relative && (noun.agents.isEmpty() || noun.agents.containsAll(verb.agents));
    return mayEcho(verb, noun)
        && verb.first() - noun.end() <= (ofIt ? RELATIVE_REACH : REACH)
        && verb.found.conjunction().isEmpty();
  }

  /** Whether the subject of an attacking verb is an event noun right after it. */
  private static boolean isSaidAhead(Draft verb, Draft noun) {
    return mayEcho(verb, noun)
        && noun.first() == verb.end()
        && noun.found.conjunction().isEmpty()
        && verb.agents.isEmpty()
        && verb.found.pronoun().isEmpty();
  }

  private static boolean mayEcho(Draft verb, Draft noun) {
    return verb.trigger().type().name().equals(ATTACK)
        && verb.trigger().kind() == Trigger.Kind.VERB
        && (noun.hasToll() || noun.is(KILLING))
        && noun.trigger().kind() == Trigger.Kind.NOUN
        && noun.sentence == verb.sentence;
  }

  private static void echo(Draft noun, Draft verb) {
    noun.targets.addAll(verb.targets);
    noun.victims.addAll(verb.victims);
    noun.quantities.addAll(verb.quantities);
    noun.places.addAll(verb.places);
    noun.targets.removeAll(noun.agents);
    noun.also.add(verb.span);
    if (noun.time.isEmpty()) {
      noun.time = verb.time;
    }
  }
}
