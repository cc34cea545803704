package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A type of event: a row of {@code seeds/lexicon/event-types.tsv} and a class of the ontology.
 *
 * @param name the local name of the class, such as {@code PhoneCall}
 * @param parent the local name of its parent class, such as {@code Contact}
 * @param symmetric whether all parties are agents
 * @param speech whether it is an act of speech, whose agent is its speaker
 */
public record EventType(String name, String parent, boolean symmetric, boolean speech) {

  private static final Set<String> TERRITORIAL =
      Set.of("Violence", "Territory", "Movement", "Contact");

  public EventType {
    requireNonNull(name, "name is null");
    requireNonNull(parent, "parent is null");
  }

  /** Whether it is done bodily, to places as places rather than to the states that hold them. */
  public boolean isTerritorial() {
    return TERRITORIAL.contains(parent);
  }

  @Override
  public String toString() {
    return name;
  }
}
