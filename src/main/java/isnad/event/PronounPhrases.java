package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Chunk;
import isnad.event.scene.PronounPhrase;
import isnad.event.scene.Scene;
import isnad.lexicon.Slot;
import java.util.List;
import java.util.Optional;

/**
 * Fills the parts of events with those whom the pronoun after a preposition stands for: اعتدى عليه,
 * اتهامات واشنطن لها, قدم له مساعدات.
 */
final class PronounPhrases {

  /** How many tokens may stand between an event word or light verb and the preposition. */
  private static final int NEAR = 1;

  private final Complements complements;
  private final Antecedents antecedents;
  private final Scene scene;

  PronounPhrases(Scene scene, Complements complements, Antecedents antecedents) {
    this.scene = scene;
    this.complements = complements;
    this.antecedents = antecedents;
  }

  /** Fills the events of a clause whose other parts are filled. */
  void fill(Clause clause) {
    if (clause.pronounPhrases.isEmpty()) {
      return;
    }
    List<Draft> events = clause.events();
    for (PronounPhrase phrase : clause.pronounPhrases) {
      for (Draft draft : events) {
        Slot slot = draft.slot(phrase.preposition());
        boolean parties = draft.type().symmetric() && scene.letters().isPlural(phrase.pronoun());
        if (slot != Slot.NONE && slot != Slot.CONTENT && !parties && isOf(draft, phrase, clause)) {
          complements.fill(
              draft,
              slot,
              meant(draft, phrase, clause).stream()
                  .filter(chunk -> slot != Slot.PLACE || chunk.isPlace())
                  .toList());
        }
      }
    }
  }

  private static boolean isOf(Draft draft, PronounPhrase phrase, Clause clause) {
    boolean after = phrase.at() >= draft.end() && phrase.at() - draft.end() <= NEAR;
    boolean lent =
        draft.lightVerb.filter(clause.light::contains).isPresent()
            && clause.verb.filter(verb -> phrase.at() == verb.end()).isPresent();
    return after || lent;
  }

  /** Those meant: in a relative clause what it tells of, else the nearest ones before. */
  private List<Chunk> meant(Draft draft, PronounPhrase phrase, Clause clause) {
    Optional<Phrase> told =
        clause.opening == Opening.RELATIVE ? clause.antecedent : Optional.empty();
    if (told.isPresent()) {
      return told.get().entity().map(scene::joined).orElse(List.of());
    }
    return antecedents.other(phrase.at(), phrase.pronoun(), draft.agents);
  }
}
