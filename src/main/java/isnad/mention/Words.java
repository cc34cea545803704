package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.NameLexicon;
import isnad.text.Text;
import isnad.text.Token;

/**
 * The tokens of a text, each with the one reading of its proclitics that the word lists support
 * best. A word that is known whole is not split.
 */
final class Words {

  private final Text text;
  private final NameLexicon lexicon;
  private final Gazetteer gazetteer;
  private final Clitics.Reading[] readings;
  private final String[] bare;

  Words(Text text, NameLexicon lexicon, Gazetteer gazetteer) {
    this.text = text;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    int size = text.tokens().size();
    readings = new Clitics.Reading[size];
    bare = new String[size];
    for (Token token : text.tokens()) {
      int i = token.index();
      readings[i] =
          token.isWord() ? read(token.form()) : new Clitics.Reading("", "", token.form(), 0);
      bare[i] = lexicon.clitics().withoutArticle(readings[i].form());
    }
  }

  private Clitics.Reading read(String form) {
    Clitics.Reading definite = null;
    Clitics.Reading split = null;
    for (Clitics.Reading reading : lexicon.clitics().readings(form)) {
      if (isKnown(reading.form())) {
        return reading;
      }
      if (definite == null && !reading.isWhole() && lexicon.clitics().hasArticle(reading.form())) {
        definite = reading;
      }
      if (split == null && !reading.conjunction().isEmpty() && reading.preposition().isEmpty()) {
        split = reading;
      }
    }
    if (definite != null) {
      return definite;
    }
    return split != null && split.form().length() > 3
        ? split
        : new Clitics.Reading("", "", form, 0);
  }

  private boolean isKnown(String form) {
    String stem = lexicon.clitics().withoutArticle(form);
    return lexicon.isCommon(form)
        || lexicon.isNameWord(form)
        || lexicon.beginsHead(stem)
        || lexicon.isAdjective(stem)
        || gazetteer.begins(form)
        || gazetteer.stateOfGentilic(stem).isPresent();
  }

  int size() {
    return readings.length;
  }

  /** The folded form without conjunction and preposition. */
  String form(int i) {
    return readings[i].form();
  }

  /** The folded form without proclitics and article. */
  String bare(int i) {
    return bare[i];
  }

  boolean isDefinite(int i) {
    return lexicon.clitics().hasArticle(form(i)) && text.token(i).isWord();
  }

  boolean isConjoined(int i) {
    return !readings[i].conjunction().isEmpty();
  }

  String preposition(int i) {
    return readings[i].preposition();
  }

  int stripped(int i) {
    return readings[i].stripped();
  }

  /** Whether the token is a word with nothing written onto it. */
  boolean isPlain(int i) {
    return text.token(i).isWord() && readings[i].isWhole();
  }

  boolean isWord(int i) {
    return text.token(i).isWord();
  }

  /** Whether the token exists and lies in the sentence that ends at {@code limit}. */
  int limit(int i) {
    return text.sentenceOf(i).end();
  }
}
