package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.Optional;

/**
 * Reads what follows a force or group and belongs to it: whom it serves, القوات الموالية للحكومة,
 * and another force that only an adjective names, القوات التركية والروسية.
 */
record Attachment(NameScan scan) {

  /**
   * Reads whom a force or group serves, of which it then has the country.
   *
   * @param end the index after its adjectives
   * @return the index after whom it serves, or {@code end}
   */
  int served(Draft draft, int end, int depth) {
    int limit = scan.words.limit(draft.first);
    if (end >= limit || end <= draft.first + 1 || !scan.is(WordClass.ATTACHED, end - 1)) {
      return end;
    }
    boolean prefixed = !scan.words.preposition(end).isEmpty() && !scan.words.isConjoined(end);
    int start = prefixed ? end : scan.is(WordClass.LOCATIVE, end) ? end + 1 : limit;
    if (start >= limit) {
      return end;
    }
    int mark = scan.names.size();
    int next = scan.phraseAt(start, depth + 1);
    if (next == start) {
      return end;
    }
    scan.names.subList(mark, scan.names.size()).stream()
        .filter(name -> name.phraseFirst() == start && draft.country.isEmpty())
        .findFirst()
        .ifPresent(name -> draft.country(name.country()));
    return next;
  }

  /**
   * Reads from whom a group comes or where it belongs, of which it then has the country and role:
   * وفد من البرلمان, مصدر في الوزارة.
   *
   * @param end the index after its adjectives
   * @return the index after them, or {@code end}
   */
  int sent(Draft draft, int end, int depth) {
    int limit = scan.words.limit(draft.first);
    boolean prefixed =
        end < limit
            && !scan.words.isConjoined(end)
            && scan.lexicon.is(WordClass.LOCATIVE_CLITIC, scan.words.preposition(end));
    int start = prefixed ? end : end + 1;
    if (start >= limit
        || !(prefixed || (scan.is(WordClass.BELONGING, end) && scan.words.isPlain(start)))) {
      return end;
    }
    int mark = scan.names.size();
    int next = scan.phraseAt(start, depth + 1);
    Optional<Name> sender =
        scan.names.subList(mark, scan.names.size()).stream()
            .filter(name -> name.phraseFirst() == start && isSender(name.type()))
            .findFirst();
    if (sender.isEmpty()) {
      scan.rollBack(mark);
      return end;
    }
    if (draft.country.isEmpty()) {
      draft.country(sender.get().country());
    }
    draft.role(sender.get().role());
    return next;
  }

  private static boolean isSender(EntityType type) {
    return switch (type) {
      case BODY, ORGANIZATION, ARMED_GROUP, INTERGOVERNMENTAL_ORGANIZATION -> true;
      default -> false;
    };
  }

  /**
   * Adds the forces or governments that gentilics after a conjunction add; the index after them.
   */
  int joined(Draft draft) {
    int end = draft.end;
    boolean definite = scan.words.isDefinite(end - 1);
    while (end < scan.words.limit(draft.first)
        && scan.gentilicAt(end - 1).isPresent()
        && scan.words.isConjoined(end)
        && scan.words.preposition(end).isEmpty()
        && scan.words.isDefinite(end) == definite
        && !scan.lexicon.isPlural(scan.words.bare(end))
        && scan.gentilicAt(end).isPresent()) {
      Draft other = new Draft(draft.type, draft.rule, end, end + 1).manner(draft.manner);
      other.role(draft.role).country(scan.gentilicAt(end).get().country());
      if (draft.type == EntityType.STATE) {
        other.known(scan.gentilicAt(end).get());
      }
      other.withoutArticle = true;
      scan.add(other);
      end++;
    }
    return end;
  }
}
