package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.text.Text;
import isnad.text.Token;
import java.util.List;

/**
 * The tokens of a text, each with the one reading of its proclitics that the word lists support
 * best. A word that is known whole is not split.
 */
final class Words {

  /** Words with no more letters are too short to be told from a clitic and a rest. */
  private static final int SHORT_WORD = 3;

  private static final String FEMININE = "\u0629";
  private static final String FEMININES = "\u0627\u062A";
  private static final String ACCUSATIVE = "\u0627";
  private static final String ALEFS_WITH_HAMZA = "\u0623\u0625\u0622";
  private static final char LAM = 0x0644;
  private static final String PLURAL_DOERS = "\u0648\u0646";
  private static final String PLURAL_OTHERS = "\u064A\u0646";

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
          token.isWord() ? read(i, token.form()) : new Clitics.Reading("", "", token.form(), 0);
      bare[i] = withoutArticle(i);
    }
  }

  private String withoutArticle(int i) {
    String form = readings[i].form();
    return hasHamza(i) ? form : lexicon.clitics().withoutArticle(form);
  }

  /** Whether a form begins with an alef that carries a hamza, as no article does: أليكسي. */
  private boolean hasHamza(int i) {
    if (!text.token(i).isWord() || !lexicon.clitics().hasArticle(readings[i].form())) {
      return false;
    }
    String original = text.in(text.spanWithout(i, i + 1, readings[i].stripped()));
    return original.length() > 1
        && ALEFS_WITH_HAMZA.indexOf(original.charAt(0)) >= 0
        && original.charAt(1) == LAM;
  }

  private Clitics.Reading read(int i, String form) {
    List<Clitics.Reading> readings = lexicon.clitics().readings(form);
    for (Clitics.Reading reading : readings) {
      if (Character.isDigit(reading.form().charAt(0)) || isConjoinedSaying(reading, form)) {
        return reading;
      }
    }
    if (lexicon.is(WordClass.DATELINE, form)
        || (form.length() > SHORT_WORD && lexicon.isNameWord(form) && !lexicon.isCommon(form))
        || beginsLongName(i, form)
        || isGovernedName(i, form)) {
      return readings.get(0);
    }
    if (!gazetteer.beginsState(form)) {
      for (Clitics.Reading reading : readings) {
        boolean named = gazetteer.begins(reading.form());
        if (isWord(reading.form()) || (named && !reading.conjunction().isEmpty())) {
          return reading;
        }
      }
    }
    for (Clitics.Reading reading : readings) {
      if (gazetteer.begins(reading.form()) || lexicon.isNameWord(reading.form())) {
        return reading;
      }
    }
    for (Clitics.Reading reading : readings) {
      boolean definite = lexicon.clitics().hasArticle(reading.form());
      boolean conjoined = !reading.conjunction().isEmpty() && reading.preposition().isEmpty();
      if (!reading.isWhole() && (definite || (conjoined && reading.form().length() > SHORT_WORD))) {
        return reading;
      }
    }
    return readings.get(0);
  }

  /** Whether a conjunction is written onto a verb of saying: وأضاف, وأوضحت. */
  private boolean isConjoinedSaying(Clitics.Reading reading, String whole) {
    return !reading.conjunction().isEmpty()
        && reading.preposition().isEmpty()
        && reading.form().length() > SHORT_WORD
        && lexicon.is(WordClass.SAYING, reading.form())
        && !lexicon.is(WordClass.SAYING, whole);
  }

  /** Whether a known name of several words begins with the whole token: بان كي مون. */
  private boolean beginsLongName(int i, String form) {
    return gazetteer.nameAt(text, i, form).filter(name -> name.end() > i + 1).isPresent();
  }

  /**
   * Whether a whole token is a known name after a preposition of place, so that its first letter is
   * no preposition: في لحج, and not في with ل and حج.
   */
  private boolean isGovernedName(int i, String form) {
    return i > text.sentenceOf(i).first()
        && lexicon.is(WordClass.LOCATIVE, readings[i - 1].form())
        && gazetteer.nameAt(text, i, form).isPresent();
  }

  /** Reads a token as one word after all. */
  void readWhole(int i) {
    readings[i] = new Clitics.Reading("", "", text.token(i).form(), 0);
    bare[i] = withoutArticle(i);
  }

  /** Whether a form is a word that the lists know as other than a name of its own. */
  private boolean isWord(String form) {
    String stem = lexicon.clitics().withoutArticle(form);
    return lexicon.isCommon(form)
        || lexicon.beginsHead(stem)
        || lexicon.isAdjective(stem)
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
    return lexicon.clitics().hasArticle(form(i)) && text.token(i).isWord() && !hasHamza(i);
  }

  /** Whether a word has the ending of the feminine singular. */
  boolean isFeminine(int i) {
    return form(i).endsWith(FEMININE);
  }

  /** Whether a word has an ending of the feminine plural: ولايات. */
  boolean isFeminines(int i) {
    return form(i).endsWith(FEMININES);
  }

  /** Whether a word has an ending of the masculine plural: حوثيون, حوثيين. */
  boolean isPeople(int i) {
    return form(i).endsWith(PLURAL_DOERS) || form(i).endsWith(PLURAL_OTHERS);
  }

  /** Whether a word has the ending of the masculine plural as subject: حوثيون. */
  boolean isDoers(int i) {
    return form(i).endsWith(PLURAL_DOERS);
  }

  /** Whether an indefinite word has an ending of what a number counts: 15 شخصا, 5 مسلحين. */
  boolean isCounted(int i) {
    return isWord(i)
        && !isDefinite(i)
        && (form(i).endsWith(ACCUSATIVE) || form(i).endsWith(PLURAL_OTHERS));
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
