package isnad.lexicon;

/** What must be found of an event for its trigger to count. */
public enum Need {
  AGENT,
  TARGET,
  PLACE,
  /** Any part. */
  ANY,
  /** More than one agent. */
  PARTIES,
  /** An agent who is a refugee or displaced: عاد اللاجئون. */
  REFUGEES,
  /** A party who bears arms: تقدمت القوات, طرد المسلحون. */
  ARMED,
  /** That a participle tells how something else is done and describes no noun: قال مؤيدا. */
  CIRCUMSTANCE
}
