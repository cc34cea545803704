package isnad.event;

import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Locale;

/**
 * Tells the factuality of events: from the tense of the trigger, from the nearest cue of modality
 * before it, and from the event of which it is the content.
 */
final class Stances {

  /** How many tokens before a trigger a cue that governs it may begin. */
  private static final int FARTHEST_COMPLEMENT = 7;

  private static final int FARTHEST_CLAUSE = 12;

  private final Scene scene;

  Stances(Scene scene) {
    this.scene = scene;
  }

  /** The factuality with that lower-case name. */
  static Factuality named(String name) {
    return Factuality.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Sets the factuality of events that stand in text order. */
  void tell(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.factuality = of(draft);
    }
  }

  private Factuality of(Draft draft) {
    if (draft.governor.isPresent()) {
      Factuality given = ofContent(draft.governor.get());
      if (given != Factuality.ASSERTED) {
        return given;
      }
    }
    if (scene.isAfterEvent(draft.first())) {
      return Factuality.ASSERTED;
    }
    int start = scene.text().sentenceOf(draft.first()).first();
    boolean afterVerb = false;
    for (int at = draft.first() - 1; at >= Math.max(start, draft.first() - FARTHEST_CLAUSE); at--) {
      for (Found<Modality> cue : scene.modalitiesAt(at)) {
        if (cue.end() <= draft.first() && reaches(cue, draft, afterVerb)) {
          return named(cue.value().factuality());
        }
      }
      if (scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
          || scene.functionAt(at, FunctionWord.Kind.RELATIVE)
          || isStop(at)) {
        break;
      }
      afterVerb |= isOtherVerb(at);
    }
    if (draft.found.inflected().aspect() == Inflected.Aspect.FUTURE) {
      return Factuality.PLANNED;
    }
    return draft.factuality;
  }

  private boolean isStop(int token) {
    String form = scene.text().token(token).form();
    return form.equals(".") || form.equals(":") || form.equals("\u061B");
  }

  private boolean isOtherVerb(int token) {
    return scene.isVerb(token)
        && scene.modalitiesAt(token).isEmpty()
        && scene.lightVerbsAt(token).isEmpty();
  }

  private boolean reaches(Found<Modality> cue, Draft draft, boolean afterVerb) {
    int distance = draft.first() - cue.end();
    return switch (cue.value().scope()) {
      case NEXT -> distance == 0 && cue.preposition().isEmpty() && fitsTense(cue.value(), draft);
      case COMPLEMENT -> distance <= (draft.isKnown() ? 1 : FARTHEST_COMPLEMENT) && !afterVerb;
      case CLAUSE -> !afterVerb;
    };
  }

  /** A particle of possibility or negation goes with the imperfect: قد يهاجم, لم يهاجم. */
  private static boolean fitsTense(Modality modality, Draft draft) {
    if (draft.trigger().kind() != Trigger.Kind.VERB) {
      return true;
    }
    return named(modality.factuality()) != Factuality.POSSIBLE
        || draft.found.inflected().aspect() == Inflected.Aspect.IMPERFECT;
  }

  /** What an act of speech makes of the event that it is about. */
  private static Factuality ofContent(Draft governor) {
    return switch (governor.type().name()) {
      case "Appeal" -> Factuality.DEMANDED;
      case "Threat", "Pledge" -> Factuality.PLANNED;
      case "Concern" -> Factuality.POSSIBLE;
      case "Rejection" -> Factuality.DENIED;
      default -> Factuality.ASSERTED;
    };
  }
}
