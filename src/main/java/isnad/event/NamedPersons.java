package isnad.event;

import isnad.event.scene.Chunk;
import isnad.lexicon.EntityType;
import isnad.lexicon.Slot;
import java.util.Optional;

/** Finds the person of whom a clause tells where something else stands before his name. */
final class NamedPersons {

  private NamedPersons() {}

  /**
   * The person whose name follows the office, with what belongs to that between: زعيم الحزب المقرب
   * من الأكراد صلاح الدين دمرتاش.
   */
  static Optional<Phrase> after(Phrase office, Clause clause) {
    if (!mayBeOffice(office)) {
      return Optional.empty();
    }
    int verb = clause.verb.get().first();
    boolean topic = office.end() <= verb;
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() < office.end() || (topic && phrase.first() > verb)) {
        continue;
      }
      if (phrase.isFree()
          && !phrase.apart()
          && phrase.entity().filter(c -> c.type() == EntityType.PERSON).isPresent()) {
        return topic || isFollowed(phrase, clause) || clause.speaks()
            ? Optional.of(phrase)
            : Optional.empty();
      }
      if (!mayBelongToOffice(phrase)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeOffice(Phrase phrase) {
    return phrase.event().isEmpty()
        && phrase
            .chunk()
            .filter(c -> c.type() != EntityType.GROUP || c.name().office().isEmpty())
            .isEmpty();
  }

  private static boolean mayBelongToOffice(Phrase phrase) {
    boolean adjective = phrase.definite() && !phrase.apart();
    boolean area = phrase.chunk().filter(Chunk::isPlace).isPresent();
    return phrase.event().isEmpty()
        && (!phrase.isBare() || (phrase.isThing() && adjective) || (phrase.conjoined() && area));
  }

  /** Who goes where a place stands before him: غادر الجزائر اليوم وزير الخارجية. */
  static Optional<Phrase> beyond(Phrase place, Clause clause) {
    boolean mayBePlace = place.entity().filter(c -> c.isPlace() || c.isCountry()).isPresent();
    return clause.after().stream()
        .filter(phrase -> mayBePlace && isVisit(clause))
        .filter(phrase -> phrase.first() >= place.end() && phrase.isFree() && !phrase.apart())
        .filter(phrase -> phrase.entity().filter(c -> c.type() == EntityType.PERSON).isPresent())
        .findFirst();
  }

  private static boolean isVisit(Clause clause) {
    return clause
        .event
        .filter(Draft::isMotion)
        .filter(draft -> draft.trigger().object() != Slot.TARGET)
        .isPresent();
  }

  private static boolean isFollowed(Phrase person, Clause clause) {
    return clause.after().stream()
        .anyMatch(phrase -> phrase.first() >= person.end() && phrase.isFree());
  }
}
