package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.Role;
import java.util.Optional;

/** What has been read of a title so far. */
final class TitleSoFar {

  final Head head;
  int end;
  boolean definite;
  boolean complemented;
  boolean former;
  boolean office;
  Optional<Role> role = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Unjoined> unjoined = Optional.empty();

  /** A title before another was joined to it, and how many names were found by then. */
  record Unjoined(TitleSoFar state, int names) {}

  TitleSoFar(Head head, int end) {
    this.head = head;
    this.end = end;
  }

  TitleSoFar copy() {
    TitleSoFar copy = new TitleSoFar(head, end);
    copy.restore(this);
    return copy;
  }

  /** Takes back what was read since a copy was made. */
  void restore(TitleSoFar other) {
    end = other.end;
    definite = other.definite;
    complemented = other.complemented;
    former = other.former;
    office = other.office;
    role = other.role;
    country = other.country;
  }
}
