package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Trigger;
import isnad.mention.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Dates what happened on the day before that on whose morrow another thing is told: وعدت الحكومة
 * أمس بالمساعدة غداة الهجوم.
 */
final class Morrow {

  private final Scene scene;

  Morrow(Scene scene) {
    this.scene = scene;
  }

  /** Dates events that stand in text order. */
  void date(List<Draft> drafts) {
    Optional<Draft> told = Optional.empty();
    for (Draft draft : drafts) {
      if (draft.time.isEmpty() && isBefore(draft)) {
        draft.time =
            told.filter(later -> later.sentence == draft.sentence)
                .flatMap(later -> later.time)
                .filter(time -> time.start().equals(time.end()))
                .flatMap(Interval::start)
                .map(day -> Interval.of(day.minusDays(1)));
      } else if (draft.time.isPresent()) {
        told = Optional.of(draft);
      }
    }
  }

  private boolean isBefore(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && scene.senses().has(scene.prepositionBefore(draft.first()), Sense.MORROW);
  }
}
