package isnad.search;

import isnad.text.Folding;
import java.text.Normalizer;

/**
 * The one spelling under which a search compares words. Beyond {@link Folding}, which keeps what
 * tells names apart:
 *
 * <ul>
 *   <li>compatibility forms of any script become plain letters (NFKC);
 *   <li>teh marbuta becomes heh; hamza on waw or yeh leaves the waw or yeh, but on yeh before waw a
 *       waw, since that is written both ways; hamza alone is dropped;
 *   <li>the letters for p, ch, zh, g and v become the Arabic letters that are written for them;
 *   <li>marks between the digits of a number are dropped, a decimal mark becomes a full stop.
 * </ul>
 */
final class SearchFolding {

  private static final int HAMZA = 0x0621;
  private static final int WAW_WITH_HAMZA = 0x0624;
  private static final int YEH_WITH_HAMZA = 0x0626;
  private static final int BEH = 0x0628;
  private static final int TEH_MARBUTA = 0x0629;
  private static final int JEEM = 0x062C;
  private static final int ZAIN = 0x0632;
  private static final int FEH = 0x0641;
  private static final int KAF = 0x0643;
  private static final int HEH = 0x0647;
  private static final int WAW = 0x0648;
  private static final int YEH = 0x064A;
  private static final int PEH = 0x067E;
  private static final int TCHEH = 0x0686;
  private static final int JEH = 0x0698;
  private static final int VEH = 0x06A4;
  private static final int GAF = 0x06AF;
  private static final String HAMZA_ON_YEH = Character.toString(YEH_WITH_HAMZA) + (char) WAW;
  private static final String HAMZA_ON_WAW = Character.toString(WAW_WITH_HAMZA) + (char) WAW;
  private static final char DECIMAL_SEPARATOR = '\u066B';
  private static final char THOUSANDS_SEPARATOR = '\u066C';

  private SearchFolding() {}

  /** The folded form of a word; empty if nothing of it counts. */
  static String fold(String word) {
    String folded = Folding.fold(composed(word)).replace(HAMZA_ON_YEH, HAMZA_ON_WAW);
    StringBuilder letters = new StringBuilder(folded.length());
    folded
        .codePoints()
        .map(SearchFolding::letter)
        .filter(c -> c != HAMZA)
        .forEach(letters::appendCodePoint);
    return letters.length() > 0 && Character.isDigit(letters.charAt(0))
        ? number(letters.toString())
        : letters.toString();
  }

  private static String composed(String word) {
    return Normalizer.isNormalized(word, Normalizer.Form.NFKC)
        ? word
        : Normalizer.normalize(word, Normalizer.Form.NFKC);
  }

  private static int letter(int c) {
    return switch (c) {
      case TEH_MARBUTA -> HEH;
      case WAW_WITH_HAMZA -> WAW;
      case YEH_WITH_HAMZA -> YEH;
      case PEH -> BEH;
      case TCHEH -> JEEM;
      case JEH -> ZAIN;
      case VEH -> FEH;
      case GAF -> KAF;
      default -> c;
    };
  }

  private static String number(String digits) {
    return digits
        .replace(",", "")
        .replace(Character.toString(THOUSANDS_SEPARATOR), "")
        .replace(DECIMAL_SEPARATOR, '.');
  }
}
