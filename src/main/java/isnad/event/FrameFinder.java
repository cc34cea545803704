package isnad.event;

import isnad.event.Clause.Opening;
import isnad.lexicon.Clitics;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the events of an article and fills their parts with the phrases of their clauses: a verb
 * hands its subject to the event nouns that it lends itself to and to the clauses that go on with
 * it.
 */
final class FrameFinder {

  /** The key of the direct object among the parts that a light verb hands on. */
  private static final String OBJECT = "";

  private final Scene scene;
  private final ClauseParser parser;
  private final ClauseSubjects subjects;
  private final Complements complements;
  private final Antecedents antecedents;
  private final Clitics clitics;

  /** The subject of the last main clause, of whichever sentence. */
  private List<Chunk> last = List.of();

  FrameFinder(Scene scene, Clitics clitics) {
    this.scene = scene;
    this.parser = new ClauseParser(scene);
    this.subjects = new ClauseSubjects(scene);
    this.complements = new Complements(scene);
    this.antecedents = new Antecedents(scene, clitics);
    this.clitics = clitics;
  }

  /** Finds the events of the sentences, in text order. */
  List<Draft> find(List<Sentence> sentences) {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : sentences) {
      ClauseParser.Parse parse = parser.parse(sentence);
      for (Clause clause : parse.clauses()) {
        clause.subject = subjects.of(clause);
        fill(clause);
        remember(clause);
      }
      drafts.addAll(parse.drafts());
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

  private void remember(Clause clause) {
    boolean tells =
        clause.opening == Opening.MAIN
            || clause.opening == Opening.COORDINATE
            || clause.opening == Opening.COMPLEMENT;
    if (tells && clause.subject.own() && !clause.subject.chunks().isEmpty()) {
      last = clause.subject.chunks();
    }
  }

  private void fill(Clause clause) {
    clause.event.ifPresent(draft -> verb(draft, clause));
    List<Found<LightVerb>> open = objectIsResumed(clause) ? List.of() : clause.light;
    List<Found<LightVerb>> given = List.of();
    List<Chunk> lent = clause.subject.chunks();
    lendBack(clause);
    for (Phrase phrase : clause.phrases) {
      if (!phrase.light().isEmpty()) {
        open = phrase.light();
        lent = phrase.chunk().map(scene::joined).orElse(clause.subject.chunks());
      }
      if (phrase.event().isPresent()) {
        Draft draft = phrase.event().get();
        if (draft.trigger().kind() == Trigger.Kind.NOUN) {
          noun(draft, clause);
          if (clause.verb.filter(verb -> phrase.first() >= verb.end()).isPresent()
              || !phrase.light().isEmpty()
              || open.stream().anyMatch(light -> !clause.light.contains(light))) {
            boolean listed = phrase.conjoined() && !given.isEmpty();
            if (lend(draft, listed ? given : open, lent)) {
              given = listed ? given : open;
              open = List.of();
              if (phrase.light().isEmpty()) {
                clause.lends = false;
              }
            } else {
              lendFromAbove(draft, clause);
            }
          }
          purpose(draft, clause);
        } else {
          participle(draft, clause);
        }
      }
    }
    complements.prepositional(clause);
    for (Phrase phrase : clause.phrases) {
      phrase.event().ifPresent(draft -> otherParty(draft, clause));
    }
  }

  /** The other party to what is done with somebody: قال الوزير في اتصال مع نظيره. */
  private void otherParty(Draft draft, Clause clause) {
    if (draft.withOnly && draft.trigger().kind() == Trigger.Kind.NOUN) {
      List<Chunk> subject = clause.subject.chunks().isEmpty() ? last : clause.subject.chunks();
      complements.fill(draft, Slot.AGENT, subject);
    }
  }

  private void verb(Draft draft, Clause clause) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    draft.relative = clause.opening == Opening.RELATIVE;
    boolean resumes = draft.relative && !found.pronoun().isEmpty();
    List<Chunk> doers = clause.subject.chunks();
    Optional<Chunk> object = complements.objectOf(clause);
    boolean passive =
        found.inflected().voice() == Inflected.Voice.PASSIVE
            || scene.isVowelledPassive(found)
            || (object.isEmpty() && found.pronoun().isEmpty() && isPatient(trigger, doers));
    if (passive) {
      complements.fill(draft, trigger.object(), doers);
      return;
    }
    if (found.inflected().firstPerson()) {
      // the speaker, whom the chain tells
    } else if (doers.isEmpty() && !clause.subject.own()) {
      draft.understood.addAll(last);
    } else {
      complements.fill(draft, trigger.subject(), doers);
    }
    if (!found.pronoun().isEmpty() && !resumes && !clitics.isFirstPerson(found.pronoun())) {
      complements.fill(draft, trigger.object(), antecedents.undergoer(found, doers));
    }
    if (resumes && clause.antecedent.flatMap(Phrase::chunk).isPresent()) {
      complements.fill(
          draft, trigger.object(), scene.joined(clause.antecedent.get().chunk().get()));
    } else if (object.isPresent()) {
      complements.fill(draft, trigger.object(), scene.joined(object.get()));
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

  private void noun(Draft draft, Clause clause) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    int end = found.end();
    Optional<Chunk> next = scene.chunkFrom(end);
    if (!found.pronoun().isEmpty()) {
      List<Chunk> subject = clause.subject.chunks().isEmpty() ? last : clause.subject.chunks();
      boolean does = trigger.genitive() == Slot.AGENT;
      complements.fill(
          draft,
          trigger.genitive(),
          does ? antecedents.doer(found, subject) : antecedents.undergoer(found, subject));
      objectOfNoun(draft, objectOf(draft, clause));
    } else if (next.isPresent() && isAdjective(found, next.get())) {
      complements.fill(
          draft,
          trigger.subject() == Slot.NONE ? trigger.genitive() : trigger.subject(),
          List.of(next.get()));
    } else if (next.isPresent() && isGenitive(found, next.get())) {
      List<Chunk> group = scene.joined(next.get());
      end = group.get(group.size() - 1).end();
      Optional<Chunk> object = scene.chunkFrom(end).filter(FrameFinder::isFree);
      if (trigger.genitive() == Slot.TARGET && isTargetAfter(draft, end)) {
        complements.fill(draft, Slot.AGENT, group);
      } else if (trigger.genitive() == Slot.TARGET && object.isPresent()) {
        complements.fill(draft, Slot.AGENT, group);
        complements.fill(draft, Slot.TARGET, scene.joined(object.get()));
      } else {
        complements.fill(draft, trigger.genitive(), group);
        objectOfNoun(draft, end);
      }
    } else {
      gentilicAfterAdjective(draft, end);
    }
  }

  /** Whether a preposition that takes the target stands after a genitive: دعم تركيا لأذربيجان. */
  private boolean isTargetAfter(Draft draft, int end) {
    return scene
        .chunkFrom(end)
        .filter(chunk -> !chunk.isBare() && !chunk.conjoined())
        .filter(chunk -> draft.slot(chunk.preposition()) == Slot.TARGET)
        .isPresent();
  }

  /** Where the object stands of a noun with its doer's pronoun. */
  private int objectOf(Draft draft, Clause clause) {
    return clause.phrases.stream()
        .filter(phrase -> phrase.first() >= draft.end() && phrase.genitive())
        .filter(phrase -> phrase.entity().isPresent())
        .mapToInt(Phrase::first)
        .findFirst()
        .orElse(draft.end());
  }

  /** Hands an event noun what the light verb or noun before it lends; whether it took it. */
  private boolean lend(Draft noun, List<Found<LightVerb>> open, List<Chunk> subject) {
    Optional<Found<LightVerb>> fitting =
        open.stream().filter(light -> fits(light.value(), noun)).findFirst();
    if (fitting.isEmpty()) {
      return false;
    }
    LightVerb light = fitting.get().value();
    noun.take(fitting.get());
    boolean lends = light.subject() != Slot.AGENT || noun.trigger().subject() != Slot.NONE;
    if (lends && (noun.agents.isEmpty() || light.subject() != Slot.AGENT)) {
      complements.fill(noun, light.subject(), subject);
    }
    if (fitting.get().inflected().aspect() == Inflected.Aspect.FUTURE) {
      noun.factuality = Factuality.PLANNED;
    }
    if (!scene.functionAt(fitting.get().first() - 1, FunctionWord.Kind.ADVERB)) {
      light.factuality().ifPresent(name -> noun.factuality = Stances.named(name));
    }
    noun.lent.putAll(light.prepositions());
    return true;
  }

  /**
   * Hands an event noun after a relative clause what the verb before that lends: قامت القوات التي
   * تقودها المملكة بقصف.
   */
  private void lendFromAbove(Draft noun, Clause clause) {
    for (Optional<Clause> at = clause.parent; at.isPresent(); at = at.get().parent) {
      Clause above = at.get();
      boolean governs =
          above.lends
              && (objectIsResumed(clause)
                  || above.light.stream()
                      .anyMatch(light -> !light.value().preposition().isEmpty()));
      if (governs && lend(noun, above.light, above.subject.chunks())) {
        above.lends = false;
        return;
      }
    }
  }

  /** Whether a pronoun is the object of the verb of a relative clause: التحالف الذي تقوده. */
  private static boolean objectIsResumed(Clause clause) {
    return clause.opening == Opening.RELATIVE
        && clause.verb.filter(Verb::hasPronoun).isPresent()
        && clause.antecedent.flatMap(Phrase::event).isEmpty();
  }

  private boolean fits(LightVerb light, Draft noun) {
    return noun.trigger().goesWith(light)
        && (light.preposition().isEmpty()
            || light.preposition().equals(noun.found.preposition())
            || light.preposition().equals(scene.prepositionBefore(noun.first())));
  }

  /** Gives the event noun that a clause tells of what its verb lends: هجوم شنه مسلحون. */
  private void lendBack(Clause clause) {
    Optional<Draft> told = clause.antecedent.flatMap(Phrase::event);
    if (told.isEmpty()
        || clause.light.isEmpty()
        || told.get().trigger().kind() != Trigger.Kind.NOUN) {
      return;
    }
    told.get().take(clause.light.get(0));
    if (clause.verb.get().hasPronoun()) {
      complements.fill(told.get(), clause.light.get(0).value().subject(), clause.subject.chunks());
    }
    Map<String, Slot> slots = clause.light.get(0).value().prepositions();
    if (slots.containsKey(OBJECT)) {
      complements
          .objectOf(clause)
          .ifPresent(
              object -> complements.fill(told.get(), slots.get(OBJECT), scene.joined(object)));
    }
    told.get().lent.putAll(slots);
    clause.told = told;
  }

  /** The doer of what a clause is about to do: استخدمت الشرطة الغاز لتفريق المتظاهرين. */
  private void purpose(Draft draft, Clause clause) {
    boolean doesNotName = draft.trigger().genitive() != Slot.AGENT || !scene.hasGenitive(draft);
    if (draft.agents.isEmpty()
        && draft.trigger().subject() != Slot.NONE
        && !draft.type().symmetric()
        && doesNotName
        && scene.isPurpose(draft.found)) {
      complements.fill(draft, Slot.AGENT, clause.subject.chunks());
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

  private void participle(Draft draft, Clause clause) {
    Trigger trigger = draft.trigger();
    boolean active = trigger.kind() == Trigger.Kind.ACTIVE;
    Slot slot = active ? trigger.subject() : trigger.object();
    List<Chunk> subject = clause.subject.chunks();
    Optional<Chunk> head = scene.chunkBefore(draft.first());
    if (active && draft.type().speech() && !draft.found.definite()) {
      draft.understood.addAll(subject.isEmpty() ? last : subject);
    } else if (head.isEmpty() && draft.first() > 0 && scene.isComma(draft.first() - 1)) {
      complements.fill(draft, slot, subject);
    } else if (head.isPresent()) {
      complements.fill(draft, slot, List.of(head.get()));
    } else {
      Optional<Chunk> next = scene.chunkFrom(draft.end());
      if (!active && next.isPresent() && next.get().isBare()) {
        complements.fill(draft, slot, scene.joined(next.get()));
      } else if (draft.found.definite()) {
        headOf(draft, clause).ifPresent(chunk -> complements.fill(draft, slot, List.of(chunk)));
      } else {
        complements.fill(draft, slot, subject);
      }
    }
    if (active && trigger.object() != Slot.NONE) {
      scene
          .chunkFrom(draft.end())
          .filter(Chunk::isBare)
          .ifPresent(chunk -> complements.fill(draft, trigger.object(), scene.joined(chunk)));
    }
  }

  /** The last phrase before a definite participle that no preposition governs. */
  private Optional<Chunk> headOf(Draft draft, Clause clause) {
    Optional<Chunk> head = Optional.empty();
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() < draft.first() && phrase.isBare() && phrase.entity().isPresent()) {
        head = phrase.entity();
      }
    }
    return head;
  }
}
