package isnad.mention;

import isnad.lexicon.Head;
import isnad.lexicon.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds bodies, organisations, media and places by their head nouns. */
final class HeadFinder {

  private static final List<Head.Kind> KINDS =
      List.of(Head.Kind.MEDIA, Head.Kind.ORGANIZATION, Head.Kind.PLACE, Head.Kind.BODY);

  private final NameScan scan;
  private final Words words;

  HeadFinder(NameScan scan) {
    this.scan = scan;
    this.words = scan.words;
  }

  /**
   * Takes the longest reading of the head at a token; the index after it, or {@code i} for none.
   */
  int at(int i, int depth) {
    if (!words.isWord(i) || !scan.lexicon.beginsHead(words.bare(i))) {
      return i;
    }
    List<Phrases.Match<Head.Form>> matches = new ArrayList<>();
    for (Head.Kind kind : KINDS) {
      scan.headAt(kind, i).ifPresent(matches::add);
    }
    matches.sort(Comparator.comparingInt((Phrases.Match<Head.Form> m) -> m.end()).reversed());
    int mark = scan.names.size();
    int longest = i;
    List<Name> names = List.of();
    for (Phrases.Match<Head.Form> match : matches) {
      for (Head.Form form : match.values()) {
        int end = new HeadReading(scan, form.head(), i, match.end(), depth).read();
        List<Name> read = List.copyOf(scan.names.subList(mark, scan.names.size()));
        if (end > longest || (end == longest && pointsOnly(names) && !pointsOnly(read))) {
          longest = end;
          names = read;
        }
        scan.rollBack(mark);
      }
    }
    scan.names.addAll(names);
    return longest;
  }

  /** Whether a reading only points at something named before. */
  private static boolean pointsOnly(List<Name> names) {
    return !names.isEmpty() && names.stream().allMatch(n -> n.rule().equals("reference-back"));
  }
}
