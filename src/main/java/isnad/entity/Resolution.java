package isnad.entity;

import java.util.List;

/** The entities of an article and the offices that it says persons hold. */
public record Resolution(List<Entity> entities, List<OfficeHolding> offices) {

  public Resolution {
    entities = List.copyOf(entities);
    offices = List.copyOf(offices);
  }
}
