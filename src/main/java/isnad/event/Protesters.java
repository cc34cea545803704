package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** Groups that are called protesters, by their first tokens. */
  private final TreeMap<Integer, Chunk> named = new TreeMap<>();

  Protesters(Scene scene) {
    this.scene = scene;
    for (int at = 0; at < scene.text().tokens().size(); at++) {
      scene
          .chunkFrom(at)
          .filter(chunk -> PROTESTING.contains(chunk.name().rule()))
          .ifPresent(chunk -> named.put(chunk.first(), chunk));
    }
  }

  /** Gives a protest that took place its protesters, where nobody else is named as one. */
  void settle(Coreference.Telling telling) {
    Draft fullest = telling.fullest();
    if (fullest.is(PROTEST)
        && fullest.factuality == Factuality.ASSERTED
        && telling.drafts().stream().allMatch(draft -> draft.agents.isEmpty())) {
      nearest(fullest).ifPresent(chunk -> fullest.agents.add(chunk.entity()));
    }
  }

  private Optional<Chunk> nearest(Draft protest) {
    return Stream.of(named.floorEntry(protest.first()), named.ceilingEntry(protest.first()))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(
            chunk ->
                Math.abs(scene.text().sentenceOf(chunk.first()).index() - protest.sentence)
                    <= FARTHEST)
        .min(Comparator.comparingInt(chunk -> Math.abs(chunk.first() - protest.first())));
  }
}
