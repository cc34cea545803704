package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Preposition;
import java.util.List;
import java.util.Optional;

/** Tells with which clause a phrase goes that a conjunction joins to what stands before. */
final class Conjuncts {

  private final Scene scene;

  Conjuncts(Scene scene) {
    this.scene = scene;
  }

  /**
   * The joined phrase before a verb without conjunction that is the topic of a clause of its own,
   * since the clause so far has its verb: صمدت الهدنة، والحكومة ترفض.
   */
  Optional<Phrase> topic(Verb verb, Clause clause) {
    int end = verb.first();
    while (end > clause.first && scene.functionAt(end - 1, Kind.ADVERB)) {
      end--;
    }
    List<Phrase> phrases = clause.phrases;
    int at = phrases.size() - 1;
    if (at < 0 || phrases.get(at).end() != end) {
      return Optional.empty();
    }
    while (at > 0 && isJoined(phrases.get(at)) && isJoinedTo(phrases, at)) {
      at--;
    }
    Phrase topic = phrases.get(at);
    return isJoined(topic) && topic.definite() && mayOpen(phrases, at) && agrees(topic, verb)
        ? Optional.of(topic)
        : Optional.empty();
  }

  private static boolean isJoined(Phrase phrase) {
    return phrase.conjoined() && phrase.isBare() && phrase.event().isEmpty();
  }

  private static boolean isJoinedTo(List<Phrase> phrases, int at) {
    Phrase before = phrases.get(at - 1);
    return isJoined(before) && before.end() == phrases.get(at).first();
  }

  /** Whether a joined phrase is likely no item of a list that a noun or preposition governs. */
  private boolean mayOpen(List<Phrase> phrases, int at) {
    Phrase topic = phrases.get(at);
    if (at == 0 || topic.apart() || scene.letters().isPluralOfPeople(topic.end() - 1)) {
      return true;
    }
    Phrase before = phrases.get(at - 1);
    boolean unlike =
        before.entity().filter(Chunk::isPlace).isPresent()
            && topic.entity().filter(Chunk::isPlace).isEmpty();
    return before.end() != topic.first()
        || before.isThing()
        || unlike
        || (before.isBare() && before.event().isEmpty());
  }

  private boolean agrees(Phrase topic, Verb verb) {
    boolean masculine = !verb.inflected().feminine() && !verb.inflected().plural();
    return !verb.inflected().firstPerson()
        && !(masculine && scene.letters().isFeminineNoun(topic.first()));
  }

  /**
   * The clause whose list of those between whom something happens a joined phrase completes,
   * although a relative clause or another phrase stands between: معارك بين المسلحين الذين تقدموا
   * والجيش, بين وفد الحكومة في جنيف والمعارضة.
   */
  Optional<Clause> between(Phrase phrase, Clause current) {
    boolean joins =
        phrase.conjoined()
            && phrase.isBare()
            && phrase.entity().filter(chunk -> !chunk.isPlace()).isPresent()
            && current.lastPhrase().filter(last -> isLike(last, phrase)).isEmpty();
    if (!joins) {
      return Optional.empty();
    }
    return current.opening == Opening.RELATIVE
        ? current.parent.filter(this::isOpenList)
        : Optional.of(current).filter(this::isOpenList);
  }

  private static boolean isLike(Phrase last, Phrase phrase) {
    return last.entity().filter(chunk -> chunk.type() == phrase.chunk().get().type()).isPresent();
  }

  /** Whether a clause names only one of those between whom something happens. */
  private boolean isOpenList(Clause clause) {
    for (int i = clause.phrases.size() - 1; i >= 0; i--) {
      Phrase phrase = clause.phrases.get(i);
      if (phrase.isBare() && !phrase.isThing()) {
        return false;
      }
      if (isBetween(phrase.preposition())) {
        return phrase.isThing()
            || phrase.entity().filter(chunk -> scene.joined(chunk).size() == 1).isPresent();
      }
    }
    return false;
  }

  /** The preposition of the last of those between whom something happens in a clause. */
  String lastBetween(Clause clause) {
    return clause.phrases.stream()
        .map(Phrase::preposition)
        .filter(this::isBetween)
        .reduce("", (earlier, later) -> later);
  }

  private boolean isBetween(String preposition) {
    return scene.senses().has(preposition, Preposition.Sense.TOGETHER)
        && !scene.senses().has(preposition, Preposition.Sense.WITH);
  }

  /**
   * The clause with which a preposition goes: that around one put in, where a joined preposition
   * repeats its own (بين الجيش، الذي تدعمه روسيا، وبين الفصائل), else the current one.
   */
  Clause repeated(int preposition, Clause current) {
    if (!scene.letters().isJoined(preposition)) {
      return current;
    }
    String form = scene.bareForm(preposition);
    Clause clause = current;
    while (!clause.governs(form)) {
      if (clause.opening != Opening.RELATIVE || clause.parent.isEmpty()) {
        return current;
      }
      clause = clause.parent.get();
    }
    return clause;
  }
}
