package isnad.part;

import isnad.event.Event;
import java.util.List;

/** What an entity may be to an event. */
public enum Part {
  AGENT,
  TARGET,
  PLACE;

  /** The ids of the entities that are this to an event. */
  List<String> of(Event event) {
    return switch (this) {
      case AGENT -> event.agents();
      case TARGET -> event.targets();
      case PLACE -> event.places();
    };
  }
}
