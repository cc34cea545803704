package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Cues;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the factuality of events: from the tense of the trigger, from the nearest cue of modality
 * before it, and from the event of which it is the content.
 */
final class Stances {

  private static final int FARTHEST_CLAUSE = 12;

  /** How many tokens before a word the phrase may begin that it ends. */
  private static final int LONGEST_CUE = 3;

  /** The types of force that is told as used where it is told as an aim. */
  private static final Set<String> FORCE =
      Set.of("Attack", "Clash", "Strike", "Bombing", "Killing", "Abduction", "Restriction");

  private static final String CONCERN = "Concern";
  private static final String REJECTION = "Rejection";
  private static final String KILLING = "Killing";

  /** The types of what others do against the will of those who refuse it. */
  private static final Set<String> HOSTILE =
      Set.of("Attack", "Strike", "Killing", "Departure", "Capture", "Restriction", "Detention");

  /** The types of what is done in trying to do it. */
  private static final Set<String> TRIED =
      Set.of("Attack", "Clash", "Strike", "Flight", "Protest", "Mediation", "Negotiation");

  /** The types of what an authority does by deciding it. */
  private static final Set<String> DECIDED =
      Set.of(
          "Agreement",
          "Appointment",
          "Departure",
          "Detention",
          "Release",
          "Restriction",
          "Sanction");

  private final Scene scene;
  private final Reach reach;
  private final CueScope scope;
  private final ToldAsDone done;
  private final SharedStance shared;

  Stances(Scene scene, Cues cues) {
    this.scene = scene;
    this.reach = new Reach(scene, cues);
    this.scope = new CueScope(scene, reach);
    this.done = new ToldAsDone(scene);
    this.shared = new SharedStance(scene, cues);
  }

  /** Sets the factuality of events that stand in text order. */
  void tell(List<Draft> drafts) {
    Optional<Draft> before = Optional.empty();
    for (Draft draft : drafts) {
      Factuality told = of(draft);
      if (told == Factuality.ASSERTED
          && (shared.isDuringPlanned(draft)
              || before.filter(other -> shared.isPlanned(draft, other)).isPresent())) {
        told = Factuality.PLANNED;
      }
      told = told == Factuality.PLANNED && isSuffered(draft) ? Factuality.ASSERTED : told;
      boolean open = told == Factuality.ASSERTED || told == Factuality.POSSIBLE;
      draft.factuality = open ? draft.said.orElse(told) : told;
      before = Optional.of(draft);
    }
  }

  /** Whether a noun tells what somebody suffered, which nobody plans: لتبرير مقتل مدنيين. */
  private static boolean isSuffered(Draft draft) {
    return draft.trigger().subject() == Slot.NONE
        && draft.trigger().genitive() == Slot.TARGET
        && draft.is(KILLING);
  }

  private Factuality of(Draft draft) {
    boolean participle =
        draft.trigger().kind() == Trigger.Kind.ACTIVE
            || draft.trigger().kind() == Trigger.Kind.PASSIVE;
    if ((participle && (draft.type().speech() || draft.found.definite()))
        || draft.lifting.isPresent()
        || done.is(draft)) {
      return Factuality.ASSERTED;
    }
    if (draft.governor.isPresent()) {
      Factuality given = ofContent(draft.governor.get());
      if (given != Factuality.ASSERTED && !isReal(draft, given, draft.governor.get().first())) {
        return given;
      }
    }
    if (draft.announced || scene.senses().isAfterEvent(draft.first())) {
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
      for (Found<Modality> cue : longest(scene.modalitiesAt(at))) {
        if (cue.end() <= draft.first() && scope.reaches(cue, draft, afterVerb, afterComma)) {
          Factuality told = toldBy(cue, draft);
          if (isReal(draft, told, at)) {
            return Factuality.ASSERTED;
          }
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
    return isDuty(draft) ? Factuality.DEMANDED : draft.factuality;
  }

  /** What a cue makes of an event, which the attempt or decision told may already be. */
  private Factuality toldBy(Found<Modality> cue, Draft draft) {
    boolean done =
        switch (cue.value().scope()) {
          case ATTEMPT -> draft.type().speech() || draft.isAmong(TRIED);
          case DECISION -> isTaken(cue) && (draft.type().speech() || draft.isAmong(DECIDED));
          case NEXT, COMPLEMENT, CLAUSE -> false;
        };
    return done ? Factuality.ASSERTED : cue.value().factuality();
  }

  /** Whether a decision has been taken: not سيقرر, أن يقرر. */
  private boolean isTaken(Found<Modality> decision) {
    return decision.inflected().aspect() != Inflected.Aspect.FUTURE
        && (decision.inflected().aspect() != Inflected.Aspect.IMPERFECT
            || !scene.functionAt(decision.first() - 1, FunctionWord.Kind.COMPLEMENTIZER));
  }

  /**
   * Whether what is feared or refused is there all the same, since the article stands before it or
   * somebody else does it: يخشى القصف, رفضت انقلاب الحوثيين على السلطة.
   *
   * @param cue the token of the fear or refusal
   */
  private boolean isReal(Draft draft, Factuality told, int cue) {
    return switch (told) {
      case POSSIBLE ->
          draft.found.definite() && draft.governor.filter(fear -> fear.is(CONCERN)).isPresent();
      case DENIED ->
          isSaid(draft)
              || (draft.isAmong(HOSTILE)
                  && isRefusal(cue)
                  && scene
                      .chunkFrom(draft.end())
                      .filter(Chunk::isBare)
                      .filter(doer -> draft.agents.contains(doer.entity()))
                      .isPresent());
      default -> false;
    };
  }

  /** Whether somebody has said what is refused or denied: نفت الاتهامات الأمريكية. */
  private boolean isSaid(Draft draft) {
    return draft.type().speech()
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.agents.isEmpty()
        && (draft.isKnown()
            || scene.chunkFrom(draft.end()).filter(Stances::isGenitive).isPresent());
  }

  private static boolean isGenitive(Chunk chunk) {
    return chunk.isBare() && !chunk.isGentilic();
  }

  private boolean isRefusal(int token) {
    return scene.triggersAt(token).stream()
        .anyMatch(found -> found.value().type().name().equals(REJECTION));
  }

  /** Whether a verb tells what somebody has to do: على روسيا أن تسحب قواتها. */
  private boolean isDuty(Draft draft) {
    int opening = draft.first() - 1;
    return draft.trigger().kind() == Trigger.Kind.VERB
        && draft.found.inflected().aspect() == Inflected.Aspect.IMPERFECT
        && scene.functionAt(opening, FunctionWord.Kind.COMPLEMENTIZER)
        && scene
            .chunkBefore(opening)
            .filter(chunk -> scene.senses().has(chunk.preposition(), Preposition.Sense.DUTY))
            .isPresent();
  }

  /** The cues with most words: بدون طيار, which says nothing, rather than بدون. */
  private static List<Found<Modality>> longest(List<Found<Modality>> cues) {
    int end = cues.stream().mapToInt(Found::end).max().orElse(0);
    return cues.stream().filter(cue -> cue.end() == end).toList();
  }

  /** Whether a participle of saying opens what somebody says besides: لافتا إلى أن. */
  private boolean isSaying(int token) {
    return scene.modalitiesAt(token).isEmpty()
        && scene.reportingAt(token).stream()
            .anyMatch(word -> word.value().kind() == ReportingWord.Kind.PARTICIPLE);
  }

  /** Whether a particle right before a cue negates it: لم يتمكن. */
  private boolean isNegated(int cue, int start) {
    return isOfNegatedSubject(cue, start)
        || isAfterNegation(cue, start)
        || (cue > start && isDenial(cue - 1, cue));
  }

  /** Whether a negation of its whole clause stands between two tokens: ليس بحاجة إلى. */
  private boolean isDenial(int token, int end) {
    return scene.modalitiesAt(token).stream()
        .filter(particle -> particle.end() == end)
        .filter(particle -> particle.value().scope() == Modality.Scope.CLAUSE)
        .anyMatch(particle -> particle.value().factuality() == Factuality.DENIED);
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
                    && particle.value().factuality() == Factuality.DENIED);
  }

  /** Whether what would leave an event open is itself denied: نفى أنباء عن. */
  private boolean isOfDeniedReport(int cue, int start) {
    for (int at = cue - 1; at >= Math.max(start, cue - CueScope.FARTHEST_COMPLEMENT); at--) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER) || reach.stopsAt(at)) {
        return false;
      }
      if (scene.modalitiesAt(at).stream()
          .filter(denial -> denial.value().scope().isComplement())
          .anyMatch(denial -> denial.value().factuality() == Factuality.DENIED)) {
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
                        && particle.value().factuality() == Factuality.DENIED);
  }

  /**
   * What a cue makes of an event where it is negated: لم ينف leaves it open, لم يتمكن denies it.
   */
  private static Factuality negation(Factuality told) {
    return told == Factuality.DENIED ? Factuality.POSSIBLE : Factuality.DENIED;
  }

  /** Whether the cue at a token is only the rest of a longer one: لم يستبعد. */
  private boolean isInsideCue(int token, int start) {
    for (int at = Math.max(start, token - LONGEST_CUE); at < token; at++) {
      for (Found<Modality> cue : scene.modalitiesAt(at)) {
        if (cue.end() > token) {
          return true;
        }
      }
    }
    return false;
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
        && !isTaken(draft)
        && (scope.lentFor(draft).filter(this::isPurpose).isPresent()
            || (scene.senses().isPurpose(draft.found) && !draft.isAmong(FORCE)));
  }

  /** Whether the verb before a noun takes it by what else is a preposition of aims: خضع لعقوبات. */
  private boolean isTaken(Draft draft) {
    return draft
        .lightVerb
        .filter(light -> light.value().factuality().isEmpty())
        .filter(light -> isPurpose(light.value().preposition()))
        .isPresent();
  }

  private boolean isPurpose(String preposition) {
    return scene.senses().has(preposition, Preposition.Sense.PURPOSE);
  }

  private boolean isFuture(int token) {
    return hasFuture(scene.lightVerbsAt(token)) || hasFuture(scene.reportingAt(token));
  }

  private static boolean hasFuture(List<? extends Found<?>> verbs) {
    for (Found<?> verb : verbs) {
      if (verb.inflected().aspect() == Inflected.Aspect.FUTURE) {
        return true;
      }
    }
    return false;
  }

  private boolean isOtherVerb(int token) {
    return scene.isVerb(token)
        && scene.modalitiesAt(token).isEmpty()
        && scene.lightVerbsAt(token).isEmpty();
  }

  /** What an act of speech makes of the event that it is about. */
  private static Factuality ofContent(Draft governor) {
    boolean unsaid = governor.factuality == Factuality.DENIED;
    return switch (governor.type().name()) {
      case "Appeal" -> unsaid ? Factuality.DENIED : Factuality.DEMANDED;
      case "Threat", "Pledge" -> unsaid ? Factuality.DENIED : Factuality.PLANNED;
      case "Concern" -> Factuality.POSSIBLE;
      case "Rejection" -> Factuality.DENIED;
      default -> Factuality.ASSERTED;
    };
  }
}
