package isnad.event.scene;

import isnad.lexicon.Cues;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Phrases;
import isnad.lexicon.Preposition;
import isnad.lexicon.Trigger;
import java.util.Optional;

/**
 * What the prepositions of a text mean: that an event is past, lasts or is aimed at, and others.
 */
public final class Senses {

  private final Scene scene;
  private final Cues cues;

  Senses(Scene scene, Cues cues) {
    this.scene = scene;
    this.cues = cues;
  }

  /** Whether a preposition of that sense governs a phrase. */
  public boolean isAfter(int first, String preposition, Preposition.Sense sense) {
    if (cues.hasSense(preposition, sense)) {
      return true;
    }
    int start = scene.text().sentenceOf(first).first();
    int end = first;
    while (end > start
        && (Quotes.opens(scene.text().token(end - 1))
            || scene.functionAt(end - 1, FunctionWord.Kind.TRANSPARENT))) {
      end--;
    }
    for (int at = Math.max(start, end - 2); at < end; at++) {
      Optional<Phrases.Match<Preposition.Sense>> match =
          cues.prepositions().longestAt(scene.text(), at, scene.bareForm(at));
      if (match.isPresent() && match.get().end() == end) {
        return match.get().values().contains(sense);
      }
    }
    return false;
  }

  /** Whether a word stands after a preposition that takes it as past: بعد, إثر, منذ. */
  public boolean isAfterEvent(int token) {
    return cues.hasSense(scene.prepositionBefore(token), Preposition.Sense.AFTER);
  }

  /** Whether a folded preposition has a sense. */
  public boolean has(String form, Preposition.Sense sense) {
    return cues.hasSense(form, sense);
  }

  /** Whether a noun stands for what is to be done: after ل or من أجل and their like. */
  public boolean isPurpose(Found<Trigger> noun) {
    return isAfter(noun, Preposition.Sense.PURPOSE);
  }

  /** Whether an event noun stands for what goes on meanwhile: after خلال, في and their like. */
  public boolean isDuring(Found<Trigger> noun) {
    return isAfter(noun, Preposition.Sense.DURING);
  }

  private boolean isAfter(Found<Trigger> noun, Preposition.Sense sense) {
    return cues.hasSense(noun.preposition(), sense)
        || cues.hasSense(scene.prepositionBefore(noun.first()), sense);
  }
}
