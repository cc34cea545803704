package isnad.event;

import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
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

  /** How many tokens may stand between an event noun and a light verb after it. */
  private static final int FARTHEST_BACK = 4;

  private final Scene scene;
  private final Subjects subjects;
  private final Complements complements;
  private final List<Draft> drafts = new ArrayList<>();

  /** The subject of the last verb: that of a later verb or noun that has none of its own. */
  private List<Chunk> lastSubject = List.of();

  /** The phrase at the head of the clause, until its first verb takes it. */
  private Optional<Chunk> topic = Optional.empty();

  /** Whether the last subject is that of an earlier sentence. */
  private boolean lastSubjectIsOld;

  /** The light verb whose event noun is still to come, with its subject. */
  private Optional<Found<LightVerb>> openLightVerb = Optional.empty();

  private List<Chunk> openLightSubject = List.of();

  FrameFinder(Scene scene) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
    this.complements = new Complements(scene, subjects);
  }

  /** Finds the events of the sentences, in text order. */
  List<Draft> find(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      openLightVerb = Optional.empty();
      lastSubjectIsOld = true;
      topic = Optional.empty();
      theme(sentence.first());
      int at = sentence.first();
      while (at < sentence.end()) {
        openClause(at);
        at = Math.max(at + 1, findAt(at, sentence));
      }
    }
    return drafts;
  }

  /** Forgets what the clause before left open where a word opens a new one. */
  private void openClause(int at) {
    boolean clause =
        scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
            || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE);
    if (clause || scene.functionAt(at, FunctionWord.Kind.RELATIVE)) {
      openLightVerb = Optional.empty();
    }
    if (clause || scene.functionAt(at, FunctionWord.Kind.COPULA)) {
      theme(at + 1);
    }
  }

  /** Takes a free phrase at the head of a clause as what the clause speaks of. */
  private void theme(int clause) {
    Sentence sentence = scene.text().sentenceOf(clause - 1 < 0 ? 0 : clause - 1);
    boolean quoted = sentence.contains(clause) && Quotes.opens(scene.text().token(clause));
    Optional<Chunk> head = scene.chunkFrom(quoted ? clause + 1 : clause).filter(Chunk::isBare);
    if (head.isPresent() && !head.get().isPlace()) {
      topic = head;
      setSubject(scene.joined(head.get()));
    }
  }

  /** Whom a verb is said of: its own subject, or the topic of its clause. */
  private Subjects.Subject subjectOf(Found<?> verb) {
    Subjects.Subject own = subjects.of(verb);
    Optional<Chunk> head = topic;
    topic = Optional.empty();
    boolean takesTopic =
        head.isPresent()
            && !own.relative()
            && verb.conjunction().isEmpty()
            && own.chunks().stream().noneMatch(chunk -> chunk.end() <= verb.first());
    if (!takesTopic) {
      if (own.relative()) {
        topic = head;
      }
      return own;
    }
    return new Subjects.Subject(
        scene.joined(head.get()), own.antecedent(), verb.end(), own.relative());
  }

  /** The countries named as places that turned out to be parties to events. */
  Set<Name> polities() {
    return complements.polities();
  }

  /** Reads what begins at a token; the index after it. */
  private int findAt(int at, Sentence sentence) {
    Optional<Found<Trigger>> trigger = chosen(scene.triggersAt(at), sentence);
    if (trigger.isPresent()) {
      Draft draft = draft(trigger.get());
      switch (trigger.get().value().kind()) {
        case VERB -> verb(draft);
        case NOUN -> noun(draft);
        case ACTIVE, PASSIVE -> participle(draft);
      }
      drafts.add(draft);
      return trigger.get().end();
    }
    for (Found<LightVerb> light : scene.lightVerbsAt(at)) {
      Subjects.Subject subject = subjectOf(light);
      if (lendsBack(light, subject)) {
        return light.end();
      }
      openLightVerb = Optional.of(light);
      openLightSubject =
          subject.chunks().isEmpty() && !lastSubjectIsOld ? lastSubject : subject.chunks();
      if (!subject.chunks().isEmpty()) {
        setSubject(subject.chunks());
      }
      return light.end();
    }
    for (Found<ReportingWord> reporting : scene.reportingAt(at)) {
      if (reporting.value().kind() == ReportingWord.Kind.VERB) {
        Subjects.Subject subject = subjectOf(reporting);
        if (!subject.chunks().isEmpty() && !subject.relative()) {
          setSubject(subject.chunks());
        }
        return reporting.end();
      }
    }
    return at + 1;
  }

  /**
   * A verb that lends itself to the event noun right before it: هجوم شنه مسلحون, التي أجراها.
   *
   * @return whether there is such a noun
   */
  private boolean lendsBack(Found<LightVerb> light, Subjects.Subject subject) {
    boolean relative = scene.functionAt(light.first() - 1, FunctionWord.Kind.RELATIVE);
    boolean takesNoun = !light.pronoun().isEmpty() && !subject.chunks().isEmpty();
    if (drafts.isEmpty() || !(takesNoun || relative)) {
      return false;
    }
    Draft noun = drafts.get(drafts.size() - 1);
    boolean near =
        noun.trigger().kind() == Trigger.Kind.NOUN
            && noun.end() <= light.first()
            && light.first() - noun.end() <= FARTHEST_BACK
            && noun.sentence == scene.text().token(light.first()).sentence();
    if (near) {
      if (takesNoun) {
        complements.fill(noun, light.value().subject(), subject.chunks());
      }
      complements.prepositional(noun, light.end(), noun.trigger().prepositions());
    }
    return near;
  }

  /** The reading of an ambiguous trigger: the longest that nothing beside it voids. */
  private Optional<Found<Trigger>> chosen(List<Found<Trigger>> found, Sentence sentence) {
    Optional<Found<Trigger>> best = Optional.empty();
    for (Found<Trigger> candidate : found) {
      if (!isVoid(candidate, sentence) && (best.isEmpty() || isBetter(candidate, best.get()))) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private boolean isBetter(Found<Trigger> candidate, Found<Trigger> other) {
    if (candidate.end() != other.end()) {
      return candidate.end() > other.end();
    }
    boolean verb = candidate.value().kind() == Trigger.Kind.VERB;
    if (verb != (other.value().kind() == Trigger.Kind.VERB)) {
      return verb != isNominal(verb ? candidate : other);
    }
    return other.inflected().aspect() == Inflected.Aspect.FUTURE
        && candidate.inflected().aspect() != Inflected.Aspect.FUTURE;
  }

  /** Whether letters that may be a verb or its noun are the noun: قصف after a preposition. */
  private boolean isNominal(Found<Trigger> verb) {
    boolean looksDual =
        verb.inflected().plural() && verb.inflected().aspect() == Inflected.Aspect.PERFECT;
    return looksDual
        || !scene.prepositionBefore(verb.first()).isEmpty()
        || openLightVerb.filter(light -> light.end() == verb.first()).isPresent();
  }

  /** Whether a word of grammar, an impossible object or a neighbour speaks against a trigger. */
  private boolean isVoid(Found<Trigger> found, Sentence sentence) {
    if (found.end() == found.first() + 1 && scene.isFunctionWord(found.first())) {
      return true;
    }
    Trigger trigger = found.value();
    if (trigger.kind() == Trigger.Kind.VERB
        && !found.pronoun().isEmpty()
        && trigger.object() == Slot.NONE) {
      return true;
    }
    Set<String> unless = trigger.unless();
    return !unless.isEmpty()
        && (isOneOf(unless, found.first() - 1, sentence) || isOneOf(unless, found.end(), sentence));
  }

  private boolean isOneOf(Set<String> words, int token, Sentence sentence) {
    if (!sentence.contains(token)) {
      return false;
    }
    String form = scene.text().token(token).form();
    return words.contains(form) || words.contains(scene.withoutArticle(form));
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
    Subjects.Subject subject = subjectOf(found);
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
    if (!doers.isEmpty() && !subject.relative()) {
      setSubject(doers);
    }
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
    if (openLightVerb.filter(light -> light.end() == verb.first()).isPresent()) {
      complements.fill(draft, slot, openLightSubject);
    } else if (!verb.inflected().firstPerson()) {
      boolean goesOn = !verb.conjunction().isEmpty() || verb.inflected().plural();
      if (!lastSubjectIsOld && (goesOn || draft.relative)) {
        complements.fill(draft, slot, lastSubject);
      } else {
        draft.understood.addAll(lastSubject);
      }
    }
  }

  private void setSubject(List<Chunk> subject) {
    lastSubject = subject;
    lastSubjectIsOld = false;
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
      complements.fill(
          draft,
          trigger.genitive(),
          scene.antecedent(found, lastSubjectIsOld ? List.of() : lastSubject));
      objectOfNoun(draft, end);
    } else if (next.isPresent() && next.get().name().manner() == Name.Manner.GENTILIC) {
      complements.fill(
          draft,
          trigger.subject() == Slot.NONE ? trigger.genitive() : trigger.subject(),
          List.of(next.get()));
      end = next.get().end();
    } else if (next.isPresent() && isGenitive(found, next.get())) {
      List<Chunk> group = scene.joined(next.get());
      complements.fill(draft, trigger.genitive(), group);
      end = group.get(group.size() - 1).end();
      objectOfNoun(draft, end);
    } else {
      gentilicAfterAdjective(draft, end);
    }
    lightVerb(draft);
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
        && scene.isPurpose(draft.found)
        && !lastSubjectIsOld) {
      complements.fill(draft, Slot.AGENT, lastSubject);
    }
  }

  private static boolean isGenitive(Found<Trigger> noun, Chunk next) {
    return !noun.definite() && next.isBare() && !next.conjoined();
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
        .filter(chunk -> chunk.name().manner() == Name.Manner.GENTILIC)
        .filter(chunk -> scene.text().token(end).isWord())
        .ifPresent(chunk -> complements.fill(draft, Slot.AGENT, List.of(chunk)));
  }

  /** Takes over subject and factuality of the light verb before an event noun. */
  private void lightVerb(Draft draft) {
    if (openLightVerb.isEmpty()) {
      return;
    }
    LightVerb light = openLightVerb.get().value();
    boolean fits =
        light.preposition().isEmpty()
            || light.preposition().equals(draft.found.preposition())
            || light.preposition().equals(scene.prepositionBefore(draft.first()));
    if (!fits) {
      return;
    }
    boolean lends = light.subject() != Slot.AGENT || draft.trigger().subject() != Slot.NONE;
    if (lends && (draft.agents.isEmpty() || light.subject() != Slot.AGENT)) {
      complements.fill(draft, light.subject(), openLightSubject);
    }
    if (openLightVerb.get().inflected().aspect() == Inflected.Aspect.FUTURE) {
      draft.factuality = Factuality.PLANNED;
    }
    light.factuality().ifPresent(name -> draft.factuality = Stances.named(name));
    complements.prepositional(draft, draft.end(), light.prepositions());
    openLightVerb = Optional.empty();
  }

  private void participle(Draft draft) {
    Trigger trigger = draft.trigger();
    boolean active = trigger.kind() == Trigger.Kind.ACTIVE;
    Slot slot = active ? trigger.subject() : trigger.object();
    Optional<Chunk> head = scene.chunkBefore(draft.first());
    if (active && draft.type().speech() && !draft.found.definite()) {
      draft.understood.addAll(lastSubject);
    } else if (head.isEmpty() && draft.first() > 0 && scene.isComma(draft.first() - 1)) {
      complements.fill(draft, slot, lastSubjectIsOld ? List.of() : lastSubject);
    } else if (head.isPresent()) {
      complements.fill(draft, slot, List.of(head.get()));
    } else {
      Optional<Chunk> next = scene.chunkFrom(draft.end());
      if (!active && next.isPresent() && next.get().isBare()) {
        complements.fill(draft, slot, scene.joined(next.get()));
      } else if (draft.found.definite()) {
        nearestBefore(draft).ifPresent(chunk -> complements.fill(draft, slot, List.of(chunk)));
      } else {
        complements.fill(draft, slot, lastSubjectIsOld ? List.of() : lastSubject);
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
