package isnad.mention;

import isnad.lexicon.EntityType;
import java.util.HashMap;
import java.util.Map;

/** Towns that no list knows, which a head noun named once and which then stand alone. */
final class Towns {

  private final NameScan scan;

  /** Their first words, each with the words after it. */
  private final Map<String, String> towns = new HashMap<>();

  Towns(NameScan scan) {
    this.scan = scan;
  }

  /** Keeps the name of a place that no list knows alone, so that it is known when it stands so. */
  void remember(int first, int end) {
    boolean single = scan.words.isDefinite(first) && end == first + 1;
    if (first < end && (scan.isUnknown(first) || single)) {
      towns.putIfAbsent(scan.words.form(first), scan.text.folded(first + 1, end));
    }
  }

  /** Adds such a place that stands at a token; the index after it, or {@code i}. */
  int again(int i) {
    String rest = towns.get(scan.words.form(i));
    if (rest == null || !(scan.isUnknown(i) || scan.known().isAmongPlaces(i))) {
      return i;
    }
    int end = i + 1 + (rest.isEmpty() ? 0 : rest.split(" ", -1).length);
    if (end > scan.words.limit(i) || !scan.text.folded(i + 1, end).equals(rest)) {
      return i;
    }
    scan.add(new Draft(EntityType.PLACE, "town-again", i, end));
    return end;
  }
}
