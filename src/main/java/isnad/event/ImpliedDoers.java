package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Slot;
import java.util.List;
import java.util.Set;

/**
 * Finds the doers of event nouns that only their clause implies: those who do what it is the aim
 * of, who do something else at it, who agree on it, or who go on speaking.
 */
final class ImpliedDoers {

  private static final String AGREEMENT = "Agreement";
  private static final String VISIT = "Visit";
  private static final String MEETING = "Meeting";

  /** The types of what people attend and speak at. */
  private static final Set<String> ATTENDED = Set.of(MEETING, "Summit");

  private final Scene scene;
  private final Complements complements;

  ImpliedDoers(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /**
   * Fills in the doers of a noun.
   *
   * @param last the subject of the last main clause
   * @param genitive what the noun's genitive is
   */
  void find(Draft draft, Clause clause, List<Chunk> last, Slot genitive) {
    circumstance(draft, clause);
    predicate(draft, clause);
    purpose(draft, clause, genitive);
    joinedPurpose(draft, clause, genitive);
    meanwhile(draft, clause, last);
    agreed(draft, clause);
  }

  /** The speaker of what a noun after a comma tells as a participle does: قالت مصر، مطالبة ب. */
  private void circumstance(Draft draft, Clause clause) {
    int first = draft.first();
    if (draft.type().speech()
        && draft.agents.isEmpty()
        && !draft.isKnown()
        && scene.prepositionOf(draft.found).isEmpty()
        && first > clause.first
        && scene.letters().isComma(first - 1)
        && scene.letters().isFeminineNoun(first)
        && clause.root().verb.filter(verb -> verb.inflected().feminine()).isPresent()) {
      complements.fill(draft, Slot.AGENT, clause.root().subject.chunks());
    }
  }

  /** The subject of which words with a preposition of their own are said: قطر على استعداد ل. */
  private void predicate(Draft draft, Clause clause) {
    if (draft.type().speech()
        && draft.agents.isEmpty()
        && scene.functionAt(draft.first(), FunctionWord.Kind.PREPOSITION)
        && Predicates.isSaidOfSubject(draft, clause, scene)) {
      complements.fill(draft, Slot.AGENT, clause.subject.chunks());
    }
  }

  /** The doer of what a clause is about to do: استخدمت الشرطة الغاز لتفريق المتظاهرين. */
  private void purpose(Draft draft, Clause clause, Slot genitive) {
    boolean doesNotName = genitive != Slot.AGENT || !scene.hasNameAt(draft.end());
    boolean meets = draft.is(MEETING) && draft.agents.size() == 1;
    if (meets && scene.senses().isPurpose(draft.found) && !draft.found.definite()) {
      complements.fill(draft, Slot.AGENT, clause.subject.chunks());
    }
    if (draft.agents.isEmpty()
        && !draft.isVote()
        && draft.trigger().subject() != Slot.NONE
        && (!draft.type().symmetric() || clause.subject.chunks().size() > 1)
        && doesNotName
        && scene.senses().isPurpose(draft.found)
        && !isBlamed(draft, clause)) {
      if (clause.subject.chunks().isEmpty() && !draft.type().symmetric()) {
        doersBefore(draft, clause);
      } else {
        complements.fill(draft, Slot.AGENT, clause.subject.chunks());
      }
    }
  }

  /** Those whose act a noun tells the aim of: جاء هجوم الجيش لاستعادة المدينة. */
  private static void doersBefore(Draft draft, Clause clause) {
    clause.phrases.stream()
        .flatMap(phrase -> phrase.event().stream())
        .filter(other -> other.first() < draft.first() && !other.type().speech())
        .filter(other -> !other.type().symmetric())
        .reduce((earlier, later) -> later)
        .ifPresent(other -> draft.agents.addAll(other.agents));
  }

  /** The doer of an aim that is joined to another: لاقتحام المدينة والسيطرة على الميناء. */
  private void joinedPurpose(Draft draft, Clause clause, Slot genitive) {
    if (draft.agents.isEmpty()
        && !draft.found.conjunction().isEmpty()
        && draft.trigger().subject() != Slot.NONE
        && !(genitive == Slot.AGENT && scene.hasNameAt(draft.end()))) {
      clause.phrases.stream()
          .flatMap(phrase -> phrase.event().stream())
          .filter(other -> other.first() < draft.first())
          .reduce((earlier, later) -> later)
          .filter(other -> scene.senses().isPurpose(other.found))
          .ifPresent(other -> draft.agents.addAll(other.agents));
    }
  }

  /** Whether the ل before a noun says what the event right before is about: استنكارها للهجوم. */
  private boolean isBlamed(Draft draft, Clause clause) {
    return clause.phrases.stream()
        .flatMap(phrase -> phrase.event().stream())
        .filter(
            other ->
                other.end() == draft.first()
                    || scene
                        .chunkFrom(other.end())
                        .filter(chunk -> chunk.isBare() && chunk.end() == draft.first())
                        .isPresent())
        .anyMatch(other -> other.slot(draft.found.preposition()) != Slot.NONE);
  }

  /** Those who agree on what they will do together: اتفق الطرفان على هدنة. */
  private void agreed(Draft draft, Clause clause) {
    boolean content =
        clause
            .event
            .filter(verb -> verb.is(AGREEMENT))
            .filter(verb -> verb.slot(scene.prepositionOf(draft.found)) == Slot.CONTENT)
            .isPresent();
    boolean theirs =
        draft.type().symmetric() || !(draft.type().speech() || scene.hasNameAt(draft.end()));
    if (content && theirs && draft.agents.isEmpty()) {
      complements.fill(draft, Slot.AGENT, clause.subject.chunks());
    }
  }

  /**
   * Who visits where the clause tells what else he does then (غادر الرئيس الرياض بعد زيارة), and
   * who meets others where he speaks (قال الوزير خلال اجتماع).
   */
  private void meanwhile(Draft draft, Clause clause, List<Chunk> last) {
    boolean during = scene.senses().isDuring(draft.found);
    boolean then = during || scene.senses().isAfterEvent(draft.first());
    if (during && draft.isAmong(ATTENDED) && !draft.isKnown() && clause.speaks()) {
      complements.fill(
          draft,
          Slot.AGENT,
          clause.subject.chunks().stream()
              .filter(chunk -> chunk.type() == EntityType.PERSON)
              .toList());
    }
    boolean travels = clause.event.filter(verb -> verb.is(VISIT)).isPresent();
    if (draft.agents.isEmpty() && draft.is(VISIT) && then && !travels) {
      complements.fill(
          draft,
          Slot.AGENT,
          clause.subject.chunksOr(clause.subject.own() ? List.of() : last).stream()
              .filter(chunk -> !draft.found.definite() && chunk.type() == EntityType.PERSON)
              .toList());
    }
  }
}
