package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells which events a cue of modality reaches: those that its complement or clause holds. */
final class CueScope {

  /** How many tokens before a trigger a cue that governs it may begin. */
  static final int FARTHEST_COMPLEMENT = 7;

  /** The same where the trigger is a noun that speaks of a known event. */
  private static final int FARTHEST_KNOWN = 2;

  /** How many unknown words may stand between a noun and the event noun that it governs. */
  private static final int MOST_IN_CONSTRUCT = 1;

  /** How many tokens after a negation the object of the negated verb may stand. */
  private static final int FARTHEST_OBJECT = 4;

  private final Scene scene;
  private final Reach reach;

  CueScope(Scene scene, Reach reach) {
    this.scene = scene;
    this.reach = reach;
  }

  /**
   * Whether a cue reaches an event.
   *
   * @param afterVerb whether another verb stands between them
   * @param afterComma whether a comma stands between them
   */
  boolean reaches(Found<Modality> cue, Draft draft, boolean afterVerb, boolean afterComma) {
    int distance = reach.words(cue.end(), draft.first());
    return switch (cue.value().scope()) {
      case NEXT ->
          cue.preposition().isEmpty()
              && (!scene.functionAt(cue.first(), FunctionWord.Kind.CONNECTIVE) || isPerfect(draft))
              && (distance == 0
                  ? draft.trigger().kind() != Trigger.Kind.VERB
                      || fitsTense(cue.value(), draft.found.inflected().aspect())
                  : (reachesObject(cue, draft, distance) && !afterVerb)
                      || isObjectOfOther(cue, draft, distance));
      case COMPLEMENT, ATTEMPT, DECISION ->
          !reach.isMeanwhile(draft)
              && !(isPerfect(draft) && isOfWhatIsToCome(cue.value()))
              && !(cue.definite() && distance > 0)
              && !isBesideComplement(cue, draft)
              && !isBeyondConstruct(cue, draft)
              && !isBeyondEvent(cue, draft)
              && !isBeyondClause(cue, draft)
              && !isBeyondResult(cue, draft)
              && (draft.trigger().kind() != Trigger.Kind.VERB || isOpened(cue, draft))
              && distance <= (standsForItself(cue, draft) ? FARTHEST_KNOWN : FARTHEST_COMPLEMENT)
              && !afterVerb
              && !afterComma;
      case CLAUSE -> !afterVerb && !(afterComma && isNewStatement(draft));
    };
  }

  /**
   * Whether أن opens the clause of a verb after a cue, or the cue itself ends with it; a
   * preposition before it shows that it is a noun after all.
   */
  private boolean isOpened(Found<Modality> cue, Draft draft) {
    return !scene.prepositionBefore(draft.first()).isEmpty()
        || IntStream.range(cue.end() - 1, draft.first())
            .anyMatch(at -> scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER));
  }

  /** Whether a cue governs what is still to be done, and so no perfect: أقر بأن الجيش هاجم. */
  private static boolean isOfWhatIsToCome(Modality modality) {
    return switch (modality.factuality()) {
      case PLANNED, DEMANDED -> true;
      case ASSERTED, POSSIBLE, DENIED -> false;
    };
  }

  /** Whether a verb with a conjunction tells something more: لا أساس لها، وانتقدت. */
  private static boolean isNewStatement(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.VERB && !draft.found.conjunction().isEmpty();
  }

  private static boolean isPerfect(Draft draft) {
    return draft.found.inflected().aspect() == Inflected.Aspect.PERFECT;
  }

  /**
   * Whether a noun stands between a verb of saying and what is said, and so in what is told of the
   * speaker: قالت مسؤولة طلبت عدم نشر اسمها إن.
   */
  private boolean isBeforeWhatIsSaid(Found<Modality> cue) {
    int start = scene.text().sentenceOf(cue.first()).first();
    for (int at = cue.first() - 1; at >= start; at--) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)) {
        return false;
      }
      if (scene.reportingAt(at).stream()
          .anyMatch(found -> found.value().kind() == ReportingWord.Kind.VERB)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an event stands too far from the noun that would govern it, or beside it: عدم مشاركتهم
   * في هتافات ضد هجمات, الجهود والمساندة, قرارا يدين.
   */
  private boolean isBeyondConstruct(Found<Modality> cue, Draft draft) {
    if (!cue.value().noun()) {
      return false;
    }
    if (draft.trigger().kind() != Trigger.Kind.NOUN) {
      return isBeforeWhatIsSaid(cue)
          || IntStream.range(cue.end(), draft.first())
              .noneMatch(at -> scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER));
    }
    if (cue.definite()
        && cue.end() == draft.first()
        && scene.prepositionOf(draft.found).isEmpty()) {
      return true;
    }
    boolean beside = cue.end() == draft.first() && !draft.found.conjunction().isEmpty();
    long between =
        IntStream.range(cue.end(), draft.first())
            .filter(at -> scene.isPlain(at) && scene.chunkAt(at).isEmpty())
            .filter(at -> scene.text().token(at).isWord())
            .count();
    return beside || between > MOST_IN_CONSTRUCT;
  }

  /**
   * Whether a noun that speaks of a known event stands beside the complement of a cue: يقضي الاتفاق
   * ب, يرفض التعليق على الغارة.
   */
  private boolean isBesideComplement(Found<Modality> cue, Draft draft) {
    String own = scene.prepositionOf(draft.found);
    String preposition = own.isEmpty() ? lentFor(draft).orElse("") : own;
    return draft.isKnown()
        && (cue.value().prepositions().isEmpty()
            ? !preposition.isEmpty()
            : !cue.value().prepositions().contains(preposition));
  }

  /** Whether a verb between them tells what came of the complement: أمر بضربات أسفرت عن مقتل. */
  private boolean isBeyondResult(Found<Modality> cue, Draft draft) {
    for (int at = cue.end(); at < draft.first(); at++) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)) {
        return false;
      }
      if (scene.lightVerbsAt(at).stream().anyMatch(Killings::isResult)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause begins between them that goes on with an earlier one: يريد السلام وأن. */
  private boolean isBeyondClause(Found<Modality> cue, Draft draft) {
    for (int at = cue.end() - 1; at < draft.first(); at++) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)) {
        return at >= cue.end() && scene.letters().startsWithConjunction(at);
      }
    }
    return false;
  }

  /**
   * Whether a noun only tells what another event is for that takes the complement of a cue: دعا إلى
   * مظاهرات لإدانة قصف.
   */
  private boolean isBeyondEvent(Found<Modality> cue, Draft draft) {
    boolean event = false;
    for (int at = cue.end(); at <= draft.first(); at++) {
      if (scene.isEventNoun(at)) {
        if (event && scene.triggersAt(at).stream().anyMatch(scene.senses()::isPurpose)) {
          return true;
        }
        event = true;
      }
    }
    return false;
  }

  /**
   * Whether a noun speaks of an event as known, and no verb after the cue lends itself to it: من
   * المتوقع أن تستكمل القوات انسحابها.
   */
  private boolean standsForItself(Found<Modality> cue, Draft draft) {
    return draft.isKnown()
        && lentFor(draft).isEmpty()
        && IntStream.range(cue.end(), draft.first())
            .noneMatch(
                at ->
                    scene.lightVerbsAt(at).stream()
                        .anyMatch(
                            light ->
                                light.inflected().aspect() == Inflected.Aspect.IMPERFECT
                                    && light
                                        .value()
                                        .preposition()
                                        .equals(scene.prepositionOf(draft.found))));
  }

  /**
   * Whether a noun is what a verb after a particle lends itself to: لم يرسل أي رسائل, قد يؤدي إلى
   * هجوم.
   */
  private boolean reachesObject(Found<Modality> cue, Draft draft, int distance) {
    if (draft.trigger().kind() != Trigger.Kind.NOUN
        || draft.isKnown()
        || distance > FARTHEST_OBJECT) {
      return false;
    }
    String preposition = scene.prepositionOf(draft.found);
    return scene.lightVerbsAt(cue.end()).stream()
        .anyMatch(
            light ->
                light.value().factuality().isEmpty()
                    && !light.inflected().firstPerson()
                    && light.value().preposition().equals(preposition)
                    && fitsTense(cue.value(), light.inflected().aspect()));
  }

  /** Whether a noun is the object of a verb of no event after a particle: قد تشمل عقوبات. */
  private boolean isObjectOfOther(Found<Modality> cue, Draft draft, int distance) {
    int verb = cue.end();
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.isKnown()
        && distance <= FARTHEST_OBJECT
        && scene.prepositionOf(draft.found).isEmpty()
        && scene.lightVerbsAt(verb).isEmpty()
        && scene.triggersAt(verb).isEmpty()
        && scene
            .verbAt(verb, true)
            .filter(other -> fitsTense(cue.value(), other.inflected().aspect()))
            .isPresent()
        && IntStream.range(verb + 1, draft.first()).noneMatch(scene::isVerb);
  }

  /** A particle of possibility goes with the imperfect: قد يهاجم. */
  private static boolean fitsTense(Modality modality, Inflected.Aspect aspect) {
    return modality.factuality() != Factuality.POSSIBLE || aspect == Inflected.Aspect.IMPERFECT;
  }

  /**
   * The preposition before the noun right before an event noun that lends itself to it: لشن هجوم.
   */
  Optional<String> lentFor(Draft draft) {
    int before = draft.first() - 1;
    if (before < 0) {
      return Optional.empty();
    }
    return scene.lightVerbsAt(before).stream()
        .filter(light -> light.inflected().aspect() == Inflected.Aspect.NONE)
        .filter(light -> light.value().factuality().isEmpty())
        .map(light -> light.preposition())
        .map(own -> own.isEmpty() ? scene.prepositionBefore(before) : own)
        .findFirst();
  }
}
