package isnad.lexicon;

import java.util.List;
import java.util.Set;

/** Makes the set of words that are part of no personal name, folded. */
final class CommonWords {

  /** The letters of the shortest form of a verb that is not mistaken for a name. */
  private static final int SHORTEST_VERB = 5;

  private CommonWords() {}

  /** Those of the table, and verbs unless they are also names. */
  static Set<String> load() {
    Set<String> common = Inflection.withFutures(NameLexicon.forms("common-words.tsv"));
    Set<String> names = NameLexicon.forms("person-name-words.tsv");
    for (String file : List.of("verbs.tsv", "light-verbs.tsv")) {
      for (Table.Row row : Table.load(file).rows()) {
        row.find("imperfect")
            .ifPresent(imperfect -> addVerb(row.text("form"), imperfect, names, common));
      }
    }
    return Set.copyOf(common);
  }

  private static void addVerb(
      String perfect, String imperfect, Set<String> names, Set<String> common) {
    for (Inflected form : Inflection.imperfect(imperfect, perfect, Inflected.Voice.ACTIVE)) {
      boolean third = !form.plural() && !form.firstPerson();
      if (third && form.form().length() >= SHORTEST_VERB && !names.contains(form.form())) {
        common.add(form.form());
      }
    }
  }
}
