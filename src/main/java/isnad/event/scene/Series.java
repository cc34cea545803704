package isnad.event.scene;

import isnad.lexicon.FunctionWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the phrases that a list joins. */
final class Series {

  /** How many tokens من بينهم takes after a comma. */
  private static final int LONGEST_INCLUSION = 3;

  private final Scene scene;

  Series(Scene scene) {
    this.scene = scene;
  }

  /** A phrase and those that are joined to it: X وY, X، Y وZ. */
  List<Chunk> joined(Chunk head) {
    List<Chunk> group = new ArrayList<>();
    group.add(head);
    scene.pairOf(head).ifPresent(group::add);
    int at = head.end();
    int limit = scene.text().sentenceOf(head.first()).end();
    while (at < limit) {
      Optional<Chunk> next = scene.chunkFrom(at);
      if (next.isPresent() && next.get().conjoined() && next.get().isBare()) {
        group.add(next.get());
        at = next.get().end();
      } else if (scene.letters().isComma(at)
          && at + 1 < limit
          && scene.chunkFrom(at + 1).filter(Chunk::isBare).isPresent()
          && endsInConjunction(scene.chunkFrom(at + 1).get())) {
        group.add(scene.chunkFrom(at + 1).get());
        at = scene.chunkFrom(at + 1).get().end();
      } else if (includedAt(at, limit).isPresent()) {
        group.add(includedAt(at, limit).get());
        at = includedAt(at, limit).get().end();
      } else {
        break;
      }
    }
    return Collections.unmodifiableList(group);
  }

  /** The phrases that name some of what is named right before a token. */
  List<Chunk> included(int at) {
    return includedAt(
            at, scene.text().sentenceOf(Math.min(at, scene.text().tokens().size() - 1)).end())
        .map(this::joined)
        .orElse(List.of());
  }

  /** The phrase that names one of those named right before: قتل ثلاثة أشخاص بينهم قائد الشرطة. */
  private Optional<Chunk> includedAt(int at, int limit) {
    for (int word = at; word < Math.min(limit, at + LONGEST_INCLUSION); word++) {
      if (scene.functionAt(word, FunctionWord.Kind.INCLUSION)) {
        return scene.chunkFrom(word + 1).filter(Chunk::isBare);
      }
      if (!scene.letters().isComma(word)
          && !scene.functionAt(word, FunctionWord.Kind.PREPOSITION)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether a list that goes on with this phrase comes to a conjunction. */
  private boolean endsInConjunction(Chunk item) {
    Optional<Chunk> at = Optional.of(item);
    int steps = 0;
    while (at.isPresent() && steps++ < 8) {
      if (at.get().conjoined()) {
        return true;
      }
      int end = at.get().end();
      Optional<Chunk> next = scene.chunkFrom(end);
      at =
          next.isPresent()
              ? next
              : end < scene.text().tokens().size() && scene.letters().isComma(end)
                  ? scene.chunkFrom(end + 1)
                  : next;
    }
    return false;
  }
}
