package isnad.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words name one office, and how the gazetteer calls it: {@code office-names.tsv}. Immutable
 * and thread-safe.
 *
 * @param titles by the id of an office, its English titles
 */
public record OfficeNames(Synonyms synonyms, Map<String, List<String>> titles) {

  private static final String TABLE = "office-names.tsv";

  public OfficeNames {
    titles = Map.copyOf(titles);
  }

  /**
   * Loads the table of the jar.
   *
   * @throws SeedException naming every line that is wrong
   */
  public static OfficeNames load() {
    Map<String, List<String>> titles = new HashMap<>();
    for (Table.Row row : Table.load(TABLE).rows()) {
      titles.put(row.id(), row.list("titles"));
    }
    return new OfficeNames(Synonyms.load(TABLE), titles);
  }

  /** An office by whatever words it is told: those of its row give way to the row's id. */
  public String office(String words) {
    return synonyms
        .of(words)
        .map(meant -> meant.rest().isEmpty() ? meant.id() : meant.id() + " " + meant.rest())
        .orElse(words);
  }

  /** How the gazetteer calls an office; empty where it does not, or where more tells it apart. */
  public List<String> titles(String words) {
    return titles.getOrDefault(office(words), List.of());
  }
}
