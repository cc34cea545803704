package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import java.util.List;
import java.util.Optional;

/** Finds unnamed groups and unnamed persons: 1037 جنديا, متظاهرون, مصدر عسكري, أنصار الرئيس. */
final class GroupFinder {

  private final NameScan scan;
  private final Words words;

  GroupFinder(NameScan scan) {
    this.scan = scan;
    this.words = scan.words;
  }

  /** A group with a number or quantifier before it; the index after it, or {@code i}. */
  int counted(int i, int depth) {
    Optional<Amount> amount = scan.amountAt(i);
    int noun = amount.map(Amount::end).orElse(i);
    if (amount.isEmpty()) {
      noun =
          scan.lexicon
              .words(WordClass.QUANTIFIER)
              .longestAt(scan.text, i, words.form(i))
              .map(Phrases.Match::end)
              .orElse(i);
    }
    int limit = words.limit(i);
    if (noun == i || noun >= limit) {
      return i;
    }
    if (scan.is(WordClass.PARTITIVE, noun) && noun + 1 < limit) {
      noun++;
    }
    if (!words.isPlain(noun)) {
      return i;
    }
    Optional<Phrases.Match<Head.Form>> match = scan.headAt(Head.Kind.GROUP, noun);
    if (match.isEmpty()) {
      return i;
    }
    return read(i, match.get(), amount, true, depth);
  }

  /** A group without a number. */
  int at(int i, int depth) {
    if (!words.isWord(i)) {
      return i;
    }
    return scan.headAt(Head.Kind.GROUP, i)
        .map(match -> read(i, match, Optional.empty(), false, depth))
        .orElse(i);
  }

  private int read(
      int first,
      Phrases.Match<Head.Form> match,
      Optional<Amount> amount,
      boolean counted,
      int depth) {
    Head.Form form = match.values().get(0);
    Head head = form.head();
    int mark = scan.names.size();
    Draft draft =
        scan.draft(EntityType.GROUP, head.id(), first, match.end())
            .manner(Name.Manner.DESCRIBED)
            .role(head.role());
    draft.amount = amount;
    boolean definite = words.isDefinite(match.first()) || words.isDefinite(match.end() - 1);
    int limit = words.limit(first);
    int end = match.end();
    boolean described = false;
    boolean complemented = false;
    if (end < limit) {
      int next = scan.adjectives(end, definite, draft);
      described = next > end;
      roleOf(end, next).ifPresent(role -> draft.role = Optional.of(role));
      if (!described && !definite && words.isPlain(end) && !isFullForm(match.end() - 1)) {
        next = complement(draft, end, depth);
        complemented = next > end;
      }
      end = next;
    }
    boolean whole =
        counted
            || head.has(Use.BARE)
            || (head.has(Use.BARE_PLURAL) && !form.singular())
            || (head.has(Use.BARE_INDEFINITE) && !definite)
            || (head.has(Use.ALONE) && definite)
            || (head.has(Use.ALONE_DEFINITE) && definite && !described)
            || (head.has(Use.WHOLE_DEFINITE) && definite && !described)
            || (head.has(Use.MODIFIED) && (described || complemented))
            || (head.has(Use.ADJECTIVE) && described)
            || (head.has(Use.COMPLEMENT) && complemented);
    if (!whole || !allowed(head, form, counted, described)) {
      scan.rollBack(mark);
      return first;
    }
    draft.end = end;
    draft.phraseEnd = end;
    scan.add(draft);
    return end;
  }

  private boolean allowed(Head head, Head.Form form, boolean counted, boolean described) {
    return counted
        || described
        || !head.has(Use.COUNTED)
        || head.uses().size() > 1
        || !form.singular();
  }

  private boolean isFullForm(int i) {
    return scan.is(WordClass.FULL_PLURAL, i);
  }

  private int complement(Draft draft, int i, int depth) {
    int mark = scan.names.size();
    int end = scan.phraseAt(i, depth + 1);
    if (end > i) {
      List<Name> found = scan.names.subList(mark, scan.names.size());
      found.stream()
          .filter(n -> n.phraseFirst() == i)
          .findFirst()
          .ifPresent(
              name -> {
                if (draft.country.isEmpty()) {
                  draft.country(name.country());
                }
                if (draft.role.isEmpty()) {
                  draft.role(name.role());
                }
              });
      return end;
    }
    if (!words.isDefinite(i)) {
      return i;
    }
    return scan.adjectives(i + 1, true, draft);
  }

  private Optional<Role> roleOf(int from, int to) {
    for (int k = from; k < to; k++) {
      Optional<Role> role = scan.lexicon.roleOfAdjective(words.bare(k));
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }
}
