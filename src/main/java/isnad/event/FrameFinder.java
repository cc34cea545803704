package isnad.event;

import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the triggers of an article and the phrases that fill their parts: one pass over the tokens,
 * in which a verb hands its subject to the event nouns that it lends itself to and to the verbs
 * after it that have none.
 */
final class FrameFinder {

  /** How many tokens after a light verb its event noun may stand. */
  private static final int SOON = 10;

  private final Scene scene;
  private final Discourse discourse;
  private final Complements complements;
  private final LightVerbs lightVerbs;
  private final TriggerChoice choice;
  private final List<Draft> drafts = new ArrayList<>();

  FrameFinder(Scene scene) {
    Subjects subjects = new Subjects(scene);
    this.scene = scene;
    this.discourse = new Discourse(scene, subjects);
    this.complements = new Complements(scene, subjects);
    this.lightVerbs = new LightVerbs(scene, complements);
    this.choice = new TriggerChoice(scene, lightVerbs);
  }

  /** Finds the events of the sentences, in text order. */
  List<Draft> find(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      lightVerbs.close();
      discourse.open(sentence);
      int at = sentence.first();
      while (at < sentence.end()) {
        if (discourse.pass(at, sentence)) {
          lightVerbs.close();
        }
        at = Math.max(at + 1, findAt(at, sentence));
      }
    }
    return drafts;
  }

  /** The capitals named as governments that turned out to be where events happened. */
  Set<Name> settings() {
    return complements.settings();
  }

  /** The countries named as places that turned out to be parties to events. */
  Set<Name> polities() {
    return complements.polities();
  }

  /** Reads what begins at a token; the index after it. */
  private int findAt(int at, Sentence sentence) {
    Optional<Found<Trigger>> trigger = choice.of(scene.triggersAt(at), sentence);
    if (trigger.isPresent() && !lendsItself(trigger.get(), sentence)) {
      Draft draft = draft(trigger.get());
      switch (trigger.get().value().kind()) {
        case VERB -> verb(draft);
        case NOUN -> noun(draft);
        case ACTIVE, PASSIVE -> participle(draft);
      }
      drafts.add(draft);
      return trigger.get().end();
    }
    List<Found<LightVerb>> light = scene.lightVerbsAt(at);
    if (!light.isEmpty()) {
      lightVerb(light);
      return light.get(0).end();
    }
    for (Found<ReportingWord> reporting : scene.reportingAt(at)) {
      if (reporting.value().kind() == ReportingWord.Kind.VERB) {
        discourse.remember(discourse.subjectOf(reporting));
        return reporting.end();
      }
    }
    return at + 1;
  }

  /** Whether a verb that names an event by itself rather lends itself to a noun soon after it. */
  private boolean lendsItself(Found<Trigger> verb, Sentence sentence) {
    if (verb.value().kind() != Trigger.Kind.VERB
        || verb.value().needs().isEmpty()
        || scene.lightVerbsAt(verb.first()).isEmpty()) {
      return false;
    }
    for (int at = verb.end(); at < Math.min(sentence.end(), verb.end() + SOON); at++) {
      if (scene.isEventNoun(at)) {
        return true;
      }
    }
    return false;
  }

  private void lightVerb(List<Found<LightVerb>> readings) {
    Found<LightVerb> light = readings.get(0);
    Subjects.Subject subject = discourse.subjectOf(light);
    if (drafts.isEmpty()
        || !lightVerbs.lendBack(light, subject.chunks(), drafts.get(drafts.size() - 1))) {
      lightVerbs.open(
          readings, subject.chunks().isEmpty() ? discourse.current() : subject.chunks());
      discourse.remember(subject);
    }
  }

  private Draft draft(Found<Trigger> found) {
    return new Draft(
        found,
        scene.text().spanWithout(found.first(), found.end(), found.stripped()),
        scene.text().token(found.first()).sentence());
  }

  private void verb(Draft draft) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    Subjects.Subject subject = discourse.subjectOf(found);
    List<Chunk> doers = subject.chunks();
    draft.relative = subject.relative();
    boolean subjectIsNotNext =
        !doers.isEmpty() || found.inflected().plural() || found.inflected().firstPerson();
    Optional<Chunk> object =
        subjectIsNotNext ? complements.objectAfter(subject.end(), draft) : Optional.empty();
    boolean passive =
        found.inflected().voice() == Inflected.Voice.PASSIVE
            || scene.isVowelledPassive(found)
            || (object.isEmpty() && found.pronoun().isEmpty() && isPatient(trigger, doers));
    if (passive) {
      complements.fill(draft, trigger.object(), doers);
    } else {
      if (doers.isEmpty()) {
        understood(draft);
      } else {
        complements.fill(draft, trigger.subject(), doers);
      }
      if (subject.antecedent().isPresent()) {
        complements.fill(draft, trigger.object(), scene.joined(subject.antecedent().get()));
      } else if (object.isPresent()) {
        complements.fill(draft, trigger.object(), scene.joined(object.get()));
      }
    }
    discourse.remember(subject);
    complements.prepositional(draft, found.end(), trigger.prepositions());
  }

  /**
   * Fills the part of the subject of a verb that has none of its own: with that of the light verb
   * before it; with the last one of its sentence, if the verb goes on after it; else, where the
   * verb opens its sentence, leaves it to whoever speaks.
   */
  private void understood(Draft draft) {
    Found<Trigger> verb = draft.found;
    Slot slot = verb.value().subject();
    Optional<List<Chunk>> lent = lightVerbs.subjectBefore(verb);
    boolean goesOn = !verb.conjunction().isEmpty() || verb.inflected().plural() || draft.relative;
    if (lent.isPresent()) {
      complements.fill(draft, slot, lent.get());
    } else if (verb.inflected().firstPerson()) {
      return;
    } else if (goesOn && !discourse.current().isEmpty()) {
      complements.fill(draft, slot, discourse.current());
    } else {
      draft.understood.addAll(discourse.last());
    }
  }

  /** Whether those that seem to do are rather those to whom it is done: قتل 21 شخصا. */
  private static boolean isPatient(Trigger trigger, List<Chunk> doers) {
    if (trigger.object() != Slot.VICTIM || doers.isEmpty()) {
      return false;
    }
    EntityType type = doers.get(0).type();
    return type == EntityType.GROUP || type == EntityType.PERSON;
  }

  private void noun(Draft draft) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    int end = found.end();
    Optional<Chunk> next = scene.chunkFrom(end);
    if (!found.pronoun().isEmpty()) {
      complements.fill(draft, trigger.genitive(), scene.antecedent(found, discourse.current()));
      objectOfNoun(draft, end);
    } else if (next.isPresent() && isAdjective(found, next.get())) {
      complements.fill(
          draft,
          trigger.subject() == Slot.NONE ? trigger.genitive() : trigger.subject(),
          List.of(next.get()));
      end = next.get().end();
    } else if (next.isPresent() && isGenitive(found, next.get())) {
      List<Chunk> group = scene.joined(next.get());
      end = group.get(group.size() - 1).end();
      Optional<Chunk> object = scene.chunkFrom(end).filter(FrameFinder::isFree);
      if (trigger.genitive() == Slot.TARGET && object.isPresent()) {
        complements.fill(draft, Slot.AGENT, group);
        complements.fill(draft, Slot.TARGET, scene.joined(object.get()));
      } else {
        complements.fill(draft, trigger.genitive(), group);
        objectOfNoun(draft, end);
      }
    } else {
      gentilicAfterAdjective(draft, end);
    }
    lightVerbs.lendTo(draft);
    purpose(draft);
    complements.prepositional(draft, end, trigger.prepositions());
  }

  /** The doer of what a clause is about to do: استخدمت الشرطة الغاز لتفريق المتظاهرين. */
  private void purpose(Draft draft) {
    boolean doesNotName = draft.trigger().genitive() != Slot.AGENT || !scene.hasGenitive(draft);
    if (draft.agents.isEmpty()
        && draft.trigger().subject() != Slot.NONE
        && !draft.type().symmetric()
        && doesNotName
        && scene.isPurpose(draft.found)) {
      complements.fill(draft, Slot.AGENT, discourse.current());
    }
  }

  private static boolean isGenitive(Found<Trigger> noun, Chunk next) {
    return !noun.definite() && isFree(next);
  }

  /** Whether a state is named by an adjective of the noun; السعودية is adjective and name alike. */
  private static boolean isAdjective(Found<Trigger> noun, Chunk chunk) {
    return chunk.name().manner() == Name.Manner.GENTILIC
        || (noun.definite() && chunk.type() == EntityType.STATE && isFree(chunk));
  }

  private static boolean isFree(Chunk chunk) {
    return chunk.isBare() && !chunk.conjoined();
  }

  /** The object of a verbal noun whose subject is its genitive: قصف الطيران مواقع الحوثيين. */
  private void objectOfNoun(Draft draft, int end) {
    Trigger trigger = draft.trigger();
    if (trigger.genitive() == Slot.AGENT && trigger.object() != Slot.NONE) {
      complements
          .objectAfter(end, draft)
          .ifPresent(chunk -> complements.fill(draft, trigger.object(), scene.joined(chunk)));
    } else if (trigger.genitive() == Slot.AGENT && draft.type().symmetric()) {
      complements
          .objectAfter(end, draft)
          .ifPresent(chunk -> complements.fill(draft, Slot.AGENT, scene.joined(chunk)));
    }
  }

  /** An agent named by an adjective after another one: الغارات الجوية الأمريكية. */
  private void gentilicAfterAdjective(Draft draft, int end) {
    scene
        .chunkFrom(end + 1)
        .filter(chunk -> isAdjective(draft.found, chunk))
        .filter(chunk -> scene.text().token(end).isWord())
        .ifPresent(chunk -> complements.fill(draft, Slot.AGENT, List.of(chunk)));
  }

  private void participle(Draft draft) {
    Trigger trigger = draft.trigger();
    boolean active = trigger.kind() == Trigger.Kind.ACTIVE;
    Slot slot = active ? trigger.subject() : trigger.object();
    Optional<Chunk> head = scene.chunkBefore(draft.first());
    if (active && draft.type().speech() && !draft.found.definite()) {
      draft.understood.addAll(discourse.last());
    } else if (head.isEmpty() && draft.first() > 0 && scene.isComma(draft.first() - 1)) {
      complements.fill(draft, slot, discourse.current());
    } else if (head.isPresent()) {
      complements.fill(draft, slot, List.of(head.get()));
    } else {
      Optional<Chunk> next = scene.chunkFrom(draft.end());
      if (!active && next.isPresent() && next.get().isBare()) {
        complements.fill(draft, slot, scene.joined(next.get()));
      } else if (draft.found.definite()) {
        nearestBefore(draft).ifPresent(chunk -> complements.fill(draft, slot, List.of(chunk)));
      } else {
        complements.fill(draft, slot, discourse.current());
      }
    }
    if (active && trigger.object() != Slot.NONE) {
      scene
          .chunkFrom(draft.end())
          .filter(Chunk::isBare)
          .ifPresent(chunk -> complements.fill(draft, trigger.object(), scene.joined(chunk)));
    }
    complements.prepositional(draft, draft.end(), trigger.prepositions());
  }

  private Optional<Chunk> nearestBefore(Draft draft) {
    int start = scene.text().sentenceOf(draft.first()).first();
    for (int at = draft.first(); at > Math.max(start, draft.first() - 4); at--) {
      Optional<Chunk> chunk = scene.chunkBefore(at);
      if (chunk.isPresent()) {
        return chunk;
      }
    }
    return Optional.empty();
  }
}
