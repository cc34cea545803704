package isnad.lexicon;

import isnad.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of other tables that tell who says something, as names are found beside them. */
final class SpeechWords {

  private SpeechWords() {}

  /**
   * Adds third persons singular of the verbs of saying, those left out that are also other words.
   *
   * @param prepositions folded
   */
  static void addSayings(Phrases.Builder<String> sayings, Set<String> prepositions) {
    for (Table.Row row : Table.load("reporting.tsv").rows()) {
      if (row.text("kind").equals("verb")
          && row.find("imperfect").isPresent()
          && !prepositions.contains(Folding.fold(row.text("form")))) {
        String perfect = row.text("form");
        List<Inflected> forms = new ArrayList<>();
        forms.addAll(Inflection.perfect(perfect, Inflected.Voice.ACTIVE));
        row.find("imperfect")
            .ifPresent(
                form -> forms.addAll(Inflection.imperfect(form, perfect, Inflected.Voice.ACTIVE)));
        forms.stream()
            .filter(form -> !form.plural() && !form.firstPerson())
            .forEach(form -> sayings.add(form.form(), row.id()));
      }
    }
  }

  /** Adds phrases after which a source is named, without a preposition written onto it. */
  static void addSources(Phrases.Builder<String> sources) {
    for (Table.Row row : Table.load("attribution-cues.tsv").rows()) {
      if (row.text("takes").equals("noun") || row.text("takes").equals("origin")) {
        sources.add(row.text("form").replaceFirst(" .$", ""), row.id());
      }
    }
  }
}
