package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Trigger;
import isnad.mention.Date;
import isnad.mention.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the verbs of a sentence tell one after another, which happened on the one day that the
 * sentence tells.
 */
final class Narration {

  private final Scene scene;
  private final Clauses clauses;

  Narration(Scene scene, Clauses clauses) {
    this.scene = scene;
    this.clauses = clauses;
  }

  /**
   * The events that go on from what happened on a date: all that the verbs after a date tell that
   * heads the sentence (وفي 3 تموز هاجم مسلحون القرية ثم انسحبوا), and those that a conjunction
   * joins to what the same ones did on it (هاجموا القرية أمس وأحرقوا منازل).
   *
   * @param dates all dates of the sentence
   * @param here its events
   */
  List<Draft> goingOn(Date date, List<Date> dates, List<Draft> here) {
    Interval time = date.interval().orElseThrow();
    if (dates.size() != 1 || time.start().isEmpty() || time.end().isEmpty()) {
      return List.of();
    }
    List<Draft> after =
        here.stream().filter(draft -> date.end() <= draft.first()).filter(this::isNext).toList();
    if (NewsDay.isFrame(date, clauses.sentence())) {
      return after.stream().filter(draft -> draft.chain.isEmpty()).toList();
    }
    Optional<Draft> dated =
        here.stream()
            .filter(draft -> draft.time.equals(date.interval()) && !draft.relative)
            .filter(draft -> draft.first() < date.first() && isHead(draft))
            .findFirst();
    return after.stream()
        .filter(draft -> !draft.found.conjunction().isEmpty())
        .filter(draft -> dated.filter(first -> isOfSame(first, draft)).isPresent())
        .toList();
  }

  /** Whether a draft is told by a perfect in a clause of its own. */
  private boolean isNext(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.VERB
        && draft.found.inflected().aspect() == Inflected.Aspect.PERFECT
        && !draft.relative
        && draft.factuality == Factuality.ASSERTED
        && !scene.functionAt(draft.first() - 1, FunctionWord.Kind.COPULA);
  }

  /** Whether two events are told by the same source and, as far as is known, of the same doer. */
  private static boolean isOfSame(Draft first, Draft next) {
    return first.chain.equals(next.chain)
        && (first.agents.isEmpty()
            || next.agents.isEmpty()
            || !Collections.disjoint(first.agents, next.agents));
  }

  private static boolean isHead(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.VERB || draft.lightVerb.isPresent();
  }
}
