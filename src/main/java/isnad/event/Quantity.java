package isnad.event;

import static java.util.Objects.requireNonNull;

import isnad.mention.Amount;
import java.util.Locale;

/** How many or how much an event concerned. */
public record Quantity(Amount amount, What what) {

  public Quantity {
    requireNonNull(amount, "amount is null");
    requireNonNull(what, "what is null");
  }

  /** What a quantity of an event counts. */
  public enum What {
    PARTICIPANTS,
    KILLED,
    WOUNDED,
    DETAINED,
    DISPLACED,
    CAPTURED,
    AREA,
    LENGTH,
    AMOUNT,
    OTHER;

    /** The member with that lower-case name. */
    public static What of(String term) {
      return valueOf(term.toUpperCase(Locale.ROOT));
    }

    /** Whether it counts people killed or wounded. */
    public boolean isHarm() {
      return this == KILLED || this == WOUNDED;
    }

    /** Its name in JSON and RDF. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
