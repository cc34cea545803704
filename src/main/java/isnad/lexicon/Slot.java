package isnad.lexicon;

/** What part in an event a complement of its trigger plays. */
public enum Slot {
  AGENT,
  TARGET,
  /** A target that is killed, wounded or detained: a number with it is a toll. */
  VICTIM,
  PLACE,
  /** What is demanded, promised, threatened or denied: another event. */
  CONTENT,
  NONE
}
