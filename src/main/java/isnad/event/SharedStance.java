package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Cues;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Trigger;
import java.util.stream.IntStream;

/**
 * Tells which event nouns are planned because that is with which they are told: what a conjunction
 * joins to another (لوقف القتال وسحب القوات), and that during which something will be done (سيلتقيه
 * خلال القمة).
 */
final class SharedStance {

  /** How many words may stand between two joined nouns. */
  private static final int FARTHEST = 8;

  /** How many tokens before an event noun the verb may stand that tells what is done meanwhile. */
  private static final int FARTHEST_VERB = 20;

  private static final String VIOLENCE = "Violence";

  private final Scene scene;
  private final Reach reach;

  SharedStance(Scene scene, Cues cues) {
    this.scene = scene;
    this.reach = new Reach(scene, cues);
  }

  /**
   * Whether an event is planned as another one is.
   *
   * @param draft one that its own words do not tell as planned
   * @param before the event told before it
   */
  boolean isPlanned(Draft draft, Draft before) {
    return before.sentence == draft.sentence
        && before.factuality == Factuality.PLANNED
        && isVerbalNoun(before)
        && isVerbalNoun(draft)
        && draft.type().parent().equals(VIOLENCE) == before.type().parent().equals(VIOLENCE)
        && !draft.found.definite()
        && !draft.found.conjunction().isEmpty()
        && scene.prepositionOf(draft.found).isEmpty()
        && reach.words(before.end(), draft.first()) <= FARTHEST
        && IntStream.range(before.end(), draft.first()).noneMatch(this::ends);
  }

  /** Whether the last verb before an event noun tells what will be done while it goes on. */
  boolean isDuringPlanned(Draft draft) {
    if (!isVerbalNoun(draft)
        || !draft.found.pronoun().isEmpty()
        || !scene.senses().isDuring(draft.found)
        || draft.type().parent().equals(VIOLENCE)) {
      return false;
    }
    int start = scene.text().sentenceOf(draft.first()).first();
    for (int at = draft.first() - 1; at >= Math.max(start, draft.first() - FARTHEST_VERB); at--) {
      if (scene.isVerb(at)) {
        return isFuture(at);
      }
      if (reach.stopsAt(at) || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)) {
        return false;
      }
    }
    return false;
  }

  private boolean isFuture(int verb) {
    return scene.triggersAt(verb).stream()
            .anyMatch(found -> found.inflected().aspect() == Inflected.Aspect.FUTURE)
        || scene
            .verbAt(verb, true)
            .filter(other -> other.inflected().aspect() == Inflected.Aspect.FUTURE)
            .isPresent();
  }

  private static boolean isVerbalNoun(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN && !draft.type().speech();
  }

  private boolean ends(int token) {
    return scene.isVerb(token)
        || reach.stopsAt(token)
        || scene.functionAt(token, FunctionWord.Kind.CONNECTIVE)
        || scene.functionAt(token, FunctionWord.Kind.RELATIVE)
        || scene.functionAt(token, FunctionWord.Kind.COMPLEMENTIZER);
  }
}
