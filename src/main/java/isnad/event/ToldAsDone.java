package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected.Aspect;
import isnad.lexicon.Trigger;
import java.util.Optional;

/**
 * Finds the event nouns of which a relative clause says that it has happened, whatever is said of
 * them besides: العقوبات التي فرضتها واشنطن.
 */
final class ToldAsDone {

  /** How many words may stand between an event noun and the clause about it. */
  private static final int FARTHEST = 4;

  private final Scene scene;

  ToldAsDone(Scene scene) {
    this.scene = scene;
  }

  boolean is(Draft draft) {
    if (draft.trigger().kind() != Trigger.Kind.NOUN || !draft.found.definite()) {
      return false;
    }
    int last = Math.min(draft.end() + FARTHEST, scene.text().sentenceOf(draft.first()).end() - 1);
    int at = draft.end();
    while (at < last && !scene.functionAt(at, FunctionWord.Kind.RELATIVE)) {
      Optional<Chunk> name = scene.chunkFrom(at);
      if (name.isEmpty() ? !scene.isPlain(at) : !name.get().isGentilic()) {
        return false;
      }
      at = name.map(Chunk::end).orElse(at + 1);
    }
    return at < last
        && scene
            .verbAt(at + 1, true)
            .filter(verb -> verb.inflected().aspect() == Aspect.PERFECT)
            .isPresent();
  }
}
