package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import java.util.Optional;

/** Reads a title that follows a personal name: عمران خان، رئيس وزراء باكستان. */
record Apposition(NameScan scan) {

  private static final Optional<String> YEARS = Optional.of("years");

  /** Adds the person, with what titles after the name say of it; the index after all of them. */
  int after(Draft person) {
    int end = person.end;
    int next = titleEnd(person, end);
    while (next > end) {
      end = next;
      next = scan.isPause(end) ? titleEnd(person, end) : end;
    }
    if (person.role.isEmpty() && person.known.isEmpty() && isAged(end)) {
      person.role(Optional.of(Role.CVL));
    }
    scan.add(person);
    return end;
  }

  /** Whether an age follows a name, as news tells it of private persons: سالم الراشدي (21 عاما). */
  private boolean isAged(int end) {
    return end + 1 < scan.words.limit(end - 1)
        && scan.isPause(end)
        && scan.amountAt(end + 1).filter(age -> age.unit().equals(YEARS)).isPresent();
  }

  /** The index after a title that begins at a token and is the person's, or the token. */
  private int titleEnd(Draft person, int end) {
    int limit = scan.words.limit(person.first);
    boolean pause = end + 1 < limit && scan.isPause(end);
    int next = pause ? end + 1 : end;
    int among = oneOfEnd(person, next, limit);
    if (among > next) {
      return among;
    }
    if (next >= limit
        || !scan.words.isPlain(next)
        || scan.headAt(Head.Kind.TITLE, next).isEmpty()
        || scan.titles().isPreposition(next)
        || (!pause && isGroup(next))) {
      return end;
    }
    int mark = scan.names.size();
    TitleFinder.Title title = scan.titles().read(next, 1);
    boolean same = pause ? end == person.end || agrees(person, title) : !isAnother(person, title);
    if (title.nameFirst() >= 0 || !same || !(title.isOffice() || pause)) {
      scan.rollBack(mark);
      return end;
    }
    take(person, title, next);
    return title.end();
  }

  /** The index after a group of which the person is said to be one, or the token: أحد الأعضاء. */
  private int oneOfEnd(Draft person, int first, int limit) {
    int i = scan.is(WordClass.IDENTIFYING, first) ? first + 1 : first;
    if (i + 1 >= limit || !scan.is(WordClass.ONE_OF, i) || !scan.words.isPlain(i)) {
      return first;
    }
    int mark = scan.names.size();
    int end = scan.phraseAt(i, 1);
    Optional<Name> group =
        scan.names.subList(mark, scan.names.size()).stream()
            .filter(name -> name.phraseFirst() == i && name.type() == EntityType.GROUP)
            .findFirst();
    if (group.isEmpty()) {
      scan.rollBack(mark);
      return first;
    }
    scan.names.remove(group.get());
    if (person.role.isEmpty()) {
      person.role(group.get().role());
    }
    if (person.country.isEmpty()) {
      person.country(group.get().country());
    }
    return end;
  }

  /** Whether a word with the article is a group by itself: المعارضة. */
  private boolean isGroup(int i) {
    return scan.words.isDefinite(i)
        && scan.headAt(Head.Kind.GROUP, i)
            .filter(match -> match.values().get(0).head().has(Head.Use.ALONE))
            .isPresent();
  }

  private static boolean agrees(Draft person, TitleFinder.Title title) {
    return person.country.isEmpty()
        || title.country().isEmpty()
        || person.country.equals(title.country());
  }

  private void take(Draft person, TitleFinder.Title title, int first) {
    boolean higher = title.isOffice() && !isHolder(person.phraseFirst);
    if (person.role.isEmpty() || person.office.isEmpty() || higher) {
      person.role(title.role());
    }
    if (person.country.isEmpty()) {
      person.country(title.country());
    }
    if (person.office.isEmpty() || higher) {
      person.office = Optional.of(scan.text.in(scan.text.span(first, title.end())));
    }
  }

  /** Whether a title right after a name belongs to another state's: الملك سلمان الرئيس المصري. */
  private boolean isAnother(Draft person, TitleFinder.Title title) {
    if (title.country().isEmpty()) {
      return false;
    }
    return person.country.isPresent()
        ? !person.country.equals(title.country())
        : scan.words.isDefinite(title.first())
            && person.office.isPresent()
            && isHolder(person.phraseFirst);
  }

  /** Whether the title before a name is an office, and no rank or form of address. */
  private boolean isHolder(int first) {
    return scan.headAt(Head.Kind.TITLE, first)
        .filter(match -> !match.values().get(0).head().has(Head.Use.RANK))
        .isPresent();
  }
}
