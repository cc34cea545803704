package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.PronounPhrase;
import isnad.event.scene.Verb;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Phrases;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A clause being read: a verb, if it has one, and the phrases that go with it. */
final class Clause {

  /** What opens a clause. */
  enum Opening {
    /** The start of a sentence, or of what is said in quotation marks. */
    MAIN,
    /** A conjunction on its verb: قصف … ودمر. */
    COORDINATE,
    /** A relative pronoun, or the verb right after an indefinite noun. */
    RELATIVE,
    /** أن and its like. */
    COMPLEMENT,
    /** A word such as بينما, or a verb that nothing joins to what stands before. */
    ADVERBIAL,
    /** The ل of purpose on its verb. */
    PURPOSE
  }

  final Opening opening;
  final Optional<Clause> parent;
  final int first;
  final List<Phrase> phrases = new ArrayList<>();
  int end;
  Optional<Verb> verb = Optional.empty();
  Optional<Draft> event = Optional.empty();
  List<Found<LightVerb>> light = List.of();

  /** What the verb may tell together with words still to come. */
  List<Found<Phrases<Trigger>>> idioms = List.of();

  /** Whether no event noun has taken yet what the light verb lends. */
  boolean lends = true;

  Optional<Found<ReportingWord>> reporting = Optional.empty();

  /** The phrase that a relative clause tells of. */
  Optional<Phrase> antecedent = Optional.empty();

  /** The event noun before a relative clause whose verb lends itself to it: هجوم شنه مسلحون. */
  Optional<Draft> told = Optional.empty();

  /** Whether a pronoun written onto what opens the clause is its topic: أنها. */
  boolean pronounTopic;

  /** Prepositions with a pronoun, in text order. */
  final List<PronounPhrase> pronounPhrases = new ArrayList<>();

  /** Whose deed the clause tells of; set when the clauses before it have theirs. */
  Subject subject = Subject.UNKNOWN;

  Clause(Opening opening, Optional<Clause> parent, int first) {
    this.opening = opening;
    this.parent = parent;
    this.first = first;
    this.end = first;
  }

  /** Whether a pronoun after a preposition may stand for what a relative clause tells of. */
  boolean isResumed() {
    return !pronounPhrases.isEmpty();
  }

  /**
   * The subject of a clause.
   *
   * @param chunks the entities that are the subject; empty where none is known
   * @param own whether the clause has a subject of its own, even if that is no entity
   * @param end the index after the last token of verb and subject
   */
  record Subject(List<Chunk> chunks, boolean own, int end) {

    static final Subject UNKNOWN = new Subject(List.of(), false, 0);

    Subject {
      chunks = List.copyOf(chunks);
    }

    /** The entities that are the subject, or others where none is known. */
    List<Chunk> chunksOr(List<Chunk> others) {
      return chunks.isEmpty() ? others : chunks;
    }
  }

  boolean hasVerb() {
    return verb.isPresent();
  }

  Optional<Phrase> lastPhrase() {
    return phrases.isEmpty() ? Optional.empty() : Optional.of(phrases.get(phrases.size() - 1));
  }

  /** Whether a word needs a verb that lends itself to it, and that of the clause does not. */
  boolean leavesAlone(Found<Trigger> word) {
    return word.value().needsVerb()
        && light.stream().noneMatch(verb -> word.value().countsWith(verb.value()));
  }

  /** Whether a phrase's noun tells of an event by itself or by the verb of the clause. */
  boolean isAct(Phrase phrase) {
    return phrase.event().filter(noun -> !leavesAlone(noun.found)).isPresent();
  }

  /** Whether its verb tells of an event of one of these types. */
  boolean tells(Set<String> types) {
    return event.filter(draft -> draft.isAmong(types)).isPresent();
  }

  /** Whether its verb tells that somebody speaks. */
  boolean speaks() {
    return reporting.isPresent() || event.filter(act -> act.type().speech()).isPresent();
  }

  /** The events that its verb and its phrases tell of. */
  List<Draft> events() {
    List<Draft> events = new ArrayList<>(2);
    event.ifPresent(events::add);
    for (Phrase phrase : phrases) {
      phrase.event().ifPresent(events::add);
    }
    return events;
  }

  /** The phrases before the verb. */
  List<Phrase> before() {
    int limit = verb.map(Verb::first).orElse(end);
    List<Phrase> before = new ArrayList<>(phrases.size());
    for (Phrase phrase : phrases) {
      if (phrase.first() < limit) {
        before.add(phrase);
      }
    }
    return before;
  }

  /** The phrases after the verb. */
  List<Phrase> after() {
    int from = verb.map(Verb::end).orElse(first);
    List<Phrase> after = new ArrayList<>(phrases.size());
    for (Phrase phrase : phrases) {
      if (phrase.first() >= from) {
        after.add(phrase);
      }
    }
    return after;
  }

  /** Whether a preposition governs one of its phrases. */
  boolean governs(String preposition) {
    return phrases.stream().anyMatch(phrase -> phrase.preposition().equals(preposition));
  }

  /** The clause that no other one holds. */
  Clause root() {
    Clause root = this;
    while (root.parent.isPresent()) {
      root = root.parent.get();
    }
    return root;
  }

  /** How the clause was read. */
  ClauseReading reading(int sentence) {
    List<ClauseReading.Part> parts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      boolean does = phrase.entity().filter(chunk -> subject.chunks().contains(chunk)).isPresent();
      parts.add(
          new ClauseReading.Part(
              phrase.kind(), phrase.first(), phrase.end(), phrase.preposition(), does));
    }
    verb.ifPresent(
        head ->
            parts.add(
                new ClauseReading.Part(
                    event.isPresent() ? ClauseReading.Kind.EVENT_VERB : ClauseReading.Kind.VERB,
                    head.first(),
                    head.end(),
                    head.preposition(),
                    false)));
    parts.sort(Comparator.comparingInt(ClauseReading.Part::first));
    return new ClauseReading(sentence, opening.name().toLowerCase(Locale.ROOT), parts);
  }
}
