package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;

/**
 * Finds the person whom a gentilic parts from the holder of the same title before: الرئيسان الفرنسي
 * إيمانويل ماكرون والتركي رجب طيب أردوغان.
 */
record OtherHolder(NameScan scan) {

  /** Adds the person whose gentilic stands at a token; the index after it, or {@code i}. */
  int at(int i, GazetteerEntry state) {
    if (!scan.words.isConjoined(i)
        || !scan.words.isDefinite(i)
        || !scan.words.preposition(i).isEmpty()
        || scan.names.isEmpty()) {
      return i;
    }
    Name last = scan.names.get(scan.names.size() - 1);
    int end = scan.persons().titledEnd(i + 1);
    if (end == i + 1
        || last.type() != EntityType.PERSON
        || last.office().isEmpty()
        || last.end() != i) {
      return i;
    }
    Draft draft = new Draft(EntityType.PERSON, "other-holder", i + 1, end);
    draft.phraseFirst = i;
    scan.persons().entry(i + 1, end).ifPresent(draft::known);
    scan.add(draft.country(state.country()).role(last.role()));
    return end;
  }
}
