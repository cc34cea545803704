package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Need;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.HashSet;
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

  private static final String SANCTION = "Sanction";
  private static final String THREAT = "Threat";

  /** How many words from the noun that names sanctions the state may stand that is under them. */
  private static final int FARTHEST_STATE = 20;

  private final Scene scene;
  private final Complements complements;

  Concerned(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /** Gives the events of a sentence that lack them those whom they are about. */
  void find(List<Draft> all) {
    for (Draft draft : all) {
      if (draft.is(SANCTION) && draft.targets.isEmpty()) {
        sanctioned(draft, all);
      }
      if (draft.targets.isEmpty() && draft.isAmong(ABOUT_SOMEBODY) && isOpen(draft.trigger())) {
        find(draft, all);
      }
    }
  }

  /**
   * Gives sanctions, and the act that lifts them, the state that their sentence names nearest to
   * them, other than those that impose or lift them: تنتظر إيران رفع العقوبات.
   */
  private void sanctioned(Draft draft, List<Draft> all) {
    Set<String> others = new HashSet<>(draft.agents);
    all.stream().filter(act -> act.is(THREAT)).forEach(act -> others.addAll(act.agents));
    draft.lifting.ifPresent(act -> others.addAll(act.agents));
    if (draft.lifting.filter(act -> !act.targets.isEmpty()).isPresent()) {
      return;
    }
    nearestState(draft, others, false)
        .or(() -> nearestState(draft, others, true))
        .ifPresent(
            state -> {
              complements.fill(draft, Slot.TARGET, List.of(state));
              draft.lifting.ifPresent(act -> complements.fill(act, Slot.TARGET, List.of(state)));
            });
  }

  /** The state nearest to an event, named by its name or by an adjective. */
  private Optional<Chunk> nearestState(Draft draft, Set<String> others, boolean adjective) {
    Sentence sentence = scene.text().sentenceOf(draft.first());
    for (int away = 1; away <= FARTHEST_STATE; away++) {
      for (int at : new int[] {draft.first() - away, draft.end() - 1 + away}) {
        Optional<Chunk> state =
            at < sentence.first() || at >= sentence.end()
                ? Optional.empty()
                : scene
                    .chunkAt(at)
                    .filter(chunk -> chunk.type() == EntityType.STATE || chunk.isTerritory())
                    .filter(chunk -> chunk.isGentilic() == adjective)
                    .filter(chunk -> !others.contains(chunk.entity()));
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
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
