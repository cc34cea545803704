package isnad.event.scene;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.Clitics;
import isnad.lexicon.Cues;
import java.util.function.Predicate;

/**
 * The words of the language that an article is laid out by; the same for all articles.
 *
 * @param isCommon tells the ordinary words of the language, folded
 */
public record WordLists(Cues cues, Clitics clitics, Predicate<String> isCommon) {

  public WordLists {
    requireNonNull(cues, "cues is null");
    requireNonNull(clitics, "clitics is null");
    requireNonNull(isCommon, "isCommon is null");
  }
}
