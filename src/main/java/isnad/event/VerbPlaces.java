package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.Optional;

/** Tells where a verb rather than a noun with the same letters is likely in a clause. */
final class VerbPlaces {

  private final Scene scene;

  VerbPlaces(Scene scene) {
    this.scene = scene;
  }

  /**
   * Whether a verb is likely at a token: at the head of a clause, right after the phrase that the
   * clause is about while it waits for its verb, or right after a noun of which the verb tells.
   */
  boolean isLikely(int at, Clause clause) {
    if (scene.isVerbPlace(at)) {
      return true;
    }
    Optional<Phrase> last = clause.lastPhrase().filter(phrase -> phrase.end() == at);
    if (last.filter(phrase -> tellsOf(phrase, at)).isPresent()) {
      return true;
    }
    if (clause.hasVerb() && scene.verbAt(at, true).filter(this::isResumed).isPresent()) {
      return true;
    }
    if (!clause.hasVerb()) {
      boolean waits = last.isPresent() && scene.functionAt(clause.first, Kind.COPULA);
      return (waits || last.filter(Phrase::definite).isPresent())
          && (clause.phrases.stream().anyMatch(Phrase::isFree) || isReporting(at));
    }
    return joinedVerbIsLikely(at, clause)
        || (last.flatMap(Phrase::event).isPresent() && scene.letters().isAccusative(at - 1));
  }

  private boolean isReporting(int at) {
    return scene.reportingAt(at).stream()
        .anyMatch(found -> found.value().kind() == ReportingWord.Kind.VERB);
  }

  /** Whether a perfect goes on with the perfect of its clause: قصف … ودمر. */
  private boolean joinedVerbIsLikely(int at, Clause clause) {
    return scene.verbAt(at, true).filter(Verb::isJoined).isPresent()
        && clause.verb.get().inflected().aspect() == Inflected.Aspect.PERFECT;
  }

  /**
   * Whether a verb tells of the indefinite noun right before it, though its letters may be those of
   * a noun: one with the pronoun of what it is done to (هجوم شنه, كمين نصبه), one that happens to
   * an event (هجوم استهدف, هجوم نسب إلى), or one before a pronoun that stands for it (زيارة قام
   * بها).
   */
  private boolean tellsOf(Phrase noun, int at) {
    if (noun.definite() || mayBeEventNoun(at)) {
      return false;
    }
    return scene
        .verbAt(at, true)
        .filter(verb -> !verb.isJoined() && !verb.inflected().firstPerson())
        .filter(
            verb ->
                verb.hasPronoun()
                    || (noun.event().isPresent() && (befallsEvent(at) || isResumed(verb))))
        .isPresent();
  }

  /**
   * Whether a verb before any other of its clause tells of the noun before it rather than being the
   * verb that the clause waits for: في غارات شنتها مقاتلات.
   */
  boolean isRelative(Verb verb, Phrase noun) {
    boolean resumed = verb.hasPronoun() && (!noun.isBare() || noun.entity().isEmpty());
    boolean befalls = !noun.isBare() && noun.event().isPresent() && befallsEvent(verb.first());
    return resumed || befalls;
  }

  /**
   * Whether a relative clause of one thing has no verb, since the plural verb after its noun goes
   * with those before it: المندوبون من البرلمان الذي مقره طرابلس قاطعوا.
   */
  boolean isVerbless(Clause clause, Verb verb) {
    return clause.opening == Opening.RELATIVE
        && verb.inflected().plural()
        && clause.phrases.stream().anyMatch(Phrase::isFree)
        && !scene.letters().isPluralRelative(clause.first - 1)
        && clause.parent.filter(parent -> !parent.hasVerb()).isPresent();
  }

  /**
   * Whether a light verb stands before a preposition with a pronoun (شارك فيها), or an event verb
   * before one that tells when it happens (التقى خلالها).
   */
  boolean isResumed(Verb verb) {
    return !verb.hasPronoun()
        && scene.functionAt(verb.end(), Kind.PRONOUN_PHRASE)
        && (!scene.lightVerbsAt(verb.first()).isEmpty() || isDuring(verb));
  }

  private boolean isDuring(Verb verb) {
    return scene
            .letters()
            .pronounPhraseAt(verb.end())
            .filter(phrase -> scene.senses().has(phrase.preposition(), Preposition.Sense.DURING))
            .isPresent()
        && scene.triggersAt(verb.first()).stream()
            .anyMatch(found -> found.value().kind() == Trigger.Kind.VERB);
  }

  private boolean befallsEvent(int at) {
    return scene.lightVerbsAt(at).stream()
        .filter(light -> light.inflected().aspect() != Inflected.Aspect.NONE)
        .anyMatch(light -> light.value().subject() == Slot.NONE);
  }

  /** Whether letters may be those of an event noun or of a noun that lends itself to one. */
  private boolean mayBeEventNoun(int at) {
    return scene.triggersAt(at).stream()
            .anyMatch(found -> found.value().kind() == Trigger.Kind.NOUN)
        || scene.lightVerbsAt(at).stream()
            .filter(light -> light.pronoun().isEmpty())
            .anyMatch(light -> light.inflected().aspect() == Inflected.Aspect.NONE);
  }
}
