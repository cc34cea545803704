package isnad.event;

import isnad.event.Quantity.What;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Clitics;
import isnad.lexicon.LightVerb.Bound;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Role;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.lexicon.Units;
import isnad.mention.Amount;
import isnad.mention.AmountFinder;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives events their quantities. The dead and wounded go to the attack that hurt them, in their
 * sentence or one shortly before; people to the event in which they act or are acted on; measures
 * to the event of a type that is measured so; weapons to the strike that fires them. Shares,
 * distances, ages, populations and numbers of other things are no quantities.
 */
final class Tolls {

  /** How many tokens may stand between an event and the number of those whom it concerns. */
  private static final int FARTHEST_PEOPLE = 12;

  /** How many tokens may stand between an event and its measure. */
  private static final int FARTHEST_MEASURE = 20;

  /** How many tokens may stand between an event noun and the verb that says how long it lasts. */
  private static final int FARTHEST_LASTING = 5;

  /** How many tokens away from a number the events are that it may belong to. */
  private static final int NEAR = 120;

  /** How many sentences back the attack may stand whose toll a sentence tells. */
  private static final int CAUSE_REACH = 2;

  private static final String KILLING = "Killing";
  private static final String PROTEST = "Protest";
  private static final String PERCENT = "percent";

  /** The types of which shares of ground are told. */
  private static final Set<String> OF_AREA = Set.of("Capture", "Control");

  /** What those count as whom an event of a type is done to. */
  private static final Map<String, What> OF_TARGETS =
      Map.of(
          KILLING,
          What.KILLED,
          "Detention",
          What.DETAINED,
          "Abduction",
          What.DETAINED,
          "Return",
          What.DISPLACED,
          "Release",
          What.OTHER,
          "Aid",
          What.OTHER,
          "Deployment",
          What.PARTICIPANTS);

  /** What people are whom an event concerns. */
  private static final Map<String, What> CONCERNED =
      Map.of(
          "Detention",
          What.DETAINED,
          "Abduction",
          What.DETAINED,
          "Flight",
          What.DISPLACED,
          "Return",
          What.DISPLACED,
          PROTEST,
          What.PARTICIPANTS,
          "Deployment",
          What.PARTICIPANTS,
          "Withdrawal",
          What.PARTICIPANTS);

  /** The types of event in which such people come about. */
  private static final Map<What, Set<String>> SOURCES =
      Map.of(
          What.DETAINED, Set.of("Detention", "Abduction"),
          What.DISPLACED, Set.of("Flight", "Return"),
          What.PARTICIPANTS, Set.of(PROTEST));

  /** The events in which the number of those who act is told of. */
  private static final Set<String> WITH_NUMBERS =
      Set.of(
          PROTEST,
          "Deployment",
          "Withdrawal",
          "Attack",
          "Clash",
          "Flight",
          "Return",
          "Election",
          "Support");

  private static final Set<String> WITH_AMOUNTS =
      Set.of("Aid", "Pledge", "Collaboration", "Sanction");

  /** The types of which masses are told: مساعدات, حجز 5 أطنان. */
  private static final Set<String> WITH_MASSES =
      Set.of("Aid", "Pledge", "Collaboration", "Sanction", "Restriction");

  /** The types of which shares of votes are told. */
  private static final Set<String> OF_VOTES = Set.of("Election");

  private static final Set<String> WITH_PLACES = Set.of("Capture", "Control", "Withdrawal");

  private static final Set<String> WITH_WEAPONS = Set.of("Strike", "Bombing", "Attack");

  /** What is fired, by the English plurals of {@code units.tsv}. */
  private static final Set<String> WEAPONS =
      Set.of(
          "missiles",
          "rockets",
          "mortar shells",
          "shells",
          "projectiles",
          "bombs",
          "explosive devices",
          "drones");

  private static final Set<Role> ARMED = Set.of(Role.MIL, Role.REB, Role.COP);

  private final Scene scene;
  private final Units units;
  private final Harms harms;
  private final Uncounted uncounted;

  Tolls(Scene scene, Units units, Clitics clitics) {
    this.scene = scene;
    this.units = units;
    this.harms = new Harms(scene, units);
    this.uncounted = new Uncounted(scene, units, clitics);
  }

  /** Counts for events that stand in text order. */
  void count(List<Draft> drafts, List<Sentence> sentences) {
    Map<Integer, List<Draft>> bySentence = Draft.bySentence(drafts);
    for (Sentence sentence : sentences) {
      List<Draft> here = bySentence.getOrDefault(sentence.index(), List.of());
      List<Draft> before = new ArrayList<>();
      for (int back = sentence.index() - CAUSE_REACH; back < sentence.index(); back++) {
        before.addAll(bySentence.getOrDefault(back, List.of()));
      }
      if (here.isEmpty() && before.isEmpty()) {
        continue;
      }
      harms.forget();
      Optional<Amount> last = Optional.empty();
      int next = 0;
      int at = sentence.first();
      while (at < sentence.end()) {
        while (next < here.size() && here.get(next).end() <= at) {
          next++;
        }
        Optional<Draft> harm = next > 0 ? Optional.of(here.get(next - 1)) : Optional.empty();
        Optional<Amount> amount = amountAt(at, harm, last);
        amount
            .filter(known -> !known.rule().equals(AmountFinder.ASIDE))
            .ifPresent(known -> give(known, near(known, here), near(known, before)));
        last = amount.isPresent() ? amount : last;
        at = Math.max(at + 1, amount.map(Amount::end).orElse(at));
      }
    }
  }

  private Optional<Amount> amountAt(int at, Optional<Draft> before, Optional<Amount> last) {
    Optional<Amount> amount = scene.amountAt(at);
    return amount.isPresent()
        ? amount
        : before
            .filter(draft -> draft.end() == at)
            .flatMap(harms::victim)
            .or(() -> uncounted.at(at, last));
  }

  private static List<Draft> near(Amount amount, List<Draft> drafts) {
    return drafts.stream().filter(draft -> distance(draft, amount) <= NEAR).toList();
  }

  private void give(Amount amount, List<Draft> here, List<Draft> before) {
    Optional<Units.Kind> kind = amount.unit().flatMap(units::kindOf);
    Optional<What> told = amount.unit().flatMap(units::whatOf).map(What::of);
    boolean people = kind.isEmpty() || kind.get() == Units.Kind.PERSON;
    if (people && harms.give(amount, told, here, before)) {
      return;
    }
    Optional<Draft> counted =
        kind.filter(Units.Kind.TIME::equals).isPresent()
            ? Optional.empty()
            : here.stream().filter(draft -> isEventsOwn(amount, draft)).findFirst();
    if (counted.isPresent()) {
      add(counted.get(), amount, What.OTHER);
    } else if (kind.isPresent()) {
      switch (kind.get()) {
        case PERSON -> people(amount, told, here);
        case PLACE -> measured(amount, here, WITH_PLACES, What.CAPTURED);
        case MEASURE -> measure(amount, told, here);
        case MONEY -> measured(amount, here, WITH_AMOUNTS, What.AMOUNT);
        case THING -> things(amount, here);
        case TIME -> lasted(amount, here);
      }
    } else {
      counted(amount, told, here);
    }
  }

  static int distance(Draft draft, Amount amount) {
    return amount.first() >= draft.end()
        ? amount.first() - draft.end()
        : Math.max(0, draft.first() - amount.end());
  }

  /** Whether the events themselves are counted: هجومين, 2473 خرقا, العشرات من الغارات. */
  private boolean isEventsOwn(Amount amount, Draft draft) {
    boolean follows =
        amount.end() == draft.first()
            || (amount.end() + 1 == draft.first()
                && scene.senses().has(scene.prepositionBefore(draft.first()), Sense.OF));
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.hasWhatItNeeds()
        && (follows || (amount.first() <= draft.first() && draft.first() < amount.end()));
  }

  private void people(Amount amount, Optional<What> told, List<Draft> here) {
    Optional<Draft> holds =
        here.stream()
            .filter(draft -> draft.first() <= amount.first() && amount.first() < draft.end())
            .filter(draft -> OF_TARGETS.containsKey(draft.type().name()))
            .findFirst();
    if (holds.isPresent()) {
      add(holds.get(), amount, OF_TARGETS.get(holds.get().type().name()));
      return;
    }
    Optional<Draft> came =
        told.flatMap(
            what ->
                nearest(
                    amount,
                    here.stream()
                        .filter(d -> d.isAmong(SOURCES.getOrDefault(what, Set.of())))
                        .toList()));
    if (came.isPresent()) {
      add(came.get(), amount, told.get());
      return;
    }
    counted(amount, told, here);
  }

  /** Gives a number to the event of which those counted are a party, or else to the one next. */
  private void counted(Amount amount, Optional<What> told, List<Draft> here) {
    Optional<Chunk> chunk = scene.chunkAt(amount.first()).or(() -> scene.chunkAt(amount.end()));
    if (chunk.isEmpty() || !takesPart(amount, chunk.get(), here)) {
      acted(amount, told, here);
    }
  }

  /** Gives a number of people to the event of which they are a party. */
  private static boolean takesPart(Amount amount, Chunk chunk, List<Draft> here) {
    String entity = chunk.entity();
    Optional<Draft> does =
        nearest(amount, here.stream().filter(d -> d.agents.contains(entity)).toList());
    Optional<Draft> suffers =
        nearest(amount, here.stream().filter(d -> d.targets.contains(entity)).toList());
    if (suffers.isPresent()) {
      Optional.ofNullable(OF_TARGETS.get(suffers.get().type().name()))
          .ifPresent(what -> add(suffers.get(), amount, what));
    } else if (does.isPresent() && does.get().isAmong(WITH_NUMBERS)) {
      boolean moves = does.get().type().parent().equals("Movement");
      boolean armed = chunk.name().role().filter(ARMED::contains).isPresent();
      add(does.get(), amount, moves && !armed ? What.DISPLACED : What.PARTICIPANTS);
    }
    return suffers.isPresent() || does.isPresent();
  }

  /** A number of people of whom no party is known: those whom the event next to it concerns. */
  private void acted(Amount amount, Optional<What> told, List<Draft> here) {
    Optional<Draft> nearest =
        nearest(
            amount,
            here.stream()
                .filter(draft -> told.isEmpty() && CONCERNED.containsKey(draft.type().name()))
                .filter(draft -> distance(draft, amount) <= FARTHEST_PEOPLE)
                .filter(draft -> harms.isOneClause(draft, amount))
                .toList());
    nearest.ifPresent(
        draft ->
            add(
                draft,
                amount,
                isOfPlaces(amount, draft) ? What.OTHER : CONCERNED.get(draft.type().name())));
  }

  /** Whether a number counts the places that an event concerns: الانسحاب من ثلاثة موانئ. */
  private boolean isOfPlaces(Amount amount, Draft draft) {
    return draft.trigger().prepositions().get(scene.prepositionBefore(amount.first()))
        == Slot.PLACE;
  }

  /** A length of time right after an event or after a verb that lends itself to one. */
  private void lasted(Amount amount, List<Draft> here) {
    boolean afterVerb = amount.first() > 0 && !scene.lightVerbsAt(amount.first() - 1).isEmpty();
    here.stream()
        .filter(draft -> draft.end() <= amount.first())
        .filter(
            draft ->
                (draft.trigger().kind() == Trigger.Kind.NOUN
                        && (draft.end() == amount.first()
                            || (afterVerb && amount.first() - draft.end() <= FARTHEST_LASTING)))
                    || isSaidToLast(draft, amount))
        .reduce((earlier, later) -> later)
        .ifPresent(draft -> add(draft, amount, What.LENGTH));
  }

  /** Whether a length of time is told of an event further off: استمر الهجوم ساعتين, لمدة ساعة. */
  private boolean isSaidToLast(Draft draft, Amount amount) {
    boolean lasts =
        amount.rule().equals(AmountFinder.DURATION)
            || (scene.prepositionBefore(amount.first()).isEmpty()
                && IntStream.range(Math.max(0, draft.first() - 2), draft.first())
                    .boxed()
                    .flatMap(at -> scene.lightVerbsAt(at).stream())
                    .anyMatch(
                        verb -> verb.value().bound().filter(Bound.LASTS::equals).isPresent()));
    return lasts
        && amount.first() - draft.end() <= FARTHEST_PEOPLE
        && harms.isOneClause(draft, amount);
  }

  private static void things(Amount amount, List<Draft> here) {
    boolean fired = amount.unit().filter(WEAPONS::contains).isPresent();
    if (fired) {
      measured(amount, here, WITH_WEAPONS, What.OTHER);
    } else {
      measured(amount, here, Set.of("Aid", "Collaboration"), What.AMOUNT);
    }
  }

  private static void measure(Amount amount, Optional<What> told, List<Draft> here) {
    if (amount.unit().filter(PERCENT::equals).isPresent()) {
      measured(amount, here, OF_AREA, What.AREA);
      measured(amount, here, OF_VOTES, What.OTHER);
    } else if (told.isPresent()) {
      boolean ground = told.get() == What.AREA || told.get() == What.LENGTH;
      measured(amount, here, ground ? WITH_PLACES : WITH_MASSES, told.get());
    }
  }

  private static void measured(Amount amount, List<Draft> here, Set<String> types, What what) {
    List<Draft> fitting =
        here.stream()
            .filter(draft -> draft.isAmong(types))
            .filter(draft -> distance(draft, amount) <= FARTHEST_MEASURE)
            .toList();
    nearest(amount, fitting)
        .ifPresent(
            draft -> {
              boolean taken = what != What.CAPTURED || draft.is("Capture");
              add(draft, amount, taken ? what : What.OTHER);
            });
  }

  private static Optional<Draft> nearest(Amount amount, List<Draft> drafts) {
    return drafts.stream()
        .filter(Draft::hasWhatItNeeds)
        .min(Comparator.comparingInt(draft -> distance(draft, amount)));
  }

  static void add(Draft draft, Amount amount, What what) {
    draft.quantities.add(new Quantity(amount, what));
  }
}
