package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.DateWords;
import isnad.lexicon.NumberWords;
import isnad.lexicon.Phrases;
import isnad.lexicon.Units;
import isnad.lexicon.Units.Form;
import isnad.lexicon.Units.Unit;
import isnad.mention.Amount.Modifier;
import isnad.mention.NumberReader.Numeral;
import isnad.text.Span;
import isnad.text.Text;
import isnad.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds amounts in one pass over the tokens. An amount's span covers the number and the modifier
 * before it (أكثر من ألف), not the noun; where the noun itself says the number (جنديان, جندي واحد)
 * it covers the noun. Ordinals, dates, times of day and numbers that name things (القرار 2216) are
 * no amounts. Immutable.
 */
public final class AmountFinder {

  /** How many tokens may stand between a noun and the modifier after it. */
  private static final int MODIFIER_DISTANCE = 3;

  /** The rule of a number that tells of a distance, an age or a population, not of an event. */
  public static final String ASIDE = "aside";

  /** The rule of an amount that says how long something lasts. */
  public static final String DURATION = "duration";

  private static final String PEOPLE = "people";

  private final NumberReader numbers;
  private final Phrases<Effect> effects;
  private final Units units;
  private final DateWords dates;
  private final Clitics clitics;
  private final NumberPhrases phrases;

  private AmountFinder(
      NumberReader numbers,
      Phrases<Effect> effects,
      Units units,
      DateWords dates,
      Clitics clitics) {
    this.numbers = numbers;
    this.effects = effects;
    this.units = units;
    this.dates = dates;
    this.clitics = clitics;
    this.phrases = new NumberPhrases(effects, units, clitics);
  }

  /** Loads the finder's tables. */
  public static AmountFinder load() {
    Clitics clitics = Clitics.load();
    return new AmountFinder(
        new NumberReader(NumberWords.load(), clitics),
        Effect.load(),
        Units.load(),
        DateWords.load(),
        clitics);
  }

  /** The amounts of a text, in order; they do not overlap. */
  public List<Amount> find(Text text) {
    List<Amount> amounts = new ArrayList<>();
    int i = 0;
    while (i < text.tokens().size()) {
      Optional<Amount> amount = at(text, i, amounts).map(found -> phrases.lasting(text, found));
      amount.ifPresent(amounts::add);
      i = amount.isPresent() ? amount.get().end() : afterOrdinal(text, i);
    }
    return amounts;
  }

  private int afterOrdinal(Text text, int token) {
    Token first = text.token(token);
    return first.isWord()
        ? numbers.ordinal(text, token, first.form()).map(Numeral::end).orElse(token + 1)
        : token + 1;
  }

  private Optional<Amount> at(Text text, int token, List<Amount> before) {
    Token first = text.token(token);
    if (first.isMark()) {
      return Optional.empty();
    }
    for (Clitics.Reading reading : clitics.readings(first.form())) {
      Start start = new Start(text, token, reading.form(), reading.stripped());
      Optional<Amount> amount =
          modified(start, before)
              .or(() -> number(start, token, reading.form(), Optional.empty(), before))
              .or(() -> nounThatSaysIt(start, before));
      if (amount.isPresent()) {
        return amount;
      }
    }
    return Optional.empty();
  }

  /** Where an amount may begin: a token without its proclitics. */
  private record Start(Text text, int token, String form, int stripped) {

    int limit() {
      return text.sentenceOf(token).end();
    }

    Span span(int end) {
      return text.spanWithout(token, end, stripped);
    }
  }

  /** A modifier and the number after it. */
  private Optional<Amount> modified(Start start, List<Amount> before) {
    Text text = start.text();
    Optional<Phrases.Match<Effect>> phrase = effects.longestAt(text, start.token(), start.form());
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    int next = phrase.get().end();
    if (next >= start.limit()) {
      return Optional.empty();
    }
    Effect effect = phrase.get().values().get(0);
    if (effect == Effect.DURATION) {
      return duration(text, next);
    }
    if (!effect.isBefore()) {
      return Optional.empty();
    }
    return clitics.readings(text.token(next).form()).stream()
        .filter(r -> r.conjunction().isEmpty())
        .flatMap(r -> number(start, next, r.form(), effect.modifier(), before).stream())
        .findFirst();
  }

  /** A noun of time that follows "for": لمدة ساعة. */
  private Optional<Amount> duration(Text text, int token) {
    String form = text.token(token).form();
    return units
        .find(form)
        .filter(u -> u.kind() == Units.Kind.TIME && u.form() == Form.SINGULAR)
        .map(u -> amount(text.span(token, token + 1), token, token + 1, 1, u, DURATION));
  }

  private Optional<Amount> number(
      Start start, int token, String form, Optional<Modifier> modifier, List<Amount> before) {
    Text text = start.text();
    Optional<Numeral> found = numbers.read(text, token, form);
    if (found.isEmpty() || found.get().value().signum() == 0) {
      return Optional.empty();
    }
    Numeral number = found.get();
    if (number.digits().isEmpty() && phrases.isInsideUnit(text, token)) {
      return Optional.empty();
    }
    Optional<Counted> counted =
        counted(text, number, before)
            .or(() -> nounBefore(text, token, number))
            .or(() -> countOf(start, number.end()))
            .flatMap(
                noun ->
                    noun.isGeneric()
                        ? countOf(start, noun.end()).or(() -> Optional.of(noun))
                        : Optional.of(noun));
    if (number.is(1) && number.plainUnit()) {
      return oneOf(start, number, counted);
    }
    if (!isAmount(start, token, number, counted, modifier)) {
      return Optional.empty();
    }
    Optional<Modifier> after =
        counted.isPresent()
            ? modifierAfter(text, Math.max(counted.get().end(), number.end()))
            : modifierAfter(text, number.end());
    Modifier meaning =
        modifier
            .filter(m -> m != Modifier.EXACT && !(number.indefinite() && m == Modifier.ABOUT))
            .or(() -> after)
            .orElse(number.indefinite() ? Modifier.AT_LEAST : Modifier.EXACT);
    return Optional.of(
        new Amount(
            start.span(number.end()),
            start.token(),
            number.end(),
            number.value(),
            meaning,
            counted.flatMap(Counted::unit),
            phrases.isAside(text, start.token())
                ? ASIDE
                : number.indefinite()
                    ? "several"
                    : number.digits().isPresent() ? "digits" : "number"));
  }

  private Optional<Counted> countOf(Start start, int end) {
    return phrases
        .countOf(start.text(), start.token())
        .map(unit -> new Counted(end, Optional.of(unit.english()), unit.form()));
  }

  /** What a number counts, and where its noun ends. */
  private record Counted(int end, Optional<String> unit, Form form) {

    /** Whether the noun only says that people are counted: شخص. */
    boolean isGeneric() {
      return unit.filter(PEOPLE::equals).isPresent();
    }
  }

  /** The noun after a number, directly or after "of", or an "others" that repeats the last noun. */
  private Optional<Counted> counted(Text text, Numeral number, List<Amount> before) {
    int at = number.end();
    int limit = text.sentenceOf(at - 1).end();
    if (at >= limit) {
      return Optional.empty();
    }
    Optional<Counted> direct = noun(text, at, number.indefinite());
    if (direct.isPresent()) {
      return direct;
    }
    Optional<Phrases.Match<Effect>> next = effects.longestAt(text, at);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return switch (next.get().values().get(0)) {
      case OF -> next.get().end() < limit ? noun(text, next.get().end(), true) : Optional.empty();
      case OTHER ->
          Optional.of(new Counted(next.get().end(), lastUnit(text, at, before), Form.PLURAL));
      default -> Optional.empty();
    };
  }

  private Optional<Counted> noun(Text text, int at, boolean mayBeDefinite) {
    String form = text.token(at).form();
    return units
        .find(text, at, form)
        .or(
            () ->
                mayBeDefinite && clitics.hasArticle(form)
                    ? units.find(text, at, clitics.withoutArticle(form))
                    : Optional.empty())
        .filter(m -> m.values().get(0).form() != Form.DUAL)
        .map(
            m ->
                new Counted(
                    m.end(), Optional.of(m.values().get(0).english()), m.values().get(0).form()));
  }

  private static Optional<String> lastUnit(Text text, int token, List<Amount> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Amount last = before.get(before.size() - 1);
    return text.sentenceOf(token).contains(last.first()) ? last.unit() : Optional.empty();
  }

  /** The definite plural before a definite number: الجنود الثلاثة. */
  private Optional<Counted> nounBefore(Text text, int token, Numeral number) {
    if (!number.definite() || token == 0) {
      return Optional.empty();
    }
    return clitics.readings(text.token(token - 1).form()).stream()
        .filter(r -> clitics.hasArticle(r.form()))
        .flatMap(r -> units.find(clitics.withoutArticle(r.form())).stream())
        .filter(u -> u.form() == Form.PLURAL)
        .map(u -> new Counted(number.end(), Optional.of(u.english()), u.form()))
        .findFirst();
  }

  /** أحد العناصر: one of a definite plural. A bare أحد is no number. */
  private Optional<Amount> oneOf(Start start, Numeral number, Optional<Counted> counted) {
    int at = number.end();
    if (number.definite() || at >= start.limit() || counted.isPresent()) {
      return Optional.empty();
    }
    String form = start.text().token(at).form();
    if (!clitics.hasArticle(form)) {
      return Optional.empty();
    }
    return units
        .find(start.text(), at, clitics.withoutArticle(form))
        .map(m -> m.values().get(0))
        .filter(u -> u.form() == Form.PLURAL && u.kind() == Units.Kind.PERSON)
        .map(u -> amount(start.span(at), start.token(), at, 1, u, "one-of"));
  }

  private Optional<Modifier> modifierAfter(Text text, int from) {
    if (from >= text.tokens().size()) {
      return Optional.empty();
    }
    int limit = Math.min(text.sentenceOf(from - 1).end(), from + MODIFIER_DISTANCE);
    for (int i = from; i < limit; i++) {
      Optional<Effect> effect = effects.longestAt(text, i).map(m -> m.values().get(0));
      if (effect.filter(Effect::isAfter).isPresent()) {
        return effect.get().modifier();
      }
      if (!text.token(i).isWord() || effect.filter(e -> e != Effect.OTHER).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A noun in the dual, or followed by one or two: جنديان, شرطي واحد, صحفيين اثنين. */
  private Optional<Amount> nounThatSaysIt(Start start, List<Amount> before) {
    Text text = start.text();
    Optional<Phrases.Match<Unit>> noun = units.find(text, start.token(), start.form());
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = noun.get().values().get(0);
    int end = noun.get().end();
    Optional<Numeral> number =
        end < start.limit()
            ? numbers.read(text, end, text.token(end).form()).filter(Numeral::plainUnit)
            : Optional.empty();
    if (number.isPresent() && !number.get().definite()) {
      if (number.get().is(1) && unit.form() == Form.SINGULAR) {
        int after = number.get().end();
        return Optional.of(amount(start.span(after), start.token(), after, 1, unit, "noun-one"));
      }
      if (number.get().is(2) && unit.form() != Form.SINGULAR) {
        int after = number.get().end();
        return Optional.of(amount(start.span(after), start.token(), after, 2, unit, "noun-two"));
      }
    }
    boolean adjective = start.stripped() == 0 && NumberPhrases.endsAt(start.token(), before);
    return unit.form() == Form.DUAL && !adjective
        ? Optional.of(amount(start.span(end), start.token(), end, 2, unit, "dual"))
        : Optional.empty();
  }

  private static Amount amount(Span span, int first, int end, long value, Unit unit, String rule) {
    return new Amount(
        span,
        first,
        end,
        BigDecimal.valueOf(value),
        Modifier.EXACT,
        Optional.of(unit.english()),
        rule);
  }

  private boolean isAmount(
      Start start,
      int token,
      Numeral number,
      Optional<Counted> counted,
      Optional<Modifier> modifier) {
    Text text = start.text();
    if (number.definite() && counted.isEmpty() && !number.indefinite()) {
      return false;
    }
    if (number.definite() && number.is(2)) {
      return false;
    }
    if (number.digits().isEmpty()) {
      boolean mayBeAnotherWord = number.plainUnit() && start.stripped() > 0 && modifier.isEmpty();
      return mayBeAnotherWord
          ? counted.filter(c -> c.form() == Form.PLURAL).isPresent()
          : counted.isPresent() || !NumberContext.isDayOfMonth(text, number, dates);
    }
    return NumberContext.isFree(text, token, number.end())
        && !NumberContext.isDayOfMonth(text, number, dates)
        && !NumberContext.isYearOfMonth(text, token, number, dates)
        && !isLabelled(text, token, number, counted)
        && (counted.isPresent() || modifier.isPresent() || !NumberContext.looksLikeYear(number));
  }

  private boolean isLabelled(Text text, int token, Numeral number, Optional<Counted> counted) {
    if (counted.isEmpty() && number.end() < text.tokens().size()) {
      Optional<Effect> next = effects.longestAt(text, number.end()).map(m -> m.values().get(0));
      if (next.filter(e -> e == Effect.UNLABEL).isPresent()) {
        return true;
      }
    }
    if (token == 0 || text.token(token).sentence() != text.token(token - 1).sentence()) {
      return false;
    }
    String before = text.token(token - 1).form();
    return clitics.readings(before).stream()
        .flatMap(r -> effects.ofWord(r.form()).stream())
        .anyMatch(e -> e == Effect.LABEL);
  }
}
