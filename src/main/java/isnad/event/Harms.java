package isnad.event;

import isnad.event.Quantity.What;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Trigger;
import isnad.lexicon.Units;
import isnad.lexicon.Units.Unit;
import isnad.mention.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives the numbers of dead and wounded to the events that hurt them. */
final class Harms {

  /** How many tokens may stand between a verb and the number of those whom it hurts. */
  private static final int FARTHEST_VICTIM = 12;

  /** The same where the number stands without a noun. */
  private static final int FARTHEST_UNNAMED = 5;

  /** How many tokens after a verb and its subject the number of its objects may stand. */
  private static final int FARTHEST_OBJECT = 5;

  /** How many tokens after one number of victims another of the same may stand. */
  private static final int FARTHEST_MORE = 4;

  private static final String KILLING = "Killing";
  private static final String ONE_VICTIM = "one-victim";

  private final Scene scene;
  private final Units units;

  /** The harm that the last number tells of, and the index after that number. */
  private Optional<Draft> lastHarm = Optional.empty();

  private int lastEnd;

  Harms(Scene scene, Units units) {
    this.scene = scene;
    this.units = units;
  }

  /** Starts on another sentence. */
  void forget() {
    lastHarm = Optional.empty();
  }

  /**
   * Gives a number of people to the event that hurt them, if it tells of harm.
   *
   * @param told what their noun says that they are
   * @param here the events of the sentence
   * @param before those of the sentences before it
   * @return whether it tells of harm
   */
  boolean give(Amount amount, Optional<What> told, List<Draft> here, List<Draft> before) {
    Optional<What> named = told.filter(What::isHarm);
    Optional<Draft> harm = harm(amount, here);
    if (named.isEmpty() && harm.isEmpty()) {
      return false;
    }
    lastHarm = harm;
    lastEnd = amount.end();
    harmed(amount, named.orElseGet(() -> harmOf(harm.get())), harm, here, before);
    return true;
  }

  /** The one whom a word of harm is followed by: مقتل شرطي. */
  Optional<Amount> victim(Draft harm) {
    int at = harm.end();
    if (!harm.is(KILLING) || !isObject(harm, at)) {
      return Optional.empty();
    }
    return units
        .find(scene.text(), at, scene.text().token(at).form())
        .filter(match -> scene.text().sentenceOf(harm.first()).contains(at))
        .filter(match -> isOne(match.values().get(0)))
        .map(match -> one(at, match.end(), Optional.of(match.values().get(0).english())))
        .or(
            () ->
                isCompatriot(at)
                    ? Optional.of(one(at, at + 1, Optional.empty()))
                    : Optional.empty());
  }

  /** Whether one person is named by his country alone: مقتل فلسطيني. */
  private boolean isCompatriot(int token) {
    return scene
        .chunkFrom(token)
        .filter(chunk -> chunk.type() == EntityType.GROUP && chunk.end() == token + 1)
        .filter(chunk -> chunk.name().country().isPresent() && scene.letters().isNisba(token))
        .filter(chunk -> !scene.letters().isDefinite(token))
        .isPresent();
  }

  /** Whether a word after one of harm is its object: after a verb one of its victims, alone. */
  private boolean isObject(Draft harm, int at) {
    if (harm.trigger().kind() == Trigger.Kind.NOUN) {
      return true;
    }
    int limit = Math.min(scene.text().tokens().size(), at + FARTHEST_OBJECT);
    for (int after = at; after < limit && !isVerb(after); after++) {
      if (scene.amountAt(after).isPresent()) {
        return false;
      }
    }
    return scene
        .chunkAt(at)
        .filter(
            chunk -> harm.victims.contains(chunk.entity()) || harm.targets.contains(chunk.entity()))
        .isPresent();
  }

  private static boolean isOne(Unit unit) {
    return unit.kind() == Units.Kind.PERSON && unit.form() == Units.Form.SINGULAR;
  }

  private Amount one(int at, int end, Optional<String> unit) {
    return new Amount(
        scene.text().span(at, end),
        at,
        end,
        BigDecimal.ONE,
        Amount.Modifier.EXACT,
        unit,
        ONE_VICTIM);
  }

  private static What harmOf(Draft harm) {
    return harm.trigger().toll().map(What::of).orElse(What.KILLED);
  }

  /** The word that tells of the harm done to those counted: مقتل 70, أصيب سبعة, 19 قتلوا. */
  private Optional<Draft> harm(Amount amount, List<Draft> here) {
    Optional<Draft> nearest =
        here.stream()
            .filter(draft -> draft.is(KILLING))
            .filter(draft -> reaches(draft, amount))
            .min(Comparator.comparingInt(draft -> Tolls.distance(draft, amount)));
    return nearest.isEmpty()
            && lastHarm.isPresent()
            && amount.first() - lastEnd <= FARTHEST_MORE
            && (amount.unit().isPresent() || isJoined(amount))
            && IntStream.range(lastEnd, amount.first()).noneMatch(this::isVerb)
        ? lastHarm
        : nearest;
  }

  /** Whether a number goes on from what stands before it: وثلاثة, بينهم ثلاثة. */
  private boolean isJoined(Amount amount) {
    int first = amount.first();
    return amount.span().start() > scene.text().token(first).span().start()
        || scene.functionAt(first - 1, FunctionWord.Kind.INCLUSION)
        || first == lastEnd
        || !scene.text().token(first - 1).isWord();
  }

  private boolean reaches(Draft draft, Amount amount) {
    int distance = Tolls.distance(draft, amount);
    boolean after = amount.first() >= draft.end();
    if (draft.trigger().kind() == Trigger.Kind.NOUN) {
      return after && distance <= 2 && isOneClause(draft, amount);
    }
    return (after || draft.found.conjunction().isEmpty())
        && distance <= (amount.unit().isPresent() ? FARTHEST_VICTIM : FARTHEST_UNNAMED)
        && isOneClause(draft, amount);
  }

  /** Whether no verb stands between an event and a number. */
  boolean isOneClause(Draft draft, Amount amount) {
    int from = Math.min(draft.end(), amount.end());
    int to = Math.max(draft.first(), amount.first());
    for (int at = from; at < to; at++) {
      if (isVerb(at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb stands at a token; nouns that lend themselves to events are none. */
  private boolean isVerb(int at) {
    return scene.isVerb(at)
        && (scene.lightVerbsAt(at).isEmpty()
            || scene.lightVerbsAt(at).stream()
                .anyMatch(light -> light.inflected().aspect() != Inflected.Aspect.NONE));
  }

  private void harmed(
      Amount amount, What what, Optional<Draft> harm, List<Draft> here, List<Draft> before) {
    Optional<Draft> own =
        harm.filter(draft -> draft.trigger().toll().isEmpty() && draft.hasWhatItNeeds());
    boolean one = amount.rule().equals(ONE_VICTIM);
    if (own.isPresent() && what == What.KILLED && !one) {
      Tolls.add(own.get(), amount, what);
      hurt(own.get(), harm, amount);
      return;
    }
    Optional<Draft> cause = cause(amount, here);
    cause
        .or(() -> one ? Optional.empty() : lastCause(before))
        .or(() -> what == What.WOUNDED ? killing(here) : Optional.empty())
        .ifPresent(
            draft -> {
              Tolls.add(draft, amount, what);
              hurt(draft, harm, amount);
            });
  }

  /**
   * Makes those who are counted as dead or wounded targets of what hurt them, unless a word of harm
   * has them: أوقع 32 قتيلا.
   */
  private void hurt(Draft draft, Optional<Draft> harm, Amount amount) {
    if (harm.filter(word -> !word.targets.isEmpty()).isEmpty()) {
      scene
          .chunkAt(amount.first())
          .filter(chunk -> chunk.type() == EntityType.GROUP)
          .map(Chunk::entity)
          .filter(victim -> !draft.agents.contains(victim))
          .ifPresent(
              victim -> {
                draft.targets.add(victim);
                draft.victims.add(victim);
              });
    }
  }

  private static boolean mayCause(Draft draft) {
    return draft.hasToll() && draft.hasWhatItNeeds() && draft.factuality == Factuality.ASSERTED;
  }

  /** The attack of the same sentence: that after "in" or "by", else the last one before. */
  private Optional<Draft> cause(Amount amount, List<Draft> here) {
    List<Draft> causes = here.stream().filter(Harms::mayCause).toList();
    Optional<Draft> nearest =
        causes.stream()
            .min(
                Comparator.comparingInt(
                    draft ->
                        Tolls.distance(draft, amount) + (draft.first() < amount.first() ? 0 : 3)));
    Optional<Draft> before =
        causes.stream()
            .filter(draft -> draft.end() <= amount.first())
            .reduce((earlier, later) -> later);
    boolean joined =
        nearest
            .filter(draft -> draft.first() > amount.first() && !isNamedAsCause(draft))
            .isPresent();
    return joined && before.isPresent() ? before : nearest;
  }

  /** Whether an event stands after "in", "by", "after" or the like: قتلوا في هجوم. */
  private boolean isNamedAsCause(Draft draft) {
    return !draft.found.preposition().isEmpty()
        || !scene.prepositionBefore(draft.first()).isEmpty()
        || !scene.prepositionBefore(draft.first() - 1).isEmpty();
  }

  /** The killing told beside those whom nothing else is said to have hurt: قتل ثلاثة وجرح ستة. */
  private static Optional<Draft> killing(List<Draft> here) {
    return here.stream()
        .filter(draft -> draft.is(KILLING) && draft.trigger().toll().isEmpty())
        .filter(Draft::hasWhatItNeeds)
        .reduce((earlier, later) -> later);
  }

  private static Optional<Draft> lastCause(List<Draft> before) {
    return before.stream().filter(Harms::mayCause).reduce((earlier, later) -> later);
  }
}
