package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Phrases;
import java.util.Optional;

/** Reads what is peculiar to places: parts of a country, and capitals in apposition. */
record PlacePhrases(NameScan scan) {

  /** A part of a country: شمال العراق. The index after it, or the draft's first token. */
  int direction(Draft draft) {
    Words words = scan.words;
    int next = draft.end;
    if (next >= words.limit(draft.first) || !words.isPlain(next)) {
      return draft.first;
    }
    Optional<Phrases.Match<GazetteerEntry>> match =
        scan.gazetteer.nameAt(scan.text, next, words.form(next));
    Optional<GazetteerEntry> state =
        match.flatMap(
            m -> m.values().stream().filter(e -> e.type() == EntityType.STATE).findFirst());
    if (state.isEmpty()) {
      return draft.first;
    }
    draft.country(state.get().country());
    draft.end = match.get().end();
    draft.phraseEnd = draft.end;
    scan.add(draft);
    return draft.end;
  }

  /**
   * A capital: alone, or with its name in apposition, which is what gets the mention.
   *
   * @param end the index after the head and its adjectives
   */
  int capital(Draft draft, int end, boolean definite, boolean described, int depth) {
    if (!definite) {
      return draft.first;
    }
    int mark = scan.names.size();
    if (end < scan.words.limit(draft.first) && scan.words.isPlain(end)) {
      int after = scan.phraseAt(end, depth + 1);
      if (after > end && scan.names.size() > mark) {
        return asPlaces(mark, end, after);
      }
      scan.rollBack(mark);
      if (scan.isUnknown(end) && !described) {
        Draft city = new Draft(EntityType.PLACE, "capital-name", end, end + 1);
        city.phraseFirst = draft.first;
        scan.add(city);
        return end + 1;
      }
    }
    if (described) {
      return draft.first;
    }
    scan.add(draft.manner(Name.Manner.DESCRIBED));
    return end;
  }

  /** A capital in apposition is the city, whatever stands before it. */
  private int asPlaces(int mark, int first, int after) {
    for (int k = mark; k < scan.names.size(); k++) {
      Name name = scan.names.get(k);
      if (name.type() == EntityType.STATE && name.first() == first) {
        Draft city = new Draft(EntityType.PLACE, "capital-name", name.first(), name.end());
        city.country(name.country());
        scan.gazetteer.named(scan.text.folded(name.first(), name.end())).stream()
            .filter(e -> e.type() == EntityType.PLACE)
            .findFirst()
            .ifPresent(city::known);
        scan.names.set(k, city.name(scan.text, scan.words));
      }
    }
    return after;
  }
}
