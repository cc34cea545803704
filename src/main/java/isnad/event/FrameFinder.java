package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Clitics;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the events of an article and fills their parts with the phrases of their clauses: a verb
 * hands its subject to the event nouns that it lends itself to and to the clauses that go on with
 * it.
 */
final class FrameFinder {

  private static final String CALL = "PhoneCall";
  private static final String PROTEST = "Protest";

  /** The types of what is not done without naming to whom. */
  private static final Set<String> OF_SOMEBODY = Set.of("Accusation", "Appointment");

  /** The types of those who act by office rather than take to the streets. */
  private static final Set<EntityType> IN_OFFICE =
      EnumSet.of(
          EntityType.STATE,
          EntityType.BODY,
          EntityType.PERSON,
          EntityType.INTERGOVERNMENTAL_ORGANIZATION);

  private final Scene scene;
  private final ClauseParser parser;
  private final ClauseSubjects subjects;
  private final Complements complements;
  private final Concerned concerned;
  private final Predicates predicates;
  private final PronounPhrases pronouns;
  private final NounFrames nouns;
  private final ParticipleFrames participles;
  private final Antecedents antecedents;
  private final SharedParts shared;
  private final Clitics clitics;

  private final List<ClauseReading> clauses = new ArrayList<>();

  /** The subject of the last main clause, of whichever sentence. */
  private List<Chunk> last = List.of();

  /** The last clause with a subject of its own that is not what somebody says. */
  private Optional<Clause> telling = Optional.empty();

  FrameFinder(Scene scene, Clitics clitics) {
    this.scene = scene;
    this.parser = new ClauseParser(scene);
    this.subjects = new ClauseSubjects(scene);
    this.complements = new Complements(scene);
    this.concerned = new Concerned(scene, complements);
    this.predicates = new Predicates(scene);
    this.antecedents = new Antecedents(scene, clitics);
    this.pronouns = new PronounPhrases(scene, complements, antecedents);
    this.nouns = new NounFrames(scene, complements, antecedents);
    this.participles = new ParticipleFrames(scene, complements);
    this.shared = new SharedParts(scene, complements);
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
        predicates.tell(clause);
        remember(clause);
        clauses.add(clause.reading(sentence.index()));
      }
      parse.clauses().forEach(shared::outcome);
      concerned.find(parse.drafts());
      parse.drafts().forEach(FrameFinder::burden);
      drafts.addAll(parse.drafts());
    }
    return drafts;
  }

  /** Gives what is lifted those whom it is lifted from: رفع العقوبات عن إيران. */
  private static void burden(Draft draft) {
    draft.lifting.ifPresent(act -> draft.targets.addAll(act.targets));
  }

  /** How the clauses of the sentences were read, in text order. */
  List<ClauseReading> clauses() {
    return clauses;
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
      if (clause.opening != Opening.COMPLEMENT) {
        telling = Optional.of(clause);
      }
    }
  }

  private void fill(Clause clause) {
    clause.event.ifPresent(draft -> verb(draft, clause));
    Lending lending = new Lending(scene, complements, antecedents, clause, last);
    lending.lendBack();
    for (Phrase phrase : clause.phrases) {
      lending.pass(phrase);
      phrase
          .event()
          .ifPresent(
              draft -> {
                if (draft.trigger().kind() == Trigger.Kind.NOUN) {
                  lending.lendTo(draft, phrase);
                  nouns.noun(draft, clause, last);
                  draft.reason = isReason(draft, clause);
                } else {
                  participles.fill(draft, clause, last);
                }
              });
    }
    complements.prepositional(clause);
    pronouns.fill(clause);
    shared.answer(clause);
    shared.share(clause);
    shared.fought(clause);
    for (Phrase phrase : clause.phrases) {
      phrase.event().ifPresent(draft -> otherParty(draft, clause));
    }
    duty(clause);
    shared.helped(clause);
  }

  /** Whether a noun tells why those in office do what a clause tells: استدعت سفيرها احتجاجا. */
  private boolean isReason(Draft draft, Clause clause) {
    List<Chunk> doers = clause.subject.chunks();
    return draft.is(PROTEST)
        && !draft.found.definite()
        && draft.lightVerb.isEmpty()
        && scene.letters().isAccusative(draft.first())
        && clause.verb.filter(verb -> verb.end() <= draft.first()).isPresent()
        && !doers.isEmpty()
        && doers.stream().allMatch(chunk -> IN_OFFICE.contains(chunk.type()));
  }

  /** Gives what somebody has to do its doer: إن على روسيا وقف القصف. */
  private void duty(Clause clause) {
    boolean told = clause.opening == Opening.COMPLEMENT && !clause.hasVerb();
    if (told && !clause.phrases.isEmpty()) {
      Phrase first = clause.phrases.get(0);
      clause.phrases.stream()
          .flatMap(phrase -> phrase.event().stream())
          .filter(draft -> scene.isDuty(clause.first - 1, first.first()))
          .filter(draft -> draft.agents.isEmpty() && draft.trigger().kind() == Trigger.Kind.NOUN)
          .findFirst()
          .ifPresent(draft -> complements.fill(draft, Slot.AGENT, clause.subject.chunks()));
    }
  }

  /**
   * The other party to what is done with somebody (قال الوزير في اتصال مع نظيره), or both of a call
   * in which one person tells another something (أبلغ الوزير نظيره في اتصال).
   */
  private void otherParty(Draft draft, Clause clause) {
    if (draft.trigger().kind() != Trigger.Kind.NOUN) {
      return;
    }
    if (draft.withOnly) {
      List<Chunk> others = clause.subject.own() ? List.of() : last;
      complements.fill(draft, Slot.AGENT, clause.subject.chunksOr(others));
    } else if (draft.is(CALL)
        && draft.agents.isEmpty()
        && clause.hasVerb()
        && scene.senses().isDuring(draft.found)) {
      List<Chunk> told =
          complements.objectOf(clause).stream()
              .filter(chunk -> chunk.type() == EntityType.PERSON && chunk.end() <= draft.first())
              .toList();
      complements.fill(draft, Slot.AGENT, clause.subject.chunks());
      complements.fill(draft, Slot.AGENT, told);
    }
  }

  private void verb(Draft draft, Clause clause) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    draft.relative = clause.opening == Opening.RELATIVE;
    boolean resumes = draft.relative && !found.pronoun().isEmpty();
    List<Chunk> doers = clause.subject.chunks();
    List<Chunk> object = complements.objectOf(clause);
    boolean passive =
        found.inflected().voice() == Inflected.Voice.PASSIVE
            || scene.letters().isVowelledPassive(found)
            || (found.pronoun().isEmpty()
                && (isAccused(draft, clause, object)
                    || isPatient(clause, trigger, object)
                    || isPlaceOnly(clause, trigger, object)));
    if (passive) {
      complements.fill(draft, trigger.object(), doers);
      if (isIncluded(object)) {
        complements.fill(draft, trigger.object(), object);
      }
      return;
    }
    if (found.inflected().firstPerson()) {
      // the speaker, whom the chain tells
    } else if (doers.isEmpty() && !clause.subject.own()) {
      draft.understood.addAll(speaker(clause));
      draft.ofSpeaker = isOfSpeaker(clause);
    } else {
      boolean held = trigger.subject() == Slot.PLACE && !clause.subject.own();
      complements.fill(
          draft, trigger.subject(), held ? doers.stream().filter(Chunk::isPlace).toList() : doers);
    }
    if (!found.pronoun().isEmpty() && !resumes && !clitics.isFirstPerson(found.pronoun())) {
      complements.fill(draft, trigger.object(), antecedents.undergoer(found, doers));
    }
    if (resumes && clause.antecedent.flatMap(Phrase::chunk).isPresent()) {
      complements.fill(
          draft, trigger.object(), scene.joined(clause.antecedent.get().chunk().get()));
    } else {
      Set<String> before = Set.copyOf(draft.agents);
      complements.fill(draft, trigger.object(), object);
      draft.agents.stream().filter(party -> !before.contains(party)).forEach(draft.others::add);
    }
  }

  /**
   * Who goes on speaking by a verb without a subject: whoever spoke, rather than those of whom he
   * spoke (قال الوزير إن الوحدات تراجعت. ودعا إلى وقف القتال), if the verb may be said of him.
   */
  private List<Chunk> speaker(Clause clause) {
    return telling
        .filter(before -> subjects.maySpeakOn(before, clause))
        .map(before -> before.subject.chunks())
        .orElse(last);
  }

  /** Whether somebody tells of himself, whom the sentence does not name: وأعلن أنه سيزور. */
  private static boolean isOfSpeaker(Clause clause) {
    return clause.opening == Opening.COMPLEMENT
        && clause.pronounTopic
        && clause.parent.filter(saying -> saying.reporting.isPresent()).isPresent()
        && clause.parent.filter(saying -> !saying.subject.own()).isPresent();
  }

  /**
   * Whether those that seem to do are rather those to whom it is done, since nobody else is whom it
   * may be done to: قتل 21 شخصا, 21 شخصا قتلوا بينهم مدنيون.
   */
  private boolean isPatient(Clause clause, Trigger trigger, List<Chunk> object) {
    List<Chunk> doers = clause.subject.chunks();
    return trigger.object() == Slot.VICTIM
        && !doers.isEmpty()
        && (doers.get(0).isPeople() || scene.amountAt(doers.get(0).first()).isPresent())
        && !hasOtherObject(clause)
        && (isIncluded(object) || object.stream().noneMatch(FrameFinder::mayBeHurt));
  }

  /**
   * Whether what somebody is accused of or charged with follows the only one named, who so is the
   * one accused: يتهم الرجل بالتجسس.
   */
  private boolean isAccused(Draft draft, Clause clause, List<Chunk> object) {
    int end = clause.subject.end();
    return draft.isAmong(OF_SOMEBODY)
        && draft.trigger().object() == Slot.TARGET
        && object.isEmpty()
        && end > clause.verb.get().end()
        && (isContentClause(draft, end)
            || clause.after().stream()
                .filter(phrase -> phrase.first() == end)
                .anyMatch(phrase -> draft.slot(phrase.preposition()) == Slot.CONTENT));
  }

  /** Whether a clause that tells what somebody is accused of opens at a token: بأنه. */
  private boolean isContentClause(Draft draft, int token) {
    int end = scene.text().sentenceOf(draft.first()).end();
    int at = token < end && scene.letters().isComma(token) ? token + 1 : token;
    return at < end
        && scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
        && draft.trigger().prepositions().entrySet().stream()
            .filter(entry -> entry.getValue() == Slot.CONTENT)
            .anyMatch(entry -> scene.letters().hasProclitic(at, Set.of(entry.getKey())));
  }

  /** Whether all that follows a verb of what people do is a place, as after a passive. */
  private boolean isPlaceOnly(Clause clause, Trigger trigger, List<Chunk> object) {
    List<Chunk> doers = clause.subject.chunks();
    return trigger.subject() == Slot.AGENT
        && (trigger.object() == Slot.TARGET || trigger.object() == Slot.PLACE)
        && object.isEmpty()
        && (clause.subject.end() > clause.verb.get().end() || !hasOtherObject(clause))
        && !doers.isEmpty()
        && doers.stream().allMatch(chunk -> chunk.isPlace() && !chunk.isTerritory());
  }

  /** Whether a verb after its subject has a noun as object that names nobody: أنه قتل والده. */
  private boolean hasOtherObject(Clause clause) {
    int verb = clause.verb.get().end();
    return clause.subject.end() <= verb
        && clause.after().stream()
            .filter(phrase -> phrase.first() == verb && phrase.isFree() && phrase.isThing())
            .anyMatch(phrase -> !scene.letters().isAccusative(verb));
  }

  private static boolean mayBeHurt(Chunk chunk) {
    return chunk.isPeople()
        || chunk.type() == EntityType.BODY
        || chunk.type() == EntityType.ARMED_GROUP;
  }

  /** Whether a phrase only names some of those named before: بينهم مدنيون. */
  private boolean isIncluded(List<Chunk> object) {
    return !object.isEmpty()
        && scene.functionAt(object.get(0).first() - 1, FunctionWord.Kind.INCLUSION);
  }
}
