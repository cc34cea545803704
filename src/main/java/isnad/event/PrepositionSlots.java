package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;

/** Tells which part of an event a preposition gives to the phrase that it governs. */
final class PrepositionSlots {

  private static final String APPEAL = "Appeal";

  private static final String VISIT = "Visit";

  private final Scene scene;
  private final Ownership ownership;

  PrepositionSlots(Scene scene, Ownership ownership) {
    this.scene = scene;
    this.ownership = ownership;
  }

  /** The part that a preposition gives; a place is no party: اجتمع به بالقصر. */
  Slot of(Draft draft, Phrase phrase, Chunk chunk) {
    Slot slot = draft.slot(phrase.preposition());
    boolean setting =
        slot == Slot.AGENT
            && chunk.isPlace()
            && !chunk.isTerritory()
            && ownership.isAfter(phrase, Preposition.Sense.PLACE);
    boolean visitor = slot == Slot.PLACE && draft.is(VISIT) && chunk.isPeople();
    if ((visitor || (slot == Slot.TARGET && Ownership.isOfTargets(draft)))
        && ownership.isDoer(draft, phrase)
        && !scene.hasNameAt(draft.end())) {
      return Slot.AGENT;
    }
    if (slot == Slot.AGENT && isAskedOf(draft, phrase)) {
      return Slot.TARGET;
    }
    return setting ? Slot.NONE : isAsked(draft, slot, chunk) ? Slot.TARGET : slot;
  }

  /** Whether a call goes out to those who stand where what it calls for might: دعوة إلى نظيره. */
  private static boolean isAsked(Draft draft, Slot slot, Chunk chunk) {
    return slot == Slot.CONTENT
        && draft.is(APPEAL)
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.targets.isEmpty()
        && !chunk.isPlace();
  }

  /** Whether a noun's genitive asks, so that what follows "of" is asked: طلب السفير من المجلس. */
  private boolean isAskedOf(Draft draft, Phrase phrase) {
    return draft.is(APPEAL)
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && (scene.hasNameAt(draft.end()) || !draft.found.pronoun().isEmpty())
        && ownership.isAfter(phrase, Preposition.Sense.OF)
        && !draft.agents.isEmpty();
  }
}
