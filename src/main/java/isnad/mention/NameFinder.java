package isnad.mention;

import isnad.lexicon.Gazetteer;
import isnad.lexicon.NameLexicon;
import isnad.text.Sentence;
import isnad.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the names and descriptions of entities in a text: titles with persons, heads with what
 * belongs to them, groups, known names, gentilics, unknown persons, in one pass from left to right,
 * then persons who are named again in short. Immutable and thread-safe.
 *
 * @param gazetteer what is known before reading
 * @param lexicon the word lists
 */
public record NameFinder(Gazetteer gazetteer, NameLexicon lexicon) {

  private static final Comparator<Name> ORDER =
      Comparator.comparing(Name::span).thenComparing(Name::type);

  /**
   * The names of a text in text order; of two that begin together the longer comes first. Names may
   * lie inside others. Those of the rules {@code reference-back} and {@code office-reference} stand
   * for something named elsewhere, if at all: resolution drops those that find nothing.
   *
   * @param sentences those to read: the article's own, without boilerplate
   * @param amounts the numbers of the text
   * @param home the country of the outlet, whose towns it means first
   */
  public List<Name> find(
      Text text, List<Sentence> sentences, List<Amount> amounts, Optional<String> home) {
    NameScan scan = new NameScan(text, lexicon, gazetteer, amounts);
    Outlets outlets = new Outlets(scan, home);
    for (Sentence sentence : sentences) {
      int i = sentence.first();
      while (i < sentence.end()) {
        int outlet = scan.words.isWord(i) ? outlets.at(i) : i;
        i = outlet > i ? outlet : Math.max(i + 1, scan.phraseAt(i, 0));
      }
    }
    new Holders(scan).join();
    new Homonyms(scan).tell(home);
    new ShortNames(scan).find();
    return scan.names.stream().distinct().sorted(ORDER).toList();
  }
}
