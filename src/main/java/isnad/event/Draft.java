package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.source.Link;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Need;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Interval;
import isnad.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An event being pieced together from one trigger; confined to the reading of one article. */
final class Draft {

  private static final String ELECTION = "Election";

  private static final Set<String> MOTION = Set.of("Visit", "Flight", "Return");

  private static final Set<String> WITH_TOLL = Set.of("Bombing", "Strike", "Attack", "Clash");

  final Found<Trigger> found;

  /** The index after its last word, or of the name that its words end in: نشرت قوات. */
  private final int end;

  final Span span;
  final int sentence;
  final Set<String> agents = new LinkedHashSet<>();
  final Set<String> targets = new LinkedHashSet<>();
  final Set<String> victims = new LinkedHashSet<>();
  final Set<String> places = new LinkedHashSet<>();
  final List<Span> also = new ArrayList<>();
  final List<Quantity> quantities = new ArrayList<>();

  /** What parts prepositions give by the light verb that it goes with. */
  final Map<String, Slot> lent = new HashMap<>();

  /** Those of its agents whom the object of its verb or the genitive of its noun names. */
  final Set<String> others = new LinkedHashSet<>();

  /** Those of its agents that only the genitive of its noun names: تركيا in دعم تركيا. */
  final Set<String> owners = new LinkedHashSet<>();

  /** Whether all that is known of its parties is with whom: محادثات مع روسيا. */
  boolean withOnly;

  /** Whether a refugee or displaced person does it. */
  boolean ofRefugees;

  /** Whether somebody who bears arms does it or undergoes it. */
  boolean ofArmed;

  /** Whether one of the parties is an outlet, to which the other only speaks. */
  boolean withMedia;

  /** Whether an armed group goes where others would visit. */
  boolean march;

  /** Whether it is a participle that tells how something else is done: قال مؤيدا. */
  boolean circumstance;

  /** Whether it only says again what the act of speech that governs it says: طالب بضرورة. */
  boolean repeats;

  /** Tokens of the clause in which its complements were sought. */
  int clauseEnd;

  /** Those who may do it where neither its clause nor its speaker tells. */
  final List<Chunk> understood = new ArrayList<>();

  /** Whether its speaker tells it of himself in the third person: أعلن أنه سيزور. */
  boolean ofSpeaker;

  /** The prepositions whose phrases have given it a target. */
  final Set<String> given = new HashSet<>();

  /** Whether the event told before it is an answer to it: ردا على هجوم. */
  boolean provokes;

  /** Whether it is told as past when the event told before it took place: بعد مقتل. */
  boolean earlier;

  /** Whether it stands in a relative clause, and so is told as known. */
  boolean relative;

  /** Whether it only speaks of an event told before, by a less special word. */
  boolean pointsBack;

  /** The type that the words beside it make it. */
  Optional<EventType> refined = Optional.empty();

  /** The light verb that lends itself to it. */
  Optional<Found<LightVerb>> lightVerb = Optional.empty();

  /** Whether it only tells why something else is done. */
  boolean reason;

  /** Whether the speaker announces it of himself, so that telling it is the act. */
  boolean announced;

  /** The act that lifts it, by whose words it is named: العقوبات in رفع العقوبات. */
  Optional<Draft> lifting = Optional.empty();

  /** What the adjective or verb said of an event noun makes of it. */
  Optional<Factuality> said = Optional.empty();

  Optional<Interval> time = Optional.empty();
  Factuality factuality = Factuality.ASSERTED;
  List<Link> chain = List.of();

  /** The event of demanding, threatening, promising or accusing that this one is the content of. */
  Optional<Draft> governor = Optional.empty();

  Draft(Found<Trigger> found, int end, Span span, int sentence) {
    this.found = found;
    this.end = end;
    this.span = span;
    this.sentence = sentence;
    this.clauseEnd = end;
  }

  /** Whether it has been told in what its places lie. */
  boolean contained;

  /** The place that it was given last. */
  Optional<Chunk> lastPlace = Optional.empty();

  /** Events by the index of their sentence, in the order given. */
  static Map<Integer, List<Draft>> bySentence(List<Draft> drafts) {
    return drafts.stream().collect(Collectors.groupingBy(draft -> draft.sentence));
  }

  Trigger trigger() {
    return found.value();
  }

  EventType type() {
    return refined.orElse(found.value().type());
  }

  boolean is(String type) {
    return type().name().equals(type);
  }

  boolean isAmong(Set<String> types) {
    return types.contains(type().name());
  }

  /** Whether it is a vote, which those who prepare for it hold but do not stand in. */
  boolean isVote() {
    return is(ELECTION) && trigger().genitive() == Slot.NONE;
  }

  /** Whether its dead and wounded are its toll. */
  boolean hasToll() {
    return isAmong(WITH_TOLL);
  }

  /** Whether it takes somebody somewhere, so that a place is where it leads. */
  boolean isMotion() {
    return isAmong(MOTION);
  }

  /** Goes with a light verb, which may change its type. */
  void take(Found<LightVerb> light) {
    Map<String, EventType> becomes = light.value().becomes();
    lightVerb = Optional.of(light);
    refined = Optional.ofNullable(becomes.getOrDefault(trigger().id(), becomes.get(type().name())));
  }

  /** The part that a preposition's phrase plays. */
  Slot slot(String preposition) {
    Slot own = trigger().prepositions().getOrDefault(preposition, Slot.NONE);
    boolean unlike = trigger().type().symmetric() && !type().symmetric();
    return own == Slot.NONE || unlike ? lent.getOrDefault(preposition, Slot.NONE) : own;
  }

  /**
   * Makes those to whom it is done of those whose genitive seemed to do it, where it is asked for,
   * promised or aimed at: دعا إلى دعم ليبيا.
   */
  void undergo() {
    if (targets.isEmpty()) {
      agents.removeAll(owners);
      targets.addAll(owners);
    }
    owners.clear();
  }

  /** Becomes an event of another type by the words beside it. */
  void refine(EventType type) {
    refined = Optional.of(type);
    if (trigger().type().symmetric() && !type.symmetric()) {
      agents.removeAll(others);
      targets.addAll(others);
    }
  }

  int first() {
    return found.first();
  }

  int end() {
    return end;
  }

  /** Whether an event noun speaks of an event as known: الاتفاق, مقتلهم. */
  boolean isKnown() {
    return trigger().kind() == Trigger.Kind.NOUN
        && (found.definite() || !found.pronoun().isEmpty());
  }

  /** How many parts are filled. */
  int fullness() {
    return agents.size() + targets.size() + places.size();
  }

  /** Whether the parts that its trigger needs are filled. */
  boolean hasWhatItNeeds() {
    return !reason && !repeats && !withMedia && !march && hasParts();
  }

  private boolean hasParts() {
    return (refined.isPresent() && !trigger().needsVerb())
        || lightVerb.filter(verb -> trigger().countsWith(verb.value())).isPresent()
        || (!trigger().needsVerb() && trigger().needs().stream().allMatch(this::has));
  }

  private boolean has(Need need) {
    return switch (need) {
      case AGENT -> !agents.isEmpty();
      case TARGET -> !targets.isEmpty();
      case PLACE -> !places.isEmpty();
      case ANY -> fullness() > 0;
      case PARTIES -> agents.size() > 1;
      case REFUGEES -> ofRefugees;
      case ARMED -> ofArmed;
      case CIRCUMSTANCE -> circumstance;
    };
  }

  /** The time as long as is said that the event lasts: زيارة تستمر ثلاثة أيام. */
  Interval lasting(Interval time) {
    if (time.start().isEmpty() || !time.start().equals(time.end())) {
      return time;
    }
    LocalDate first = time.start().get();
    return quantities.stream()
        .filter(quantity -> quantity.what() == Quantity.What.LENGTH)
        .map(quantity -> quantity.amount().after(first))
        .flatMap(Optional::stream)
        .findFirst()
        .map(end -> Interval.of(first, end.minusDays(1)))
        .orElse(time);
  }

  @Override
  public String toString() {
    return type() + span.toString() + " " + agents + " " + targets + " " + places;
  }
}
