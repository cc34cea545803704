package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Need;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom praise or blame is about where they stand deeper in its sentence (أشاد بالدور الذي
 * تقوم به مصر), but not to whom was done what is blamed.
 */
final class Concerned {

  /** The types that are about somebody, however deep their clause names them. */
  private static final Set<String> ABOUT_SOMEBODY = Set.of("Support", "Accusation", "Rejection");

  private static final int DEEPEST = 12;

  private final Scene scene;
  private final Complements complements;

  Concerned(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /** Gives the events of a sentence that lack them those whom they are about. */
  void find(List<Draft> all) {
    for (Draft draft : all) {
      if (draft.targets.isEmpty() && draft.isAmong(ABOUT_SOMEBODY) && isOpen(draft.trigger())) {
        find(draft, all);
      }
    }
  }

  /** Whether a word may stand apart from whom it is about: ندد بما فعلته, not الموالية or بارك. */
  private static boolean isOpen(Trigger trigger) {
    boolean direct =
        trigger.kind() == Trigger.Kind.ACTIVE
            || (trigger.kind() == Trigger.Kind.VERB && trigger.object() == Slot.TARGET);
    return !(direct && trigger.needs().contains(Need.TARGET));
  }

  /** Whether a phrase is the office, right after a verb, of whoever does it. */
  private static boolean isDoer(Chunk chunk, Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.VERB
        && chunk.first() == draft.end()
        && chunk.name().office().isPresent()
        && !draft.agents.isEmpty();
  }

  private void find(Draft draft, List<Draft> all) {
    int from = draft.end();
    int limit = Math.min(scene.text().sentenceOf(draft.first()).end(), from + DEEPEST);
    for (int at = from; at < limit; at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at).filter(named -> !isDoer(named, draft));
      if (chunk.isPresent()
          && !chunk.get().isPlace()
          && !draft.agents.contains(chunk.get().entity())) {
        boolean undergoes =
            all.stream().anyMatch(other -> other.targets.contains(chunk.get().entity()));
        if (!undergoes) {
          complements.fill(draft, Slot.TARGET, scene.joined(chunk.get()));
        }
        return;
      }
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
          || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)) {
        return;
      }
    }
  }
}
