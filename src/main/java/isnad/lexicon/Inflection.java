package isnad.lexicon;

import isnad.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Generates the folded written forms of Arabic verbs, nouns and participles from their dictionary
 * forms. Proclitics, object and possessive pronouns are left to {@link Lexemes}, which splits them
 * off the text. A form that no writer uses costs nothing, so rare cells of the paradigm are
 * generated too.
 */
final class Inflection {

  private static final char ALEF = 0x0627;
  private static final char WAW = 0x0648;
  private static final char YEH = 0x064A;
  private static final char NOON = 0x0646;
  private static final char TEH = 0x062A;
  private static final char TEH_MARBUTA = 0x0629;
  private static final char SEEN = 0x0633;
  private static final char HAMZA = 0x0621;
  private static final char WAW_WITH_HAMZA = 0x0624;

  private static final String MASCULINE_PLURAL = "" + WAW + ALEF;
  private static final String DUAL = "" + ALEF + NOON;
  private static final String DUAL_OBLIQUE = "" + YEH + NOON;
  private static final String SOUND_PLURAL = "" + WAW + NOON;
  private static final String FEMININE_PLURAL = "" + ALEF + TEH;

  /** The prefixes of the imperfect: third person, feminine or second, we, I. */
  private static final char[] PERSONS = {YEH, TEH, NOON, ALEF};

  /** The letters of the shortest imperfect of which a future is told from other words. */
  private static final int SHORTEST_IMPERFECT = 4;

  private Inflection() {}

  /**
   * Words with the futures of those that may be an imperfect: سيزور beside يزور.
   *
   * @param words folded
   */
  static Set<String> withFutures(Set<String> words) {
    Set<String> all = new HashSet<>(words);
    for (String word : words) {
      char person = word.charAt(0);
      if (word.length() >= SHORTEST_IMPERFECT
          && (person == YEH || person == TEH || person == NOON)) {
        all.add(SEEN + word);
      }
    }
    return all;
  }

  /**
   * Forms of the perfect.
   *
   * @param masculine the third person masculine singular, such as سيطر
   */
  static List<Inflected> perfect(String masculine, Inflected.Voice voice) {
    String word = Folding.fold(masculine);
    String rest = word.substring(0, word.length() - 1);
    char last = word.charAt(word.length() - 1);
    boolean weak = last == YEH || (last == ALEF && word.length() <= 3 && !endsInHamza(masculine));
    Forms forms = new Forms(Inflected.Aspect.PERFECT, voice);
    forms.singular(word);
    if (weak) {
      forms.feminine(rest + TEH);
      forms.plural(rest + TEH + ALEF, rest + MASCULINE_PLURAL);
      for (char glide : new char[] {YEH, WAW}) {
        forms.plural(rest + glide + ALEF, rest + glide + NOON, rest + glide + MASCULINE_PLURAL);
        forms.first(rest + glide + NOON + ALEF, rest + glide + TEH);
      }
      return forms.list();
    }
    forms.feminine(word + TEH);
    forms.plural(word + ALEF, word + TEH + ALEF, word + MASCULINE_PLURAL);
    forms.first(word + NOON + ALEF);
    if (endsInHamza(masculine)) {
      forms.plural(rest + WAW_WITH_HAMZA + MASCULINE_PLURAL);
    }
    if (isHollow(word)) {
      String shortened = rest.substring(0, rest.length() - 1) + last;
      forms.first(shortened + NOON + ALEF);
    }
    return forms.list();
  }

  /**
   * Forms of the imperfect, of the future, and of the jussive where it is shorter.
   *
   * @param masculine the third person masculine singular, such as يسيطر
   * @param perfect the perfect it belongs to, which tells whether it is hollow
   */
  static List<Inflected> imperfect(String masculine, String perfect, Inflected.Voice voice) {
    String word = Folding.fold(masculine);
    Forms present = new Forms(Inflected.Aspect.IMPERFECT, voice);
    Forms future = new Forms(Inflected.Aspect.FUTURE, voice);
    Forms jussive = new Forms(Inflected.Aspect.JUSSIVE, voice);
    char last = word.charAt(word.length() - 1);
    boolean weak = last == YEH || last == WAW || (last == ALEF && !endsInHamza(masculine));
    boolean hollow = isHollow(Folding.fold(perfect));
    for (char person : PERSONS) {
      String stem = person + word.substring(1);
      String rest = stem.substring(0, stem.length() - 1);
      boolean first = person == NOON || person == ALEF;
      for (Forms forms : List.of(present, future)) {
        String prefix = forms == future ? "" + SEEN : "";
        if (first) {
          forms.first(prefix + stem);
        } else {
          forms.third(prefix + stem, person == TEH);
          String base = weak ? rest : stem;
          forms.plural(
              prefix + base + SOUND_PLURAL,
              prefix + base + MASCULINE_PLURAL,
              prefix + base + DUAL_OBLIQUE,
              prefix + (weak ? rest + YEH : stem) + DUAL,
              prefix + (weak ? rest + YEH : stem) + ALEF,
              prefix + stem + NOON);
        }
      }
      if (weak) {
        jussive.third(rest, person == TEH);
      }
      if (hollow && stem.length() > 3) {
        jussive.third(rest.substring(0, rest.length() - 1) + last, person == TEH);
      }
    }
    List<Inflected> all = new ArrayList<>(present.list());
    all.addAll(future.list());
    all.addAll(jussive.list());
    return all;
  }

  /**
   * Forms of a noun, without the article.
   *
   * @param singular indefinite, such as غارة
   * @param plurals as written in the lexicon
   */
  static List<Inflected> noun(String singular, List<String> plurals) {
    Forms forms = new Forms(Inflected.Aspect.NONE, Inflected.Voice.ACTIVE);
    String word = Folding.fold(singular);
    forms.singular(word);
    forms.singular(accusative(word));
    String base = beforeSuffix(word);
    forms.plural(base + DUAL, base + DUAL_OBLIQUE);
    for (String plural : plurals) {
      String folded = Folding.fold(plural);
      forms.plural(folded);
      forms.plural(accusative(folded));
    }
    return forms.list();
  }

  /**
   * Forms of a participle or adjective, without the article.
   *
   * @param masculine the masculine singular, such as متهم
   * @param extra irregular forms as written in the lexicon
   */
  static List<Inflected> participle(String masculine, List<String> extra, Inflected.Voice voice) {
    Forms forms = new Forms(Inflected.Aspect.NONE, voice);
    String word = Folding.fold(masculine);
    forms.singular(word);
    forms.singular(accusative(word));
    forms.singular(word + TEH_MARBUTA);
    forms.plural(
        word + DUAL,
        word + DUAL_OBLIQUE,
        word + SOUND_PLURAL,
        word + FEMININE_PLURAL,
        word + TEH + DUAL,
        word + TEH + DUAL_OBLIQUE);
    for (String form : extra) {
      String folded = Folding.fold(form);
      forms.singular(folded);
      forms.singular(accusative(folded));
    }
    return forms.list();
  }

  /** A participle as it is written, whatever its ending says. */
  static Inflected written(String form, Inflected.Voice voice) {
    return new Inflected(Folding.fold(form), Inflected.Aspect.NONE, voice, false, false, false);
  }

  /** What a noun becomes before a suffix: a final teh marbuta opens into teh. */
  static String beforeSuffix(String word) {
    int last = word.length() - 1;
    return word.charAt(last) == TEH_MARBUTA ? word.substring(0, last) + TEH : word;
  }

  /** The indefinite accusative as it is written: with alef, except after teh marbuta and hamza. */
  static String accusative(String word) {
    char last = word.charAt(word.length() - 1);
    return last == TEH_MARBUTA || last == HAMZA || last == ALEF ? word : word + ALEF;
  }

  private static boolean endsInHamza(String original) {
    int last = original.codePointBefore(original.length());
    return last == 0x0623 || last == HAMZA;
  }

  /** Whether a folded perfect has alef before its last letter: قام, أقام, استقال. */
  private static boolean isHollow(String word) {
    return word.length() >= 3 && word.charAt(word.length() - 2) == ALEF;
  }

  /** Collects distinct forms in order. */
  private static final class Forms {
    private final Inflected.Aspect aspect;
    private final Inflected.Voice voice;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Inflected> list = new ArrayList<>();

    Forms(Inflected.Aspect aspect, Inflected.Voice voice) {
      this.aspect = aspect;
      this.voice = voice;
    }

    void singular(String form) {
      add(form, false, false, false);
    }

    void feminine(String form) {
      add(form, false, true, false);
    }

    void third(String form, boolean feminine) {
      add(form, false, feminine, false);
    }

    void plural(String... several) {
      for (String form : several) {
        add(form, true, false, false);
      }
    }

    void first(String... several) {
      for (String form : several) {
        add(form, false, false, true);
      }
    }

    private void add(String form, boolean plural, boolean feminine, boolean firstPerson) {
      if (form.length() > 1 && seen.add(form)) {
        list.add(new Inflected(form, aspect, voice, plural, feminine, firstPerson));
      }
    }

    List<Inflected> list() {
      return list;
    }
  }
}
