package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds unnamed groups and unnamed persons: 1037 جنديا, متظاهرون, مصدر عسكري, أنصار الرئيس. */
final class GroupFinder {

  /** After a number above it stands a singular without a genitive. */
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static final char NOON = 0x0646;

  /** The endings of a sound plural as subject and as object. */
  private static final String NOMINATIVE = "\u0648\u0646";

  private static final String OBLIQUE = "\u064A\u0646";

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
    int crowd = crowd(i);
    if (crowd > i && crowd >= noun && !(crowd < limit && scan.is(WordClass.PARTITIVE, crowd))) {
      scan.add(
          new Draft(EntityType.GROUP, "crowd", i, crowd)
              .manner(Name.Manner.PASSING)
              .role(Optional.of(Role.CVL)));
      return crowd;
    }
    if (noun == i || scan.isInParentheses(i)) {
      return i;
    }
    Optional<Phrases.Match<Head.Form>> dual =
        scan.headAt(Head.Kind.GROUP, i).filter(head -> amount.isPresent());
    if (dual.filter(head -> head.end() == amount.get().end()).isPresent()) {
      return read(i, dual.get(), amount, true, depth);
    }
    boolean partitive = scan.is(WordClass.PARTITIVE, noun) && noun + 1 < limit;
    int some = partitive ? of(i, noun + 1, amount, depth) : i;
    if (some > i) {
      return some;
    }
    BareNumbers numbers = new BareNumbers(scan);
    if (numbers.isToll(i, noun, amount)) {
      return numbers.toll(i, noun, amount);
    }
    return noun >= limit || scan.is(WordClass.ATTACK, noun - 1) ? i : of(i, noun, amount, depth);
  }

  /** Those of whom so many are, who are told by a noun, a gentilic or the name of a group. */
  private int of(int i, int noun, Optional<Amount> amount, int depth) {
    if (!words.isPlain(noun)) {
      return i;
    }
    Optional<Phrases.Match<Head.Form>> match = scan.headAt(Head.Kind.GROUP, noun);
    if (match.isPresent()) {
      return read(i, match.get(), amount, true, depth);
    }
    BareNumbers numbers = new BareNumbers(scan);
    int people = numbers.people(i, noun, amount);
    return people == i && scan.is(WordClass.PARTITIVE, noun - 1)
        ? numbers.members(i, noun, amount, depth)
        : people;
  }

  /** The index after a word for so many people, without a noun: المئات. */
  private int crowd(int i) {
    return scan.lexicon
        .words(WordClass.CROWD)
        .longestAt(scan.text, i, words.form(i))
        .map(Phrases.Match::end)
        .orElse(i);
  }

  /** A group without a number. */
  int at(int i, int depth) {
    if (!words.isWord(i)) {
      return i;
    }
    return scan.headAt(Head.Kind.GROUP, i)
        .filter(match -> !isAdjective(match))
        .map(match -> read(i, match, Optional.empty(), false, depth))
        .orElse(i);
  }

  /** Whether a singular describes the definite noun before it: السلك الدبلوماسي. */
  private boolean isAdjective(Phrases.Match<Head.Form> match) {
    int i = match.first();
    return i > scan.text.sentenceOf(i).first()
        && match.values().stream().allMatch(Head.Form::singular)
        && scan.lexicon.isAdjective(words.bare(i))
        && words.isPlain(i)
        && words.isDefinite(i)
        && words.isDefinite(i - 1)
        && !scan.is(WordClass.TEMPORAL, i - 1)
        && scan.lexicon.isCommon(words.form(i - 1));
  }

  private int read(
      int first,
      Phrases.Match<Head.Form> match,
      Optional<Amount> amount,
      boolean counted,
      int depth) {
    for (Head.Form form : match.values()) {
      int end = read(first, match, form, amount, counted, depth);
      if (end > first) {
        return end;
      }
    }
    return first;
  }

  private int read(
      int first,
      Phrases.Match<Head.Form> match,
      Head.Form form,
      Optional<Amount> amount,
      boolean counted,
      int depth) {
    Head head = form.head();
    int mark = scan.names.size();
    Draft draft =
        new Draft(EntityType.GROUP, head.id(), first, match.end())
            .manner(Name.Manner.DESCRIBED)
            .role(head.role());
    draft.amount = amount;
    boolean definite =
        form.possessed() || words.isDefinite(match.first()) || words.isDefinite(match.end() - 1);
    UnnamedSpeaker speaker = new UnnamedSpeaker(scan);
    boolean speaks = !definite && speaker.isBefore(first);
    int limit = words.limit(first);
    int end = match.end();
    boolean described = false;
    boolean complemented = false;
    if (end < limit && !isOther(end)) {
      int next = scan.adjectives(end, definite, draft);
      described = next > end;
      scan.roleOf(end, next)
          .filter(role -> role != Role.CVL || draft.role.isEmpty())
          .ifPresent(role -> draft.role = Optional.of(role));
      if (!described && !definite && mayQuote(form, speaks) && scan.isOpeningQuote(end)) {
        next = quoted(draft, end, depth);
        complemented = next > end;
      } else if (!described
          && !definite
          && words.isPlain(end)
          && !isAmount(end)
          && !isFull(match, form, amount)) {
        next = complement(draft, end, depth, head.has(Use.COMPLEMENT) && !form.singular());
        complemented = next > end;
        if (complemented && head.has(Use.SEVERAL) && isPlaceAt(end, mark)) {
          scan.rollBack(mark);
          return first;
        }
      }
      end = described ? new Attachment(scan).served(draft, next, depth) : next;
    }
    if ((head.has(Use.LINKED) || speaks || isMember(form, definite, counted)) && !complemented) {
      int sent = new Attachment(scan).sent(draft, end, depth);
      complemented = sent > end;
      end = sent;
    }
    speaks |= !definite && speaker.isAfter(end, limit);
    Victims victims = new Victims(scan);
    boolean hurt = victims.isHurt(first);
    boolean attack = head.has(Use.DESCRIBING) && scan.is(WordClass.ATTACK, first - 1);
    boolean whole =
        counted
            || speaks
            || (form.possessed() && !head.has(Use.PASSING))
            || head.has(Use.BARE)
            || (head.has(Use.BARE_PLURAL) && !form.singular())
            || (head.has(Use.BARE_INDEFINITE) && !definite)
            || (head.has(Use.ALONE) && definite)
            || (head.has(Use.ALONE_DEFINITE) && definite && !described)
            || (head.has(Use.WHOLE_DEFINITE) && definite && !described)
            || (head.has(Use.MODIFIED) && (described || complemented || isLinked(end, limit)))
            || (head.has(Use.ADJECTIVE) && described)
            || (head.has(Use.TOLL) && hurt)
            || (head.has(Use.COMPLEMENT) && complemented);
    boolean harms = victims.isObject(match.end() - 1) && scan.is(WordClass.TOLL, end);
    boolean single = hurt || harms || head.has(Use.SINGLE);
    boolean several = !form.singular() || (single && !definite);
    if (!whole && head.has(Use.PASSING) && (several || form.possessed())) {
      draft.manner(Name.Manner.PASSING);
      whole = true;
    }
    if (attack || !whole || !(speaks || allowed(head, form, counted, described))) {
      scan.rollBack(mark);
      return first;
    }
    if (complemented && !counted && head.has(Use.PART) && isPart(head, first, match.end(), mark)) {
      return end;
    }
    end = new BareNumbers(scan).after(draft.first, end);
    draft.end = end;
    draft.phraseEnd = end;
    scan.add(draft);
    return end;
  }

  /** Whether a noun says of members that they are some of what follows: عناصر من الحركة. */
  private static boolean isMember(Head.Form form, boolean definite, boolean counted) {
    boolean plain = form.head().role().isEmpty();
    return form.head().has(Use.PART) && !definite && (plain || !counted);
  }

  /** Whether a noun with the ending of an object is none that describes the one before it. */
  private boolean isOther(int noun) {
    Victims victims = new Victims(scan);
    boolean object =
        victims.isObject(noun)
            ? !victims.isObject(noun - 1)
            : isOblique(noun) && isNominative(noun - 1);
    return object && scan.headAt(Head.Kind.GROUP, noun).isPresent();
  }

  private boolean isOblique(int noun) {
    return words.form(noun).endsWith(OBLIQUE);
  }

  private boolean isNominative(int noun) {
    return words.form(noun).endsWith(NOMINATIVE);
  }

  /** Whether a preposition says where somebody belongs: مصدر في الشرطة, مصدر بالوزارة. */
  private boolean isLinked(int next, int limit) {
    return next < limit
        && (scan.is(WordClass.LINKING, next)
            || scan.lexicon.is(WordClass.LOCATIVE_CLITIC, words.preposition(next)));
  }

  /** Whether members belong to a named body or group, which then stands for them. */
  private boolean isPart(Head head, int first, int inner, int mark) {
    for (int k = mark; k < scan.names.size(); k++) {
      Name name = scan.names.get(k);
      boolean acts =
          switch (name.type()) {
            case BODY, ARMED_GROUP, INTERGOVERNMENTAL_ORGANIZATION -> true;
            case ORGANIZATION -> head.role().equals(Optional.of(Role.REB));
            default -> name.rule().equals("reference-back");
          };
      if (acts
          && (name.phraseFirst() == inner
              || (name.phraseFirst() == inner + 1 && scan.isOpeningQuote(inner)))) {
        scan.names.set(k, name.from(first, words.preposition(first), words.isConjoined(first)));
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceAt(int i, int mark) {
    return scan.names.subList(mark, scan.names.size()).stream()
        .anyMatch(n -> n.phraseFirst() == i && n.type() == EntityType.PLACE);
  }

  private boolean allowed(Head head, Head.Form form, boolean counted, boolean described) {
    return counted
        || described
        || !head.has(Use.COUNTED)
        || head.uses().size() > 1
        || !form.singular();
  }

  /** Whether a number begins at a token, and no name that looks like one: طالبان. */
  private boolean isAmount(int i) {
    return scan.amountAt(i).isPresent()
        && scan.gazetteer.nameAt(scan.text, i, words.form(i)).isEmpty();
  }

  /** Whether no genitive follows a noun, by its ending or its adjective: مسلحون, جماعة مسلحة. */
  private boolean isFull(
      Phrases.Match<Head.Form> match, Head.Form inflected, Optional<Amount> amount) {
    int noun = match.end() - 1;
    String form = words.form(noun);
    boolean many =
        inflected.singular() && amount.filter(a -> a.value().compareTo(TEN) > 0).isPresent();
    boolean dual = amount.filter(two -> two.end() == match.end()).isPresent();
    boolean described =
        match.end() - match.first() > 1
            && scan.lexicon.isAdjective(words.bare(noun))
            && !match.values().get(0).head().has(Head.Use.COMPLEMENT);
    return described
        || many
        || scan.is(WordClass.FULL_PLURAL, noun)
        || scan.lexicon.isPlural(words.bare(noun))
        || form.endsWith(NOMINATIVE)
        || (dual && form.charAt(form.length() - 1) == NOON);
  }

  /**
   * Whether a name in quotation marks may say whose somebody is: مقاتلو «المقاومة», مراسل «القناة».
   */
  private static boolean mayQuote(Head.Form form, boolean speaks) {
    return form.head().has(Use.PART) || (speaks && form.singular());
  }

  /** The index after a name in quotation marks to which members belong: مقاتلو «المقاومة». */
  private int quoted(Draft draft, int i, int depth) {
    int close = scan.quoted(i, words.limit(draft.first));
    int mark = scan.names.size();
    if (close > i && complement(draft, i + 1, depth, false) == close - 1) {
      return close;
    }
    scan.rollBack(mark);
    return i;
  }

  /** Whether somebody else is told, and nobody to whom one belongs: رجل امرأة. */
  private boolean isSomebody(int i, int mark) {
    return !words.isDefinite(i)
        && scan.names.subList(mark, scan.names.size()).stream()
            .anyMatch(
                name ->
                    name.phraseFirst() == i
                        && name.phraseEnd() == i + 1
                        && name.type() == EntityType.GROUP
                        && name.manner() == Name.Manner.PASSING);
  }

  /** Whether an ordinary noun stands before one with the article: مرتكبي جرائم الفساد. */
  private boolean isConstruct(int i) {
    return !words.isDefinite(i)
        && i + 1 < words.limit(i)
        && words.isPlain(i + 1)
        && words.isDefinite(i + 1)
        && scan.lexicon.clitics().readings(words.form(i)).size() == 1
        && !scan.lexicon.isVerbShaped(words.form(i))
        && !scan.lexicon.isPlural(words.bare(i))
        && scan.lexicon.isCommon(words.form(i))
        && scan.lexicon.isCommon(words.form(i + 1))
        && !scan.is(WordClass.LOCATIVE, i)
        && !scan.is(WordClass.SAYING, i)
        && !scan.is(WordClass.TEMPORAL, i)
        && !scan.is(WordClass.TEMPORAL, i + 1);
  }

  private int complement(Draft draft, int i, int depth, boolean several) {
    int mark = scan.names.size();
    int end = scan.phraseAt(i, depth + 1);
    if (end > i && isSomebody(i, mark)) {
      scan.rollBack(mark);
      return i;
    }
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
    if (several && isConstruct(i)) {
      return scan.adjectives(i + 2, true, draft);
    }
    if (!words.isDefinite(i) || scan.is(WordClass.ATTACK, i) || scan.is(WordClass.TEMPORAL, i)) {
      return i;
    }
    return scan.adjectives(i + 1, true, draft);
  }
}
