package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Cues;
import isnad.lexicon.Preposition.Sense;

/** Measures how far words stand apart, and what stands between a cue and what it reaches. */
final class Reach {

  private static final String FULL_STOP = ".";
  private static final String COLON = ":";
  private static final String ARABIC_SEMICOLON = "\u061B";

  private final Scene scene;
  private final Cues cues;

  Reach(Scene scene, Cues cues) {
    this.scene = scene;
    this.cues = cues;
  }

  /** How many words stand between two tokens, a name or a date counted as one, marks as none. */
  int words(int from, int to) {
    int words = 0;
    for (int at = from; at < to; at++) {
      if (!scene.text().token(at).isMark() && !goesOn(at)) {
        words++;
      }
    }
    return words;
  }

  private boolean goesOn(int token) {
    return token > 0
        && (scene.chunkAt(token).filter(chunk -> chunk.first() < token).isPresent()
            || scene.dateAt(token).filter(date -> date.first() < token).isPresent());
  }

  /** Whether a mark ends a clause for good: a full stop, a colon, a semicolon. */
  boolean stopsAt(int token) {
    String form = scene.text().token(token).form();
    return form.equals(FULL_STOP) || form.equals(COLON) || form.equals(ARABIC_SEMICOLON);
  }

  /** Whether an event noun stands for what goes on meanwhile, and not for a place or topic too. */
  boolean isMeanwhile(Draft noun) {
    String preposition = scene.prepositionOf(noun.found);
    return cues.hasSense(preposition, Sense.DURING) && !cues.hasSense(preposition, Sense.PLACE);
  }
}
