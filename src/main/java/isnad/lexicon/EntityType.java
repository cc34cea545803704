package isnad.lexicon;

/** What kinds of entity take part in events; each is a class of the ontology of the same name. */
public enum EntityType {
  /** A country acting or acted on as a polity. */
  STATE("State", "state"),
  /** An institution of a state. */
  BODY("Body", "organization"),
  /** An organised armed actor that is no state's. */
  ARMED_GROUP("ArmedGroup", "group"),
  /** An organisation of states, or an organ of one. */
  INTERGOVERNMENTAL_ORGANIZATION("IntergovernmentalOrganization", "organization"),
  /** Any other organisation. */
  ORGANIZATION("Organization", "organization"),
  /** A news agency, broadcaster, newspaper or site. */
  MEDIA("Media", "organization"),
  /** A named individual. */
  PERSON("Person", "person"),
  /** An unnamed group, or an unnamed person in a role. */
  GROUP("Group", "group"),
  /** A location used as a location. */
  PLACE("Place", "place");

  private final String term;
  private final String folder;

  EntityType(String term, String folder) {
    this.term = term;
    this.folder = folder;
  }

  /** The local name of the ontology class, which is also the type's name in JSON. */
  public String term() {
    return term;
  }

  /** The path segment below the data base under which entities of this type have their IRIs. */
  public String folder() {
    return folder;
  }

  /** The type whose ontology class has that local name. */
  public static EntityType of(String term) {
    for (EntityType type : values()) {
      if (type.term.equals(term)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no entity type has the term " + term);
  }
}
