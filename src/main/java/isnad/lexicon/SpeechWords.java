package isnad.lexicon;

import isnad.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds the words beside which names are looked for since somebody speaks there. */
final class SpeechWords {

  private SpeechWords() {}

  /** Third persons singular of the verbs of saying, those left out that are also other words. */
  static void sayings(Phrases.Builder<String> sayings) {
    Set<String> prepositions = NameLexicon.forms("prepositions.tsv");
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

  /** Phrases after which a source is named, without a preposition written onto it. */
  static void sources(Phrases.Builder<String> sources) {
    for (Table.Row row : Table.load("attribution-cues.tsv").rows()) {
      if (row.text("takes").equals("noun") || row.text("takes").equals("origin")) {
        sources.add(row.text("form").replaceFirst(" .$", ""), row.id());
      }
    }
  }
}
