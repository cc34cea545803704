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
      if (title.nameFirst() < 0 && (title.isOffice() || pause)) {
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
}
