package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands the subject and stance of a clause's light verbs and nouns to the event nouns after them.
 */
final class Lending {

  /** The key of the direct object among the parts that a light verb hands on. */
  private static final String OBJECT = "";

  /** The acts of speech that are about what others do. */
  private static final Set<String> OF_OTHERS = Set.of("Support", "Accusation", "Concern");

  private static final String ACCUSATION = "Accusation";
  private static final String APPEAL = "Appeal";
  private static final String VISIT = "Visit";

  /** The factuality, as light verbs give it, of what is said not to be so. */
  private final Scene scene;

  private final Complements complements;
  private final Antecedents antecedents;
  private final Clause clause;

  /** The light verb or noun whose event noun is still to come. */
  private List<Found<LightVerb>> open;

  private List<Chunk> subject;

  /** The preposition before a noun that only counts the event: قام بسلسلة غارات. */
  private Optional<String> through = Optional.empty();

  /** The one whose event noun was the last, and which nouns joined to that share. */
  private List<Found<LightVerb>> given = List.of();

  /** The subject of the last main clause. */
  private final List<Chunk> last;

  /**
   * Makes what lends in one clause.
   *
   * @param last the subject of the last main clause
   */
  Lending(
      Scene scene,
      Complements complements,
      Antecedents antecedents,
      Clause clause,
      List<Chunk> last) {
    this.scene = scene;
    this.complements = complements;
    this.antecedents = antecedents;
    this.last = last;
    this.clause = clause;
    this.open = objectIsResumed(clause) ? List.of() : clause.light;
    this.subject = clause.subject.chunks();
  }

  /** Comes to a phrase, whose noun may lend itself. */
  void pass(Phrase phrase) {
    if (!open.isEmpty() && isPart(phrase)) {
      through = Optional.of(phrase.preposition());
    } else if (!phrase.light().isEmpty()) {
      List<Chunk> doers =
          open.stream().anyMatch(noun -> leadsTo(noun, phrase)) ? subject : List.of();
      open = phrase.light();
      subject =
          phrase.chunk().map(scene::joined).orElse(doers.isEmpty() ? ownSubject(phrase) : doers);
    }
  }

  /** Whether a noun only counts the event that it hands on: سلسلة غارات. */
  private static boolean isPart(Phrase phrase) {
    return phrase.light().stream().anyMatch(noun -> noun.value().handsOn());
  }

  /** Whether a light noun lends itself to another one: قيام تركيا بتقديم. */
  private boolean leadsTo(Found<LightVerb> noun, Phrase phrase) {
    return !clause.light.contains(noun)
        && noun.value().subject() == Slot.AGENT
        && noun.value().preposition().equals(phrase.preposition());
  }

  /**
   * Whom the pronoun of a noun stands for (استمرارهم في), or the subject of the clause, unless it
   * only speaks of what others did: رحب بإعلان الهدنة.
   */
  private List<Chunk> ownSubject(Phrase phrase) {
    Optional<Found<LightVerb>> owned =
        phrase.light().stream()
            .filter(noun -> !noun.pronoun().isEmpty() && noun.value().subject() == Slot.AGENT)
            .findFirst();
    if (owned.isPresent()) {
      return antecedents.doer(owned.get(), clause.subject.chunksOr(last));
    }
    if (isAskedFor(phrase)) {
      return complements.objectOf(clause);
    }
    boolean ofOthers = !phrase.isBare() && clause.tells(OF_OTHERS);
    return ofOthers ? List.of() : clause.subject.chunks();
  }

  /** Whether a clause tells that others are asked to do it: دعا الأطراف إلى إجراء حوار. */
  private boolean isAskedFor(Phrase phrase) {
    return clause
        .event
        .filter(act -> act.is(APPEAL) && act.slot(phrase.preposition()) == Slot.CONTENT)
        .isPresent();
  }

  /** Gives the event noun of a phrase what is lent to it. */
  void lendTo(Draft noun, Phrase phrase) {
    boolean afterVerb = clause.verb.filter(verb -> phrase.first() >= verb.end()).isPresent();
    boolean afterNoun = open.stream().anyMatch(light -> !clause.light.contains(light));
    if (!afterVerb && !afterNoun) {
      if (!clause.hasVerb() && clause.opening == Opening.ADVERBIAL && clause.pronounTopic) {
        lendFromAbove(noun);
      } else if (isTopic(phrase)) {
        lend(
            noun,
            clause.light.stream().filter(light -> light.value().onlyNamed()).toList(),
            List.of());
      }
      return;
    }
    boolean listed = phrase.conjoined() && !given.isEmpty();
    List<Found<LightVerb>> readings = listed ? given : open;
    if (lend(noun, readings, subject)) {
      hit(noun, phrase);
      given = readings;
      open = List.of();
      clause.lends = false;
    } else {
      lendFromAbove(noun);
    }
  }

  /** Whether a clause is about the noun of a phrase before its verb: عبوة ناسفة انفجرت. */
  private boolean isTopic(Phrase phrase) {
    return clause.verb.filter(verb -> phrase.first() < verb.first()).isPresent()
        && clause.before().stream()
            .filter(Phrase::isFree)
            .findFirst()
            .filter(phrase::equals)
            .isPresent();
  }

  /**
   * Gives an event of several words, which have no genitive, what stands right after them as the
   * object of its verb: استهدف هجوم انتحاري مقر الشرطة.
   */
  private void hit(Draft noun, Phrase phrase) {
    Slot slot = noun.lent.getOrDefault(OBJECT, Slot.NONE);
    boolean phrasal = noun.end() - noun.first() > 1;
    if (phrasal && phrase.isFree() && complements.objectOf(clause, phrase.end()).isEmpty()) {
      complements.fill(noun, slot, phrase.chunk().map(scene::joined).orElse(List.of()));
    }
  }

  /** Hands an event noun what a light verb or noun lends; whether it took it. */
  private boolean lend(Draft noun, List<Found<LightVerb>> readings, List<Chunk> subject) {
    Optional<Found<LightVerb>> fitting =
        readings.stream()
            .filter(light -> fits(light, noun))
            .min(Comparator.comparing(light -> light.value().preposition().isEmpty()));
    if (fitting.isEmpty()) {
      return false;
    }
    if (isOthersDeed(noun) || isOthersVisit(noun)) {
      return true;
    }
    LightVerb light = fitting.get().value();
    noun.take(fitting.get());
    boolean prepares = noun.isVote() && fitting.get().inflected().aspect() == Inflected.Aspect.NONE;
    boolean lends =
        light.subject() != Slot.AGENT || (noun.trigger().subject() != Slot.NONE && !prepares);
    Slot part = isDeniedBlame(light, noun) ? Slot.TARGET : light.subject();
    if (lends && (noun.agents.isEmpty() || part != Slot.AGENT)) {
      complements.fill(noun, part, subject);
    }
    if (light.prepositions().containsKey(OBJECT)) {
      complements.fill(noun, light.prepositions().get(OBJECT), undergoers());
    }
    if (fitting.get().inflected().aspect() == Inflected.Aspect.FUTURE) {
      noun.factuality = Factuality.PLANNED;
    }
    if (!scene.functionAt(fitting.get().first() - 1, FunctionWord.Kind.ADVERB)) {
      light.factuality().ifPresent(told -> noun.factuality = told);
    }
    noun.lent.putAll(light.prepositions());
    return true;
  }

  /**
   * Whether somebody only tells what the parties named by a noun's genitive do: أعلن المبعوث موافقة
   * الأطراف.
   */
  private boolean isOthersDeed(Draft noun) {
    return clause.reporting.isPresent()
        && noun.trigger().genitive() == Slot.AGENT
        && !noun.trigger().needsVerb()
        && noun.found.pronoun().isEmpty()
        && scene
            .chunkFrom(noun.end())
            .filter(chunk -> chunk.isBare() && !chunk.isGentilic())
            .filter(chunk -> !chunk.isPlace())
            .filter(chunk -> noun.type().symmetric() || isTargetAt(noun, chunk.end()))
            .isPresent();
  }

  /** Whether somebody only tells of the visit of others: أعلن الوزير عن زيارة قريبة لوفد. */
  private boolean isOthersVisit(Draft noun) {
    return clause.reporting.isPresent()
        && noun.is(VISIT)
        && scene
            .chunkFrom(noun.end())
            .or(() -> scene.chunkFrom(noun.end() + 1))
            .filter(Chunk::isPeople)
            .filter(chunk -> scene.senses().has(chunk.preposition(), Preposition.Sense.OWNER))
            .isPresent();
  }

  /**
   * Whether a preposition that gives a noun its target is written onto a word: رفض أنقرة للهجوم.
   */
  private boolean isTargetAt(Draft noun, int token) {
    Set<String> prepositions =
        noun.trigger().prepositions().entrySet().stream()
            .filter(entry -> entry.getValue() == Slot.TARGET)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return token < scene.text().sentenceOf(noun.first()).end()
        && scene.letters().hasProclitic(token, prepositions);
  }

  /** Whether those denied what they are blamed for: نفت إيران الاتهامات. */
  private static boolean isDeniedBlame(LightVerb light, Draft noun) {
    return noun.is(ACCUSATION) && light.factuality().filter(Factuality.DENIED::equals).isPresent();
  }

  /**
   * Those whom the clause's verb moves to act: its object (أجبرت السكان على النزوح), or where it
   * has none its subject, as of a passive (أجبر السكان على النزوح).
   */
  private List<Chunk> undergoers() {
    if (clause.verb.filter(Verb::hasPronoun).isPresent()) {
      return List.of();
    }
    List<Chunk> object = complements.objectOf(clause);
    return object.isEmpty() ? clause.subject.chunks() : object;
  }

  /**
   * Hands an event noun after a relative clause what the verb before that lends: قامت القوات التي
   * تقودها المملكة بقصف.
   */
  private void lendFromAbove(Draft noun) {
    for (Optional<Clause> at = clause.parent; at.isPresent(); at = at.get().parent) {
      Clause above = at.get();
      List<Found<LightVerb>> governing =
          objectIsResumed(clause)
              ? above.light
              : above.light.stream().filter(verb -> !verb.value().preposition().isEmpty()).toList();
      if (above.lends && lend(noun, governing, above.subject.chunks())) {
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

  /**
   * Whether a light verb takes a noun, which has its preposition or shares that of the noun before:
   * تمكنت من اقتحام البلدة والسيطرة عليها.
   */
  private boolean fits(Found<LightVerb> verb, Draft noun) {
    String preposition = verb.value().preposition();
    boolean shared = given.contains(verb) && scene.prepositionOf(noun.found).isEmpty();
    return noun.trigger().goesWith(verb.value())
        && (isUngoverned(verb, noun)
            || shared
            || through.filter(preposition::equals).isPresent()
            || (!preposition.isEmpty()
                && (preposition.equals(noun.found.preposition())
                    || preposition.equals(scene.prepositionBefore(noun.first())))));
  }

  /** Whether a verb that takes a direct object may take a noun: none that says by what means. */
  private boolean isUngoverned(Found<LightVerb> verb, Draft noun) {
    boolean means =
        !noun.found.conjunction().isEmpty()
            && scene.senses().has(noun.found.preposition(), Preposition.Sense.PLACE);
    boolean owned = !verb.pronoun().isEmpty() && verb.inflected().aspect() == Inflected.Aspect.NONE;
    return verb.value().preposition().isEmpty()
        && !means
        && !(owned && !scene.prepositionOf(noun.found).isEmpty());
  }

  /** Whether a light verb has its preposition, if it needs one, before a pronoun: قام بها. */
  private boolean isComplete(LightVerb light) {
    return light.preposition().isEmpty()
        || clause.pronounPhrases.stream()
            .anyMatch(phrase -> phrase.preposition().equals(light.preposition()));
  }

  /**
   * The event noun that a relative clause tells of, or the one of which that is told is the
   * genitive: حرب الاستنزاف التي يخوضها الجيش.
   */
  private Optional<Draft> told() {
    Optional<Phrase> antecedent = clause.antecedent;
    if (antecedent.isEmpty() || clause.parent.isEmpty()) {
      return Optional.empty();
    }
    Phrase genitive = antecedent.get();
    Optional<Draft> own = genitive.event().filter(noun -> !clause.leavesAlone(noun.found));
    int at = clause.parent.get().phrases.indexOf(genitive);
    if (own.isPresent() || at <= 0 || genitive.entity().isPresent() || !genitive.isBare()) {
      return genitive.event();
    }
    Phrase head = clause.parent.get().phrases.get(at - 1);
    return head.end() == genitive.first() && !genitive.conjoined()
        ? head.event().filter(noun -> !noun.found.definite()).or(genitive::event)
        : genitive.event();
  }

  /** Gives the event noun that a clause tells of what its verb lends: هجوم شنه مسلحون. */
  void lendBack() {
    Optional<Draft> told = told();
    Optional<Found<LightVerb>> light =
        clause.light.stream().filter(verb -> isComplete(verb.value())).findFirst();
    if (told.isEmpty() || light.isEmpty() || told.get().trigger().kind() != Trigger.Kind.NOUN) {
      return;
    }
    told.get().take(light.get());
    boolean undergoes = clause.verb.get().hasPronoun() || clause.isResumed();
    if (undergoes) {
      boolean others = told.get().type().symmetric() || clause.subject.chunks().isEmpty();
      if (!others) {
        told.get().agents.clear();
      }
      complements.fill(told.get(), light.get().value().subject(), clause.subject.chunks());
    }
    Map<String, Slot> slots = light.get().value().prepositions();
    if (slots.containsKey(OBJECT)) {
      complements.fill(told.get(), slots.get(OBJECT), complements.objectOf(clause));
    }
    told.get().lent.putAll(slots);
    clause.told = told;
  }
}
