package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the gazetteer knows, and tells whether a country or capital is a polity or a place.
 */
final class KnownFinder {

  /** How many tokens after a verb of saying the one told may stand. */
  private static final int TOLD_REACH = 8;

  private static final String LAM = "\u0644";

  private static final int MOST_STEPS = 4;
  private static final long LARGE_TOWN = 200_000;

  private final NameScan scan;
  private final Words words;
  private final Nationals nationals;
  private final Lands lands;

  KnownFinder(NameScan scan) {
    this.scan = scan;
    this.words = scan.words;
    this.nationals = new Nationals(scan);
    this.lands = new Lands(scan);
  }

  /** The index after the longest known name at a token, or the token. */
  int longestEnd(int i) {
    if (!words.isWord(i)) {
      return i;
    }
    return match(i).map(Phrases.Match::end).orElse(i);
  }

  private Optional<Phrases.Match<GazetteerEntry>> match(int i) {
    return scan.gazetteer.nameAt(scan.text, i, words.form(i));
  }

  /** Adds what is known at a token; the index after it, or {@code i}. */
  int at(int i, int depth) {
    if (!words.isWord(i)) {
      return i;
    }
    Optional<Phrases.Match<GazetteerEntry>> metonym =
        scan.gazetteer.metonymAt(scan.text, i, words.form(i));
    Optional<Phrases.Match<GazetteerEntry>> match = match(i);
    if (match.isPresent() && (metonym.isEmpty() || metonym.get().end() <= match.get().end())) {
      int end = named(i, match.get(), metonym);
      if (end > i) {
        return end;
      }
    }
    if (metonym.isPresent()) {
      return metonym(i, metonym.get());
    }
    Optional<GazetteerEntry> told =
        isTold(i) ? outlet(scan.lexicon.clitics().article() + words.bare(i)) : Optional.empty();
    return told.isPresent() ? add(i, i + 1, told.get()) : gentilic(i, depth);
  }

  private int named(
      int i, Phrases.Match<GazetteerEntry> match, Optional<Phrases.Match<GazetteerEntry>> metonym) {
    int end = match.end();
    boolean quoted = scan.isOpeningQuote(i - 1) && scan.isClosingQuote(end);
    Optional<GazetteerEntry> outlet =
        quoted && isOutletPlace(i) ? outlet(scan.text.folded(i, end)) : Optional.empty();
    if (outlet.isPresent()) {
      return add(i, end, outlet.get());
    }
    List<GazetteerEntry> entries =
        match.values().stream()
            .filter(e -> quoted || !isAmbiguous(i, end, e))
            .sorted(Comparator.comparingLong((GazetteerEntry e) -> -e.population()))
            .toList();
    Optional<GazetteerEntry> state = first(entries, EntityType.STATE);
    if (state.isPresent()) {
      return country(i, end, state.get());
    }
    Optional<GazetteerEntry> media = first(entries, EntityType.MEDIA);
    Optional<GazetteerEntry> place = first(entries, EntityType.PLACE);
    if (media.isPresent() && (quoted || place.isEmpty())) {
      return add(i, end, media.get());
    }
    if (place.isPresent()) {
      if (metonym.isPresent() && !isLocative(i) && !isDateline(i, end)) {
        return metonym(i, metonym.get());
      }
      return add(i, end, place.get(), metonym.isPresent() ? "capital-name" : "known-name");
    }
    Optional<GazetteerEntry> other =
        entries.stream().filter(e -> e.type() != EntityType.PERSON).findFirst();
    if (other.isPresent()) {
      return add(i, end, other.get());
    }
    return i;
  }

  /**
   * Whether the quotation mark before a token stands where the name of an outlet may: لـ«الحياة».
   */
  private boolean isOutletPlace(int i) {
    return scan.is(WordClass.OUTLET, i - 2) || scan.is(WordClass.SAYING, i - 2);
  }

  /** Whether somebody tells something to what a word with the article names: قال للجزيرة. */
  private boolean isTold(int i) {
    if (!words.isDefinite(i) || !words.preposition(i).endsWith(LAM)) {
      return false;
    }
    int start = Math.max(scan.text.sentenceOf(i).first(), i - TOLD_REACH);
    for (int at = i - 1; at >= start; at--) {
      if (scan.is(WordClass.SAYING, at)) {
        return true;
      }
    }
    return false;
  }

  /** The outlet that is known by words with a head noun before them: صحيفة الرياض. */
  Optional<GazetteerEntry> outlet(String words) {
    return scan.lexicon.mediaHeads().stream()
        .flatMap(head -> scan.gazetteer.named(head + " " + words).stream())
        .filter(entry -> entry.type() == EntityType.MEDIA)
        .findFirst();
  }

  private static Optional<GazetteerEntry> first(List<GazetteerEntry> entries, EntityType type) {
    return entries.stream().filter(e -> e.type() == type).findFirst();
  }

  /** A single word that is also an ordinary word names nothing by itself. */
  private boolean isAmbiguous(int i, int end, GazetteerEntry entry) {
    if (end - i > 1 || entry.type() == EntityType.STATE) {
      return entry.type() == EntityType.BODY
          && isOfDefinite(i)
          && scan.lexicon.isAdjective(words.bare(i));
    }
    String form = words.form(i);
    boolean common = scan.lexicon.isCommon(form) || scan.lexicon.isNameWord(form);
    return switch (entry.type()) {
      case PLACE ->
          scan.hasTanwin(i)
              || isOfDefinite(i)
              || (!isAfterHead(i)
                  && ((common && isSmall(entry) && !isAmongPlaces(i)) || form.length() < 3));
      case ARMED_GROUP, INTERGOVERNMENTAL_ORGANIZATION -> false;
      case MEDIA ->
          (common || scan.lexicon.beginsHead(words.bare(i)))
              && !(scan.is(WordClass.DATELINE, i) && isDatelineEnd(end));
      default -> common || scan.lexicon.beginsHead(words.bare(i));
    };
  }

  /** Whether a place is a small town; regions and sites, written by hand, have no population. */
  private static boolean isSmall(GazetteerEntry entry) {
    return entry.population() > 0 && entry.population() < LARGE_TOWN;
  }

  /** Whether a head noun says that what follows names a place: محافظة إب. */
  private boolean isAfterHead(int i) {
    return i > scan.text.sentenceOf(i).first()
        && words.isPlain(i)
        && !words.isDefinite(i - 1)
        && scan.lexicon.heads(Head.Kind.PLACE).of(words.bare(i - 1)).stream()
            .map(Head.Form::head)
            .anyMatch(
                head ->
                    head.has(Head.Use.TOWN)
                        || head.has(Head.Use.DIVISION)
                        || head.has(Head.Use.LISTING));
  }

  /** Whether a word with the article describes a definite noun: الحد الأقصى. */
  private boolean isOfDefinite(int i) {
    return i > scan.text.sentenceOf(i).first()
        && words.isPlain(i)
        && words.isDefinite(i)
        && words.isDefinite(i - 1)
        && !scan.lexicon.beginsHead(words.bare(i - 1))
        && scan.gentilicAt(i - 1).isEmpty();
  }

  /** Whether a word stands where a place may: after such a preposition, or joined to a place. */
  boolean isAmongPlaces(int i) {
    return isLocative(i)
        || coordinate(i).filter(name -> name.type() == EntityType.PLACE).isPresent();
  }

  private int add(int i, int end, GazetteerEntry entry) {
    return add(i, end, entry, "known-name");
  }

  private int add(int i, int end, GazetteerEntry entry, String rule) {
    Draft draft = new Draft(entry.type(), rule, i, end).known(entry);
    int after = end;
    if (entry.type() == EntityType.INTERGOVERNMENTAL_ORGANIZATION
        && end < words.limit(i)
        && scan.is(WordClass.INTERNATIONAL, end)) {
      after++;
    }
    draft.end = after;
    draft.phraseEnd = after;
    if (entry.type() == EntityType.ARMED_GROUP) {
      scan.persons().within(i + 1, end);
    }
    scan.add(draft);
    return after;
  }

  private int country(int i, int end, GazetteerEntry state) {
    if (isPlaceContext(i)) {
      boolean bordering =
          lands.areBordering(i) || coordinate(i).filter(Name::isBordering).isPresent();
      String rule = bordering ? Name.BORDERING : "country-as-place";
      Draft draft = new Draft(EntityType.PLACE, rule, i, end);
      draft.country(state.country());
      state.country().flatMap(code -> scan.gazetteer.territory(code)).ifPresent(draft::known);
      scan.add(draft);
    } else {
      scan.add(new Draft(EntityType.STATE, "country-as-state", i, end).known(state));
    }
    return end;
  }

  private int metonym(int i, Phrases.Match<GazetteerEntry> match) {
    GazetteerEntry state =
        match.values().stream()
            .max(Comparator.comparing((GazetteerEntry entry) -> entry.names().size()))
            .orElseThrow();
    boolean government = match.end() > i + 1 && scan.headAt(Head.Kind.BODY, i).isPresent();
    if ((isLocative(i) || isVisited(i)) && !government) {
      scan.add(
          new Draft(EntityType.PLACE, "capital-name", i, match.end()).country(state.country()));
      return match.end();
    }
    scan.add(
        new Draft(EntityType.STATE, "metonym", i, match.end())
            .known(state)
            .manner(Name.Manner.METONYM));
    return match.end();
  }

  private boolean isPlaceContext(int i) {
    Optional<Name> coordinate = coordinate(i);
    if (coordinate.isPresent()) {
      return coordinate.get().type() == EntityType.PLACE;
    }
    return isLocative(i) || isVisited(i) || isDateline(i, i + 1);
  }

  /** Whether somebody goes to the country: زيارة لمصر, يزور الوزير مصر. */
  private boolean isVisited(int i) {
    int sentence = scan.text.sentenceOf(i).first();
    if (words.preposition(i).isEmpty()) {
      return !words.isConjoined(i) && i - 2 >= sentence && scan.is(WordClass.VISIT, i - 2);
    }
    for (int k = i - 1; k >= Math.max(sentence, i - MOST_STEPS) && words.isWord(k); k--) {
      if (scan.is(WordClass.MOTION, k)) {
        return true;
      }
    }
    return false;
  }

  /** The country or place to which a conjunction joins the token. */
  private Optional<Name> coordinate(int i) {
    if (!words.isConjoined(i) || !words.preposition(i).isEmpty() || scan.names.isEmpty()) {
      return Optional.empty();
    }
    for (int k = scan.names.size() - 1; k >= Math.max(0, scan.names.size() - MOST_STEPS); k--) {
      Name last = scan.names.get(k);
      boolean alike = last.type() == EntityType.PLACE || last.type() == EntityType.STATE;
      boolean beside = last.end() == i || (last.end() == i - 1 && isListed(i));
      if (alike && beside && last.manner() == Name.Manner.NAMED) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** Whether a comma joins a token to a list that goes on: مالي، وليبيا وتشاد. */
  private boolean isListed(int i) {
    int next = longestEnd(i);
    if (next < words.size() && scan.isPause(next)) {
      next++;
    }
    return scan.isPause(i - 1)
        && next < words.size()
        && words.isWord(next)
        && words.isConjoined(next)
        && words.preposition(next).isEmpty()
        && scan.gazetteer.beginsState(words.form(next));
  }

  boolean isLocative(int i) {
    String preposition = words.preposition(i);
    int before = i - 1;
    if (lands.areBordering(i) || lands.areDivided(i)) {
      return true;
    }
    if (!preposition.isEmpty()) {
      return scan.lexicon.is(WordClass.LOCATIVE_CLITIC, preposition)
          && !scan.is(WordClass.RELATION, before);
    }
    if (lands.areForeignTo(i)) {
      return false;
    }
    if (scan.isOpeningQuote(before)) {
      before--;
    }
    if (before > 0 && scan.lexicon.is(WordClass.DISTANCE, scan.text.token(before - 1).form())) {
      return true;
    }
    if (scan.is(WordClass.PARTITIVE, before) && scan.is(WordClass.EACH, before - 1)) {
      before -= 2;
      return scan.is(WordClass.INTO, before);
    }
    return before >= scan.text.sentenceOf(i).first() && scan.is(WordClass.LOCATIVE, before);
  }

  /** Whether the token begins a line and an agency, date or dash follows it. */
  private boolean isDateline(int i, int end) {
    return (i == scan.text.sentenceOf(i).first()
            && scan.text.sentenceOf(i).startsLine()
            && end < words.limit(i)
            && (!words.isWord(end) || scan.is(WordClass.DATELINE, end)))
        || new Outlets(scan, Optional.empty()).isInDateline(i, end);
  }

  /** Whether a line ends, or a dash or bracket stands, after the agency of a dateline. */
  private boolean isDatelineEnd(int end) {
    return end >= words.size()
        || !words.isWord(end)
        || (scan.text.sentenceOf(end).startsLine() && end == scan.text.sentenceOf(end).first());
  }

  private int gentilic(int i, int depth) {
    Optional<GazetteerEntry> state = scan.gentilicAt(i);
    if (state.isEmpty() || depth > 0) {
      return i;
    }
    int holder = new OtherHolder(scan).at(i, state.get());
    if (holder > i) {
      return holder;
    }
    int named = scan.persons().gentiled(i, state.get());
    if (named > i) {
      return named;
    }
    if (nationals.areAt(i)) {
      scan.add(
          new Draft(EntityType.GROUP, "people-of-state", i, i + 1)
              .country(state.get().country())
              .manner(Name.Manner.DESCRIBED)
              .role(Optional.of(isnad.lexicon.Role.CVL)));
      return i + 1;
    }
    int before = i - 1;
    if (before < scan.text.sentenceOf(i).first()
        || !words.isWord(before)
        || !words.preposition(i).isEmpty()
        || nationals.areDescribed(i)) {
      return i;
    }
    Draft draft =
        new Draft(EntityType.STATE, "gentilic", i, i + 1)
            .known(state.get())
            .manner(Name.Manner.GENTILIC);
    draft.withoutArticle = true;
    scan.add(draft);
    return i + 1;
  }
}
