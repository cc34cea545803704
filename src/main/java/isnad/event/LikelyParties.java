package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.LikelyParty;
import isnad.lexicon.Slot;
import isnad.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names who likely does an event or undergoes it, of which its words do not tell: the nearest one of
 * a fitting type in its sentence who plays no other part in it.
 */
final class LikelyParties {

  private final Scene scene;
  private final Map<String, List<LikelyParty>> likely;

  LikelyParties(Scene scene, Map<String, List<LikelyParty>> likely) {
    this.scene = scene;
    this.likely = likely;
  }

  /**
   * Adds to the parties of an event those likely ones that it lacks.
   *
   * @param sources those on whose word it is told, who are no parties
   */
  void add(Draft draft, Set<String> agents, Set<String> targets, Set<String> sources) {
    for (LikelyParty party : likely.getOrDefault(draft.type().name(), List.of())) {
      Set<String> part = party.part() == Slot.AGENT ? agents : targets;
      boolean alone =
          draft.type().symmetric() && party.part() == Slot.AGENT && part.size() == 1;
      if (part.isEmpty() || alone) {
        nearest(draft, party)
            .map(Chunk::entity)
            .filter(entity -> !agents.contains(entity))
            .filter(entity -> !targets.contains(entity))
            .filter(entity -> !sources.contains(entity))
            .ifPresent(part::add);
      }
    }
  }

  private Optional<Chunk> nearest(Draft draft, LikelyParty party) {
    Sentence sentence = scene.text().sentenceOf(draft.first());
    for (int away = 1; away <= party.words(); away++) {
      Optional<Chunk> before = at(draft.first() - away, sentence, party);
      Optional<Chunk> found =
          before.isPresent() || party.before()
              ? before
              : at(draft.end() - 1 + away, sentence, party);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Chunk> at(int token, Sentence sentence, LikelyParty party) {
    return token < sentence.first() || token >= sentence.end()
        ? Optional.empty()
        : scene.chunkAt(token).filter(chunk -> party.types().contains(chunk.type()));
  }
}
