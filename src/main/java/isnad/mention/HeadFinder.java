package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds bodies, organisations, media and places by their head nouns. */
final class HeadFinder {

  private static final List<Head.Kind> KINDS =
      List.of(Head.Kind.MEDIA, Head.Kind.ORGANIZATION, Head.Kind.PLACE, Head.Kind.BODY);

  /** The rule of governments that go by the word for any administration. */
  private static final String ADMINISTRATION = "b-administration";

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
        boolean better =
            (pointsOnly(names) && !pointsOnly(read))
                || isRatherCourt(i, names, read)
                || isRatherState(names, read);
        if (end > longest || (end == longest && better)) {
          longest = end;
          names = read;
        }
        scan.rollBack(mark);
      }
    }
    scan.names.addAll(names);
    return longest;
  }

  /** Whether a definite noun without a name is a court rather than a place: القضاء المصري. */
  private boolean isRatherCourt(int i, List<Name> names, List<Name> others) {
    return words.isDefinite(i)
        && names.size() == 1
        && names.get(0).type() == EntityType.PLACE
        && others.size() == 1
        && others.get(0).role().equals(Optional.of(Role.JUD));
  }

  /** Whether what may be an agency is a state by another name: الإدارة الأمريكية. */
  private static boolean isRatherState(List<Name> names, List<Name> others) {
    return !names.isEmpty()
        && names.get(names.size() - 1).type() == EntityType.BODY
        && !others.isEmpty()
        && others.get(others.size() - 1).rule().equals(ADMINISTRATION)
        && others.stream().allMatch(HeadFinder::mayGovern);
  }

  /** Whether a name is no person's, or that of one who is known or in office. */
  private static boolean mayGovern(Name name) {
    return name.type() != EntityType.PERSON
        || name.known().isPresent()
        || name.role().equals(Optional.of(Role.GOV));
  }

  /** Whether a reading only points at something named before. */
  private static boolean pointsOnly(List<Name> names) {
    return !names.isEmpty() && names.stream().allMatch(n -> n.rule().equals("reference-back"));
  }
}
