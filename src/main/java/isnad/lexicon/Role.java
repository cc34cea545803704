package isnad.lexicon;

/** The CAMEO role codes that Isnad tells apart (CAMEO codebook 1.1b3, chapter 3). */
public enum Role {
  /** Executive and diplomats. */
  GOV,
  /** Armed forces. */
  MIL,
  /** Police and interior security. */
  COP,
  /** Intelligence. */
  SPY,
  /** Legislature. */
  LEG,
  /** Judiciary. */
  JUD,
  /** Opposition parties and politicians. */
  OPP,
  /** Armed groups. */
  REB,
  /** Civilians. */
  CVL,
  /** Refugees and displaced persons. */
  REF,
  /** International organisations. */
  IGO,
  /** Non-governmental organisations. */
  NGO,
  /** Media. */
  MED,
  /** Business. */
  BUS,
  /** Education. */
  EDU,
  /** Clergy and faith bodies. */
  REL,
  /** Former officials and elites. */
  ELI,
  /** Criminals. */
  CRM,
  /** Not known. */
  UNK
}
