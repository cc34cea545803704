package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;

/** Reads what a title serves or where it is held, and adds the names in that. */
record TitleComplements(NameScan scan) {

  private static final String LAM = "\u0644";

  /** Reads the noun that a title stands before: رئيس البرلمان, مدير حقوق الإنسان. */
  boolean complement(TitleSoFar state, int i, int depth) {
    int mark = scan.names.size();
    int end = scan.phraseAt(i, depth + 1);
    if (end > i) {
      take(state, mark, i, TitleSoFar.Tie.SERVES);
      state.end = end;
      state.complemented = true;
      return true;
    }
    if (!scan.words.isDefinite(i)) {
      if (!new Portfolio(scan, state).isConstruct(i)) {
        return false;
      }
      i++;
    }
    int next = i + 1;
    while (next < scan.words.limit(i)
        && scan.words.isConjoined(next)
        && scan.words.isDefinite(next)
        && scan.words.preposition(next).isEmpty()) {
      next++;
    }
    state.end = next;
    state.definite = true;
    return true;
  }

  /** Reads what a preposition ties to a title: متحدث باسم الجيش, مسؤول في الوزارة. */
  boolean linked(TitleSoFar state, int i, int limit, int depth) {
    if (scan.is(WordClass.PARTITIVE, i)) {
      return sent(state, i, depth);
    }
    int start = scan.words.preposition(i).isEmpty() ? i + 1 : i;
    boolean preposition =
        !scan.words.preposition(i).isEmpty()
            || scan.is(WordClass.LINKING, i)
            || (scan.is(WordClass.LOCATIVE, i)
                && !scan.is(WordClass.PARTITIVE, i)
                && !scan.words.isDefinite(i));
    if (!preposition || start >= limit || scan.is(WordClass.ATTACK, start)) {
      return false;
    }
    int mark = scan.names.size();
    int end = scan.phraseAt(start, depth + 1);
    if (end > start && isTold(mark, start)) {
      scan.rollBack(mark);
      return false;
    }
    if (end > start) {
      boolean at = scan.is(WordClass.LINKING, i);
      boolean serves = scan.words.preposition(i).endsWith(LAM);
      TitleSoFar.Tie near = serves ? TitleSoFar.Tie.SERVES : TitleSoFar.Tie.IS_IN;
      take(state, mark, start, at ? TitleSoFar.Tie.IS_SENT_TO : near);
      state.end = end;
      state.complemented = true;
      return true;
    }
    if (scan.is(WordClass.LINKING, i) && scan.words.isDefinite(start)) {
      state.end = start + 1;
      return true;
    }
    if (scan.words.preposition(i).equals(LAM) && new Portfolio(scan, state).isConstruct(i)) {
      state.end = scan.adjectives(i + 2, true, new Draft(EntityType.PERSON, "title", i, i + 2));
      return true;
    }
    if (!scan.words.preposition(i).isEmpty() && scan.words.isDefinite(i)) {
      Draft draft = new Draft(EntityType.PERSON, "title", i, i + 1);
      int sphere = scan.adjectives(i + 1, true, draft);
      if (state.country.isPresent()
          && state.head.has(Use.UNNAMED)
          && scan.persons().titledEnd(sphere) - sphere < 2) {
        return false;
      }
      state.end = sphere;
      state.country = draft.country.isPresent() ? draft.country : state.country;
      return true;
    }
    return false;
  }

  /** Reads to whom an unnamed holder belongs: مسؤول من القبيلة. */
  private boolean sent(TitleSoFar state, int i, int depth) {
    Draft draft = new Draft(EntityType.PERSON, "title", state.first, i);
    int end = new Attachment(scan).sent(draft, i, depth);
    if (end == i) {
      return false;
    }
    state.country = state.country.or(() -> draft.country);
    state.role = draft.role.filter(role -> role != Role.CVL).or(() -> state.role);
    state.end = end;
    state.complemented = true;
    return true;
  }

  /** Takes role and country from the entity that the title serves. */
  private void take(TitleSoFar state, int mark, int first, TitleSoFar.Tie tie) {
    scan.names.subList(mark, scan.names.size()).stream()
        .filter(name -> name.phraseFirst() == first)
        .findFirst()
        .ifPresent(name -> state.take(name, tie));
  }

  /**
   * Whether a medium or journalists after a preposition are rather who was told: قال متحدث باسم
   * الوزارة لرويترز.
   */
  private boolean isTold(int mark, int first) {
    return scan.names.subList(mark, scan.names.size()).stream()
        .anyMatch(
            name ->
                name.phraseFirst() == first
                    && (name.type() == EntityType.MEDIA
                        || name.role().filter(Role.MED::equals).isPresent())
                    && !name.preposition().isEmpty());
  }
}
