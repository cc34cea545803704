package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.text.Folding;
import java.util.Comparator;
import java.util.Optional;

/** Reads what is peculiar to places: parts of a country, and capitals in apposition. */
record PlacePhrases(NameScan scan) {

  private static final int SHORTEST = 3;
  private static final int LONGEST_REMARK = 4;

  /**
   * What a phrase says of the place that its head noun heads.
   *
   * @param definite whether the head has the article
   * @param described whether adjectives follow it
   * @param named whether its name follows it
   * @param owned whether what follows it owns it: منزل الوزير
   */
  record Told(boolean definite, boolean described, boolean named, boolean owned) {

    boolean gentilic(Draft draft) {
      return described && draft.country.isPresent();
    }
  }

  /** Whether a phrase names a place rather than only describing it. */
  boolean isNamed(Head head, Draft draft, Told told) {
    if (head.has(Use.LAND) || head.has(Use.BORDER)) {
      boolean ofCountry = told.named() && draft.country.isPresent();
      boolean alone = told.definite() && (head.has(Use.BORDER) || told.gentilic(draft));
      return (head.has(Use.BORDER) && ofCountry) || alone;
    }
    return told.named() || told.gentilic(draft);
  }

  /**
   * A place without a name, which counts where an event happens there: مقهى, القرية; or which only
   * points at one named before: القطاع.
   */
  int unnamed(Head head, Draft draft, Told told) {
    boolean bare = !told.definite() && !told.described();
    int end = draft.end;
    if (head.has(Use.POINTING) && told.definite() && !told.described()) {
      scan.add(
          new Draft(EntityType.PLACE, "reference-back", draft.first, end)
              .manner(Name.Manner.DESCRIBED));
      return end;
    }
    boolean penalty =
        head.has(Use.PENALTY)
            && told.definite()
            && !told.described()
            && !scan.is(WordClass.LOCATIVE, draft.first - 1);
    if (penalty) {
      return end;
    }
    boolean owned =
        bare
            && end < scan.words.limit(draft.first)
            && scan.words.isPlain(end)
            && scan.words.isDefinite(end);
    if (!head.has(Use.SETTING) || owned || told.owned() || (bare && head.has(Use.DESCRIBED))) {
      return draft.first;
    }
    scan.add(draft.manner(Name.Manner.PASSING));
    return end;
  }

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
    if (state.isEmpty() && !scan.is(WordClass.LAND, next)) {
      return draft.first;
    }
    state.ifPresent(known -> draft.country(known.country()));
    draft.end = state.isEmpty() ? next + 1 : match.get().end();
    draft.phraseEnd = draft.end;
    scan.add(draft);
    return draft.end;
  }

  /**
   * Names of several places: مدينتي طنجة وأصيلة. Those that are not known count if the list begins
   * as one of places does.
   *
   * @param from the index after the head
   * @return the index after the list, or {@code from}
   */
  int listed(Head head, int from, int limit, int depth) {
    int end = from;
    if (from < limit && new OwnName(scan, true).isUnsplit(from)) {
      scan.words.readWhole(from);
    }
    while (end < limit && scan.words.isWord(end) && continues(end, from)) {
      int mark = scan.names.size();
      int next = scan.phraseAt(end, depth + 1);
      boolean place = scan.names.size() > mark && isPlace(scan.names.get(mark), end);
      if (!place) {
        scan.rollBack(mark);
        int at = end;
        next = division(end, limit).map(Division::end).orElseGet(() -> ownName(at, head, limit));
        if (next == end) {
          break;
        }
        Draft listed = new Draft(EntityType.PLACE, "listed-place", end, next);
        division(end, limit).map(Division::entry).ifPresent(listed::known);
        scan.add(listed);
      }
      end = afterParentheses(next, limit);
    }
    return end;
  }

  /**
   * The index after the own name of one place of a list: كفر كلا, مارون الراس; or the first token.
   */
  private int ownName(int i, Head head, int limit) {
    Words words = scan.words;
    boolean more = i + 1 < limit && words.isPlain(i + 1);
    if (more && (scan.is(WordClass.PLACE_PARTICLE, i) || scan.is(WordClass.NAME_PARTICLE, i))) {
      return i + 2;
    }
    if (!isListable(i, head)) {
      return i;
    }
    return more && !words.isDefinite(i) && isSecondWord(i + 1, limit) ? i + 2 : i + 1;
  }

  /** Whether a word that no list knows may be a place's; after a dual any definite word may. */
  private boolean isListable(int i, Head head) {
    boolean either = head.has(Use.NAMED) && scan.words.isDefinite(i);
    return either || (scan.isUnknown(i) && scan.words.form(i).length() >= SHORTEST);
  }

  /** Whether a definite noun ends the name of one place of a list: مارون الراس. */
  private boolean isSecondWord(int i, int limit) {
    Words words = scan.words;
    boolean noun = words.isDefinite(i) && !words.isFeminine(i) && !scan.isAdjective(i, true);
    boolean last = i + 1 >= limit || !words.isWord(i + 1) || words.isConjoined(i + 1);
    return noun && last;
  }

  /** A part of a country with the index after the words that name it. */
  private record Division(GazetteerEntry entry, int end) {}

  /** The part of a country that is known by a word or two after its head noun: محافظة الضالع. */
  private Optional<Division> division(int i, int limit) {
    if (scan.lexicon.beginsHead(scan.words.bare(i))) {
      return Optional.empty();
    }
    boolean more = i + 1 < limit && scan.words.isPlain(i + 1);
    Optional<Division> longer =
        more
            ? division(scan.words.form(i) + " " + scan.words.form(i + 1))
                .map(entry -> new Division(entry, i + 2))
            : Optional.empty();
    return longer.or(() -> division(scan.words.form(i)).map(entry -> new Division(entry, i + 1)));
  }

  /** The same, of a word given. */
  Optional<GazetteerEntry> division(String word) {
    return scan.lexicon.divisions().stream()
        .flatMap(head -> scan.gazetteer.named(head + " " + word).stream())
        .filter(entry -> entry.type() == EntityType.PLACE)
        .findFirst();
  }

  private boolean continues(int i, int from) {
    return scan.words.preposition(i).isEmpty() && scan.words.isConjoined(i) == i > from;
  }

  private static boolean isPlace(Name name, int first) {
    return name.type() == EntityType.PLACE && name.phraseFirst() == first;
  }

  /**
   * Adds a place of the kind of the one before, to which a conjunction joins it: صعدة وحجة are two
   * provinces, though the latter alone is an ordinary word.
   *
   * @return the index after it, or {@code i}
   */
  int alike(int i) {
    if (!continues(i, i - 1) || scan.words.form(i).length() < 2 || scan.names.isEmpty()) {
      return i;
    }
    Name last = scan.names.get(scan.names.size() - 1);
    if (last.type() != EntityType.PLACE || last.end() != i || last.known().isEmpty()) {
      return i;
    }
    String before = " " + scan.text.folded(last.end() - 1, last.end());
    Optional<GazetteerEntry> place =
        last.known().get().names().stream()
            .map(Folding::fold)
            .filter(name -> name.endsWith(before))
            .map(name -> name.substring(0, name.length() - before.length() + 1))
            .flatMap(head -> scan.gazetteer.named(head + scan.words.form(i)).stream())
            .filter(entry -> entry.type() == EntityType.PLACE)
            .filter(entry -> entry.country().equals(last.country()))
            .findFirst();
    place.ifPresent(
        entry -> scan.add(new Draft(EntityType.PLACE, "known-alike", i, i + 1).known(entry)));
    return place.isPresent() ? i + 1 : i;
  }

  /** The index after a remark such as (شمال). */
  private int afterParentheses(int i, int limit) {
    boolean open = i < limit && scan.text.token(i).is("(");
    for (int k = i + 1; open && k < limit && k <= i + LONGEST_REMARK; k++) {
      if (scan.text.token(k).is(")")) {
        return k + 1;
      }
    }
    return i;
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
        asPlaces(mark, end);
        lengthen(mark, /* nameFirst= */ end, /* head= */ draft.first);
        return after;
      }
      scan.rollBack(mark);
      if (scan.isUnknown(end) && !described && scan.persons().titledEnd(end) < end + 2) {
        Draft city = new Draft(EntityType.PLACE, "capital-name", end, end + 1);
        city.phraseFirst = draft.first;
        scan.add(city);
        return end + 1;
      }
    }
    if (described && draft.country.isEmpty()) {
      return draft.first;
    }
    draft.end = end;
    draft.phraseEnd = end;
    if (described && end == draft.first + 2) {
      draft.country.flatMap(scan.gazetteer::state).flatMap(this::city).ifPresent(draft::known);
    }
    scan.add(draft.manner(Name.Manner.DESCRIBED));
    return end;
  }

  /** The capital of a state, if the gazetteer has it as a place: the largest of its seats. */
  private Optional<GazetteerEntry> city(GazetteerEntry state) {
    return state.metonyms().stream()
        .flatMap(seat -> scan.gazetteer.named(Folding.fold(seat)).stream())
        .filter(seat -> seat.type() == EntityType.PLACE && seat.population() > 0)
        .filter(seat -> seat.country().equals(state.country()))
        .max(Comparator.comparingLong(GazetteerEntry::population));
  }

  /** A capital in apposition is the city, whatever stands before it. */
  private void asPlaces(int mark, int first) {
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
  }

  /** Takes the head for a part of the phrase of the name in apposition to it. */
  private void lengthen(int mark, int nameFirst, int head) {
    Name name = scan.names.get(mark);
    if (name.phraseFirst() == nameFirst) {
      scan.names.set(
          mark, name.from(head, scan.words.preposition(head), scan.words.isConjoined(head)));
    }
  }
}
