package isnad.event;

import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the factuality of events: from the tense of the trigger, from the nearest cue of modality
 * before it, and from the event of which it is the content.
 */
final class Stances {

  /** How many tokens before a trigger a cue that governs it may begin. */
  private static final int FARTHEST_COMPLEMENT = 7;

  /** The same where the trigger is a noun that speaks of a known event. */
  private static final int FARTHEST_KNOWN = 2;

  private static final int FARTHEST_CLAUSE = 12;

  /** How many tokens after a negation the object of the negated verb may stand. */
  private static final int FARTHEST_OBJECT = 3;

  private static final Set<String> FORCE = Set.of("Violence", "Coercion");

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
    if (draft.type().speech() && draft.trigger().kind() == Trigger.Kind.ACTIVE) {
      return Factuality.ASSERTED;
    }
    int start = scene.text().sentenceOf(draft.first()).first();
    boolean afterVerb = false;
    boolean future = false;
    boolean afterComma = false;
    for (int at = draft.first() - 1; at >= Math.max(start, draft.first() - FARTHEST_CLAUSE); at--) {
      for (Found<Modality> cue : scene.modalitiesAt(at)) {
        if (cue.end() <= draft.first() && reaches(cue, draft, afterVerb, afterComma)) {
          return named(cue.value().factuality());
        }
      }
      if (scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
          || scene.functionAt(at, FunctionWord.Kind.RELATIVE)
          || isStop(at)) {
        break;
      }
      future |= !afterVerb && isFuture(at);
      afterComma |= scene.isComma(at);
      afterVerb |= isOtherVerb(at);
    }
    if (future || isAim(draft)) {
      return Factuality.PLANNED;
    }
    if (draft.found.inflected().aspect() == Inflected.Aspect.FUTURE) {
      return Factuality.PLANNED;
    }
    return draft.factuality;
  }

  /**
   * Whether a noun says what is aimed at: لتشكيل حكومة. Force to some end is told as used: لتفريق
   * المتظاهرين.
   */
  private boolean isAim(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.type().speech()
        && !FORCE.contains(draft.type().parent())
        && !draft.isKnown()
        && draft.factuality == Factuality.ASSERTED
        && scene.isPurpose(draft.found);
  }

  private boolean isFuture(int token) {
    return scene.lightVerbsAt(token).stream()
        .anyMatch(verb -> verb.inflected().aspect() == Inflected.Aspect.FUTURE);
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

  private boolean reaches(Found<Modality> cue, Draft draft, boolean afterVerb, boolean afterComma) {
    int distance = draft.first() - cue.end();
    return switch (cue.value().scope()) {
      case NEXT ->
          cue.preposition().isEmpty()
              && (distance == 0
                  ? fitsTense(cue.value(), draft)
                  : negatesObject(cue, draft, distance) && !afterVerb);
      case COMPLEMENT ->
          distance <= (draft.isKnown() ? FARTHEST_KNOWN : FARTHEST_COMPLEMENT)
              && !afterVerb
              && !afterComma;
      case CLAUSE -> !afterVerb;
    };
  }

  /** Whether a noun is the object of a verb that a particle negates: لم يرسل أي رسائل. */
  private boolean negatesObject(Found<Modality> cue, Draft draft, int distance) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.isKnown()
        && distance <= FARTHEST_OBJECT
        && scene.governsJussive(cue.first())
        && draft.found.preposition().isEmpty()
        && scene.prepositionBefore(draft.first()).isEmpty();
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
