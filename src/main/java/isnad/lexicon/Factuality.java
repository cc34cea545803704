package isnad.lexicon;

/** The stance of an article, or of the source it quotes, to an event. */
public enum Factuality {
  /** Has happened or is happening. */
  ASSERTED("asserted", "Asserted"),
  /** Announced, expected or intended. */
  PLANNED("planned", "Planned"),
  /** May or might be, is not ruled out, or hangs on a condition. */
  POSSIBLE("possible", "Possible"),
  /** Said not to have happened, or refused. */
  DENIED("denied", "Denied"),
  /** Called for. */
  DEMANDED("demanded", "Demanded");

  private final String json;
  private final String term;

  Factuality(String json, String term) {
    this.json = json;
    this.term = term;
  }

  /** Its name in JSON. */
  public String json() {
    return json;
  }

  /** The local name of its individual in the ontology. */
  public String term() {
    return term;
  }
}
