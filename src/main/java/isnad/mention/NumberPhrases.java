package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.Phrases;
import isnad.lexicon.Units;
import isnad.lexicon.Units.Form;
import isnad.lexicon.Units.Unit;
import isnad.text.Text;
import java.util.List;
import java.util.Optional;

/** What phrases some way before a number say of it. */
record NumberPhrases(Phrases<Effect> effects, Units units, Clitics clitics) {

  /** How many tokens before a number the phrase may begin that sets it aside. */
  private static final int LONGEST_ASIDE = 4;

  /** How many tokens before a number may stand what it counts: عدد القتلى إلى 12. */
  private static final int COUNT_DISTANCE = 14;

  /** How many letters a word with a conjunction has at least without it. */
  private static final int SHORTEST_WORD = 3;

  /** Whether words before a number set it aside: تبعد 50 كلم, البالغ عددهم 300. */
  boolean isAside(Text text, int token) {
    int from = Math.max(text.sentenceOf(token).first(), token - LONGEST_ASIDE);
    for (int at = from; at < token; at++) {
      int first = at;
      boolean aside =
          clitics.readings(text.token(at).form()).stream()
              .flatMap(r -> effects.longestAt(text, first, r.form()).stream())
              .anyMatch(match -> match.end() == token && match.values().get(0) == Effect.ASIDE);
      if (aside) {
        return true;
      }
    }
    return false;
  }

  /** What is counted before its number: ارتفع عدد قتلى الهجوم إلى 12, حصيلة الجرحى بلغت 30. */
  Optional<Unit> countOf(Text text, int token) {
    Optional<Clitics.Reading> joined = joined(text, token - 1);
    if (joined.isPresent()) {
      return people(clitics.withoutArticle(joined.get().form()));
    }
    int from = Math.max(text.sentenceOf(token).first(), token - COUNT_DISTANCE);
    for (int at = token - 2; at >= from; at--) {
      boolean counts =
          clitics.readings(text.token(at).form()).stream()
              .map(r -> clitics.withoutArticle(r.form()))
              .flatMap(form -> effects.ofWord(form).stream())
              .anyMatch(effect -> effect == Effect.COUNT);
      if (counts) {
        String noun = clitics.withoutArticle(text.token(at + 1).form());
        return people(noun);
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> people(String noun) {
    return units
        .find(noun)
        .filter(unit -> unit.form() == Form.PLURAL && unit.kind() == Units.Kind.PERSON);
  }

  /**
   * The word joined by a conjunction to what was counted before, which takes the number after it:
   * عدد القتلى 12 والجرحى 30, عدد القتلى إلى 4 وإصابة 16.
   */
  private Optional<Clitics.Reading> joined(Text text, int token) {
    return token >= 0 && text.token(token).isWord()
        ? clitics.readings(text.token(token).form()).stream()
            .filter(reading -> !reading.conjunction().isEmpty())
            .filter(reading -> reading.form().length() >= SHORTEST_WORD)
            .findFirst()
        : Optional.empty();
  }

  /** Whether a number word is part of the name of a measure: في المئة. */
  boolean isInsideUnit(Text text, int token) {
    return units.find(text, token, text.token(token).form()).isPresent()
        || (token > 0
            && units
                .find(text, token - 1, text.token(token - 1).form())
                .filter(unit -> unit.end() > token)
                .isPresent());
  }

  /** An amount after "for", by the rule that says so: لمدة شهرين. */
  Amount lasting(Text text, Amount amount) {
    boolean lasts =
        amount.first() > text.sentenceOf(amount.first()).first()
            && clitics.readings(text.token(amount.first() - 1).form()).stream()
                .flatMap(reading -> effects.ofWord(reading.form()).stream())
                .anyMatch(Effect.DURATION::equals);
    return lasts ? amount.by(AmountFinder.DURATION) : amount;
  }

  /** Whether the last amount ends at a token, where a dual only goes with it: جنديان آخران. */
  static boolean endsAt(int token, List<Amount> before) {
    return !before.isEmpty() && before.get(before.size() - 1).end() == token;
  }
}
