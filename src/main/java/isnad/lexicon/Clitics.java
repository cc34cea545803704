package isnad.lexicon;

import isnad.text.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Splits one-letter words off the front of a token: conjunctions (و, ف), prepositions (ب, ل, ك),
 * with the article restored where ل swallows its alef (للجيش is ل + الجيش). Whether a split is
 * right is for the caller to say, who knows the words that begin with these letters.
 */
public final class Clitics {

  /** Fewest letters that a word keeps after a split. */
  private static final int SHORTEST_REST = 2;

  private static final Set<Kind> PRONOUNS =
      EnumSet.of(Kind.PRONOUN, Kind.FEMININE_PRONOUN, Kind.FIRST_PERSON_PRONOUN, Kind.POSSESSIVE);

  private final Map<Kind, List<String>> forms;
  private final Map<String, Kind> prefixes;
  private final String prefixLetters;
  private final String article;
  private final List<String> pronouns;

  private Clitics(
      Map<Kind, List<String>> forms, Map<String, Kind> prefixes, List<String> pronouns) {
    this.forms = Map.copyOf(forms);
    this.prefixes = Map.copyOf(prefixes);
    this.prefixLetters = String.join("", prefixes.keySet());
    this.article = forms.get(Kind.ARTICLE).get(0);
    this.pronouns = List.copyOf(pronouns);
  }

  private enum Kind {
    CONJUNCTION,
    PREPOSITION,
    ASSIMILATING_PREPOSITION,
    ARTICLE,
    PRONOUN,
    /** A pronoun of the feminine singular, which also stands for states and bodies. */
    FEMININE_PRONOUN,
    /** A pronoun of the first person, which verbs of the first person do not take. */
    FIRST_PERSON_PRONOUN,
    /** A pronoun that nouns take and verbs do not. */
    POSSESSIVE,
    JUSSIVE_PARTICLE
  }

  /**
   * One way to read the front of a token.
   *
   * @param conjunction the conjunction split off, or the empty string
   * @param preposition the preposition split off, or the empty string
   * @param form the rest, its article restored
   * @param stripped how many letters of the token's folded form stand before the rest; both lams
   *     where ل has swallowed the article's alef
   */
  public record Reading(String conjunction, String preposition, String form, int stripped) {

    public boolean isWhole() {
      return stripped == 0;
    }
  }

  /** Loads {@code seeds/lexicon/clitics.tsv}. */
  public static Clitics load() {
    return of(Table.load("clitics.tsv"));
  }

  static Clitics of(Table table) {
    Map<Kind, List<String>> forms = new EnumMap<>(Kind.class);
    Map<String, Kind> prefixes = new HashMap<>();
    List<String> pronouns = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Kind kind = row.choice("kind", Kind.class);
      String form = row.text("form");
      forms.computeIfAbsent(kind, any -> new ArrayList<>()).add(form);
      if (PRONOUNS.contains(kind)) {
        pronouns.add(form);
      } else if (kind != Kind.ARTICLE && kind != Kind.JUSSIVE_PARTICLE) {
        prefixes.put(form, kind);
      }
    }
    if (!forms.containsKey(Kind.ARTICLE)) {
      throw new SeedException(
          List.of(table.path() + ":1: found no article, expected a row of that kind"));
    }
    return new Clitics(forms, prefixes, pronouns);
  }

  private boolean is(Kind kind, String form) {
    return forms.getOrDefault(kind, List.of()).contains(form);
  }

  /** The readings of a folded form: whole first, then by how much is split off. */
  public List<Reading> readings(String form) {
    List<Reading> readings = new ArrayList<>(4);
    readings.add(new Reading("", "", form, 0));
    addPreposition(readings, "", form, 0);
    if (mayLose(form, 0) && kindAt(form, 0) == Kind.CONJUNCTION) {
      readings.add(new Reading(form.substring(0, 1), "", form.substring(1), 1));
      addPreposition(readings, form.substring(0, 1), form, 1);
    }
    return readings;
  }

  private void addPreposition(List<Reading> readings, String conjunction, String form, int from) {
    if (!mayLose(form, from)) {
      return;
    }
    Kind kind = kindAt(form, from);
    if (kind != Kind.PREPOSITION && kind != Kind.ASSIMILATING_PREPOSITION) {
      return;
    }
    String preposition = form.substring(from, from + 1);
    if (kind == Kind.ASSIMILATING_PREPOSITION
        && form.startsWith(preposition, from + 1)
        && form.length() - from > SHORTEST_REST + 1) {
      readings.add(
          new Reading(conjunction, preposition, article + form.substring(from + 2), from + 2));
    }
    readings.add(new Reading(conjunction, preposition, form.substring(from + 1), from + 1));
  }

  /**
   * Whether a word surely has a preposition written onto it, because the rest has the article or is
   * an ordinary word and the whole is none.
   *
   * @param isCommon tells the ordinary words of the language, folded
   */
  public boolean isSurelyGoverned(String form, Predicate<String> isCommon) {
    return readings(form).stream()
        .anyMatch(
            reading ->
                !reading.preposition().isEmpty()
                    && reading.conjunction().isEmpty()
                    && (hasArticle(reading.form())
                        || (isCommon.test(reading.form()) && !isCommon.test(form))));
  }

  /** Whether enough stays when one letter goes; a single digit is enough. */
  private static boolean mayLose(String form, int from) {
    return form.length() - from > SHORTEST_REST
        || (form.length() - from == SHORTEST_REST && Character.isDigit(form.charAt(from + 1)));
  }

  private Kind kindAt(String form, int index) {
    return prefixLetters.indexOf(form.charAt(index)) < 0
        ? Kind.ARTICLE
        : prefixes.getOrDefault(form.substring(index, index + 1), Kind.ARTICLE);
  }

  /** A folded form without its article, or as it is where it has none. */
  public String withoutArticle(String form) {
    return hasArticle(form) ? form.substring(article.length()) : form;
  }

  /** Whether a folded form begins as with an article; words like الله and ألمانيا do too. */
  public boolean hasArticle(String form) {
    return form.length() > article.length() + 1 && form.startsWith(article);
  }

  /** Object and possessive pronouns, in the order of the table: longest first, ه last. */
  public List<String> pronouns() {
    return pronouns;
  }

  /** Whether a preposition is the one that also stands before the imperfect: ليبحث. */
  boolean assimilates(String preposition) {
    return is(Kind.ASSIMILATING_PREPOSITION, preposition);
  }

  /** Whether a pronoun is the feminine singular. */
  public boolean isFeminine(String pronoun) {
    return is(Kind.FEMININE_PRONOUN, pronoun);
  }

  /** Whether a pronoun is of the first person. */
  public boolean isFirstPerson(String pronoun) {
    return is(Kind.FIRST_PERSON_PRONOUN, pronoun);
  }

  /** Whether only nouns take a pronoun. */
  boolean isPossessive(String pronoun) {
    return is(Kind.POSSESSIVE, pronoun);
  }

  /** Whether a folded word before a verb puts it into the jussive: لم. */
  public boolean governsJussive(String form) {
    return is(Kind.JUSSIVE_PARTICLE, form)
        || (kindAt(form, 0) == Kind.CONJUNCTION && is(Kind.JUSSIVE_PARTICLE, form.substring(1)));
  }

  /** Whether a folded word is a conjunction written apart. */
  public boolean isConjunction(String form) {
    return is(Kind.CONJUNCTION, form);
  }

  /** The article. */
  public String article() {
    return article;
  }

  /** The rest of a verbal phrase, its final pronoun varied: مصرعه, مصرعها, مصرعهم. */
  List<String> withPronouns(String rest) {
    String folded = Folding.fold(rest);
    String singular = pronouns().get(pronouns().size() - 1);
    if (!folded.endsWith(singular) || folded.length() < 4) {
      return List.of(folded);
    }
    String base = folded.substring(0, folded.length() - singular.length());
    return pronouns().stream().map(pronoun -> base + pronoun).toList();
  }
}
