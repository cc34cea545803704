package isnad.event.scene;

import isnad.lexicon.EntityType;
import isnad.mention.Name;

/**
 * A noun phrase that points at an entity, as a complement in its sentence.
 *
 * @param entity the id of the entity
 * @param first the index of its first token, with head nouns before the name: مواقع in مواقع
 *     الحوثيين
 * @param end the index after its last token
 * @param preposition the folded preposition that governs it, or the empty string
 * @param conjoined whether a conjunction is written onto it
 */
public record Chunk(
    Name name, String entity, int first, int end, String preposition, boolean conjoined) {

  /** The rule by which names of capitals are found that are places where they stand. */
  private static final String CAPITAL = "capital-name";

  public EntityType type() {
    return name.type();
  }

  /** Whether it is an adjective of a state or a people: إسرائيلية. */
  public boolean isGentilic() {
    return name.manner() == Name.Manner.GENTILIC;
  }

  /** Whether no preposition governs it, so that it may be a subject or object. */
  public boolean isBare() {
    return preposition.isEmpty();
  }

  /** Whether it names a whole country as a place. */
  public boolean isTerritory() {
    return isPlace()
        && name.country().isPresent()
        && name.known()
            .filter(known -> known.path().endsWith("/" + name.country().get()))
            .isPresent();
  }

  /** Whether it names a country only to tell with whom a border is: الحدود مع مالي. */
  public boolean isBordering() {
    return name.isBordering();
  }

  /** Whether it names a capital as a place, which may be a government all the same: من واشنطن. */
  public boolean isCapital() {
    return isPlace() && name.rule().equals(CAPITAL);
  }

  /** Whether a capital or seat of power stands for a government. */
  public boolean isMetonym() {
    return name.manner() == Name.Manner.METONYM;
  }

  /** Whether a capital or seat of power stands for a government, and no word for that. */
  public boolean isSeat() {
    return isMetonym() && name.rule().equals("metonym");
  }

  /** Whether it names a country as a state. */
  public boolean isCountry() {
    return type() == EntityType.STATE && name.manner() == Name.Manner.NAMED;
  }

  /** Whether it is somebody named or unnamed, or several people. */
  public boolean isPeople() {
    return type() == EntityType.GROUP || type() == EntityType.PERSON;
  }

  public boolean isPlace() {
    return name.type() == EntityType.PLACE;
  }
}
