package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who took part in a protest of which no telling names anybody: those whom the sentences
 * around it call protesters: شهدت المدينة مظاهرات. وقال المتظاهرون.
 */
final class Protesters {

  private static final String PROTEST = "Protest";

  /** The rows of group-nouns.tsv that name those who demonstrate, sit in or strike. */
  private static final Set<String> PROTESTING = Set.of("g-demonstrator", "g-sit-in", "g-striker");

  /** How many sentences away from a protest its protesters may be named. */
  private static final int FARTHEST = 2;

  private final Scene scene;

  Protesters(Scene scene) {
    this.scene = scene;
  }

  /** Gives a protest that took place its protesters, where nobody else is named as one. */
  void settle(Telling telling) {
    Draft fullest = telling.fullest();
    if (fullest.is(PROTEST)
        && fullest.factuality == Factuality.ASSERTED
        && telling.drafts().stream().allMatch(draft -> draft.agents.isEmpty())) {
      nearest(fullest).ifPresent(chunk -> fullest.agents.add(chunk.entity()));
    }
  }

  private Optional<Chunk> nearest(Draft protest) {
    List<Sentence> sentences = scene.text().sentences();
    int first = sentences.get(Math.max(0, protest.sentence - FARTHEST)).first();
    int end = sentences.get(Math.min(sentences.size() - 1, protest.sentence + FARTHEST)).end();
    for (int away = 0; away < end - first; away++) {
      for (int at : new int[] {protest.first() - away, protest.first() + away}) {
        Optional<Chunk> protesters =
            at < first || at >= end
                ? Optional.empty()
                : scene.chunkFrom(at).filter(chunk -> PROTESTING.contains(chunk.name().rule()));
        if (protesters.isPresent()) {
          return protesters;
        }
      }
    }
    return Optional.empty();
  }
}
