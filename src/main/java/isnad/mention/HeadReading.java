package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One reading of the phrase of a head noun, which adds the names in it. */
final class HeadReading {

  private final NameScan scan;
  private final Words words;
  private final Head head;
  private final int first;
  private final int headEnd;
  private final int depth;
  private final int limit;
  private final boolean definite;
  private final boolean place;
  private final OwnName own;
  private Draft draft;
  private int end;

  /** How many adjectives at the end of the phrase are no part of the name: مدينة ليون الفرنسية. */
  private int outside;

  private boolean described;
  private boolean named;
  private boolean owned;
  private boolean quoted;
  private boolean forces;
  private Optional<Name> inner = Optional.empty();

  HeadReading(NameScan scan, Head head, int first, int headEnd, int depth) {
    this.scan = scan;
    this.words = scan.words;
    this.head = head;
    this.first = first;
    this.headEnd = headEnd;
    this.end = headEnd;
    this.depth = depth;
    limit = words.limit(first);
    definite = words.isDefinite(first) || words.isDefinite(headEnd - 1);
    place = head.type() == EntityType.PLACE;
    own = new OwnName(scan, place);
    draft = new Draft(head.type(), head.id(), first, headEnd);
    draft.role(head.role()).country(head.country());
    draft.manner(head.has(Use.PASSING) ? Name.Manner.PASSING : draft.manner);
  }

  int read() {
    if (head.has(Use.DIRECTION)) {
      return new PlacePhrases(scan).direction(draft);
    }
    if (head.has(Use.LISTING) && !definite) {
      int listed = new PlacePhrases(scan).listed(head, end, limit, depth);
      if (listed > end) {
        return listed;
      }
    }
    if (end < limit && !quotedName()) {
      if (definite) {
        afterDefinite();
      } else {
        afterConstruct();
      }
    }
    if (head.has(Use.APPOSED)) {
      return new PlacePhrases(scan).capital(draft, end, definite, described, depth);
    }
    return accept();
  }

  private boolean quotedName() {
    if ((definite && place) || (!head.has(Use.NAMED) && !head.has(Use.QUOTED))) {
      return false;
    }
    int close = scan.quoted(end, limit);
    if (close == end) {
      return false;
    }
    knownBetween(end + 1, close - 1);
    end = close;
    named = true;
    quoted = true;
    return true;
  }

  private void knownBetween(int from, int to) {
    String quotation = scan.text.folded(from, to);
    Stream.concat(
            scan.gazetteer.named(words.form(first) + " " + quotation).stream(),
            scan.gazetteer.named(quotation).stream())
        .filter(entry -> head.mayName(entry.type()))
        .findFirst()
        .ifPresent(this::known);
  }

  private void known(GazetteerEntry entry) {
    if (entry.type() != draft.type) {
      Optional<String> country = draft.country;
      draft = new Draft(entry.type(), head.id(), first, end).country(country);
    }
    draft.known(entry);
  }

  private void afterDefinite() {
    end = own.numbered(head, end, limit);
    boolean members = head.kind() == Head.Kind.BODY && end < limit && isPeople(end);
    int next = members ? end : scan.adjectives(end, true, draft);
    described = next > end || scan.isNumber(end - 1);
    end = next;
    boolean full = described || headEnd > first + 1;
    boolean aimed = head.has(Use.PURPOSE) && full && end < limit;
    int purpose = aimed ? new Purpose(scan).end(draft, end) : end;
    named |= purpose > end && !described;
    end = purpose;
    if (head.kind() == Head.Kind.MEDIA && !described && end < limit && words.isPlain(end)) {
      nameWords();
    }
  }

  private boolean isPeople(int i) {
    return words.isPeople(i)
        || (words.isPlain(i) && scan.lexicon.is(WordClass.GENTILIC_PLURAL, words.bare(i)));
  }

  private void afterConstruct() {
    if (head.has(Use.NAMED)
        && own.isOpen(end, limit)
        && scan.gazetteer.nameAt(scan.text, end, words.form(end)).isEmpty()) {
      nameWords();
      return;
    }
    int next = scan.adjectives(end, false, draft);
    if (next > end) {
      described = true;
      end = next;
      return;
    }
    if (place && head.has(Use.NAMED) && own.isUnsplit(end)) {
      words.readWhole(end);
    }
    if (!words.isPlain(end)) {
      return;
    }
    int mark = scan.names.size();
    int from = end;
    next = scan.phraseAt(end, depth + 1);
    if (next > end) {
      if (head.has(Use.SETTING) && !head.has(Use.NAMED)) {
        scan.rollBack(mark);
        owned = true;
        return;
      }
      nested(mark, from, next);
      return;
    }
    if (words.isDefinite(end)) {
      boolean common = scan.lexicon.isCommon(words.form(end)) && !head.has(Use.MODIFIED);
      boolean deed = common && head.has(Use.DEED);
      if (place ? !common && head.has(Use.NAMED) : !deed) {
        definiteNoun();
      }
    } else {
      ownWords();
    }
  }

  private void ownWords() {
    if (head.has(Use.NAMED)) {
      nameWords();
    }
    if (!named && !place) {
      int next = own.phraseEnd(head, draft, end, limit);
      named = next > end;
      end = next;
    }
  }

  private void definiteNoun() {
    end++;
    named = true;
    int adjectives = scan.adjectives(end, true, draft);
    end = adjectives;
    if (place) {
      return;
    }
    while (end < limit
        && words.isConjoined(end)
        && words.isDefinite(end)
        && words.preposition(end).isEmpty()
        && !scan.lexicon.beginsHead(words.bare(end))
        && !scan.is(WordClass.FORMER, end)
        && !scan.is(WordClass.TEMPORAL, end)
        && scan.gentilicAt(end).isEmpty()) {
      end = scan.adjectives(end + 1, true, draft);
    }
    if (head.has(Use.PURPOSE) && end < limit && adjectives > first + 1) {
      end = new Purpose(scan).end(draft, end);
    }
  }

  private void nameWords() {
    int next = own.end(end, limit);
    named = next > end;
    end = next;
    if (named) {
      end = scan.adjectives(next, true, draft);
      outside = head.kind() == Head.Kind.ORGANIZATION ? 0 : end - next;
    }
  }

  private void nested(int mark, int from, int next) {
    List<Name> found = new ArrayList<>(scan.names.subList(mark, scan.names.size()));
    inner = found.stream().filter(n -> n.phraseFirst() == from).findFirst();
    if (inner.isEmpty()) {
      return;
    }
    Name name = inner.get();
    if (head.type() == EntityType.BODY
        && head.role().equals(Optional.of(Role.MIL))
        && (name.type() == EntityType.INTERGOVERNMENTAL_ORGANIZATION
            || name.type() == EntityType.ARMED_GROUP)) {
      forces = true;
      end = next;
      return;
    }
    if (head.has(Use.POINTING) && !head.has(Use.DIVISION) && name.type() != EntityType.PLACE) {
      scan.rollBack(mark);
      return;
    }
    if (place && head.has(Use.SETTING) && isOffice(name)) {
      scan.rollBack(mark);
      owned = true;
      return;
    }
    if (name.rule().equals("reference-back") || (name.type() == EntityType.GROUP && place)) {
      scan.rollBack(mark);
      boolean honouring = head.has(Use.HONOURING) && next == from + 1 && words.isDefinite(from);
      if (place ? honouring : !head.has(Use.PERSON_COMPLEMENT)) {
        named = true;
        end = scan.adjectives(next, true, draft);
      }
      return;
    }
    end = next;
    named = true;
    if (draft.country.isEmpty() && !head.has(Use.HONOURING)) {
      draft.country(name.country());
    }
    name.known()
        .filter(e -> head.mayName(e.type()) && (!place || isSamePlace(e)))
        .ifPresent(this::known);
    if (!isKept(name)) {
      scan.names.subList(mark, scan.names.size()).removeIf(n -> n.equals(name));
    }
    if (name.type() != EntityType.PERSON || words.isFeminine(first) || !isFeminine(end)) {
      end = scan.adjectives(end, true, draft);
    }
    if (head.has(Use.PURPOSE)) {
      end = new Purpose(scan).construct(draft, end);
    }
  }

  private boolean isFeminine(int i) {
    return i < limit && words.isFeminine(i);
  }

  private boolean isSamePlace(GazetteerEntry entry) {
    return head.has(Use.TOWN) || (head.has(Use.DIVISION) && entry.population() == 0);
  }

  /** Whether a name is an office or whom a prison holds, by which no place is named. */
  private boolean isOffice(Name name) {
    boolean held = head.has(Use.PENALTY) && name.phraseFirst() < name.first();
    return name.type() == EntityType.PERSON && (name.manner() == Name.Manner.DESCRIBED || held);
  }

  private boolean isKept(Name name) {
    return switch (head.type()) {
      case PLACE ->
          name.type() != EntityType.PLACE
              && name.type() != EntityType.STATE
              && name.type() != EntityType.PERSON;
      case BODY, STATE, INTERGOVERNMENTAL_ORGANIZATION ->
          name.type() != EntityType.BODY
              && name.type() != EntityType.GROUP
              && (name.type() != EntityType.STATE || name.manner() == Name.Manner.NAMED)
              && !isOffice(name);
      case ARMED_GROUP -> name.type() == EntityType.PERSON || name.type() == EntityType.STATE;
      default -> false;
    };
  }

  private int accept() {
    close();
    if (head.type() == EntityType.STATE) {
      return acceptState();
    }
    if (place) {
      return acceptPlace();
    }
    if (forces || (head.has(Use.APART) && !definite)) {
      return forces ? end : first;
    }
    if (head.has(Use.HELD) && inner.filter(n -> n.type() == EntityType.PERSON).isPresent()) {
      return first;
    }
    HeadPhrase phrase =
        new HeadPhrase(scan, head, draft, headEnd, end, definite, described, named, quoted, inner);
    if (phrase.isWhole()) {
      knownWhole();
      if (head.kind() == Head.Kind.BODY) {
        end = new Attachment(scan).served(draft, end, depth);
      }
      close();
      if (phrase.isReference()) {
        draft = new Draft(draft.type, "group-reference", first, end).country(draft.country);
        draft.role(head.role()).manner(Name.Manner.DESCRIBED);
      }
      scan.add(draft);
      return head.kind() == Head.Kind.BODY ? new Attachment(scan).joined(draft) : end;
    }
    return isAlone() && !phrase.isAdjective() ? pointBack() : first;
  }

  private boolean isAlone() {
    return definite && !described && end == first + 1 && words.isDefinite(first);
  }

  private int pointBack() {
    Draft back = new Draft(head.type(), "reference-back", first, end).role(head.role());
    scan.add(back.manner(Name.Manner.DESCRIBED));
    return end;
  }

  private void close() {
    draft.end = end - outside;
    draft.phraseEnd = end;
  }

  private int acceptState() {
    EntityType governed = inner.map(Name::type).orElse(EntityType.GROUP);
    boolean ruled = governed == EntityType.PERSON || governed == EntityType.STATE;
    boolean whole =
        (described && draft.country.isPresent())
            || (head.has(Use.ALONE) && (definite || (ruled && head.country().isEmpty())))
            || (head.has(Use.PERSON_COMPLEMENT) && ruled);
    if (!whole) {
      return head.has(Use.PERSON_COMPLEMENT) && isAlone() ? pointBack() : first;
    }
    draft.manner(Name.Manner.METONYM);
    draft.country.flatMap(scan.gazetteer::state).ifPresent(draft::known);
    scan.add(draft);
    return new Attachment(scan).joined(draft);
  }

  private int acceptPlace() {
    PlacePhrases places = new PlacePhrases(scan);
    PlacePhrases.Told told = new PlacePhrases.Told(definite, described, named, owned);
    if (!places.isNamed(head, draft, told)) {
      return places.unnamed(head, draft, told);
    }
    if (told.gentilic(draft)
        && draft.known.filter(e -> !e.country().equals(draft.country)).isPresent()) {
      draft.known = Optional.empty();
    }
    if (head.has(Use.LAND)) {
      draft.country.flatMap(code -> scan.gazetteer.territory(code)).ifPresent(draft::known);
    } else {
      knownWhole();
    }
    scan.add(draft);
    if (draft.known.isEmpty() && (head.has(Use.TOWN) || head.has(Use.DIVISION))) {
      scan.towns().remember(headEnd, draft.end);
    }
    return end;
  }

  private void knownWhole() {
    scan.gazetteer
        .nameAt(scan.text, first, words.form(first))
        .filter(m -> m.end() == draft.end || (m.end() > first + 1 && m.end() < end && !place))
        .ifPresent(
            m ->
                m.values().stream()
                    .filter(e -> head.mayName(e.type()))
                    .findFirst()
                    .ifPresent(this::known));
  }
}
