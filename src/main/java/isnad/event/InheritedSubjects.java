package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.Clause.Subject;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whose deed a clause tells of that has no subject of its own: the subject of the clause
 * before, unless the verb cannot be said of that by its gender or number.
 */
final class InheritedSubjects {

  /** The acts of speech that are about what those do to whom they are done. */
  private static final Set<String> OF_OTHERS = Set.of("Accusation", "Appeal");

  private final Scene scene;

  InheritedSubjects(Scene scene) {
    this.scene = scene;
  }

  /** The subject with which a clause without its own goes on; it may be unknown. */
  Subject of(Clause clause) {
    Optional<Subject> from =
        switch (clause.opening) {
          case MAIN -> Optional.empty();
          case ADVERBIAL, RELATIVE ->
              hisOwn(clause).or(() -> clause.parent.map(parent -> parent.subject));
          case COORDINATE -> agreeing(clause).or(() -> clause.parent.map(parent -> parent.subject));
          case COMPLEMENT -> told(clause).or(() -> clause.parent.map(parent -> parent.subject));
          case PURPOSE -> clause.parent.map(parent -> parent.subject);
        };
    return from.map(
            subject -> new Subject(severalOr(subject.chunks(), clause), false, clause.first))
        .orElse(Subject.UNKNOWN);
  }

  /**
   * Those of whom a clause tells what they are blamed for or asked to do: اتهمت الحكومة المسلحين
   * بأنهم قصفوا.
   */
  private static Optional<Subject> told(Clause clause) {
    Optional<Draft> act =
        clause.parent.flatMap(saying -> saying.event).filter(event -> event.isAmong(OF_OTHERS));
    if (act.isEmpty() || act.get().targets.isEmpty()) {
      return Optional.empty();
    }
    List<Chunk> others =
        clause.parent.get().phrases.stream()
            .flatMap(phrase -> phrase.entity().stream())
            .filter(chunk -> act.get().targets.contains(chunk.entity()))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Subject(others, false, clause.first));
  }

  /**
   * Those of whom a verb of the plural tells whose clause would go on with a subject that is one:
   * the last several people named before it (منع الحوثيين بعد أن سيطروا).
   */
  private List<Chunk> severalOr(List<Chunk> subject, Clause clause) {
    boolean ofSeveral = clause.verb.map(Verb::inflected).filter(Inflected::plural).isPresent();
    boolean unnamed = subject.isEmpty() && clause.opening == Opening.COORDINATE;
    if (!ofSeveral || unnamed || subject.size() > 1 || subject.stream().anyMatch(this::isSeveral)) {
      return subject;
    }
    int start = scene.text().sentenceOf(clause.first).first();
    for (int at = clause.first; at > start; at--) {
      Optional<Chunk> people = scene.chunkBefore(at).filter(this::isSeveral);
      if (people.isPresent()) {
        return scene.joined(people.get());
      }
    }
    return subject;
  }

  private boolean isSeveral(Chunk chunk) {
    return chunk.type() == EntityType.ARMED_GROUP
        || (chunk.type() == EntityType.GROUP && scene.reportingInside(chunk).isEmpty());
  }

  /**
   * The subject of a clause around the one before, where that one's cannot be that of a joined verb
   * by its gender or number: قالت الحكومة إن الاتفاق يضمن أن يعود الوزير وأدانت.
   */
  private Optional<Subject> agreeing(Clause clause) {
    if (clause.verb.isEmpty()
        || clause.parent.filter(before -> isOther(before, clause)).isEmpty()) {
      return Optional.empty();
    }
    List<Chunk> other = clause.parent.get().subject.chunks();
    Optional<Clause> at = clause.parent.get().parent;
    while (at.isPresent()
        && (at.get().subject.chunks().isEmpty()
            || at.get().subject.chunks().equals(other)
            || isOther(at.get(), clause))) {
      at = at.get().parent;
    }
    return at.map(around -> around.subject);
  }

  /** Whether a verb may go on with the subject of an earlier clause, by gender and number. */
  boolean mayGoOn(Clause before, Clause clause) {
    boolean ofOne = clause.verb.filter(verb -> !verb.inflected().plural()).isPresent();
    return clause.verb.isPresent()
        && !(ofOne && before.subject.chunks().size() > 1)
        && !isOther(before, clause);
  }

  /** Whether the subject of a clause before cannot be that of a clause joined to it. */
  private boolean isOther(Clause before, Clause clause) {
    Inflected verb = clause.verb.get().inflected();
    if (before.subject.chunks().size() != 1 || verb.firstPerson()) {
      return false;
    }
    Chunk chunk = before.subject.chunks().get(0);
    boolean person = chunk.type() == EntityType.PERSON;
    if (verb.plural()) {
      return person || chunk.type() == EntityType.STATE;
    }
    boolean feminine = scene.letters().isFeminineNoun(chunk.first());
    boolean told =
        before
            .verb
            .map(Verb::inflected)
            .filter(other -> !other.plural() && !other.firstPerson())
            .filter(other -> other.feminine() != verb.feminine())
            .isPresent();
    return told || (verb.feminine() ? person && !feminine : feminine && !person);
  }

  /**
   * The person whose deed a masculine verb in a clause about a state tells of: قال الوزير إن الصين
   * وافقت أثناء الزيارة التي قام بها.
   */
  private static Optional<Subject> hisOwn(Clause clause) {
    boolean his =
        clause.verb.filter(verb -> !verb.inflected().feminine()).isPresent()
            && clause.verb.filter(verb -> !verb.inflected().plural()).isPresent()
            && (clause.pronounTopic || clause.isResumed());
    if (!his || clause.parent.filter(parent -> isOf(parent, EntityType.STATE)).isEmpty()) {
      return Optional.empty();
    }
    for (Optional<Clause> at = clause.parent; at.isPresent(); at = at.get().parent) {
      if (isOf(at.get(), EntityType.PERSON)) {
        return Optional.of(at.get().subject);
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Clause clause, EntityType type) {
    List<Chunk> chunks = clause.subject.chunks();
    return chunks.size() == 1 && chunks.get(0).type() == type;
  }
}
