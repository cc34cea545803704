package isnad.event;

import isnad.event.Quantity.What;
import isnad.event.scene.Scene;
import isnad.lexicon.Clitics;
import isnad.lexicon.Phrases;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Units;
import isnad.lexicon.Units.Form;
import isnad.lexicon.Units.Unit;
import isnad.mention.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds the dead and wounded of whom no number tells how many: قتيلا وثلاثة جرحى. */
final class Uncounted {

  /** The rule of an amount that the number before it counts too. */
  private static final String SHARED = "shared-number";

  private static final String ALONE = "one-hurt";

  private final Scene scene;
  private final Units units;
  private final Clitics clitics;

  Uncounted(Scene scene, Units units, Clitics clitics) {
    this.scene = scene;
    this.units = units;
    this.clitics = clitics;
  }

  /**
   * The victims that a token tells of.
   *
   * @param last the last amount before it
   */
  Optional<Amount> at(int token, Optional<Amount> last) {
    boolean counted = last.filter(amount -> amount.end() == token).isPresent();
    if (counted || !scene.text().token(token).isWord() || isEvent(token)) {
      return Optional.empty();
    }
    for (Clitics.Reading reading : clitics.readings(scene.text().token(token).form())) {
      String bare = clitics.withoutArticle(reading.form());
      Optional<Unit> unit =
          units
              .find(scene.text(), token, bare)
              .filter(match -> match.end() == token + 1)
              .map(Phrases.Match::values)
              .map(units -> units.get(0))
              .filter(found -> found.what().map(What::of).filter(What::isHarm).isPresent());
      if (unit.isPresent()) {
        return bare.equals(reading.form())
            ? alone(token, unit.get(), reading, last)
            : shared(token, unit.get(), reading, last);
      }
    }
    return Optional.empty();
  }

  /** Whether a word is an event itself, and no mere word of harm. */
  private boolean isEvent(int token) {
    return scene.triggersAt(token).stream().anyMatch(found -> found.value().toll().isEmpty());
  }

  /** One of whom is told as the outcome of an attack: أسفر عن قتيل وجريحين. */
  private Optional<Amount> alone(
      int token, Unit unit, Clitics.Reading reading, Optional<Amount> last) {
    boolean joined =
        !reading.conjunction().isEmpty() && last.filter(a -> token - a.end() <= 1).isPresent();
    String preposition = scene.prepositionBefore(token);
    boolean outcome =
        scene.letters().isAccusative(token)
            || !(preposition.isEmpty() || scene.senses().has(preposition, Sense.TOGETHER))
            || !scene.lightVerbsAt(token - 1).isEmpty();
    return unit.form() == Form.SINGULAR
            && reading.preposition().isEmpty()
            && !isOfNumber(token)
            && (joined || outcome)
        ? Optional.of(amount(token, BigDecimal.ONE, Amount.Modifier.EXACT, unit, ALONE))
        : Optional.empty();
  }

  /** Whether a number says how many a word for death or wounds is about: وفاة 6 أشخاص. */
  private boolean isOfNumber(int token) {
    int next = token + 1;
    return next < scene.text().tokens().size()
        && scene.amountAt(next).isPresent()
        && !scene.letters().startsWithConjunction(next);
  }

  /** Those whom the number before counts with the others: عشرات القتلى والجرحى. */
  private Optional<Amount> shared(
      int token, Unit unit, Clitics.Reading reading, Optional<Amount> last) {
    return unit.form() == Form.PLURAL && !reading.conjunction().isEmpty()
        ? last.filter(amount -> token - amount.end() == 1)
            .filter(amount -> amount.modifier() == Amount.Modifier.AT_LEAST)
            .filter(amount -> amount.unit().flatMap(units::whatOf).isPresent())
            .map(amount -> amount(token, amount.value(), amount.modifier(), unit, SHARED))
        : Optional.empty();
  }

  private Amount amount(
      int token, BigDecimal value, Amount.Modifier modifier, Unit unit, String rule) {
    return new Amount(
        scene.text().span(token, token + 1),
        token,
        token + 1,
        value,
        modifier,
        Optional.of(unit.english()),
        rule);
  }
}
