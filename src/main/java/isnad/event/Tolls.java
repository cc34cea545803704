package isnad.event;

import isnad.event.Quantity.What;
import isnad.lexicon.Role;
import isnad.lexicon.Trigger;
import isnad.lexicon.Units;
import isnad.mention.Amount;
import isnad.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives events their quantities. The dead and wounded go to the attack that hurt them, in their
 * sentence or one shortly before; people to the event in which they act or are acted on; measures
 * to the event of a type that is measured so. Lengths of time, shares and numbers of other things
 * are no quantities.
 */
final class Tolls {

  /** How many tokens may stand between a verb and the number of those whom it hurts. */
  private static final int FARTHEST_VICTIM = 7;

  /** How many tokens may stand between an event and its measure. */
  private static final int FARTHEST_MEASURE = 20;

  private static final String KILLING = "Killing";

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
          "Deployment",
          What.PARTICIPANTS);

  /** The events in which the number of those who act is told of. */
  private static final Set<String> WITH_NUMBERS =
      Set.of("Protest", "Deployment", "Attack", "Clash", "Flight", "Return", "Election", "Support");

  private static final Set<String> WITH_AMOUNTS =
      Set.of("Aid", "Pledge", "Collaboration", "Sanction");

  private static final Set<String> WITH_PLACES = Set.of("Capture", "Control", "Withdrawal");

  private static final Set<Role> ARMED = Set.of(Role.MIL, Role.REB, Role.COP);

  private final Scene scene;

  /** The harm that the last number tells of, and the index after that number. */
  private Optional<Draft> lastHarm = Optional.empty();

  private int lastEnd;

  Tolls(Scene scene) {
    this.scene = scene;
  }

  /** Counts for events that stand in text order. */
  void count(List<Draft> drafts, List<Sentence> sentences) {
    Map<Integer, List<Draft>> bySentence = Draft.bySentence(drafts);
    for (Sentence sentence : sentences) {
      List<Draft> here = bySentence.getOrDefault(sentence.index(), List.of());
      lastHarm = Optional.empty();
      int at = sentence.first();
      while (at < sentence.end()) {
        Optional<Amount> amount = scene.amountAt(at);
        if (amount.isPresent()) {
          give(amount.get(), here, drafts);
          at = amount.get().end();
        } else {
          at++;
        }
      }
    }
  }

  private void give(Amount amount, List<Draft> here, List<Draft> all) {
    Optional<Units.Kind> kind = scene.kindOf(amount);
    Optional<What> told =
        scene.whatIsCounted(amount).map(What::of).filter(what -> isHarm(Optional.of(what)));
    boolean people = kind.isEmpty() || kind.get() == Units.Kind.PERSON;
    Optional<Draft> harm = people ? harm(amount, here) : Optional.empty();
    if (told.isPresent() || harm.isPresent()) {
      lastHarm = harm;
      lastEnd = amount.end();
      harmed(amount, told.orElseGet(() -> harmOf(harm.get())), harm, all);
      return;
    }
    Optional<Draft> counted = here.stream().filter(draft -> isEventsOwn(amount, draft)).findFirst();
    if (counted.isPresent()) {
      add(counted.get(), amount, What.OTHER);
    } else if (kind.isPresent()) {
      switch (kind.get()) {
        case PERSON -> people(amount, here);
        case PLACE -> measured(amount, here, WITH_PLACES, What.CAPTURED);
        case MEASURE -> measure(amount, here);
        case MONEY -> measured(amount, here, WITH_AMOUNTS, What.AMOUNT);
        case THING -> measured(amount, here, Set.of("Aid", "Collaboration"), What.AMOUNT);
        case TIME -> lasted(amount, here);
      }
    }
  }

  private static boolean isHarm(Optional<What> what) {
    return what.filter(w -> w == What.KILLED || w == What.WOUNDED).isPresent();
  }

  private static What harmOf(Draft harm) {
    return harm.trigger().toll().map(What::of).orElse(What.KILLED);
  }

  /** The word that tells of the harm done to those counted: مقتل 70, أصيب سبعة, 19 قتلوا. */
  private Optional<Draft> harm(Amount amount, List<Draft> here) {
    Optional<Draft> nearest =
        here.stream()
            .filter(draft -> draft.type().name().equals(KILLING))
            .filter(draft -> reaches(draft, amount))
            .min(Comparator.comparingInt(draft -> distance(draft, amount)));
    return nearest.isEmpty() && lastHarm.isPresent() && amount.first() - lastEnd <= 4
        ? lastHarm
        : nearest;
  }

  private boolean reaches(Draft draft, Amount amount) {
    int distance = distance(draft, amount);
    boolean after = amount.first() >= draft.end();
    int from = Math.min(draft.end(), amount.end());
    int to = Math.max(draft.first(), amount.first());
    for (int at = from; at < to; at++) {
      if (scene.isVerb(at)) {
        return false;
      }
    }
    return draft.trigger().kind() == Trigger.Kind.NOUN
        ? after && distance <= 2
        : distance <= FARTHEST_VICTIM;
  }

  private static int distance(Draft draft, Amount amount) {
    return amount.first() >= draft.end()
        ? amount.first() - draft.end()
        : Math.max(0, draft.first() - amount.end());
  }

  private void harmed(Amount amount, What what, Optional<Draft> harm, List<Draft> all) {
    Optional<Draft> own =
        harm.filter(draft -> draft.trigger().toll().isEmpty() && draft.hasWhatItNeeds());
    if (own.isPresent() && what == What.KILLED) {
      add(own.get(), amount, what);
      return;
    }
    int sentence = scene.text().token(amount.first()).sentence();
    cause(amount, sentence, all).ifPresent(draft -> add(draft, amount, what));
  }

  private static Optional<Draft> cause(Amount amount, int sentence, List<Draft> all) {
    return all.stream()
        .filter(draft -> Coreference.hasToll(draft) && draft.hasWhatItNeeds())
        .filter(draft -> draft.factuality == Factuality.ASSERTED)
        .filter(draft -> draft.sentence <= sentence && draft.sentence >= sentence - 2)
        .min(
            Comparator.comparingInt((Draft draft) -> sentence - draft.sentence)
                .thenComparingInt(
                    draft -> distance(draft, amount) + (draft.first() < amount.first() ? 0 : 3)));
  }

  /** Whether the events themselves are counted: هجومين, 2473 خرقا. */
  private static boolean isEventsOwn(Amount amount, Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && (amount.end() == draft.first()
            || (amount.first() <= draft.first() && draft.first() < amount.end()));
  }

  private void people(Amount amount, List<Draft> here) {
    Optional<Draft> holds =
        here.stream()
            .filter(draft -> draft.first() <= amount.first() && amount.first() < draft.end())
            .filter(draft -> OF_TARGETS.containsKey(draft.type().name()))
            .findFirst();
    if (holds.isPresent()) {
      add(holds.get(), amount, OF_TARGETS.get(holds.get().type().name()));
      return;
    }
    boolean protest = scene.whatIsCounted(amount).filter("participants"::equals).isPresent();
    Optional<Draft> protested =
        nearest(amount, here.stream().filter(d -> d.type().name().equals("Protest")).toList());
    if (protest && protested.isPresent()) {
      add(protested.get(), amount, What.PARTICIPANTS);
      return;
    }
    Optional<Chunk> chunk = scene.chunkAt(amount.first()).or(() -> scene.chunkAt(amount.end()));
    if (chunk.isEmpty()) {
      return;
    }
    String entity = chunk.get().entity();
    Optional<Draft> does =
        nearest(amount, here.stream().filter(d -> d.agents.contains(entity)).toList());
    Optional<Draft> suffers =
        nearest(amount, here.stream().filter(d -> d.targets.contains(entity)).toList());
    if (suffers.isPresent()) {
      String type = suffers.get().type().name();
      add(suffers.get(), amount, OF_TARGETS.getOrDefault(type, What.OTHER));
    } else if (does.isPresent() && WITH_NUMBERS.contains(does.get().type().name())) {
      boolean moves = does.get().type().parent().equals("Movement");
      boolean armed = chunk.get().name().role().filter(ARMED::contains).isPresent();
      add(does.get(), amount, moves && !armed ? What.DISPLACED : What.PARTICIPANTS);
    }
  }

  /** A length of time right after an event or after a verb that lends itself to one. */
  private void lasted(Amount amount, List<Draft> here) {
    boolean afterVerb = amount.first() > 0 && !scene.lightVerbsAt(amount.first() - 1).isEmpty();
    here.stream()
        .filter(draft -> draft.trigger().kind() == Trigger.Kind.NOUN)
        .filter(draft -> draft.end() <= amount.first())
        .filter(draft -> afterVerb || draft.end() == amount.first())
        .reduce((earlier, later) -> later)
        .ifPresent(draft -> add(draft, amount, What.LENGTH));
  }

  private void measure(Amount amount, List<Draft> here) {
    Optional<What> what = scene.whatIsCounted(amount).map(What::of);
    if (what.isPresent()) {
      boolean ground = what.get() == What.AREA || what.get() == What.LENGTH;
      measured(amount, here, ground ? WITH_PLACES : WITH_AMOUNTS, what.get());
    }
  }

  private static void measured(Amount amount, List<Draft> here, Set<String> types, What what) {
    List<Draft> fitting =
        here.stream()
            .filter(draft -> types.contains(draft.type().name()))
            .filter(draft -> distance(draft, amount) <= FARTHEST_MEASURE)
            .toList();
    nearest(amount, fitting)
        .ifPresent(
            draft -> {
              boolean taken = what != What.CAPTURED || draft.type().name().equals("Capture");
              add(draft, amount, taken ? what : What.OTHER);
            });
  }

  private static Optional<Draft> nearest(Amount amount, List<Draft> drafts) {
    return drafts.stream().min(Comparator.comparingInt(draft -> distance(draft, amount)));
  }

  private static void add(Draft draft, Amount amount, What what) {
    draft.quantities.add(new Quantity(amount, what));
  }
}
