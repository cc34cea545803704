package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands the parts of one event of a clause to another that has the same ones, or the same the other
 * way round, when all are filled by their own words.
 */
final class SharedParts {

  private static final String AID = "Aid";
  private static final String SUPPORT = "Support";
  private static final String APPEAL = "Appeal";
  private static final String AGREEMENT = "Agreement";
  private static final String CLASH = "Clash";
  private static final String CAPTURE = "Capture";

  /** The types of event that may end in an agreement of those who take part. */
  private static final Set<String> TALKS =
      Set.of("Meeting", "Negotiation", "Summit", "Visit", "PhoneCall");

  private static final Set<String> HELP = Set.of(SUPPORT, AID);

  /** The kinds of event that those fight over who fight. */
  private static final Set<String> VIOLENT = Set.of("Violence", "Territory");

  private final Scene scene;
  private final Complements complements;

  SharedParts(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /**
   * Turns the parts of an attack round for the one that it answers (قصفت إسرائيل غزة ردا على هجوم),
   * and makes those who do what they were asked for the ones who were asked (بناء على طلب).
   */
  void answer(Clause clause) {
    List<Draft> events = clause.events();
    for (int i = 0; i < events.size(); i++) {
      Draft answered = events.get(i);
      answered.provokes = scene.senses().isAfter(answered.first(), "", Preposition.Sense.ANSWERED);
      answered.earlier = scene.senses().isAfterEvent(answered.first());
      if (answered.provokes && i > 0) {
        turn(answered, events.get(i - 1));
      }
      if (answered.provokes && answered.is(APPEAL) && answered.targets.isEmpty()) {
        complements.fill(
            answered,
            Slot.TARGET,
            clause.subject.chunks().stream().filter(chunk -> !chunk.isPlace()).toList());
      }
    }
  }

  private static void turn(Draft answered, Draft answer) {
    if (!answered.hasToll() || !answer.hasToll()) {
      return;
    }
    if (answered.agents.isEmpty()) {
      answered.agents.addAll(answer.targets);
    }
    if (answered.targets.isEmpty()) {
      answered.targets.addAll(answer.agents);
    }
    answered.targets.removeAll(answered.agents);
  }

  /** Gives nouns joined to each other the same parts, and help its receiver: بدعم ومساندة من. */
  void share(Clause clause) {
    List<Draft> nouns = nouns(clause);
    for (int i = 1; i < nouns.size(); i++) {
      Draft second = nouns.get(i);
      if (areJoined(nouns.get(i - 1), second)) {
        give(second, nouns.get(i - 1));
      }
    }
    nouns.forEach(noun -> means(noun, clause));
    for (int i = 1; i < nouns.size(); i++) {
      Draft first = nouns.get(i - 1);
      Draft second = nouns.get(i);
      if (areJoined(first, second) && second.isAmong(HELP) && second.targets.isEmpty()) {
        give(first, second);
      }
    }
  }

  private static List<Draft> nouns(Clause clause) {
    return clause.phrases.stream()
        .flatMap(phrase -> phrase.event().stream())
        .filter(draft -> draft.trigger().kind() == Trigger.Kind.NOUN)
        .toList();
  }

  /** Whether two nouns stand side by side, so that what follows goes with both: قتل وخطف مدنيين. */
  private static boolean areJoined(Draft first, Draft second) {
    return second.first() == first.end()
        && !second.found.conjunction().isEmpty()
        && second.found.preposition().isEmpty()
        && first.found.pronoun().isEmpty()
        && second.found.pronoun().isEmpty()
        && first.found.definite() == second.found.definite()
        && first.type().symmetric() == second.type().symmetric();
  }

  private static void give(Draft from, Draft to) {
    if (to.agents.isEmpty()) {
      from.agents.stream().filter(party -> !to.targets.contains(party)).forEach(to.agents::add);
    }
    if (to.targets.isEmpty()) {
      from.targets.stream().filter(party -> !to.agents.contains(party)).forEach(to.targets::add);
    }
  }

  /** Makes whoever does something with somebody's help the one who is helped: سيطرت بدعم من. */
  private void means(Draft help, Clause clause) {
    String by = help.found.preposition();
    boolean apart =
        help.lightVerb.isEmpty()
            && clause.events().stream()
                .filter(draft -> draft != help)
                .noneMatch(draft -> draft.slot(by) != Slot.NONE)
            && clause.light.stream().noneMatch(verb -> verb.value().preposition().equals(by));
    if (help.isAmong(HELP)
        && apart
        && !help.agents.isEmpty()
        && help.targets.isEmpty()
        && scene.senses().has(by, Preposition.Sense.PLACE)) {
      complements.fill(
          help,
          Slot.TARGET,
          clause.subject.chunks().stream()
              .filter(chunk -> scene.reportingInside(chunk).isEmpty())
              .toList());
    }
  }

  /**
   * Gives those who fight the parties of what is told right before (انتزعت القوات المدينة من
   * الحوثيين بعد معارك), and an attack those from whom it is to take a place (هجوم لطرد المسلحين).
   */
  void fought(Clause clause) {
    List<Draft> events = clause.events();
    for (int i = 1; i < events.size(); i++) {
      Draft before = events.get(i - 1);
      Draft event = events.get(i);
      if (event.is(CLASH)
          && event.agents.isEmpty()
          && VIOLENT.contains(before.type().parent())
          && before.victims.isEmpty()) {
        event.agents.addAll(before.agents);
        event.agents.addAll(before.targets);
      } else if (event.is(CAPTURE)
          && Ownership.isOfTargets(before)
          && before.targets.isEmpty()
          && scene.senses().isPurpose(event.found)) {
        event.targets.stream()
            .filter(party -> !before.agents.contains(party))
            .forEach(before.targets::add);
      }
    }
  }

  /**
   * Gives an agreement in which talks end the parties of the talks, and their place: انتهت محادثات
   * الوزيرين في جنيف إلى اتفاق.
   */
  void outcome(Clause clause) {
    if (!clause.hasVerb()) {
      return;
    }
    Optional<Draft> talks =
        clause.phrases.stream()
            .filter(Phrase::isFree)
            .findFirst()
            .flatMap(Phrase::event)
            .filter(draft -> draft.isAmong(TALKS));
    if (talks.isEmpty()) {
      return;
    }
    for (Draft end : nouns(clause)) {
      if (end.is(AGREEMENT)
          && end.first() >= clause.verb.get().end()
          && !end.found.definite()
          && !scene.prepositionOf(end.found).isEmpty()) {
        if (end.agents.isEmpty() || end.withOnly) {
          end.agents.addAll(talks.get().agents);
        }
        if (end.places.isEmpty() && !talks.get().isMotion()) {
          end.places.addAll(talks.get().places);
        }
      }
    }
  }

  /** Gives aid that is for the support of somebody its target: مساعدات لدعم اليمن. */
  void helped(Clause clause) {
    List<Draft> nouns = clause.phrases.stream().flatMap(phrase -> phrase.event().stream()).toList();
    for (int i = 1; i < nouns.size(); i++) {
      Draft aid = nouns.get(i - 1);
      Draft end = nouns.get(i);
      if (aid.is(AID)
          && end.is(SUPPORT)
          && aid.targets.isEmpty()
          && scene.senses().isPurpose(end.found)) {
        end.targets.stream().filter(party -> !aid.agents.contains(party)).forEach(aid.targets::add);
      }
    }
  }
}
