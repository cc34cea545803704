package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.Role;
import java.util.Optional;

/** Reads a title that follows a personal name: عمران خان، رئيس وزراء باكستان. */
record Apposition(NameScan scan) {

  /** Adds the person, with what a title after the name says of it; the index after both. */
  int after(Draft person) {
    int next = person.end;
    boolean pause =
        next < scan.words.size() && scan.isPause(next) && next + 1 < scan.words.limit(person.first);
    if (pause) {
      next++;
    }
    int mark = scan.names.size();
    if (next < scan.words.limit(person.first)
        && scan.words.isPlain(next)
        && scan.headAt(Head.Kind.TITLE, next).isPresent()) {
      TitleFinder.Title title = new TitleFinder(scan).read(next, 1);
      boolean same = pause || !isAnother(person, title);
      if (title.nameFirst() < 0 && same && (title.isOffice() || pause)) {
        Optional<Role> role = title.role();
        if (person.role.isEmpty() || person.office.isEmpty()) {
          person.role(role);
        }
        if (person.country.isEmpty()) {
          person.country(title.country());
        }
        if (person.office.isEmpty()) {
          person.office = Optional.of(scan.text.in(scan.text.span(next, title.end())));
        }
        scan.add(person);
        return title.end();
      }
      scan.rollBack(mark);
    }
    scan.add(person);
    return person.end;
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
