package isnad.text;

import java.text.Normalizer;

/**
 * The one folding of Arabic letters that articles, seeds and queries share, so that a word is found
 * however it was typed:
 *
 * <ul>
 *   <li>tashkeel, Koranic marks, tatweel, joiners and bidi controls are dropped;
 *   <li>alef with madda, hamza above, hamza below or wasla becomes bare alef;
 *   <li>alef maksura and Farsi yeh become yeh; keheh becomes kaf;
 *   <li>presentation forms become the letters they present (NFKC);
 *   <li>Arabic-Indic and extended Arabic-Indic digits become ASCII digits;
 *   <li>Latin letters become lower case.
 * </ul>
 *
 * Teh marbuta and hamza on waw or yeh are kept: they tell words apart.
 */
public final class Folding {

  private static final int ALEF = 0x0627;
  private static final int ALEF_WITH_MADDA_ABOVE = 0x0622;
  private static final int ALEF_WITH_HAMZA_ABOVE = 0x0623;
  private static final int ALEF_WITH_HAMZA_BELOW = 0x0625;
  private static final int ALEF_WASLA = 0x0671;
  private static final int ALEF_MAKSURA = 0x0649;
  private static final int YEH = 0x064A;
  private static final int FARSI_YEH = 0x06CC;
  private static final int KAF = 0x0643;
  private static final int KEHEH = 0x06A9;
  private static final int TATWEEL = 0x0640;
  private static final int SUPERSCRIPT_ALEF = 0x0670;
  private static final int ARABIC_INDIC_DIGIT_ZERO = 0x0660;
  private static final int EXTENDED_ARABIC_INDIC_DIGIT_ZERO = 0x06F0;

  private Folding() {}

  /** The folded form of a word or phrase. */
  public static String fold(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    original.codePoints().forEach(c -> append(folded, c));
    return folded.toString();
  }

  /** Appends what a code point folds to: nothing, one code point, or the letters of a ligature. */
  static void append(StringBuilder folded, int c) {
    if (isDropped(c)) {
      return;
    }
    if (isPresentationForm(c)) {
      Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
          .codePoints()
          .filter(letter -> !isDropped(letter))
          .forEach(letter -> folded.appendCodePoint(foldLetter(letter)));
      return;
    }
    folded.appendCodePoint(foldLetter(c));
  }

  private static int foldLetter(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
    return switch (c) {
      case ALEF_WITH_MADDA_ABOVE, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WASLA -> ALEF;
      case ALEF_MAKSURA, FARSI_YEH -> YEH;
      case KEHEH -> KAF;
      default -> {
        if (c >= ARABIC_INDIC_DIGIT_ZERO && c < ARABIC_INDIC_DIGIT_ZERO + 10) {
          yield '0' + c - ARABIC_INDIC_DIGIT_ZERO;
        }
        if (c >= EXTENDED_ARABIC_INDIC_DIGIT_ZERO && c < EXTENDED_ARABIC_INDIC_DIGIT_ZERO + 10) {
          yield '0' + c - EXTENDED_ARABIC_INDIC_DIGIT_ZERO;
        }
        yield c < 0x0600 ? Character.toLowerCase(c) : c;
      }
    };
  }

  /** Marks and controls that change no word. */
  static boolean isDropped(int c) {
    return (c >= 0x064B && c <= 0x065F)
        || c == TATWEEL
        || c == SUPERSCRIPT_ALEF
        || (c >= 0x0610 && c <= 0x061A)
        || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x00AD
        || c == 0xFEFF
        || c == 0x061C;
  }

  private static boolean isPresentationForm(int c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }
}
