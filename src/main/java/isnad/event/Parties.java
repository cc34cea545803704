package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Role;
import isnad.lexicon.Trigger;
import isnad.mention.Amount;
import java.util.EnumSet;
import java.util.Set;

/** Tells what kind of party somebody is to an event, or that he is none. */
final class Parties {

  private static final String CONTACT = "Contact";
  private static final String VISIT = "Visit";

  /** The types of talk that is an interview where an outlet is a party to it. */
  private static final Set<String> TALKS = Set.of("Meeting", "Negotiation", "PhoneCall");

  /** The roles of those who bear arms. */
  private static final Set<Role> ARMED = EnumSet.of(Role.MIL, Role.COP, Role.REB);

  private final Scene scene;

  Parties(Scene scene) {
    this.scene = scene;
  }

  /** Whether somebody only spoke to the press: في حوار مع الصحيفة. */
  boolean isInterviewer(Draft draft, Chunk chunk) {
    return chunk.type() == EntityType.MEDIA && draft.type().symmetric();
  }

  boolean isInterview(Draft talk) {
    return talk.trigger().kind() == Trigger.Kind.NOUN && talk.isAmong(TALKS);
  }

  /** Whether an armed group goes somewhere, which is no visit: توجه المسلحون إلى المدينة. */
  boolean isMarch(Draft draft, Chunk chunk) {
    return draft.is(VISIT) && chunk.type() == EntityType.ARMED_GROUP;
  }

  /** Whether unnamed people are only known for what they tell: المصادر, شهود. */
  boolean isTeller(Draft draft, Chunk chunk) {
    return chunk.type() == EntityType.GROUP
        && !draft.type().speech()
        && !draft.type().parent().equals(CONTACT)
        && !scene.reportingInside(chunk).isEmpty();
  }

  /** Whether somebody is counted among the dead or wounded, who do no violence: عشرة جرحى. */
  boolean isHurt(Draft draft, Chunk chunk) {
    return draft.hasToll()
        && chunk
            .name()
            .amount()
            .flatMap(Amount::unit)
            .flatMap(scene.units()::whatOf)
            .map(Quantity.What::of)
            .filter(Quantity.What::isHarm)
            .isPresent();
  }

  boolean isArmed(Chunk chunk) {
    return chunk.type() == EntityType.ARMED_GROUP
        || chunk.name().role().filter(ARMED::contains).isPresent();
  }
}
