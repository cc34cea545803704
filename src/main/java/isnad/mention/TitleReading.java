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
    state.familiar = head.has(Use.FAMILIAR);
    int limit = words.limit(first);
    int nameFirst = -1;
    int end = state.end;
    for (int step = 0; step < MOST_STEPS && state.end < limit; step++) {
      int nameEnd = scan.persons().titledEnd(state.end);
      if (nameEnd > state.end && isDescribed(state, limit)) {
        state.end = described(state);
        continue;
      }
      if ((nameEnd == state.end || isNoName(state.end)) && isQualified(state, limit)) {
        state.end++;
        continue;
      }
      if (nameEnd > state.end && isName(state, nameEnd)) {
        nameFirst = state.end;
        end = isGivenAlone(state, nameEnd) ? new FamilyName(scan).after(nameEnd) : nameEnd;
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
    if (state.head.has(Use.PERSON) && nameEnd - i == 1 && isUncertain(i)) {
      return false;
    }
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

  /** Whether a name is a given name, by which nobody goes who has such a title. */
  private boolean isGivenAlone(TitleSoFar state, int nameEnd) {
    return nameEnd == state.end + 1
        && !state.familiar
        && !words.isDefinite(state.end)
        && (scan.persons().isGiven(state.end) || scan.isUnknown(state.end))
        && scan.persons().entry(state.end, nameEnd).isEmpty();
  }

  /** Whether a single word is no name that the lists know: المعارضة كشماعة. */
  private boolean isUncertain(int i) {
    return !scan.persons().isNameWord(i) && scan.persons().entry(i, i + 1).isEmpty();
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

  /** Whether an ordinary word with the article describes the holder: العقيد المنشق نديم الحسن. */
  private boolean isQualified(TitleSoFar state, int limit) {
    int i = state.end;
    return state.definite
        && words.isPlain(i)
        && words.isDefinite(i)
        && words.isDefinite(i - 1)
        && i + 2 < limit
        && scan.headAt(Head.Kind.TITLE, i).isEmpty()
        && !scan.lexicon.beginsHead(words.bare(i))
        && !scan.is(WordClass.TEMPORAL, i)
        && !scan.is(WordClass.FORMER, i)
        && scan.gentilicAt(i).isEmpty()
        && (scan.persons().isGiven(i + 1)
            || (scan.isUnknown(i + 1) && scan.isUnknown(i + 2) && !words.isDefinite(i + 1)))
        && scan.persons().titledEnd(i + 1) - (i + 1) >= 2;
  }

  private boolean isNoName(int i) {
    return scan.isUnknown(i) && !scan.persons().isNameWord(i);
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
    Optional<Role> role =
        title.flatMap(m -> m.values().get(0).head().role()).or(() -> scan.roleOf(i, i + 1));
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
    int next = afterRank(state.end + 1, limit);
    boolean single = scan.persons().titledEnd(next) - next < 2;
    if (words.isConjoined(next)) {
      return -1;
    }
    boolean quoted = scan.isOpeningQuote(state.end) && scan.lexicon.isNameWord(words.form(next));
    if (single && !quoted) {
      return -1;
    }
    return scan.persons().titledEnd(next) > next ? next : -1;
  }

  /** The index after a form of address between a title and its holder: الوزير، السيد فلان. */
  private int afterRank(int i, int limit) {
    return scan.headAt(Head.Kind.TITLE, i)
        .filter(title -> words.isDefinite(i) && title.end() < limit)
        .filter(title -> title.values().get(0).head().has(Use.RANK))
        .map(Phrases.Match::end)
        .filter(end -> scan.persons().titledEnd(end) > end)
        .orElse(i);
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
    if (!state.definite && !state.complemented && words.isPlain(i) && armedGroup(i).isPresent()) {
      return new TitleComplements(scan).complement(state, i, depth);
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
      if (state.role.isEmpty()) {
        state.role = scan.roleOf(i, end);
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
      boolean complemented = new TitleComplements(scan).complement(state, i, depth);
      boolean linking = scan.is(WordClass.PARTITIVE, i) || scan.is(WordClass.LOCATIVE, i);
      if (complemented || !linking) {
        return complemented;
      }
    }
    Portfolio portfolio = new Portfolio(scan, state);
    if (portfolio.goesOn(i)) {
      state.end = portfolio.end(i);
      return true;
    }
    return state.head.has(Use.LINKED)
        ? new TitleComplements(scan).linked(state, i, limit, depth)
        : (state.definite || state.complemented) && locatedName(state, i, limit, depth);
  }

  /** Takes where an office is held if the holder's name follows: وزير العدل في كينيا فلان. */
  private boolean locatedName(TitleSoFar state, int i, int limit, int depth) {
    TitleSoFar before = state.copy();
    int mark = scan.names.size();
    boolean sphere = words.isDefinite(i) && !words.preposition(i).isEmpty();
    if (!(words.isPlain(i) && scan.lexicon.beginsHead(words.bare(i)))
        && new TitleComplements(scan).linked(state, i, limit, depth)
        && (state.complemented || sphere)
        && state.end < limit
        && isHeld(state)) {
      return true;
    }
    scan.rollBack(mark);
    state.restore(before);
    return false;
  }

  /** Whether the name of the holder follows, with or without more of the office between. */
  private boolean isHeld(TitleSoFar state) {
    return scan.persons().titledEnd(state.end) - state.end >= 2
        || (words.isConjoined(state.end) && new Portfolio(scan, state).isBeforeHolder(state.end));
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
    boolean determined = words.isDefinite(title.first()) || words.isDefinite(title.end() - 1);
    boolean open = !determined && !next.has(Use.RANK) && !words.isConjoined(title.first());
    if (state.definite && state.office && !state.head.has(Use.RANK) && isOfOther(state, title)) {
      return false;
    }
    boolean wasBare = !state.definite && !state.complemented;
    if (state.unjoined.isEmpty() && (words.isConjoined(title.first()) || isSole(state))) {
      state.unjoined = Optional.of(new TitleSoFar.Unjoined(state.copy(), scan.names.size()));
    }
    state.definite = determined || (state.definite && !open);
    state.complemented &= !open;
    if (state.role.isEmpty() || (wasBare && state.head.has(Use.RANK))) {
      state.role = next.role().isPresent() ? next.role() : state.role;
    } else if (state.head.has(Use.RANK) && next.role().isPresent() && !next.has(Use.RANK)) {
      state.role = next.role();
    }
    state.office |= !next.has(Use.RANK);
    state.familiar |= next.has(Use.FAMILIAR);
    state.country = state.country.or(next::country);
    state.end = title.end();
    return true;
  }

  /**
   * Whether an office after a complete one is somebody else's, being a woman's and not a man's:
   * الوزير السفيرة.
   */
  private boolean isOfOther(TitleSoFar state, Phrases.Match<Head.Form> title) {
    return words.isDefinite(state.first)
        && words.isDefinite(title.first())
        && !title.values().get(0).head().has(Use.RANK)
        && words.isFeminine(state.first) != words.isFeminine(title.first());
  }

  /** Whether a title names its holder by itself, so that another one after it is another's. */
  private static boolean isSole(TitleSoFar state) {
    return state.definite && state.head.country().isPresent();
  }
}
