package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What has been read of a title so far. */
final class TitleSoFar {

  /** Roles of what a holder serves that say more than the title does. */
  private static final Set<Role> TELLING =
      EnumSet.of(
          Role.REB, Role.COP, Role.MIL, Role.LEG, Role.IGO, Role.JUD, Role.SPY, Role.NGO, Role.OPP,
          Role.BUS, Role.MED, Role.EDU);

  final Head head;
  final int first;
  int end;
  boolean definite;
  boolean complemented;
  boolean former;
  boolean office;

  /** Whether the holder may go by the given name alone: الملك سلمان. */
  boolean familiar;

  Optional<Role> role = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Unjoined> unjoined = Optional.empty();

  /** A title before another was joined to it, and how many names were found by then. */
  record Unjoined(TitleSoFar state, int names) {}

  TitleSoFar(Head head, int first, int end) {
    this.head = head;
    this.first = first;
    this.end = end;
  }

  TitleSoFar copy() {
    TitleSoFar copy = new TitleSoFar(head, first, end);
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
    familiar = other.familiar;
    role = other.role;
    country = other.country;
  }

  /** How a title is joined to what stands after it. */
  enum Tie {
    SERVES,
    IS_IN,
    IS_SENT_TO
  }

  /** Takes role and country from an entity to which the title is tied. */
  void take(Name name, Tie tie) {
    if (country.isEmpty() && tie != Tie.IS_SENT_TO) {
      country = name.country();
    }
    Optional<Role> told = role(name);
    if (told.isPresent() && (role.isEmpty() || isOpen(tie, told.get()))) {
      role = told;
    }
  }

  private static Optional<Role> role(Name name) {
    return switch (name.type()) {
      case INTERGOVERNMENTAL_ORGANIZATION -> Optional.of(Role.IGO);
      case ARMED_GROUP -> Optional.of(Role.REB);
      case ORGANIZATION -> name.role().or(() -> Optional.of(Role.NGO));
      default -> name.role();
    };
  }

  /** Whether what the title is tied to says more of the role than the title does. */
  private boolean isOpen(Tie tie, Role other) {
    boolean guest = tie != Tie.SERVES && other == Role.IGO;
    return TELLING.contains(other) && !guest && (tie == Tie.SERVES || head.has(Head.Use.LINKED));
  }
}
