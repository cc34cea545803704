package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Preposition;
import isnad.lexicon.Role;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells whose an act is, or the thing that is attacked, by a preposition after its noun. */
final class Ownership {

  /** How many words may stand between an event noun and the phrase that names its doer. */
  private static final int MOST_WORDS_BEFORE_DOER = 2;

  /** How many tokens after an attack's noun the owner of what is attacked may stand. */
  private static final int FARTHEST_OWNER = 6;

  private static final Set<String> OWNED_TARGETS = Set.of("Attack", "Strike", "Bombing");

  /** The roles of those who do not attack. */
  private static final Set<Role> UNARMED = EnumSet.of(Role.CVL, Role.REF, Role.MED, Role.EDU);

  private final Scene scene;

  Ownership(Scene scene) {
    this.scene = scene;
  }

  /** Whether those are hit whose things are. */
  static boolean isOfTargets(Draft draft) {
    return draft.isAmong(OWNED_TARGETS);
  }

  /** Whether what a noun tells of is what those who attack hit: هاجموا دورية للجيش. */
  static boolean isHitBy(Draft noun, Draft attack) {
    return isOfTargets(attack)
        && attack.trigger().kind() == Trigger.Kind.VERB
        && attack.trigger().object() == Slot.TARGET
        && attack.targets.isEmpty()
        && !noun.type().parent().equals(attack.type().parent())
        && noun.found.preposition().isEmpty();
  }

  /** Whether such a preposition governs a phrase; it may be part of that: بنيران الجيش. */
  boolean isAfter(Phrase phrase, Preposition.Sense sense) {
    int name = phrase.chunk().map(chunk -> chunk.name().phraseFirst()).orElse(phrase.first());
    return scene.senses().isAfter(phrase.first(), phrase.preposition(), sense)
        || (name > phrase.first() && scene.senses().isAfter(name, phrase.preposition(), sense));
  }

  /** Whether a phrase right after an event noun names its doer: هجوم لطالبان, ترحيب من الأمم. */
  boolean isDoer(Draft draft, Phrase phrase) {
    return draft.agents.isEmpty() && isOfThose(draft, phrase);
  }

  /** Whether a phrase right after an event noun names whose it is: اجتماعا للجنة الأمن. */
  boolean isOfThose(Draft draft, Phrase phrase) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.trigger().genitive() == Slot.AGENT
        && phrase.first() >= draft.end()
        && isRightAfter(draft.end(), phrase.first(), draft.found.definite())
        && isAfter(phrase, Preposition.Sense.OF)
        && !(isOfTargets(draft)
            && scene.letters().isDefinite(phrase.first())
            && phrase.entity().filter(Ownership::isUnarmed).isPresent());
  }

  /** Whether a phrase names those who are attacked rather than attack: القصف العشوائي للمدنيين. */
  private static boolean isUnarmed(Chunk chunk) {
    return chunk.name().role().filter(UNARMED::contains).isPresent();
  }

  /** Whether only adjectives, a date and a phrase's own preposition part it from a noun. */
  private boolean isRightAfter(int noun, int phrase, boolean definite) {
    int[] between =
        IntStream.range(noun, phrase)
            .filter(at -> scene.text().token(at).isWord() && scene.dateAt(at).isEmpty())
            .toArray();
    return between.length <= MOST_WORDS_BEFORE_DOER
        && IntStream.of(between)
            .filter(at -> !scene.isFunctionWord(at))
            .allMatch(at -> !definite || scene.letters().isDefinite(at))
        && IntStream.of(between).noneMatch(at -> scene.letters().surePreposition(at).isPresent())
        && IntStream.of(between)
            .limit(Math.max(0, between.length - 1))
            .noneMatch(at -> scene.functionAt(at, FunctionWord.Kind.PREPOSITION));
  }

  /** Whether a phrase says whose those are who attack: نفذها الطيران التابع للنظام. */
  private boolean isOwnerOfDoer(Draft draft, Phrase phrase) {
    int at = phrase.first();
    while (at > draft.end()
        && scene.chunkAt(at - 1).isEmpty()
        && scene.text().token(at - 1).isWord()
        && scene.letters().isDefinite(at - 1)) {
      at--;
    }
    return scene.chunkBefore(at).filter(chunk -> draft.agents.contains(chunk.entity())).isPresent();
  }

  /** Whether a phrase says whose the thing is that is attacked: على مواقع للتنظيم. */
  boolean isOwnerOfTarget(Draft draft, Phrase phrase, Chunk chunk) {
    return isOfTargets(draft)
        && draft.targets.isEmpty()
        && !chunk.isPlace()
        && !isDoer(draft, phrase)
        && !isOwnerOfDoer(draft, phrase)
        && phrase.first() > draft.end()
        && phrase.first() - draft.end() <= FARTHEST_OWNER
        && isAfter(phrase, Preposition.Sense.OWNER);
  }
}
