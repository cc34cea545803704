package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers of people with no noun that says what they are: مقتل 10, مليون يمني. */
record BareNumbers(NameScan scan) {

  /** The rule of a number that the ending of a noun tells. */
  private static final String DUAL = "dual";

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Whether a number stands for people: مقتل 10 بينهم جنود. */
  boolean isToll(int i, int end, Optional<Amount> amount) {
    return amount.filter(a -> a.unit().isEmpty()).isPresent()
        && i > scan.text.sentenceOf(i).first()
        && scan.is(WordClass.TOLL, i - 1)
        && (end >= scan.words.limit(i)
            || !scan.words.isWord(end)
            || !scan.words.preposition(end).isEmpty()
            || scan.is(WordClass.AFTER_NUMBER, end));
  }

  /** Adds the people that a number stands for; the index after it. */
  int toll(int i, int end, Optional<Amount> amount) {
    Draft draft = new Draft(EntityType.GROUP, "g-others", i, end).manner(Name.Manner.DESCRIBED);
    draft.amount = amount;
    scan.add(draft.role(Optional.of(Role.UNK)));
    return end;
  }

  /** Members of a group by number, after من: 6 من جماعة الحوثي, العشرات من الحوثيين. */
  int members(int first, int group, Optional<Amount> amount, int depth) {
    if (scan.is(WordClass.EACH, group - 2)) {
      return first;
    }
    int mark = scan.names.size();
    int end = scan.phraseAt(group, depth + 1);
    for (int k = mark; k < scan.names.size(); k++) {
      Name name = scan.names.get(k);
      if (name.phraseFirst() == group && isOfPeople(name.type())) {
        Draft draft =
            new Draft(EntityType.GROUP, "members", first, end).manner(Name.Manner.DESCRIBED);
        draft.amount = amount;
        scan.add(draft.role(role(name)).country(name.country()));
        return end;
      }
    }
    scan.rollBack(mark);
    return first;
  }

  private static Optional<Role> role(Name name) {
    return name.type() == EntityType.ARMED_GROUP ? Optional.of(Role.REB) : name.role();
  }

  private static boolean isOfPeople(EntityType type) {
    return switch (type) {
      case BODY, ARMED_GROUP, ORGANIZATION -> true;
      default -> false;
    };
  }

  /** The index after a number that follows those counted: مواطنين اثنين, المتهمين الخمسة. */
  int after(int first, int end) {
    if (end >= scan.words.limit(first) || !scan.words.isPlain(end)) {
      return end;
    }
    boolean definite = scan.words.isDefinite(end - 1) && scan.words.isDefinite(end);
    return scan.amountAt(end)
        .filter(number -> number.end() == end + 1 && !number.rule().equals(DUAL))
        .filter(
            number ->
                (definite ? TEN : TWO).compareTo(number.value()) >= 0
                    && definite == scan.words.isDefinite(end))
        .filter(number -> !(end + 1 < scan.words.limit(first) && scan.words.isCounted(end + 1)))
        .map(number -> end + 1)
        .orElse(end);
  }

  /** People of a state by number: 1.3 مليون يمني. */
  int people(int first, int noun, Optional<Amount> amount) {
    Optional<GazetteerEntry> state = scan.gentilicAt(noun);
    if (state.isEmpty() || amount.filter(a -> a.unit().isEmpty()).isEmpty()) {
      return first;
    }
    Draft draft =
        new Draft(EntityType.GROUP, "people-of-state", first, noun + 1)
            .manner(Name.Manner.DESCRIBED)
            .country(state.get().country())
            .role(Optional.of(Role.CVL));
    draft.amount = amount;
    scan.add(draft);
    return noun + 1;
  }
}
