package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Cues;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Refinement;
import isnad.lexicon.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an event the one that the words beside it tell: an attack by aircraft is a strike, help
 * that the speaker announces of himself a pledge.
 */
final class Refinements {

  /** The farthest that a word refines an event before and after it. */
  private static final int BEFORE = 6;

  private static final int AFTER = 12;

  private static final String PLEDGE = "Pledge";
  private static final String THREAT = "Threat";
  private static final String CONTROL = "Control";
  private static final String CAPTURE = "Capture";
  private static final String REJECTION = "Rejection";
  private static final Set<String> HOSTILE = Set.of("Violence", "Coercion");
  private static final Set<String> HELPFUL = Set.of("Support", "Aid", "Collaboration");

  private final Scene scene;
  private final Cues cues;

  Refinements(Scene scene, Cues cues) {
    this.scene = scene;
    this.cues = cues;
  }

  /** Refines events by the words beside them; what is told again as known stays what it was. */
  void tell(List<Draft> drafts) {
    Map<String, EventType> last = new HashMap<>();
    for (Draft draft : drafts) {
      String trigger = draft.trigger().id();
      if (isAnnounced(draft)) {
        draft.refined = announced(draft.type());
        draft.announced = draft.refined.isPresent();
      }
      if (draft.refined.isEmpty() && isRefinable(draft)) {
        refined(draft).ifPresent(draft::refine);
      }
      if (draft.refined.isPresent()) {
        last.put(trigger, draft.type());
      } else if (draft.isKnown()) {
        draft.refined = Optional.ofNullable(last.get(trigger));
      } else {
        last.remove(trigger);
      }
    }
  }

  /** Makes control that somebody aims at the capture that it would be: يسعى إلى السيطرة على. */
  void tellCaptures(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.factuality == Factuality.PLANNED
          && draft.lightVerb.isEmpty()
          && draft.trigger().kind() == Trigger.Kind.NOUN
          && draft.trigger().type().name().equals(CONTROL)) {
        draft.refined = Optional.of(type(CAPTURE));
      }
    }
  }

  /** Makes promises that somebody denies the refusals that they are: لن يلتزم بالاتفاق. */
  void tellRefusals(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.is(PLEDGE)
          && draft.factuality == Factuality.DENIED
          && draft.trigger().kind() != Trigger.Kind.NOUN
          && draft.found.inflected().aspect() != Inflected.Aspect.PERFECT) {
        draft.refined = Optional.of(type(REJECTION));
        draft.factuality = Factuality.ASSERTED;
      }
    }
  }

  /** Makes promises of force the threats that they are. */
  void tellThreats(List<Draft> drafts) {
    for (Draft content : drafts) {
      boolean hostile =
          HOSTILE.contains(content.type().parent())
              && content.lightVerb.stream().allMatch(light -> light.value().factuality().isEmpty());
      content
          .governor
          .filter(governor -> hostile && governor.is(PLEDGE))
          .filter(Draft::hasWhatItNeeds)
          .ifPresent(promise -> promise.refined = Optional.of(type(THREAT)));
    }
  }

  /** Whether the speaker says that he himself will do it: سنقف إلى جانب, سنقدم الدعم. */
  private boolean isAnnounced(Draft draft) {
    return isOwnFuture(draft.found) || draft.lightVerb.filter(this::isOwnFuture).isPresent();
  }

  private boolean isOwnFuture(Found<?> verb) {
    Inflected form = verb.inflected();
    return form.firstPerson() && form.aspect() == Inflected.Aspect.FUTURE;
  }

  private Optional<EventType> announced(EventType type) {
    if (HELPFUL.contains(type.name())) {
      return Optional.of(type(PLEDGE));
    }
    return HOSTILE.contains(type.parent()) ? Optional.of(type(THREAT)) : Optional.empty();
  }

  private EventType type(String name) {
    return cues.types().get(name);
  }

  private boolean isRefinable(Draft draft) {
    return draft.isAmong(cues.refinable()) || cues.refinable().contains(draft.trigger().id());
  }

  /**
   * What the words beside it make of an event; of a known one no other event noun tells, nor of any
   * one after a comma.
   */
  private Optional<EventType> refined(Draft draft) {
    int start = scene.text().sentenceOf(draft.first()).first();
    int clauseEnd = draft.lifting.map(act -> act.clauseEnd).orElse(draft.clauseEnd);
    int end = Math.min(clauseEnd, draft.end() + AFTER);
    boolean apart = draft.isKnown();
    for (int at = Math.max(start, draft.first() - BEFORE); at < end; at++) {
      boolean after = at >= draft.end();
      apart |= after && scene.letters().isComma(at);
      boolean another = after && apart && scene.isEventNoun(at);
      for (Found<Refinement> word : cues.refinements().at(scene.text(), at)) {
        if (!another && concerns(word.value(), draft) && reaches(word.value(), at, draft)) {
          return Optional.of(word.value().type());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(Refinement refinement, Draft draft) {
    return draft.isAmong(refinement.of()) || refinement.of().contains(draft.trigger().id());
  }

  private static boolean reaches(Refinement refinement, int at, Draft draft) {
    return at < draft.end()
        ? draft.first() - at <= refinement.before() && refinement.before() > 0
        : at - draft.end() < refinement.after();
  }
}
