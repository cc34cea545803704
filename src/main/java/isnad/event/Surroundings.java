package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where what is done by force happened that its own clause does not place: the place that a
 * preposition of place governs nearest to it in its sentence: انفجار استهدف تجمعا للشباب في سروج.
 */
final class Surroundings {

  /** How many tokens after an event its place may stand, and before it. */
  private static final int FARTHEST_AFTER = 20;

  private static final int FARTHEST_BEFORE = 6;

  private static final Set<String> FORCEFUL = Set.of("Violence", "Coercion", "Territory");

  private static final String SANCTION = "Sanction";

  private final Scene scene;
  private final Locations locations;

  Surroundings(Scene scene) {
    this.scene = scene;
    this.locations = new Locations(scene);
  }

  /** Gives an event of which no telling says where it happened the place nearest to its fullest. */
  void settle(Telling telling) {
    Draft fullest = telling.fullest();
    if (FORCEFUL.contains(fullest.type().parent())
        && !fullest.is(SANCTION)
        && telling.drafts().stream().allMatch(draft -> draft.places.isEmpty())) {
      nearest(fullest).ifPresent(place -> locations.settle(fullest, scene.joined(place)));
    }
  }

  private Optional<Chunk> nearest(Draft draft) {
    Sentence sentence = scene.text().sentenceOf(draft.first());
    int after = Math.min(sentence.end(), draft.end() + FARTHEST_AFTER);
    for (int at = draft.end(); at < after && !opensClause(at) && !isPurpose(at); at++) {
      Optional<Chunk> place = placeAt(at);
      if (place.isPresent()) {
        return place;
      }
    }
    if (draft.earlier || draft.provokes) {
      return Optional.empty();
    }
    int before = Math.max(sentence.first(), draft.first() - FARTHEST_BEFORE);
    for (int at = draft.first() - 1; at >= before && !opensClause(at); at--) {
      Optional<Chunk> place = placeAt(at);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** Whether an event noun at a token stands for what is to be done, perhaps elsewhere. */
  private boolean isPurpose(int at) {
    for (Found<Trigger> found : scene.triggersAt(at)) {
      if (scene.senses().isPurpose(found)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensClause(int at) {
    return scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
        || scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER);
  }

  /** The place that begins at a token; a whole country is too wide to be meant from afar. */
  private Optional<Chunk> placeAt(int at) {
    return scene
        .chunkFrom(at)
        .filter(place -> place.isPlace() && !place.isTerritory())
        .filter(place -> isAfter(place, Sense.PLACE) && !isAfter(place, Sense.TOWARDS));
  }

  private boolean isAfter(Chunk place, Sense sense) {
    return scene.senses().isAfter(place.first(), place.preposition(), sense);
  }
}
