package isnad.event;

import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Optional;

/** Hands the subject and stance of light verbs to the event nouns that they go with. */
final class LightVerbs {

  /** How many tokens may stand between an event noun and a light verb after it. */
  private static final int FARTHEST_BACK = 4;

  private final Scene scene;
  private final Complements complements;

  /** The readings of the light verb whose event noun is still to come. */
  private List<Found<LightVerb>> open = List.of();

  private List<Chunk> subject = List.of();

  LightVerbs(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /** Waits for the event noun of a verb. */
  void open(List<Found<LightVerb>> readings, List<Chunk> itsSubject) {
    open = readings;
    subject = itsSubject;
  }

  /** Waits no longer. */
  void close() {
    open = List.of();
  }

  /** The subject of a light verb right before a word, if there is one. */
  Optional<List<Chunk>> subjectBefore(Found<?> word) {
    return open.stream().anyMatch(light -> light.end() == word.first())
        ? Optional.of(subject)
        : Optional.empty();
  }

  /** Gives an event noun what the open verb lends. */
  void lendTo(Draft noun) {
    Optional<Found<LightVerb>> fitting =
        open.stream().filter(light -> fits(light.value(), noun)).findFirst();
    if (fitting.isEmpty()) {
      return;
    }
    LightVerb light = fitting.get().value();
    boolean lends = light.subject() != Slot.AGENT || noun.trigger().subject() != Slot.NONE;
    if (lends && (noun.agents.isEmpty() || light.subject() != Slot.AGENT)) {
      complements.fill(noun, light.subject(), subject);
    }
    if (fitting.get().inflected().aspect() == Inflected.Aspect.FUTURE) {
      noun.factuality = Factuality.PLANNED;
    }
    if (!scene.functionAt(fitting.get().first() - 1, FunctionWord.Kind.ADVERB)) {
      light.factuality().ifPresent(name -> noun.factuality = Stances.named(name));
    }
    complements.prepositional(noun, noun.end(), light.prepositions());
    close();
  }

  private boolean fits(LightVerb light, Draft noun) {
    return light.preposition().isEmpty()
        || light.preposition().equals(noun.found.preposition())
        || light.preposition().equals(scene.prepositionBefore(noun.first()));
  }

  /**
   * Gives the event noun right before a verb what the verb lends: هجوم شنه مسلحون, التي أجراها.
   *
   * @return whether the noun took it
   */
  boolean lendBack(Found<LightVerb> light, List<Chunk> itsSubject, Draft noun) {
    boolean relative = scene.functionAt(light.first() - 1, FunctionWord.Kind.RELATIVE);
    boolean takesNoun = !light.pronoun().isEmpty() && !itsSubject.isEmpty();
    boolean near =
        (takesNoun || relative)
            && noun.trigger().kind() == Trigger.Kind.NOUN
            && noun.end() <= light.first()
            && light.first() - noun.end() <= FARTHEST_BACK
            && noun.sentence == scene.text().token(light.first()).sentence();
    if (near) {
      if (takesNoun) {
        complements.fill(noun, light.value().subject(), itsSubject);
      }
      complements.prepositional(noun, light.end(), noun.trigger().prepositions());
    }
    return near;
  }
}
