package isnad.lexicon;

import isnad.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that mean one thing though they differ: the rows of a table with a column {@code forms}.
 * Immutable and thread-safe.
 *
 * @param ids by folded words without articles, the id of their row
 * @param whole the words that are of their row only if no others follow
 * @param apart the words that mean one of several things that others of their row may mean
 */
public record Synonyms(Map<String, String> ids, Set<String> whole, Set<String> apart) {

  /** What stands before words that others may not follow. */
  private static final String WHOLE = "=";

  /** What stands before words that tell their thing apart from others of the row. */
  private static final String APART = "+";

  public Synonyms {
    ids = Map.copyOf(ids);
    whole = Set.copyOf(whole);
    apart = Set.copyOf(apart);
  }

  /**
   * What words mean.
   *
   * @param id the id of a row
   * @param rest the words that tell things of one row apart
   */
  public record Meaning(String id, String rest) {}

  /**
   * Loads a table of the jar.
   *
   * @throws SeedException naming every line that is wrong
   */
  public static Synonyms load(String table) {
    Map<String, String> ids = new HashMap<>();
    Set<String> whole = new HashSet<>();
    Set<String> apart = new HashSet<>();
    for (Table.Row row : Table.load(table).rows()) {
      for (String form : row.list("forms")) {
        boolean marked = form.startsWith(WHOLE) || form.startsWith(APART);
        String words = Folding.fold(marked ? form.substring(1) : form);
        ids.put(words, row.id());
        if (marked) {
          whole.add(words);
        }
        if (form.startsWith(APART)) {
          apart.add(words);
        }
      }
    }
    return new Synonyms(ids, whole, apart);
  }

  /** What words mean by the longest of a row that they begin with. */
  public Optional<Meaning> of(String words) {
    String[] each = words.split(" ", -1);
    for (int length = each.length; length > 0; length--) {
      String begin = String.join(" ", Arrays.copyOf(each, length));
      Optional<String> id = Optional.ofNullable(ids.get(begin));
      if (id.isPresent() && (length == each.length || !whole.contains(begin))) {
        int from = apart.contains(begin) ? 0 : begin.length();
        return Optional.of(new Meaning(id.get(), words.substring(from).strip()));
      }
    }
    return Optional.empty();
  }
}
