package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import java.util.Optional;

/**
 * Finds people who go on with a list of those to whom something is done, from whom a remark parts
 * them: هجمات ضد الصحفيين في المدينة والمدافعين عن الحقوق.
 */
final class ListedPeople {

  /** How many tokens before them the last ones of the list may stand. */
  private static final int FARTHEST = 8;

  private final Scene scene;

  ListedPeople(Scene scene) {
    this.scene = scene;
  }

  /** Whether a phrase without preposition goes on with the targets of an event. */
  boolean goesOn(Phrase phrase, Draft draft) {
    return phrase.isBare()
        && phrase.conjoined()
        && phrase.entity().filter(this::isOblique).isPresent()
        && before(phrase.first(), draft.first())
            .filter(people -> draft.targets.contains(people.entity()))
            .isPresent();
  }

  /** Whether people have the ending that no subject has. */
  private boolean isOblique(Chunk chunk) {
    return chunk.type() == EntityType.GROUP
        && chunk.first() == chunk.name().phraseFirst()
        && scene.letters().isObliqueOfPeople(chunk.name().phraseFirst());
  }

  private Optional<Chunk> before(int token, int event) {
    for (int at = token - 1; at > Math.max(event, token - FARTHEST); at--) {
      Optional<Chunk> people = scene.chunkAt(at).filter(chunk -> chunk.type() == EntityType.GROUP);
      if (people.isPresent()) {
        return people;
      }
    }
    return Optional.empty();
  }
}
