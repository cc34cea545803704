package isnad.store;

/** What storing a graph did. */
public enum Change {
  /** The store had no graph of that name. */
  NEW,
  /** The store had the same graph; nothing was written. */
  UNCHANGED,
  /** The store had another graph of that name, which was replaced. */
  CHANGED
}
