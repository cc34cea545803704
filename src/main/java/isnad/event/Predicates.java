package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Modality;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells the factuality of event nouns by what is said of them: by their adjectives (الزيارة
 * المرتقبة) and by the verbs whose subjects they are (المفاوضات لم تبدأ, الاجتماع الذي سيعقد).
 */
final class Predicates {

  /** How many tokens after an event noun its adjective is sought. */
  private static final int FARTHEST_ADJECTIVE = 6;

  /** How many tokens into a clause without verb its predicate is sought. */
  private static final int FARTHEST_PREDICATE = 4;

  /** How verbs stand to events of which they say that they happen. */
  private static final Set<LightVerb.Bound> HAPPENING =
      EnumSet.of(LightVerb.Bound.BEGINS, LightVerb.Bound.OCCURS);

  private final Scene scene;

  Predicates(Scene scene) {
    this.scene = scene;
  }

  /** Gives the event nouns of a clause the factuality that is said of them. */
  void tell(Clause clause) {
    for (Phrase phrase : clause.phrases) {
      phrase.event().filter(Predicates::isNoun).ifPresent(draft -> draft.said = adjective(draft));
    }
    topic(clause)
        .filter(Predicates::isNoun)
        .filter(draft -> draft.said.isEmpty())
        .ifPresent(
            draft ->
                draft.said =
                    clause.verb.isPresent()
                        ? verb(clause.verb.get(), clause, draft)
                        : predicate(clause.first, draft));
  }

  private static boolean isNoun(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN;
  }

  /** The event noun that a clause tells something of: its topic, or that before its relative. */
  private static Optional<Draft> topic(Clause clause) {
    if (clause.verb.isEmpty() && clause.opening == Clause.Opening.RELATIVE) {
      return clause.antecedent.flatMap(Phrase::event);
    }
    List<Phrase> before =
        clause.before().stream().filter(phrase -> phrase.isBare() && !phrase.conjoined()).toList();
    Optional<Phrase> topic =
        before.isEmpty()
            ? clause.antecedent.filter(noun -> clause.opening == Clause.Opening.RELATIVE)
            : Optional.of(before.get(before.size() - 1));
    return topic.flatMap(Phrase::event);
  }

  private Optional<Factuality> adjective(Draft noun) {
    int end = scene.text().sentenceOf(noun.first()).end();
    int limit = Math.min(end, noun.end() + FARTHEST_ADJECTIVE);
    for (int at = noun.end(); at < limit; at++) {
      Optional<Factuality> told = describing(at, noun);
      if (told.isPresent()) {
        return told;
      }
      boolean genitive = scene.chunkAt(at).filter(Chunk::isBare).isPresent();
      if (!genitive && (!scene.isPlain(at) || !scene.text().token(at).isWord())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What an adjective tells that agrees with a noun. */
  private Optional<Factuality> describing(int token, Draft noun) {
    boolean feminine = scene.letters().isFeminineNoun(noun.first());
    return scene.modalitiesAt(token).stream()
        .filter(cue -> cue.value().adjective() && cue.value().scope() == Modality.Scope.NEXT)
        .filter(cue -> cue.preposition().isEmpty() && cue.conjunction().isEmpty())
        .filter(cue -> feminine == scene.letters().isFeminineNoun(cue.end() - 1))
        .filter(cue -> !(cue.definite() && isGenitive(token, noun)))
        .map(cue -> cue.value().factuality())
        .findFirst();
  }

  /** Whether a definite word right after a noun is its genitive: قتل المشتبه به. */
  private static boolean isGenitive(int token, Draft noun) {
    return token == noun.first() + 1 && !noun.isKnown();
  }

  /** What the verb of a clause tells of the event noun that is its subject. */
  private Optional<Factuality> verb(Verb verb, Clause clause, Draft topic) {
    Optional<Factuality> undone = undone(verb, clause);
    if (undone.isPresent() || !isOfEvents(verb, topic)) {
      return undone;
    }
    Optional<Factuality> particle = particle(verb);
    if (particle.isPresent()) {
      return particle;
    }
    return verb.inflected().aspect() == Inflected.Aspect.FUTURE
        ? Optional.of(Factuality.PLANNED)
        : Optional.empty();
  }

  /**
   * What the adjective tells that a clause without verb says of a noun: الزيارة التي كانت مقررة.
   */
  private Optional<Factuality> predicate(int from, Draft topic) {
    int limit = Math.min(scene.text().sentenceOf(topic.first()).end(), from + FARTHEST_PREDICATE);
    for (int at = Math.max(from, topic.end()); at < limit; at++) {
      Optional<Factuality> told = describing(at, topic);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a verb says that events happen or begin, or tells the same as the noun: الاتفاق وقع.
   */
  private boolean isOfEvents(Verb verb, Draft noun) {
    return scene.lightVerbsAt(verb.first()).stream()
            .flatMap(light -> light.value().bound().stream())
            .anyMatch(HAPPENING::contains)
        || (noun.type().symmetric()
            && scene.triggersAt(verb.first()).stream()
                .anyMatch(found -> found.value().type().equals(noun.type())));
  }

  /** What a particle right before a verb makes of it: لم تبدأ, قد يعقد. */
  private Optional<Factuality> particle(Verb verb) {
    return scene.modalitiesAt(verb.first() - 1).stream()
        .filter(cue -> cue.end() == verb.first())
        .filter(cue -> !cue.value().scope().isComplement())
        .map(cue -> cue.value().factuality())
        .filter(
            told ->
                told != Factuality.POSSIBLE
                    || verb.inflected().aspect() == Inflected.Aspect.IMPERFECT)
        .findFirst();
  }

  /**
   * What a verb makes of its subject that makes it of its object otherwise: الزيارة ألغيت, الزيارة
   * تأجلت.
   */
  private Optional<Factuality> undone(Verb verb, Clause clause) {
    if (clause.after().stream().anyMatch(Phrase::isBare)) {
      return Optional.empty();
    }
    return scene.lightVerbsAt(verb.first()).stream()
        .filter(light -> light.value().preposition().isEmpty())
        .filter(
            light ->
                light.value().subject() == Slot.NONE
                    || light.inflected().voice() == Inflected.Voice.PASSIVE)
        .flatMap(light -> light.value().factuality().stream())
        .findFirst();
  }

  /**
   * Whether words that name an event say of the subject right before them what it does: إيران لن
   * تسمح, قطر ليست مستعدة.
   */
  static boolean isSaidOfSubject(Draft draft, Clause clause, Scene scene) {
    int first = draft.first();
    return clause.verb.filter(verb -> verb.first() < first).isEmpty()
        && clause.subject.chunks().stream()
            .filter(chunk -> chunk.end() <= first)
            .anyMatch(
                chunk ->
                    IntStream.range(chunk.end(), first)
                        .allMatch(at -> scene.functionAt(at, FunctionWord.Kind.COPULA)));
  }
}
