package isnad.lexicon;

import isnad.lexicon.Clitics.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One way to take a written word apart.
 *
 * @param reading what is split off its front
 * @param form the rest, folded, without article and pronoun
 * @param definite whether the article was split off
 * @param pronoun the pronoun split off its end, or the empty string
 */
record Spelling(Reading reading, String form, boolean definite, String pronoun) {

  private static final char ALEF = 0x0627;
  private static final char WAW = 0x0648;
  private static final char YEH = 0x064A;
  private static final char TEH = 0x062A;
  private static final char HAMZA = 0x0621;
  private static final char YEH_WITH_HAMZA = 0x0626;
  private static final char WAW_WITH_HAMZA = 0x0624;
  private static final char TEH_MARBUTA = 0x0629;

  /**
   * The ways to take a folded word apart, in groups of which the first that has a known word
   * decides: each reading of the front, first with the end as it is, then without a pronoun.
   *
   * @param known tells the forms that are looked for; others are left out
   */
  static List<List<Spelling>> of(Clitics clitics, String word, Predicate<String> known) {
    List<List<Spelling>> groups = new ArrayList<>();
    for (Reading reading : clitics.readings(word)) {
      String form = reading.form();
      List<Spelling> whole = new ArrayList<>(2);
      if (known.test(form)) {
        whole.add(new Spelling(reading, form, false, ""));
      }
      String bare = clitics.hasArticle(form) ? clitics.withoutArticle(form) : form;
      if (!bare.equals(form) && known.test(bare)) {
        whole.add(new Spelling(reading, bare, true, ""));
      }
      if (!whole.isEmpty()) {
        groups.add(whole);
      }
      List<Spelling> shorter = withoutPronoun(clitics, reading);
      shorter.removeIf(spelling -> !known.test(spelling.form()));
      if (!shorter.isEmpty()) {
        groups.add(shorter);
      }
    }
    return groups;
  }

  /**
   * Also as the word is written where no pronoun follows: زيارته is زيارة + ه. The possessive of
   * the first person, which is rare in news and looks like the end of many words, only after ت.
   */
  private static List<Spelling> withoutPronoun(Clitics clitics, Reading reading) {
    List<Spelling> spellings = new ArrayList<>();
    String form = reading.form();
    for (String pronoun : clitics.pronouns()) {
      if (!form.endsWith(pronoun) || form.length() < pronoun.length() + 2) {
        continue;
      }
      String base = form.substring(0, form.length() - pronoun.length());
      if (clitics.isPossessive(pronoun) && base.charAt(base.length() - 1) != TEH) {
        continue;
      }
      spellings.add(new Spelling(reading, base, false, pronoun));
      String stem = base.substring(0, base.length() - 1);
      switch (base.charAt(base.length() - 1)) {
        case TEH -> spellings.add(new Spelling(reading, stem + TEH_MARBUTA, false, pronoun));
        case YEH_WITH_HAMZA, WAW_WITH_HAMZA ->
            spellings.add(new Spelling(reading, stem + HAMZA, false, pronoun));
        case WAW -> spellings.add(new Spelling(reading, base + ALEF, false, pronoun));
        case ALEF -> spellings.add(new Spelling(reading, stem + YEH, false, pronoun));
        default -> {}
      }
    }
    return spellings;
  }
}
