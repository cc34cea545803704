package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import java.util.Optional;

/** Reads a title word by word: its adjectives, what it serves, further titles, and the name. */
final class TitleReading {

  private static final int MOST_STEPS = 12;
  private static final String LAM = "\u0644";

  private final NameScan scan;
  private final Words words;

  /** Whether only the next title is looked at, of which it matters not what follows it. */
  private final boolean glance;

  TitleReading(NameScan scan) {
    this(scan, false);
  }

  private TitleReading(NameScan scan, boolean glance) {
    this.scan = scan;
    this.words = scan.words;
    this.glance = glance;
  }

  /** Reads the title that a head noun begins; adds only the names inside it. */
  TitleFinder.Title read(Phrases.Match<Head.Form> match, int depth) {
    int first = match.first();
    Head head = match.values().get(0).head();
    TitleSoFar state = new TitleSoFar(head, first, match.end());
    boolean open = match.end() - first > 1 && !words.isDefinite(match.end() - 1);
    state.definite =
        head.has(Use.POSSESSED)
            || words.isDefinite(match.end() - 1)
            || (words.isDefinite(first) && (!open || allDefinite(match)));
    state.role = head.role();
    state.country = head.country();
    state.office = !head.has(Use.RANK);
    int limit = words.limit(first);
    int nameFirst = -1;
    int end = state.end;
    for (int step = 0; step < MOST_STEPS && state.end < limit; step++) {
      int nameEnd = scan.persons().titledEnd(state.end);
      if (nameEnd > state.end && isDescribed(state, limit)) {
        state.end = described(state);
        continue;
      }
      if (nameEnd > state.end && isName(state, nameEnd)) {
        nameFirst = state.end;
        end = nameEnd;
        break;
      }
      if (!advance(state, limit, depth)) {
        int after = afterPause(state, limit);
        if (after > 0) {
          nameFirst = after;
          end = scan.persons().titledEnd(after);
        }
        break;
      }
    }
    if (nameFirst < 0) {
      if (state.unjoined.isPresent()) {
        scan.rollBack(state.unjoined.get().names());
        state = state.unjoined.get().state();
      }
      end = state.end;
    }
    return new TitleFinder.Title(
        head,
        first,
        state.end,
        nameFirst,
        end,
        state.definite,
        state.office && (state.definite || state.complemented),
        state.former ? state.role.map(TitleReading::former) : state.role,
        state.country);
  }

  /** What somebody is who was something; who left an armed group is still reckoned among it. */
  private static Role former(Role role) {
    return role == Role.REB ? role : Role.ELI;
  }

  /** One unknown word is no name after a title that is neither definite nor complemented. */
  private boolean isName(TitleSoFar state, int nameEnd) {
    int i = state.end;
    boolean office = scan.headAt(Head.Kind.TITLE, i).filter(m -> m.end() > i + 1).isPresent();
    boolean gentilic = !state.definite && scan.gentilicAt(i).isPresent();
    if (office || (nameEnd - i == 1 && (gentilic || scan.persons().isInflected(i)))) {
      return false;
    }
    if (nameEnd - i == 1 && words.isDefinite(i) && !scan.lexicon.isNameWord(words.form(i))) {
      boolean described = scan.lexicon.isDefiniteNisba(words.form(i));
      if (state.head.has(Use.PERSON) || (described && !state.head.has(Use.RANK))) {
        return false;
      }
    }
    if (state.head.has(Use.PERSON)
        && !scan.persons().isGiven(i)
        && scan.persons().entry(i, nameEnd).isEmpty()
        && words.isDefinite(state.end - 1)
        && isAfterNoun(state)) {
      return false;
    }
    return state.definite
        || state.complemented
        || state.head.has(Use.RANK)
        || nameEnd - i > 1
        || scan.lexicon.isNameWord(words.form(i))
        || scan.persons().entry(i, nameEnd).isPresent();
  }

  /** Whether the title rather describes a definite noun before it: التفجير الإرهابي. */
  private boolean isAfterNoun(TitleSoFar state) {
    int before = state.first - 1;
    return before >= scan.text.sentenceOf(state.first).first()
        && words.isDefinite(before)
        && words.isPlain(state.first);
  }

  /** Whether a definite word that could begin a name is an adjective or a title before it. */
  private boolean isDescribed(TitleSoFar state, int limit) {
    int i = state.end;
    if (!words.isDefinite(i) || i + 1 >= limit) {
      return false;
    }
    int rest = scan.persons().titledEnd(i + 1) - (i + 1);
    if (scan.headAt(Head.Kind.TITLE, i).isPresent()) {
      return rest > 0;
    }
    return rest >= 2
        && state.definite
        && scan.persons().entry(i, i + 1 + rest).isEmpty()
        && scan.lexicon.isDefiniteNisba(words.form(i));
  }

  private int described(TitleSoFar state) {
    int i = state.end;
    armedGroup(i)
        .ifPresent(
            group -> {
              state.role = state.role.or(() -> Optional.of(Role.REB));
              state.country = state.country.or(group::country);
            });
    Optional<Phrases.Match<Head.Form>> title = scan.headAt(Head.Kind.TITLE, i);
    Optional<Role> role = title.flatMap(m -> m.values().get(0).head().role());
    if (role.isPresent() && (state.role.isEmpty() || state.head.has(Use.PERSON))) {
      state.role = role;
    }
    return title.map(Phrases.Match::end).orElse(i + 1);
  }

  private Optional<GazetteerEntry> armedGroup(int i) {
    return scan.gazetteer
        .nameAt(scan.text, i, words.form(i))
        .flatMap(
            m -> m.values().stream().filter(e -> e.type() == EntityType.ARMED_GROUP).findFirst());
  }

  private boolean allDefinite(Phrases.Match<Head.Form> match) {
    for (int i = match.first(); i < match.end(); i++) {
      if (!words.isDefinite(i)) {
        return false;
      }
    }
    return true;
  }

  private int afterPause(TitleSoFar state, int limit) {
    if (state.end + 1 >= limit || !scan.isPause(state.end)) {
      return -1;
    }
    int next = state.end + 1;
    boolean single = scan.persons().titledEnd(next) - next < 2;
    boolean quoted = scan.isOpeningQuote(state.end) && scan.lexicon.isNameWord(words.form(next));
    if (single && !quoted) {
      return -1;
    }
    return scan.persons().titledEnd(next) > next ? next : -1;
  }

  private boolean advance(TitleSoFar state, int limit, int depth) {
    int i = state.end;
    if (!words.isWord(i)) {
      return false;
    }
    if (scan.is(WordClass.FORMER, i)) {
      state.former = true;
      state.end++;
      return true;
    }
    if (!state.definite && words.isPlain(i) && armedGroup(i).isPresent()) {
      return complement(state, i, depth);
    }
    Draft draft = new Draft(EntityType.PERSON, "title", i, i + 1);
    int end = scan.adjectives(i, true, draft);
    if (end == i && !state.definite && !state.complemented) {
      end = scan.adjectives(i, false, draft);
    }
    if (end > i) {
      if (draft.country.isPresent()) {
        state.country = draft.country;
      }
      state.end = end;
      return true;
    }
    if (words.isPlain(i) || words.isConjoined(i)) {
      Optional<Phrases.Match<Head.Form>> title = scan.headAt(Head.Kind.TITLE, i);
      if (title.isPresent()
          && !scan.isNumber(title.get().end())
          && words.preposition(i).isEmpty()
          && (state.definite || state.complemented || words.isPlain(i))) {
        return !isOfAnotherState(state, title.get(), depth) && secondTitle(state, title.get());
      }
    }
    if (!state.definite && !state.complemented && words.isPlain(i) && state.office) {
      return complement(state, i, depth);
    }
    if (new Portfolio(scan, state).goesOn(i)) {
      state.end = scan.adjectives(i + 1, true, draft);
      return true;
    }
    return state.head.has(Use.LINKED)
        ? linked(state, i, limit, depth)
        : (state.definite || state.complemented) && locatedName(state, i, limit, depth);
  }

  /** Takes where an office is held if the holder's name follows: وزير العدل في كينيا فلان. */
  private boolean locatedName(TitleSoFar state, int i, int limit, int depth) {
    TitleSoFar before = state.copy();
    int mark = scan.names.size();
    if (!scan.lexicon.beginsHead(words.bare(i))
        && linked(state, i, limit, depth)
        && state.complemented
        && state.end < limit
        && scan.persons().titledEnd(state.end) - state.end >= 2) {
      return true;
    }
    scan.rollBack(mark);
    state.restore(before);
    return false;
  }

  /**
   * Whether a title belongs to somebody else, since it is held in another state: استقبل الرئيس
   * المصري وزير الخارجية الأمريكي.
   */
  private boolean isOfAnotherState(TitleSoFar state, Phrases.Match<Head.Form> title, int depth) {
    if (glance || state.country.isEmpty() || title.values().get(0).head().has(Use.RANK)) {
      return false;
    }
    int mark = scan.names.size();
    Optional<String> country = new TitleReading(scan, true).read(title, depth).country();
    scan.rollBack(mark);
    return country.isPresent() && !country.equals(state.country);
  }

  private boolean secondTitle(TitleSoFar state, Phrases.Match<Head.Form> title) {
    Head next = title.values().get(0).head();
    boolean another = words.isConjoined(title.first()) && next.has(Use.RANK);
    if (another || next.has(Use.POSSESSED)) {
      return false;
    }
    boolean wasBare = !state.definite && !state.complemented;
    if (state.unjoined.isEmpty() && (words.isConjoined(title.first()) || isSole(state))) {
      state.unjoined = Optional.of(new TitleSoFar.Unjoined(state.copy(), scan.names.size()));
    }
    state.definite =
        words.isDefinite(title.first()) || words.isDefinite(title.end() - 1) || state.definite;
    if (state.role.isEmpty() || (wasBare && state.head.has(Use.RANK))) {
      state.role = next.role().isPresent() ? next.role() : state.role;
    } else if (state.head.has(Use.RANK) && next.role().isPresent() && !next.has(Use.RANK)) {
      state.role = next.role();
    }
    state.office |= !next.has(Use.RANK);
    state.country = state.country.or(next::country);
    state.end = title.end();
    return true;
  }

  /** Whether a title names its holder by itself, so that another one after it is another's. */
  private static boolean isSole(TitleSoFar state) {
    return state.definite && state.head.country().isPresent();
  }

  private boolean complement(TitleSoFar state, int i, int depth) {
    int mark = scan.names.size();
    int end = scan.phraseAt(i, depth + 1);
    if (end > i) {
      take(state, mark, i, TitleSoFar.Tie.SERVES);
      state.end = end;
      state.complemented = true;
      return true;
    }
    if (!words.isDefinite(i)) {
      if (!new Portfolio(scan, state).isConstruct(i)) {
        return false;
      }
      i++;
    }
    int next = i + 1;
    while (next < words.limit(i)
        && words.isConjoined(next)
        && words.isDefinite(next)
        && words.preposition(next).isEmpty()) {
      next++;
    }
    state.end = next;
    state.definite = true;
    return true;
  }

  private boolean linked(TitleSoFar state, int i, int limit, int depth) {
    int start = words.preposition(i).isEmpty() ? i + 1 : i;
    boolean preposition =
        !words.preposition(i).isEmpty()
            || scan.is(WordClass.LINKING, i)
            || (scan.is(WordClass.LOCATIVE, i)
                && !scan.is(WordClass.PARTITIVE, i)
                && !words.isDefinite(i));
    if (!preposition || start >= limit || scan.is(WordClass.ATTACK, start)) {
      return false;
    }
    int mark = scan.names.size();
    int end = scan.phraseAt(start, depth + 1);
    if (end > start && isTold(mark, start)) {
      scan.rollBack(mark);
      return false;
    }
    if (end > start) {
      boolean at = scan.is(WordClass.LINKING, i);
      boolean serves = words.preposition(i).endsWith(LAM);
      TitleSoFar.Tie near = serves ? TitleSoFar.Tie.SERVES : TitleSoFar.Tie.IS_IN;
      take(state, mark, start, at ? TitleSoFar.Tie.IS_SENT_TO : near);
      state.end = end;
      state.complemented = true;
      return true;
    }
    if (scan.is(WordClass.LINKING, i) && words.isDefinite(start)) {
      state.end = start + 1;
      return true;
    }
    if (!words.preposition(i).isEmpty() && words.isDefinite(i)) {
      Draft draft = new Draft(EntityType.PERSON, "title", i, i + 1);
      int sphere = scan.adjectives(i + 1, true, draft);
      if (state.country.isPresent()
          && state.head.has(Use.UNNAMED)
          && scan.persons().titledEnd(sphere) - sphere < 2) {
        return false;
      }
      state.end = sphere;
      state.country = draft.country.isPresent() ? draft.country : state.country;
      return true;
    }
    return false;
  }

  /** Takes role and country from the entity that the title serves. */
  private void take(TitleSoFar state, int mark, int first, TitleSoFar.Tie tie) {
    scan.names.subList(mark, scan.names.size()).stream()
        .filter(name -> name.phraseFirst() == first)
        .findFirst()
        .ifPresent(name -> state.take(name, tie));
  }

  /**
   * Whether a medium or journalists after a preposition are rather who was told: قال متحدث باسم
   * الوزارة لرويترز.
   */
  private boolean isTold(int mark, int first) {
    return scan.names.subList(mark, scan.names.size()).stream()
        .anyMatch(
            name ->
                name.phraseFirst() == first
                    && (name.type() == EntityType.MEDIA
                        || name.role().filter(Role.MED::equals).isPresent())
                    && !name.preposition().isEmpty());
  }
}
