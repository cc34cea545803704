package isnad.event;

import isnad.lexicon.Cues;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** How many unknown words may stand between a noun and the event noun that it governs. */
  private static final int MOST_IN_CONSTRUCT = 1;

  /** How many tokens before a word the phrase may begin that it ends. */
  private static final int LONGEST_CUE = 3;

  /** How many tokens after a negation the object of the negated verb may stand. */
  private static final int FARTHEST_OBJECT = 4;

  /** The types of force that is told as used where it is told as an aim. */
  private static final Set<String> FORCE =
      Set.of("Attack", "Clash", "Strike", "Bombing", "Killing", "Abduction", "Restriction");

  /** The acts of speech about what may happen or has happened. */
  private static final Set<String> STANCES = Set.of("Concern");

  private final Scene scene;
  private final Reach reach;

  Stances(Scene scene, Cues cues) {
    this.scene = scene;
    this.reach = new Reach(scene, cues);
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
    if (draft.type().speech() && draft.trigger().kind() == Trigger.Kind.ACTIVE) {
      return Factuality.ASSERTED;
    }
    if (draft.governor.isPresent()) {
      Factuality given = ofContent(draft.governor.get());
      if (given != Factuality.ASSERTED && !isTakenAsKnown(draft)) {
        return given;
      }
    }
    if (draft.announced || scene.isAfterEvent(draft.first())) {
      return Factuality.ASSERTED;
    }
    int start = scene.text().sentenceOf(draft.first()).first();
    boolean afterVerb = false;
    boolean future = false;
    boolean afterComma = false;
    int words = 0;
    for (int at = draft.first() - 1; at >= start && words < FARTHEST_CLAUSE; at--) {
      words += reach.words(at, at + 1);
      if (isInsideCue(at, start) || scene.amountAt(at).isPresent()) {
        continue;
      }
      for (Found<Modality> cue : scene.modalitiesAt(at)) {
        if (cue.end() <= draft.first() && reaches(cue, draft, afterVerb, afterComma)) {
          Factuality told = named(cue.value().factuality());
          if (isNegated(at, start)) {
            return negation(told);
          }
          return told == Factuality.POSSIBLE && isOfDeniedReport(at, start)
              ? Factuality.DENIED
              : told;
        }
      }
      if (scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
          || scene.functionAt(at, FunctionWord.Kind.RELATIVE)
          || isSaying(at)
          || reach.stopsAt(at)) {
        break;
      }
      future |= !afterVerb && isFuture(at);
      afterComma |= scene.letters().isComma(at);
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

  /** Whether what somebody fears has happened: قلق من الغارات. */
  private static boolean isTakenAsKnown(Draft draft) {
    return draft.found.definite() && STANCES.contains(draft.governor.get().type().name());
  }

  /** Whether a participle of saying opens what somebody says besides: لافتا إلى أن. */
  private boolean isSaying(int token) {
    return scene.modalitiesAt(token).isEmpty()
        && scene.reportingAt(token).stream()
            .anyMatch(word -> word.value().kind() == ReportingWord.Kind.PARTICIPLE);
  }

  /** Whether a particle right before a cue negates it: لم يتمكن. */
  private boolean isNegated(int cue, int start) {
    return isOfNegatedSubject(cue, start) || isAfterNegation(cue, start);
  }

  /** Whether a negation stands before the phrase before a cue: ليس الحلف بحاجة إلى. */
  private boolean isOfNegatedSubject(int cue, int start) {
    return scene
        .chunkBefore(cue)
        .filter(subject -> subject.isBare() && subject.first() > start)
        .stream()
        .flatMap(subject -> scene.modalitiesAt(subject.first() - 1).stream())
        .anyMatch(
            particle ->
                particle.value().scope() == Modality.Scope.CLAUSE
                    && named(particle.value().factuality()) == Factuality.DENIED);
  }

  /** Whether what would leave an event open is itself denied: نفى أنباء عن. */
  private boolean isOfDeniedReport(int cue, int start) {
    for (int at = cue - 1; at >= Math.max(start, cue - FARTHEST_COMPLEMENT); at--) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER) || reach.stopsAt(at)) {
        return false;
      }
      if (scene.modalitiesAt(at).stream()
          .filter(denial -> denial.value().scope() == Modality.Scope.COMPLEMENT)
          .anyMatch(denial -> named(denial.value().factuality()) == Factuality.DENIED)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterNegation(int cue, int start) {
    return cue > start
        && scene.functionAt(cue - 1, FunctionWord.Kind.ADVERB)
        && scene.modalitiesAt(cue - 1).stream()
            .anyMatch(
                particle ->
                    particle.end() == cue
                        && particle.value().scope() == Modality.Scope.NEXT
                        && named(particle.value().factuality()) == Factuality.DENIED);
  }

  /**
   * What a cue makes of an event where it is negated: لم ينف leaves it open, لم يتمكن denies it.
   */
  private static Factuality negation(Factuality told) {
    return told == Factuality.DENIED ? Factuality.POSSIBLE : Factuality.DENIED;
  }

  /** Whether the cue at a token is only the rest of a longer one: لم يستبعد. */
  private boolean isInsideCue(int token, int start) {
    return IntStream.range(Math.max(start, token - LONGEST_CUE), token)
        .anyMatch(at -> scene.modalitiesAt(at).stream().anyMatch(cue -> cue.end() > token));
  }

  /**
   * Whether a noun says what is aimed at: لتشكيل حكومة. Force to some end is told as used: لتفريق
   * المتظاهرين.
   */
  private boolean isAim(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.type().speech()
        && !draft.isKnown()
        && draft.factuality == Factuality.ASSERTED
        && (lentFor(draft).filter(this::isPurpose).isPresent()
            || (scene.isPurpose(draft.found) && !FORCE.contains(draft.type().name())));
  }

  private boolean isPurpose(String preposition) {
    return scene.hasSense(preposition, Preposition.Sense.PURPOSE);
  }

  /**
   * The preposition before the noun right before an event noun that lends itself to it: لشن هجوم.
   */
  private Optional<String> lentFor(Draft draft) {
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

  private boolean isFuture(int token) {
    return Stream.of(scene.lightVerbsAt(token), scene.reportingAt(token))
        .flatMap(List::stream)
        .anyMatch(verb -> verb.inflected().aspect() == Inflected.Aspect.FUTURE);
  }

  private boolean isOtherVerb(int token) {
    return scene.isVerb(token)
        && scene.modalitiesAt(token).isEmpty()
        && scene.lightVerbsAt(token).isEmpty();
  }

  private boolean reaches(Found<Modality> cue, Draft draft, boolean afterVerb, boolean afterComma) {
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
      case COMPLEMENT ->
          !reach.isMeanwhile(draft)
              && !(isPerfect(draft) && isOfWhatIsToCome(cue.value()))
              && !(cue.definite() && distance > 0)
              && !isBesideComplement(cue, draft)
              && !isBeyondConstruct(cue, draft)
              && !isBeyondEvent(cue, draft)
              && (draft.trigger().kind() != Trigger.Kind.VERB || isOpened(cue, draft))
              && distance <= (standsForItself(cue, draft) ? FARTHEST_KNOWN : FARTHEST_COMPLEMENT)
              && !afterVerb
              && !afterComma;
      case CLAUSE -> !afterVerb;
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
    return switch (named(modality.factuality())) {
      case PLANNED, DEMANDED -> true;
      case ASSERTED, POSSIBLE, DENIED -> false;
    };
  }

  private static boolean isPerfect(Draft draft) {
    return draft.found.inflected().aspect() == Inflected.Aspect.PERFECT;
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
      return IntStream.range(cue.end(), draft.first())
          .noneMatch(at -> scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER));
    }
    if (cue.definite() && cue.end() == draft.first() && scene.prepositionOf(draft).isEmpty()) {
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
    String own = scene.prepositionOf(draft);
    String preposition = own.isEmpty() ? lentFor(draft).orElse("") : own;
    return draft.isKnown()
        && (cue.value().prepositions().isEmpty()
            ? !preposition.isEmpty()
            : !cue.value().prepositions().contains(preposition));
  }

  /**
   * Whether a noun only tells what another event is for that takes the complement of a cue: دعا إلى
   * مظاهرات لإدانة قصف.
   */
  private boolean isBeyondEvent(Found<Modality> cue, Draft draft) {
    boolean event = false;
    for (int at = cue.end(); at <= draft.first(); at++) {
      if (scene.isEventNoun(at)) {
        if (event && scene.triggersAt(at).stream().anyMatch(scene::isPurpose)) {
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
                                        .equals(scene.prepositionOf(draft))));
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
    String preposition = scene.prepositionOf(draft);
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
        && scene.prepositionOf(draft).isEmpty()
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
    return named(modality.factuality()) != Factuality.POSSIBLE
        || aspect == Inflected.Aspect.IMPERFECT;
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
