package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives offices to the persons beside them where more stands between than a title holds: وزير
 * التربية والتكوين، سالم الراشدي, رئيس لجنة المالية بالبرلمان سالم الراشدي, سالم الراشدي وهو مستشار
 * للرئيس.
 */
final class Holders {

  private static final Set<String> OFFICES = Set.of("office-reference", "unnamed-official");

  private static final String LAM = "\u0644";
  private static final int MOST_WORDS = 12;
  private static final int MOST_NAME_WORDS = 2;

  private final NameScan scan;

  /** The longest name at each token that begins one of neither a person nor a state. */
  private final Map<Integer, Name> others = new HashMap<>();

  private final Map<Name, Name> joined = new HashMap<>();
  private final Set<Name> taken = new HashSet<>();

  Holders(NameScan scan) {
    this.scan = scan;
    for (Name name : scan.names) {
      if (name.type() != EntityType.PERSON && name.type() != EntityType.STATE) {
        others.merge(
            name.phraseFirst(),
            name,
            (one, other) -> other.phraseEnd() > one.phraseEnd() ? other : one);
      }
    }
  }

  /** Joins each office to its holder, which is then one phrase with it. */
  void join() {
    List<Name> ordered = new ArrayList<>(scan.names);
    ordered.sort(Comparator.comparingInt(Name::phraseFirst));
    for (int k = 0; k < ordered.size(); k++) {
      Name office = ordered.get(k);
      if (!isOffice(office)) {
        continue;
      }
      Optional<Name> before = before(office, ordered, k).filter(name -> !joined.containsKey(name));
      if (before.isPresent()) {
        replace(before.get(), before.get().first(), nameEnd(office), office);
      } else {
        after(office, ordered, k)
            .filter(name -> !joined.containsKey(name))
            .ifPresent(holder -> replace(holder, nameFirst(holder, office), holder.end(), office));
      }
    }
    if (!joined.isEmpty()) {
      scan.names.removeIf(taken::contains);
      scan.names.replaceAll(name -> joined.getOrDefault(name, name));
    }
  }

  /** Whether a name tells an office and not who holds it. */
  static boolean isOffice(Name name) {
    return OFFICES.contains(name.rule());
  }

  private void replace(Name holder, int first, int end, Name office) {
    Draft draft = new Draft(EntityType.PERSON, "joined-holder", first, end);
    draft.phraseFirst = Math.min(office.phraseFirst(), Math.min(first, holder.phraseFirst()));
    draft.phraseEnd = Math.max(end, Math.max(holder.phraseEnd(), office.phraseEnd()));
    draft.known = holder.known();
    draft.country(holder.country()).country(office.country());
    draft.role(holder.role()).role(office.role());
    if (draft.role.isEmpty() || draft.role.equals(Optional.of(Role.GOV))) {
      draft.role(roleOfBody(office.phraseEnd(), holder.phraseFirst()));
    }
    draft.office = office.office();
    joined.put(holder, draft.name(scan.text, scan.words));
    taken.add(office);
  }

  /** The role of a body between an office and its holder, which tells more than the office. */
  private Optional<Role> roleOfBody(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Name> body = nameAt(i).filter(name -> name.type() == EntityType.BODY);
      if (body.isPresent() && body.get().role().isPresent()) {
        return body.get().role();
      }
    }
    return Optional.empty();
  }

  /** Whether a name is a person's who has no office yet, though perhaps a rank. */
  private boolean isFree(Name name) {
    return name.type() == EntityType.PERSON
        && name.manner() == Name.Manner.NAMED
        && (name.office().isEmpty() || hasRank(name));
  }

  private boolean hasRank(Name name) {
    return name.phraseFirst() < name.first()
        && scan.headAt(Head.Kind.TITLE, name.phraseFirst())
            .filter(title -> title.values().get(0).head().has(Head.Use.RANK))
            .isPresent();
  }

  /** The person named right before an office, with وهو between or words that end the name. */
  private Optional<Name> before(Name office, List<Name> ordered, int k) {
    int start = scan.text.sentenceOf(office.phraseFirst()).first();
    int i = office.phraseFirst() - 1;
    boolean identified = i > start && scan.is(WordClass.IDENTIFYING, i);
    if (identified) {
      i--;
    }
    boolean pause = i > start && scan.isPause(i);
    if (pause) {
      i--;
    }
    if (!identified && !pause) {
      return Optional.empty();
    }
    int end = i + 1;
    for (int at = k - 1; at >= 0 && ordered.get(at).phraseFirst() >= start; at--) {
      Name name = ordered.get(at);
      if (isFree(name)
          && name.end() <= end
          && end - name.end() <= MOST_NAME_WORDS
          && (identified || name.end() < end)
          && areOfName(name.end(), end)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** The index after the name that stands before an office. */
  private int nameEnd(Name office) {
    int i = office.phraseFirst();
    if (scan.is(WordClass.IDENTIFYING, i - 1)) {
      i--;
    }
    return scan.isPause(i - 1) ? i - 1 : i;
  }

  /** Whether words may go on with a name, as no list knows them. */
  private boolean areOfName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!scan.words.isPlain(i)
          || !(scan.isUnknown(i) || scan.lexicon.isNameWord(scan.words.form(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The person named after an office, where only more of the office stands between. */
  private Optional<Name> after(Name office, List<Name> ordered, int k) {
    if (!scan.words.isDefinite(office.phraseFirst())
        && office.phraseEnd() == office.phraseFirst() + 1) {
      return Optional.empty();
    }
    int limit = scan.words.limit(office.phraseFirst());
    for (int at = k + 1; at < ordered.size(); at++) {
      Name name = ordered.get(at);
      if (name.phraseFirst() >= limit) {
        return Optional.empty();
      }
      if (name.phraseFirst() < office.phraseEnd()) {
        continue;
      }
      if (isFree(name)) {
        return Optional.of(name).filter(person -> isRestOfOffice(office, person));
      }
      if (isOffice(name) || name.type() == EntityType.PERSON) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first word of a name before which an unread name word stands: أكبر حسين. */
  private int nameFirst(Name holder, Name office) {
    int before = holder.first() - 1;
    return before == office.phraseEnd()
            && holder.phraseFirst() == holder.first()
            && areOfName(before, before + 1)
        ? before
        : holder.first();
  }

  private boolean isRestOfOffice(Name office, Name person) {
    int from = office.phraseEnd();
    int to = person.phraseFirst();
    boolean pause = to - 1 >= from && scan.isPause(to - 1);
    int end = pause ? to - 1 : to;
    if (end - from > MOST_WORDS || person.conjoined() || !person.preposition().isEmpty()) {
      return false;
    }
    boolean whole = person.end() - person.first() > 1;
    if (from == end) {
      return pause && whole;
    }
    if (end == from + 1 && !pause && person.phraseFirst() == person.first() && whole) {
      return areOfName(from, end) && !scan.isUnknown(from);
    }
    boolean told = whole && (pause || office.phraseEnd() - office.phraseFirst() > 1);
    return told && (pause || opensRest(from)) && isRest(from, end, pause);
  }

  /**
   * Whether a word surely goes on with a noun: للتطوير, بالبرلمان, في المجلس, والحوكمة, العالقين.
   */
  private boolean opensRest(int i) {
    boolean joined = scan.words.isConjoined(i) && scan.words.isDefinite(i);
    return joined
        || !scan.words.preposition(i).isEmpty()
        || scan.is(WordClass.BELONGING, i)
        || (scan.words.isDefinite(i) && scan.words.isPeople(i));
  }

  private boolean isRest(int from, int to, boolean placed) {
    int i = from;
    while (i < to) {
      Optional<Name> inner = nameAt(i);
      if (inner.isPresent()) {
        boolean setting = inner.get().type() == EntityType.PLACE && !placed;
        if (setting || inner.get().phraseEnd() > to) {
          return false;
        }
        i = inner.get().phraseEnd();
      } else if (isOfRest(i, to)) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  private Optional<Name> nameAt(int i) {
    return Optional.ofNullable(others.get(i));
  }

  private boolean isOfRest(int i, int to) {
    if (!scan.words.isWord(i)
        || scan.is(WordClass.TEMPORAL, i)
        || scan.headAt(Head.Kind.TITLE, i).isPresent()) {
      return false;
    }
    if (scan.words.isDefinite(i) || scan.is(WordClass.BELONGING, i)) {
      return true;
    }
    boolean opens = scan.words.isConjoined(i) || scan.words.preposition(i).equals(LAM);
    return opens
        && i + 1 < to
        && scan.words.isPlain(i + 1)
        && (scan.words.isDefinite(i + 1) || nameAt(i + 1).isPresent());
  }
}
