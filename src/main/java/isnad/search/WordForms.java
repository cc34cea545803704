package isnad.search;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.Table;
import isnad.rdf.Digest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which forms a word of a text is kept and a word of a search is looked up. Immutable and
 * thread-safe.
 *
 * @param passedOver folded words that nearly every text has
 */
record WordForms(Affixes affixes, Set<String> passedOver) {

  private static final String CONJUNCTION = "\u0648";

  /** To be raised when the code makes other forms of the same tables. */
  private static final int EDITION = 1;

  WordForms {
    requireNonNull(affixes, "affixes is null");
    passedOver = Set.copyOf(passedOver);
  }

  /** Those of the tables that come with Isnad. */
  static WordForms bundled() {
    return new WordForms(
        Affixes.of(Table.load("search-affixes.tsv")),
        Table.load("search-stop-words.tsv").rows().stream()
            .map(row -> SearchFolding.fold(row.text("form")))
            .collect(Collectors.toSet()));
  }

  /** Differs where another index would be built. */
  String edition() {
    return Digest.of(EDITION + "\n" + affixes + "\n" + passedOver.stream().sorted().toList());
  }

  /** The spelling, for phrases and wildcards; nothing if no letter counts. */
  List<String> exact(String word) {
    String folded = SearchFolding.fold(word);
    return folded.isEmpty() ? List.of() : List.of(folded);
  }

  /** The stems under which a word of a text is kept; none of a word that is passed over. */
  List<String> kept(String word) {
    String folded = SearchFolding.fold(word);
    return isPassedOver(folded) ? List.of() : affixes.stems(folded);
  }

  /** The stem by which a word of a search is looked up; none of a word that is passed over. */
  List<String> soughtAfter(String word) {
    String folded = SearchFolding.fold(word);
    return isPassedOver(folded) ? List.of() : List.of(affixes.stem(folded));
  }

  /** Spelling and stems together, to show where a text has what was sought. */
  List<String> shown(String word) {
    Set<String> forms = new LinkedHashSet<>(exact(word));
    forms.addAll(kept(word));
    return List.copyOf(forms);
  }

  private boolean isPassedOver(String folded) {
    return folded.isEmpty()
        || passedOver.contains(folded)
        || (folded.startsWith(CONJUNCTION) && passedOver.contains(folded.substring(1)));
  }
}
