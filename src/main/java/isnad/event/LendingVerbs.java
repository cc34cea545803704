package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.Optional;

/** Tells which verbs that name events by themselves rather lend themselves to an event noun. */
final class LendingVerbs {

  /** How many tokens after a light verb its event noun may stand. */
  private static final int SOON = 10;

  /** The same after the name of a person, whom all his offices may follow. */
  private static final int AFTER_PERSON = 13;

  private final Scene scene;

  LendingVerbs(Scene scene) {
    this.scene = scene;
  }

  /** Whether a verb lends itself to a noun soon after it, or to the one right before it. */
  boolean isOne(Found<Trigger> verb, Clause clause, Sentence sentence) {
    return lendsItself(verb, sentence) || tellsOfEvent(verb, clause);
  }

  private boolean lendsItself(Found<Trigger> verb, Sentence sentence) {
    if (verb.value().kind() != Trigger.Kind.VERB
        || verb.value().needs().isEmpty()
        || !verb.pronoun().isEmpty()
        || scene.lightVerbsAt(verb.first()).isEmpty()) {
      return false;
    }
    int reach =
        scene
            .chunkFrom(verb.end())
            .filter(chunk -> chunk.type() == EntityType.PERSON)
            .map(person -> person.end() + AFTER_PERSON)
            .orElse(verb.end() + SOON);
    int end = Math.min(sentence.end(), reach);
    int phrases = 0;
    for (int at = verb.end(); at < end; at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at).filter(Chunk::isBare);
      phrases += chunk.isPresent() ? 1 : 0;
      if (phrases > 1 && chunk.filter(Chunk::isPeople).isPresent()) {
        return false;
      }
      if (scene.triggersAt(at).stream().anyMatch(noun -> lendsTo(verb, noun))) {
        return true;
      }
    }
    return false;
  }

  private boolean lendsTo(Found<Trigger> verb, Found<Trigger> noun) {
    return noun.value().kind() == Trigger.Kind.NOUN
        && scene.lightVerbsAt(verb.first()).stream()
            .filter(light -> light.value().onlyNamed() || !verb.value().type().speech())
            .anyMatch(light -> noun.value().goesWith(light.value()));
  }

  /** Whether a verb tells of the event noun right before it: اجتماعا ضم الوزراء. */
  private boolean tellsOfEvent(Found<Trigger> verb, Clause clause) {
    return verb.preposition().isEmpty()
        && scene.verbAt(verb.first(), true).isPresent()
        && clause
            .lastPhrase()
            .filter(phrase -> phrase.event().isPresent() && phrase.end() == verb.first())
            .isPresent()
        && scene.lightVerbsAt(verb.first()).stream()
            .anyMatch(light -> light.value().subject() == Slot.NONE);
  }
}
