package isnad.event;

import isnad.lexicon.EventType;
import java.util.List;
import java.util.Optional;

/** Makes an attack the more specific event that the means named in its clause tell. */
final class Means {

  /** How many tokens before an attack its means may stand: طائرات حربية استهدفت. */
  private static final int BEFORE = 3;

  /** How many tokens after it. */
  private static final int AFTER = 10;

  private static final String ATTACK = "Attack";

  private final Scene scene;

  Means(Scene scene) {
    this.scene = scene;
  }

  /** Gives the attacks among these the types that their means tell. */
  void tell(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.type().name().equals(ATTACK)) {
        draft.byMeans = type(draft);
      }
    }
  }

  private Optional<EventType> type(Draft draft) {
    int start = scene.text().sentenceOf(draft.first()).first();
    int end = Math.min(draft.clauseEnd, draft.end() + AFTER);
    for (int at = Math.max(start, draft.first() - BEFORE); at < end; at++) {
      Optional<EventType> type = scene.meansAt(at);
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }
}
