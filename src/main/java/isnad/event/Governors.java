package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Cues;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links an event to the act of speech that it is the content of (دعا إلى وقف إطلاق النار) and hands
 * it the doer that the act implies: those asked do what is asked for, those accused what they are
 * accused of, those who threaten or promise what they announce.
 */
final class Governors {

  /** How many tokens may stand between an act of speech and its content. */
  private static final int FARTHEST = 14;

  /** How many tokens may stand between an act of speech and an object that is its content. */
  private static final int FARTHEST_OBJECT = 6;

  /** The acts of speech that imply who does what they are about. */
  private static final Set<String> IMPLYING = Set.of("Appeal", "Pledge", "Threat", "Accusation");

  private static final String APPEAL = "Appeal";

  /** The types that stand before somebody asks others to keep or to end them: احترام الهدنة. */
  private static final Set<String> KEPT = Set.of("Agreement", "Ceasefire", "Sanction");

  private final Scene scene;
  private final Reach reach;

  Governors(Scene scene, Cues cues) {
    this.scene = scene;
    this.reach = new Reach(scene, cues);
  }

  /** Links events that stand in text order. */
  void link(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft content = drafts.get(i);
      for (int j = i - 1; j >= 0 && drafts.get(j).sentence == content.sentence; j--) {
        Draft governor = drafts.get(j);
        if (reach.words(governor.end(), content.first()) > FARTHEST) {
          break;
        }
        if (governor.type().speech()
            && governs(governor, content, drafts.subList(j + 1, i))
            && !isForContent(governor, content, drafts.subList(j + 1, i))
            && drafts.subList(j + 1, i).stream().noneMatch(Governors::isVerb)) {
          content.governor = Optional.of(governor);
          if (isAppeal(governor) && isAppeal(content) && !isVerb(content)) {
            content.repeats = true;
            governor.also.add(content.span);
          }
          inherit(governor, content);
          pass(content, governor);
          break;
        }
      }
    }
  }

  private boolean governs(Draft governor, Draft content, List<Draft> between) {
    Set<String> prepositions = new LinkedHashSet<>();
    governor
        .trigger()
        .prepositions()
        .forEach(
            (preposition, slot) -> {
              if (slot == Slot.CONTENT) {
                prepositions.add(preposition);
              }
            });
    boolean aimed = scene.senses().isPurpose(content.found) && !content.type().speech();
    if (aimed && governor.is(APPEAL)) {
      prepositions.add(content.found.preposition());
    }
    boolean open = governor.trigger().object() == Slot.CONTENT && isNounAfter(governor, content);
    for (int at = governor.end(); at <= content.first(); at++) {
      open |=
          (!isVerb(content)
                  && (prepositions.contains(scene.bareForm(at))
                      || scene.letters().hasProclitic(at, prepositions)))
              || scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER);
      if (at < content.first()
          && (reach.stopsAt(at)
              || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)
              || scene.functionAt(at, FunctionWord.Kind.RELATIVE)
              || (isOtherVerb(at) && !isInside(at, between)))) {
        return false;
      }
    }
    return open
        && (isWithin(governor, content, prepositions)
            || isJoinedTo(content, governor, between)
            || isInConstruct(content, prepositions));
  }

  /** Whether a conjunction joins an event to one that is the content: الإفراج عنهم أو تقديمهم. */
  private boolean isJoinedTo(Draft content, Draft governor, List<Draft> between) {
    boolean joined =
        !content.found.conjunction().isEmpty()
            || scene.functionAt(content.first() - 1, FunctionWord.Kind.ADVERB);
    return joined
        && scene.prepositionOf(content.found).isEmpty()
        && !between.isEmpty()
        && isGoverned(between.get(between.size() - 1), governor);
  }

  /** Whether an event stands right after a noun that the act governs: دعا إلى سرعة الإفراج. */
  private boolean isInConstruct(Draft content, Set<String> prepositions) {
    int head = content.first() - 1;
    return content.trigger().kind() == Trigger.Kind.NOUN
        && !content.type().speech()
        && !content.isAmong(KEPT)
        && content.found.conjunction().isEmpty()
        && scene.prepositionOf(content.found).isEmpty()
        && head > 0
        && scene.isPlain(head)
        && scene.text().token(head).isWord()
        && !scene.letters().isDefinite(head)
        && (prepositions.contains(scene.prepositionBefore(head))
            || scene.letters().hasProclitic(head, prepositions));
  }

  /**
   * Whether an event only tells what another content is for, or of: دعا إلى الاحتجاج لاستنكار
   * مساندة.
   */
  private boolean isForContent(Draft governor, Draft content, List<Draft> between) {
    if (content.trigger().kind() != Trigger.Kind.NOUN
        || !content.found.conjunction().isEmpty()
        || between.isEmpty()) {
      return false;
    }
    return scene.prepositionOf(content.found).isEmpty()
        ? !isGoverned(between.get(between.size() - 1), governor)
        : between.stream().anyMatch(other -> isGoverned(other, governor));
  }

  private static boolean isGoverned(Draft content, Draft governor) {
    return content.governor.filter(governor::equals).isPresent();
  }

  /** Whether nothing but the governor's own prepositions stands before the content. */
  private boolean isWithin(Draft governor, Draft content, Set<String> prepositions) {
    if (content.trigger().kind() != Trigger.Kind.NOUN) {
      return true;
    }
    String preposition = scene.prepositionOf(content.found);
    boolean asked = governor.trigger().object() == Slot.CONTENT;
    return preposition.isEmpty() ? asked || !content.isKnown() : prepositions.contains(preposition);
  }

  private static boolean isAppeal(Draft draft) {
    return draft.is(APPEAL);
  }

  private static boolean isVerb(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.VERB;
  }

  private static boolean isInside(int token, List<Draft> events) {
    return events.stream().anyMatch(event -> event.first() <= token && token < event.end());
  }

  private boolean isOtherVerb(int token) {
    return scene.modalitiesAt(token).isEmpty()
        && scene.prepositionBefore(token).isEmpty()
        && (scene.reportingAt(token).stream()
                .anyMatch(found -> found.value().kind() != ReportingWord.Kind.NOUN)
            || scene.lightVerbsAt(token).stream()
                .anyMatch(found -> found.inflected().aspect() != Inflected.Aspect.NONE));
  }

  private static boolean isNounAfter(Draft governor, Draft content) {
    return content.trigger().kind() == Trigger.Kind.NOUN
        && content.first() - governor.end() <= FARTHEST_OBJECT;
  }

  /**
   * Makes those whom a threat or promise is about its targets (تعهد بتقديم مساعدات لأوكرانيا), and
   * those who did what is condemned or refused (أدان هجوما شنه مسلحون).
   */
  private static void pass(Draft content, Draft governor) {
    if (governor.targets.isEmpty()) {
      Set<String> concerned =
          switch (governor.type().name()) {
            case "Threat", "Pledge" -> content.targets.isEmpty() ? content.agents : content.targets;
            case "Accusation", "Rejection" -> content.agents;
            default -> Set.of();
          };
      concerned.stream()
          .filter(entity -> !governor.agents.contains(entity))
          .forEach(governor.targets::add);
    }
  }

  /** Whether a pronoun seems to stand for those asked, who so would help themselves: تزويدها. */
  private static boolean isForAsker(Draft governor, Draft content) {
    return !content.found.pronoun().isEmpty()
        && content.agents.isEmpty()
        && !content.targets.isEmpty()
        && governor.targets.equals(content.targets)
        && !governor.agents.isEmpty();
  }

  private static void inherit(Draft governor, Draft content) {
    if (governor.isAmong(IMPLYING)) {
      content.undergo();
    }
    if (governor.is(APPEAL) && isForAsker(governor, content)) {
      content.targets.clear();
      content.targets.addAll(governor.agents);
    }
    if (!content.agents.isEmpty() || content.trigger().kind() == Trigger.Kind.VERB) {
      return;
    }
    List<String> doers =
        switch (governor.type().name()) {
          case "Appeal", "Accusation" -> new ArrayList<>(governor.targets);
          case "Threat", "Pledge", "Rejection" -> new ArrayList<>(governor.agents);
          default -> List.of();
        };
    for (String doer : doers) {
      if (!content.targets.contains(doer)) {
        content.agents.add(doer);
      }
    }
  }
}
