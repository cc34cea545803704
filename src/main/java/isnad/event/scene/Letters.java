package isnad.event.scene;

import isnad.lexicon.Clitics;
import isnad.lexicon.Cues;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import isnad.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the letters of a text's words tell by themselves: articles, conjunctions and prepositions
 * written onto them, endings of gender and number, marks.
 *
 * @param isCommon tells the ordinary words of the language, folded
 */
public record Letters(Text text, Cues cues, Clitics clitics, Predicate<String> isCommon) {

  private static final char FATHATAN = 0x064B;
  private static final char KASRATAN = 0x064D;
  private static final char DAMMA = 0x064F;
  private static final char ALEF = 0x0627;
  private static final char ALEF_WITH_HAMZA = 0x0623;
  private static final char NOON = 0x0646;
  private static final char TEH = 0x062A;
  private static final char TEH_MARBUTA = 0x0629;
  private static final char THAL = 0x0630;

  private static final String PLURAL_OF_PEOPLE = "\u0648\u0646";

  private static final String OBLIQUE_OF_PEOPLE = "\u064A\u0646";
  private static final String NISBA = "\u064A";

  /** Where at the latest the damma of a passive stands: after the third letter of اعتُقل. */
  private static final int LATEST_DAMMA = 3;

  /** The fewest letters of a word whose final alef is likely the accusative's. */
  private static final int SHORTEST_ACCUSATIVE = 4;

  /** How many tokens after a verb of saying what is said may open. */
  private static final int FARTHEST_CONTENT = 16;

  private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
  private static final String ARABIC_COMMA = "\u060C";

  /** Whether a word ends in alef with hamza, as verbs may and no word of grammar does: هنأ. */
  boolean endsInHamza(int token) {
    String word = text.in(text.token(token).span());
    return word.charAt(word.length() - 1) == ALEF_WITH_HAMZA;
  }

  private List<Clitics.Reading> readings(int token) {
    return clitics.readings(text.token(token).form());
  }

  /** Whether a word has the article, after whatever is written onto its front. */
  public boolean isDefinite(int token) {
    for (Clitics.Reading reading : readings(token)) {
      if (clitics.hasArticle(reading.form())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may have a conjunction written onto it. */
  public boolean startsWithConjunction(int token) {
    for (Clitics.Reading reading : readings(token)) {
      if (!reading.conjunction().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word surely has a conjunction written onto it. */
  public boolean isJoined(int token) {
    String whole = text.token(token).form();
    for (Clitics.Reading reading : clitics.readings(whole)) {
      if (!reading.conjunction().isEmpty()
          && (cues.functionOf(reading.form()).isPresent()
              || clitics.hasArticle(reading.form())
              || (isCommon.test(reading.form()) && !isCommon.test(whole)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number in digits has a conjunction written onto it: و17. */
  boolean isJoinedNumber(int token) {
    String form = text.token(token).form();
    return Character.isLetter(form.charAt(0)) && Character.isDigit(form.charAt(form.length() - 1));
  }

  /** The preposition that an unknown word surely has written onto it: للقادة, بالقادة, بجهود. */
  public Optional<String> surePreposition(int token) {
    String whole = text.token(token).form();
    for (Clitics.Reading reading : clitics.readings(whole)) {
      if (!reading.preposition().isEmpty()
          && (clitics.hasArticle(reading.form())
              || (isCommon.test(reading.form()) && !isCommon.test(whole)))) {
        return Optional.of(reading.preposition());
      }
    }
    return Optional.empty();
  }

  /** Whether a relative pronoun tells of several people: الذين. */
  public boolean isPluralRelative(int token) {
    String form = text.token(token).form();
    return form.charAt(form.length() - 1) == NOON;
  }

  /** Whether a relative pronoun is feminine: التي. */
  public boolean isFeminineRelative(int token) {
    return text.token(token).form().indexOf(THAL) < 0;
  }

  /**
   * Whether a perfect has the damma of the passive written after its first letter: اعتُقل, قُتل.
   */
  public boolean isVowelledPassive(Found<Trigger> verb) {
    if (verb.inflected().aspect() != Inflected.Aspect.PERFECT) {
      return false;
    }
    String written = text.in(text.spanWithout(verb.first(), verb.first() + 1, verb.stripped()));
    int damma = written.indexOf(DAMMA);
    return damma > 0 && damma <= LATEST_DAMMA;
  }

  /** Whether a pronoun stands for several people. */
  public boolean isPlural(String pronoun) {
    return pronoun.length() > 1 && !clitics.isFeminine(pronoun);
  }

  /** The preposition that is surely written onto a word: بال, لل. */
  public Optional<String> prepositionOn(int token) {
    for (Clitics.Reading reading : readings(token)) {
      if (!reading.preposition().isEmpty()) {
        return Optional.of(reading.preposition());
      }
    }
    return Optional.empty();
  }

  /** Whether a word is a particle that negates the verb after it: لم. */
  boolean governsJussive(int token) {
    return clitics.governsJussive(text.token(token).form());
  }

  /** Whether a word, without what is written onto its front, is one of these folded words. */
  public boolean isOneOf(Set<String> words, int token) {
    for (Clitics.Reading reading : readings(token)) {
      if (words.contains(reading.form())
          || words.contains(clitics.withoutArticle(reading.form()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token has one of these folded prepositions written onto it. */
  public boolean hasProclitic(int token, Set<String> prepositions) {
    if (!text.token(token).isWord()) {
      return false;
    }
    for (Clitics.Reading reading : readings(token)) {
      if (prepositions.contains(reading.preposition())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what somebody says opens in the clause that goes on at a token: after أن, a colon or
   * one of these folded prepositions.
   */
  public boolean opensContent(int from, Set<String> prepositions) {
    int end = Math.min(text.sentenceOf(from - 1).end(), from + FARTHEST_CONTENT);
    for (int at = from; at < end && !isComma(at); at++) {
      if (text.token(at).is(":") || opensContentAt(at, prepositions)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensContentAt(int token, Set<String> prepositions) {
    if (!text.token(token).isWord()) {
      return false;
    }
    for (Clitics.Reading reading : readings(token)) {
      if (prepositions.contains(reading.form()) || isComplementizer(reading.form())) {
        return true;
      }
    }
    return false;
  }

  private boolean isComplementizer(String form) {
    return cues.functionOf(form).filter(FunctionWord.Kind.COMPLEMENTIZER::equals).isPresent();
  }

  /** The one-letter preposition that stands as a word of its own before a mark: لـ«الحياة». */
  public Optional<String> loosePreposition(int token) {
    String form = text.token(token).form();
    return form.length() == 1 && cues.hasSense(form, Preposition.Sense.OF)
        ? Optional.of(form)
        : Optional.empty();
  }

  /** Whether a token is a dash. */
  public boolean isDash(int token) {
    return DASHES.contains(text.token(token).form());
  }

  /** Whether a noun has the ending of the feminine: ة, ات. */
  public boolean isFeminineNoun(int token) {
    String form = text.token(token).form();
    int last = form.length() - 1;
    return form.charAt(last) == TEH_MARBUTA
        || (form.charAt(last) == TEH && last > 2 && form.charAt(last - 1) == ALEF);
  }

  /** Whether a noun has the ending of several people: محتجون. */
  public boolean isPluralOfPeople(int token) {
    return text.token(token).form().endsWith(PLURAL_OF_PEOPLE);
  }

  /** Whether a definite noun has the ending of several people that are no subject: المحتجين. */
  public boolean isObliqueOfPeople(int token) {
    return isDefinite(token) && text.token(token).form().endsWith(OBLIQUE_OF_PEOPLE);
  }

  /** Whether a word has the mark of an indefinite noun: طالبًا. */
  public boolean hasNunation(int token) {
    String written = text.in(text.token(token).span());
    return written.chars().anyMatch(mark -> FATHATAN <= mark && mark <= KASRATAN);
  }

  /** Whether a word has the alef of the indefinite accusative, which no genitive follows. */
  public boolean isAccusative(int token) {
    String form = text.token(token).form();
    return form.length() >= SHORTEST_ACCUSATIVE && form.charAt(form.length() - 1) == ALEF;
  }

  /** Whether a full stop without a blank after it ends a sentence: سوريا.وقال. */
  public boolean isGluedStop(int token, Sentence sentence) {
    return text.token(token).is(".")
        && token + 2 < sentence.end()
        && token - 1 > sentence.first()
        && text.token(token - 1).form().length() > 2;
  }

  /** Whether a word ends as adjectives of relation do: هاتفي, عسكرية. */
  public boolean isNisba(int token) {
    String word = text.in(text.token(token).span());
    return word.endsWith(NISBA) || word.endsWith(NISBA + TEH_MARBUTA);
  }

  public boolean isComma(int token) {
    String form = text.token(token).form();
    return form.equals(",") || form.equals(ARABIC_COMMA);
  }

  /** Whether a word of grammar has its clause's topic written onto it: أنها, لكنه. */
  public boolean hasPronounTopic(int token, FunctionWord.Kind kind) {
    String form = bareForm(token);
    return clitics.pronouns().stream()
        .filter(form::endsWith)
        .map(pronoun -> form.substring(0, form.length() - pronoun.length()))
        .anyMatch(base -> cues.functionOf(base).filter(kind::equals).isPresent());
  }

  /** The preposition with a pronoun at a token: عليه is علي with ه. */
  public Optional<PronounPhrase> pronounPhraseAt(int token) {
    String form = bareForm(token);
    return clitics.pronouns().stream()
        .filter(form::endsWith)
        .max(Comparator.comparingInt(String::length))
        .map(
            pronoun ->
                new PronounPhrase(
                    token, form.substring(0, form.length() - pronoun.length()), pronoun));
  }

  /** A token's folded form without a conjunction where it is a function word with one. */
  String bareForm(int token) {
    String form = text.token(token).form();
    if (cues.functionOf(form).isPresent()) {
      return form;
    }
    for (Clitics.Reading reading : clitics.readings(form)) {
      if (reading.preposition().isEmpty() && cues.functionOf(reading.form()).isPresent()) {
        return reading.form();
      }
    }
    return form;
  }
}
