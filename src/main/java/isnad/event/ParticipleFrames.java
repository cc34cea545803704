package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Optional;

/** Fills the parts of events that participles tell of: داعيا طهران, المدعومين من روسيا. */
final class ParticipleFrames {

  private final Scene scene;
  private final Complements complements;

  ParticipleFrames(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /** Fills the parts of a participle: the noun that it tells of, and what follows it. */
  void fill(Draft draft, Clause clause, List<Chunk> last) {
    Trigger trigger = draft.trigger();
    boolean active = trigger.kind() == Trigger.Kind.ACTIVE;
    Slot slot = active ? trigger.subject() : trigger.object();
    List<Chunk> subject = clause.subject.chunks();
    Optional<Chunk> head = scene.chunkBefore(draft.first());
    boolean circumstance =
        active
            && !draft.found.definite()
            && !subject.isEmpty()
            && draft.first() > clause.subject.end()
            && scene.letters().isAccusative(draft.first());
    draft.circumstance =
        !draft.found.definite()
            && (scene.letters().isAccusative(draft.first())
                || (draft.first() > 0 && scene.letters().isComma(draft.first() - 1))
                || (trigger.object() == Slot.TARGET
                    && scene.chunkFrom(draft.end()).filter(Chunk::isBare).isPresent()));
    boolean predicate = !draft.found.definite() && Predicates.isSaidOfSubject(draft, clause, scene);
    if (active && predicate && draft.type().speech()) {
      complements.fill(draft, slot, subject);
    } else if (active && draft.type().speech() && !draft.found.definite()) {
      draft.understood.addAll(
          speaking(clause)
              .map(around -> around.subject.chunks())
              .orElseGet(() -> clause.subject.chunksOr(last)));
    } else if (circumstance) {
      complements.fill(draft, slot, subject);
    } else if (head.isEmpty() && draft.first() > 0 && scene.letters().isComma(draft.first() - 1)) {
      complements.fill(draft, slot, subject);
    } else if (head.isPresent()) {
      complements.fill(draft, slot, List.of(head.get()));
    } else {
      Optional<Chunk> next = scene.chunkFrom(draft.end());
      if (!active && next.isPresent() && next.get().isBare()) {
        complements.fill(draft, slot, scene.joined(next.get()));
      } else if (draft.found.definite()) {
        headOf(draft, clause).ifPresent(chunk -> complements.fill(draft, slot, List.of(chunk)));
      } else {
        complements.fill(draft, slot, subject);
      }
    }
    if (active && trigger.object() != Slot.NONE) {
      scene
          .chunkFrom(draft.end())
          .or(() -> afterTime(draft))
          .filter(Chunk::isBare)
          .ifPresent(chunk -> complements.fill(draft, trigger.object(), scene.joined(chunk)));
    }
  }

  /**
   * The clause around one of what is said in which somebody speaks, who goes on speaking: قال
   * الوزير إن الجيش يتقدم، محذرا.
   */
  private static Optional<Clause> speaking(Clause clause) {
    Optional<Clause> at = Optional.of(clause);
    boolean said = false;
    while (at.isPresent()) {
      boolean speaks =
          at.get().reporting.isPresent()
              || at.get().event.filter(act -> act.type().speech()).isPresent();
      if (speaks) {
        return said ? at : Optional.empty();
      }
      said |= at.get().opening == Clause.Opening.COMPLEMENT;
      at = at.get().parent;
    }
    return Optional.empty();
  }

  /** The object of a participle after words that say when: مهددا في الوقت ذاته طهران. */
  private Optional<Chunk> afterTime(Draft draft) {
    boolean then =
        draft.end() < scene.text().tokens().size()
            && (scene.dateAt(draft.end()).isPresent()
                || scene.senses().has(scene.bareForm(draft.end()), Preposition.Sense.DURING));
    return then ? complements.objectAfter(draft.end(), draft) : Optional.empty();
  }

  /** The last phrase before a definite participle that no preposition governs. */
  private Optional<Chunk> headOf(Draft draft, Clause clause) {
    Optional<Chunk> head = Optional.empty();
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() < draft.first() && phrase.isBare() && phrase.entity().isPresent()) {
        head = phrase.entity();
      }
    }
    return head;
  }
}
