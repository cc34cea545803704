package isnad.event;

import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Lexemes.Found;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Keeps whom a text speaks of while it is read: the topic of the clause and the last subject. */
final class Discourse {

  private final Scene scene;
  private final Subjects subjects;

  /** The subject of the last verb: that of a later verb or noun that has none of its own. */
  private List<Chunk> last = List.of();

  private boolean lastIsOld;

  /** The phrase at the head of the clause, until its first verb takes it. */
  private Optional<Chunk> topic = Optional.empty();

  Discourse(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
  }

  /** Comes to a sentence. */
  void open(Sentence sentence) {
    lastIsOld = true;
    topic = Optional.empty();
    takeTopic(sentence.first(), sentence);
  }

  /**
   * Comes to a token.
   *
   * @return whether it opens a clause, before which nothing stays open
   */
  boolean pass(int token, Sentence sentence) {
    boolean clause =
        scene.functionAt(token, Kind.COMPLEMENTIZER) || scene.functionAt(token, Kind.CONNECTIVE);
    if (clause || scene.functionAt(token, Kind.COPULA)) {
      takeTopic(token + 1, sentence);
    }
    return clause || scene.functionAt(token, Kind.RELATIVE);
  }

  private void takeTopic(int clause, Sentence sentence) {
    int first = clause;
    while (sentence.contains(first) && scene.text().token(first).isMark()) {
      first++;
    }
    Optional<Chunk> head = scene.chunkFrom(first).filter(Chunk::isBare);
    if (head.isPresent() && !head.get().isPlace()) {
      topic = head;
      set(scene.joined(head.get()));
    }
  }

  /** Whom a verb is said of: its own subject, or the topic of its clause. */
  Subjects.Subject subjectOf(Found<?> verb) {
    Subjects.Subject own = subjects.of(verb);
    if (own.relative()) {
      return own;
    }
    Optional<Chunk> head = topic;
    topic = Optional.empty();
    boolean takesTopic =
        head.isPresent()
            && verb.conjunction().isEmpty()
            && own.chunks().stream().noneMatch(chunk -> chunk.end() <= verb.first());
    return takesTopic
        ? new Subjects.Subject(scene.joined(head.get()), own.antecedent(), verb.end(), false)
        : own;
  }

  /** Makes the subject of a verb the last one, if it has one that its clause speaks of. */
  void remember(Subjects.Subject subject) {
    if (!subject.chunks().isEmpty() && !subject.relative()) {
      set(subject.chunks());
    }
  }

  private void set(List<Chunk> subject) {
    last = subject;
    lastIsOld = false;
  }

  /** The last subject, of whichever sentence. */
  List<Chunk> last() {
    return last;
  }

  /** The last subject of the sentence; empty where it has had none yet. */
  List<Chunk> current() {
    return lastIsOld ? List.of() : last;
  }
}
