package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.Clause.Subject;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whose deed a clause tells of: what a relative pronoun stands for, the phrase before the
 * verb, or the one after it; else, of a clause that goes on with another one, the subject of that.
 */
final class ClauseSubjects {

  /** The types of what may be named by a plural of people. */
  private static final Set<EntityType> SEVERAL =
      EnumSet.of(EntityType.GROUP, EntityType.ARMED_GROUP);

  private final Scene scene;
  private final InheritedSubjects inherited;

  ClauseSubjects(Scene scene) {
    this.scene = scene;
    this.inherited = new InheritedSubjects(scene);
  }

  /** The subject of a clause; those of the clauses before it must be set. */
  Subject of(Clause clause) {
    if (clause.verb.isEmpty()) {
      return topic(clause)
          .map(topic -> subject(topic, topic.end(), clause))
          .orElse(inherited.of(clause));
    }
    Verb verb = clause.verb.get();
    if (verb.inflected().firstPerson()) {
      return new Subject(List.of(), false, verb.end());
    }
    Optional<Phrase> told =
        clause.opening == Opening.RELATIVE ? clause.antecedent : Optional.empty();
    if (told.isPresent() && !isResumed(clause)) {
      return told(told.get(), clause);
    }
    Optional<Phrase> topic = topic(clause).filter(phrase -> !isAdverb(phrase, clause));
    if (topic.isPresent()) {
      Phrase named = NamedPersons.after(topic.get(), clause).orElse(topic.get());
      List<Chunk> chunks =
          verb.inflected().plural() ? listed(named, clause) : joined(named, clause);
      return new Subject(chunks, true, verb.end());
    }
    Optional<Phrase> after =
        verb.inflected().plural() || clause.pronounTopic ? Optional.empty() : afterVerb(clause);
    if (after.isPresent()) {
      Phrase phrase = after.get();
      boolean isObject =
          clause.isAct(phrase)
              && !phrase.event().get().found.definite()
              && mayHaveEventAsObject(clause);
      isObject |= isOnlyObject(phrase, clause) || isOblique(phrase);
      if (!isObject && !isOtherGender(verb, phrase)) {
        Phrase named =
            NamedPersons.after(phrase, clause)
                .or(() -> NamedPersons.beyond(phrase, clause))
                .orElse(phrase);
        return subject(named, end(named), clause);
      }
    }
    return new Subject(inherited.of(clause).chunks(), false, verb.end());
  }

  /** Whether the verb of a clause may be said of the subject of an earlier one. */
  boolean maySpeakOn(Clause before, Clause clause) {
    return inherited.mayGoOn(before, clause);
  }

  /** The entities of a phrase; also whose a thing is whose noun tells of no event by itself. */
  private List<Chunk> joined(Phrase phrase, Clause clause) {
    return phrase
        .chunk()
        .filter(chunk -> !clause.isAct(phrase))
        .map(scene::joined)
        .orElse(List.of());
  }

  /** A topic with the phrases before the verb that go on with it after something put in. */
  private List<Chunk> listed(Phrase topic, Clause clause) {
    List<Chunk> listed = new ArrayList<>(joined(topic, clause));
    for (Phrase phrase : clause.before()) {
      if (phrase.conjoined() && phrase.isBare() && phrase.first() > topic.first()) {
        joined(phrase, clause).stream()
            .filter(chunk -> !listed.contains(chunk))
            .forEach(listed::add);
      }
    }
    return listed;
  }

  /**
   * The antecedent of a relative clause; of an event noun with a genitive that genitive. What a
   * thing says or does is done by whoever made it: أصدر المجلس قرارا يفرض حظرا.
   */
  private Subject told(Phrase antecedent, Clause clause) {
    int end = clause.verb.get().end();
    boolean tells = antecedent.event().filter(noun -> !noun.trigger().needsVerb()).isPresent();
    if (tells && clause.light.isEmpty()) {
      return new Subject(antecedent.chunk().map(List::of).orElse(List.of()), true, end);
    }
    boolean thing = antecedent.isThing() || (antecedent.event().isPresent() && !tells);
    if (thing && !isBodily(clause) && !isUndergone(clause)) {
      return new Subject(inherited.of(clause).chunks(), false, end);
    }
    return subject(antecedent, end, clause);
  }

  /** Whether a clause tells what its subject undergoes, which no words do: بلد يعاني من هجمات. */
  private static boolean isUndergone(Clause clause) {
    return !clause.light.isEmpty()
        && clause.light.stream().allMatch(light -> light.value().subject() == Slot.TARGET);
  }

  /** Whether a clause tells of what only people do, not their words or decisions. */
  private static boolean isBodily(Clause clause) {
    return clause.event.filter(draft -> draft.type().isTerritorial()).isPresent();
  }

  private Subject subject(Phrase phrase, int end, Clause clause) {
    List<Chunk> chunks = joined(phrase, clause);
    return new Subject(
        chunks.isEmpty() && phrase.event().isEmpty() ? scene.included(phrase.end()) : chunks,
        true,
        end);
  }

  private int end(Phrase phrase) {
    if (phrase.chunk().isEmpty()) {
      return phrase.end();
    }
    List<Chunk> group = scene.joined(phrase.chunk().get());
    return Math.max(phrase.end(), group.get(group.size() - 1).end());
  }

  /** Whether a pronoun of a relative clause stands for its antecedent, which so is no subject. */
  private boolean isResumed(Clause clause) {
    Verb verb = clause.verb.get();
    if (verb.hasPronoun() || clause.isResumed()) {
      return true;
    }
    int relative = clause.first - 1;
    boolean masculine = !verb.inflected().feminine() && !verb.inflected().plural();
    return clause.first < verb.first() + 1
        && relative >= 0
        && scene.functionAt(relative, Kind.RELATIVE)
        && scene.letters().isFeminineRelative(relative) == masculine
        && !verb.inflected().plural();
  }

  /** The phrase before the verb that the clause is about. */
  private Optional<Phrase> topic(Clause clause) {
    return obliged(clause)
        .or(
            () ->
                clause.before().stream()
                    .filter(phrase -> phrase.isBare())
                    .filter(phrase -> !phrase.conjoined() || phrase.first() == clause.first)
                    .findFirst());
  }

  /**
   * Whether a thing before the verb only tells how or when, since it has no article and the subject
   * follows the verb: بعد الهجوم مباشرة، فر السكان.
   */
  private boolean isAdverb(Phrase phrase, Clause clause) {
    return phrase.isThing()
        && !phrase.definite()
        && !clause.verb.get().inflected().plural()
        && clause.verb.get().inflected().aspect() != Inflected.Aspect.NONE
        && afterVerb(clause).flatMap(Phrase::entity).isPresent();
  }

  /** Whose duty a clause without a verb tells of: إن على روسيا الانسحاب. */
  private Optional<Phrase> obliged(Clause clause) {
    return clause.phrases.stream()
        .findFirst()
        .filter(phrase -> !clause.hasVerb() && phrase.entity().isPresent())
        .filter(phrase -> scene.isDuty(clause.first - 1, phrase.first()));
  }

  /** The first phrase after the verb that no preposition governs. */
  private Optional<Phrase> afterVerb(Clause clause) {
    for (Phrase phrase : clause.after()) {
      if (phrase.isBare() && phrase.apart()) {
        return Optional.empty();
      }
      if (phrase.isFree()) {
        return isInConstruct(phrase, clause) ? Optional.empty() : Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a phrase goes on with the noun that a verb of several words ends in: أكد أهمية العمل.
   */
  private boolean isInConstruct(Phrase phrase, Clause clause) {
    Verb verb = clause.verb.get();
    int last = verb.end() - 1;
    return clause.event.isPresent()
        && phrase.first() == verb.end()
        && last > verb.first()
        && (phrase.chunk().isEmpty() || clause.event.get().trigger().object() == Slot.AGENT)
        && !scene.letters().isDefinite(last)
        && !scene.letters().isAccusative(last);
  }

  /** Whether the letters of a verb may be of the feminine: تقاتل. */
  private boolean mayBeFeminine(Verb verb) {
    return verb.inflected().feminine()
        || scene.triggersAt(verb.first()).stream().anyMatch(found -> found.inflected().feminine())
        || scene.lightVerbsAt(verb.first()).stream()
            .anyMatch(found -> found.inflected().feminine());
  }

  /** Whether a noun right after a verb of the masculine is feminine, and so its object. */
  private boolean isOtherGender(Verb verb, Phrase phrase) {
    boolean people =
        phrase
            .chunk()
            .filter(c -> c.type() == EntityType.PERSON || c.type() == EntityType.GROUP)
            .isPresent();
    return !mayBeFeminine(verb)
        && !people
        && phrase.first() == verb.end()
        && scene.letters().isFeminineNoun(phrase.first());
  }

  /** Whether people have the ending that only a subject has: المحتجون. */
  private boolean isNominative(Phrase phrase) {
    return phrase
        .entity()
        .filter(chunk -> SEVERAL.contains(chunk.type()))
        .filter(chunk -> scene.letters().isPluralOfPeople(chunk.first()))
        .isPresent();
  }

  /** Whether people have the ending that no subject has: يدعو المسلمين. */
  private boolean isOblique(Phrase phrase) {
    return phrase
        .entity()
        .filter(chunk -> SEVERAL.contains(chunk.type()) && chunk.name().amount().isEmpty())
        .filter(chunk -> scene.letters().isObliqueOfPeople(chunk.first()))
        .isPresent();
  }

  /**
   * Whether the only free phrase after a verb that takes an object is rather what is done than who
   * does it: a thing (وانتقدت القرار), an act that is spoken of (وأدان الهجوم), or whoever stands
   * in a clause that goes on with the subject before it (وصل الوزير والتقى نظيره; تقريرا اتهمت فيه
   * إسرائيل).
   */
  private boolean isOnlyObject(Phrase phrase, Clause clause) {
    boolean transitive =
        clause.event.filter(draft -> draft.trigger().object() != Slot.NONE).isPresent()
            || takesThing(phrase, clause);
    boolean ownTopic =
        clause.opening == Opening.ADVERBIAL
            && !clause.pronounTopic
            && phrase.first() == clause.verb.get().end()
            && scene.functionAt(clause.first - 1, Kind.CONNECTIVE);
    boolean met = ownTopic && isMetBySubject(clause);
    return transitive
        && !isNominative(phrase)
        && (!ownTopic || met)
        && !isAskedWith(clause)
        && (clause.isAct(phrase)
            ? clause.speaks()
            : phrase.chunk().isEmpty() || goesOn(clause) || met)
        && clause.after().stream()
            .filter(other -> other.first() > phrase.first())
            .filter(other -> !scene.functionAt(other.first() - 1, Kind.INCLUSION))
            .noneMatch(Phrase::isFree);
  }

  /**
   * Whether the only one named by a clause about a meeting is whom the person met of whom the
   * clause before tells: وصل الوزير إلى بيروت حيث التقى الرئيس.
   */
  private boolean isMetBySubject(Clause clause) {
    return clause.event.filter(draft -> draft.type().symmetric()).isPresent()
        && clause.phrases.stream()
            .noneMatch(phrase -> scene.senses().has(phrase.preposition(), Preposition.Sense.WITH))
        && inherited.of(clause).chunks().stream().anyMatch(Chunk::isPeople);
  }

  /**
   * Whether a thing is what a verb that goes on with the one before is done to: أطلقت الغاز
   * واستخدمت الهراوات.
   */
  private static boolean takesThing(Phrase phrase, Clause clause) {
    return clause.opening == Opening.COORDINATE
        && phrase.isThing()
        && clause.light.stream()
            .anyMatch(
                light ->
                    light.value().subject() == Slot.AGENT && light.value().preposition().isEmpty())
        && clause
            .parent
            .flatMap(before -> before.verb)
            .filter(
                before -> before.inflected().feminine() == clause.verb.get().inflected().feminine())
            .isPresent();
  }

  /** Whether a pronoun takes the part that the verb's preposition gives: خطة طالب بها الدائنون. */
  private static boolean isAskedWith(Clause clause) {
    return clause.event.isPresent()
        && clause.pronounPhrases.stream()
            .anyMatch(phrase -> clause.event.get().slot(phrase.preposition()) != Slot.NONE);
  }

  private boolean goesOn(Clause clause) {
    boolean tellsOfThing =
        clause.opening == Opening.RELATIVE && clause.antecedent.filter(Phrase::isThing).isPresent();
    return (clause.opening == Opening.COORDINATE || tellsOfThing || isDuringTold(clause))
        && inherited.of(clause).chunks().stream()
            .findFirst()
            .filter(subject -> agrees(subject, clause))
            .isPresent();
  }

  /**
   * Whether a verb that goes on may have somebody as subject: not one of the masculine after a
   * feminine, or one of the singular after several people (دخل المحتجون وأغلق المتجر).
   */
  private boolean agrees(Chunk subject, Clause clause) {
    Inflected verb = clause.verb.get().inflected();
    boolean masculine = !verb.feminine() && !verb.plural() && !verb.firstPerson();
    boolean feminine =
        subject.type() == EntityType.BODY && scene.letters().isFeminineNoun(subject.first());
    boolean several =
        subject.type() == EntityType.GROUP && scene.letters().isPluralOfPeople(subject.first());
    boolean other =
        clause
            .parent
            .flatMap(before -> before.verb)
            .map(Verb::inflected)
            .filter(before -> !before.plural() && !before.firstPerson() && !verb.plural())
            .filter(before -> before.feminine() && !verb.feminine())
            .isPresent();
    return clause.opening != Opening.COORDINATE || !masculine || !(feminine || several || other);
  }

  /** Whether a clause tells what those who do an event do at it: زيارة التقى خلالها نظيره. */
  private static boolean isDuringTold(Clause clause) {
    return clause.opening == Opening.RELATIVE
        && clause.isResumed()
        && clause.antecedent.flatMap(Phrase::event).isPresent()
        && clause.event.filter(draft -> draft.trigger().object() != Slot.VICTIM).isPresent();
  }

  /** Whether an event noun after the verb is done by its subject rather than being it. */
  private static boolean mayHaveEventAsObject(Clause clause) {
    return clause.reporting.isPresent()
        || clause
            .event
            .filter(draft -> draft.trigger().object() != Slot.NONE || draft.type().speech())
            .isPresent()
        || clause.light.stream()
            .anyMatch(
                light ->
                    light.value().subject() == Slot.AGENT
                        || light.value().subject() == Slot.TARGET);
  }
}
