package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import java.util.Optional;

/** Reads titles and offices, what belongs to them, and the personal names after them. */
final class TitleFinder {

  private static final char ALEF = 0x0627;
  private static final char ALEF_WITH_HAMZA = 0x0623;

  private final NameScan scan;
  private final Words words;

  TitleFinder(NameScan scan) {
    this.scan = scan;
    this.words = scan.words;
  }

  /**
   * A title as read.
   *
   * @param nameFirst the first token of the personal name, or -1
   * @param end the index after the title and the name
   */
  record Title(
      Head head,
      int first,
      int titleEnd,
      int nameFirst,
      int end,
      boolean definite,
      boolean isOffice,
      Optional<Role> role,
      Optional<String> country) {

    int nameEnd() {
      return end;
    }
  }

  /** Reads the title at a token and adds the names; the index after them, or {@code i}. */
  int at(int i, int depth) {
    if (!words.isWord(i) || titleAt(i).isEmpty() || isPreposition(i) || isGivenName(i)) {
      return i;
    }
    int mark = scan.names.size();
    Title title = read(i, depth);
    if (title.nameFirst() >= 0) {
      return named(title);
    }
    return unnamed(title, mark);
  }

  /** Whether a title without the article is rather a given name: اغتيل عماد مغنية. */
  private boolean isGivenName(int i) {
    return !words.isDefinite(i)
        && scan.persons().isGiven(i)
        && scan.headAt(Head.Kind.TITLE, i).filter(title -> title.end() == i + 1).isPresent()
        && scan.persons().titledEnd(i) - i >= 2;
  }

  private int named(Title title) {
    Draft draft = new Draft(EntityType.PERSON, "titled-person", title.nameFirst(), title.end());
    draft.phraseFirst = title.first();
    scan.persons().entry(title.nameFirst(), title.end()).ifPresent(draft::known);
    draft.role(title.role()).country(title.country());
    draft.office = Optional.of(office(title));
    return new Apposition(scan).after(draft);
  }

  private String office(Title title) {
    int stripped = words.stripped(title.first());
    return scan.text.in(scan.text.spanWithout(title.first(), title.titleEnd(), stripped));
  }

  private int unnamed(Title title, int mark) {
    Head head = title.head();
    boolean counterpart = head.has(Use.POSSESSED) && title.country().isPresent();
    if (head.has(Use.POSSESSED) && !counterpart) {
      boolean group = scan.headAt(Head.Kind.GROUP, title.first()).isPresent();
      return group ? title.first() : title.titleEnd();
    }
    boolean predicate = head.has(Use.UNNAMED) && scan.is(WordClass.PREDICATED, title.titleEnd());
    if (!counterpart && (head.has(Use.RANK) || head.has(Use.PERSON) || predicate)) {
      scan.rollBack(mark);
      return title.first();
    }
    boolean group = head.has(Use.UNNAMED) && (!title.definite() || head.has(Use.LINKED));
    if (!group && !counterpart && !title.isOffice()) {
      scan.rollBack(mark);
      return title.first();
    }
    Draft draft =
        new Draft(
                group ? EntityType.GROUP : EntityType.PERSON,
                group ? "unnamed-official" : rule(head),
                title.first(),
                title.titleEnd())
            .manner(Name.Manner.DESCRIBED)
            .role(title.role())
            .country(title.country());
    draft.office = Optional.of(office(title));
    scan.add(draft);
    return title.titleEnd();
  }

  /** An office of one state alone names its holder: خادم الحرمين الشريفين. */
  private static String rule(Head head) {
    return head.country().isPresent() ? "sole-office" : "office-reference";
  }

  /** Reads the title at a token; adds only the names inside it. */
  Title read(int first, int depth) {
    return new TitleReading(scan).read(titleAt(first).orElseThrow(), depth);
  }

  /** Whether a title is rather a preposition that is folded like it: أمام, امام but not إمام. */
  boolean isPreposition(int i) {
    if (!scan.is(WordClass.LOCATIVE, i)) {
      return false;
    }
    char first = scan.text.in(scan.text.spanWithout(i, i + 1, words.stripped(i))).charAt(0);
    boolean named = i + 1 < words.limit(i) && scan.persons().isGiven(i + 1);
    return first == ALEF_WITH_HAMZA || (first == ALEF && !named);
  }

  /** The title at a token, without words that begin a longer known name: زعيم حزب الله. */
  private Optional<Phrases.Match<Head.Form>> titleAt(int i) {
    Optional<Phrases.Match<Head.Form>> match = scan.headAt(Head.Kind.TITLE, i);
    if (match.isEmpty()) {
      return match;
    }
    for (int k = i + 1; k < match.get().end(); k++) {
      int from = k;
      boolean named =
          scan.gazetteer
              .nameAt(scan.text, k, words.form(k))
              .filter(name -> name.end() > match.get().end() && name.end() > from + 1)
              .isPresent();
      if (named) {
        return scan.headAt(Head.Kind.TITLE, i, k);
      }
    }
    return match;
  }
}
