package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import java.util.Optional;

/** Reads numbers of people with no noun that says what they are: مقتل 10, مليون يمني. */
record BareNumbers(NameScan scan) {

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
