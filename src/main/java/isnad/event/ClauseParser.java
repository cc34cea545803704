package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.event.scene.Verb;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes a sentence apart into clauses and their phrases, in one pass from left to right. A verb
 * opens a clause of its own unless the one before it still waits for its verb.
 */
final class ClauseParser {

  private final Scene scene;
  private final TriggerChoice choice;
  private final LendingVerbs lendingVerbs;
  private final PhraseReader phrases;
  private final VerbPlaces verbPlaces;
  private final Insertions insertions;
  private final Conjuncts conjuncts;
  private final SplitVerbs splitVerbs;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private Clause current;
  private Sentence sentence;

  /** The token with which the clause went on after what was put in. */
  private int resumed;

  ClauseParser(Scene scene) {
    this.scene = scene;
    this.choice = new TriggerChoice(scene);
    this.lendingVerbs = new LendingVerbs(scene);
    this.phrases = new PhraseReader(scene);
    this.verbPlaces = new VerbPlaces(scene);
    this.insertions = new Insertions(scene);
    this.conjuncts = new Conjuncts(scene);
    this.splitVerbs = new SplitVerbs(scene, choice);
  }

  /**
   * A sentence taken apart.
   *
   * @param clauses in the order of their beginnings
   * @param drafts the events that its words name, in text order, their parts not filled yet
   */
  record Parse(List<Clause> clauses, List<Draft> drafts) {}

  Parse parse(Sentence read) {
    clauses.clear();
    drafts.clear();
    sentence = read;
    resumed = -1;
    current = open(Opening.MAIN, Optional.empty(), read.first());
    int at = read.first();
    while (at < read.end()) {
      at = Math.max(at + 1, readAt(at));
      current.end = at;
    }
    drafts.sort(Comparator.comparingInt(Draft::first));
    return new Parse(List.copyOf(clauses), List.copyOf(drafts));
  }

  private Clause open(Opening opening, Optional<Clause> parent, int first) {
    Clause clause = new Clause(opening, parent, first);
    clauses.add(clause);
    current = clause;
    return clause;
  }

  /** Reads what begins at a token; the index after it. */
  private int readAt(int at) {
    if (scene.text().token(at).isMark()) {
      mark(at);
      return at + 1;
    }
    if (scene.dateAt(at).isPresent()) {
      return scene.dateAt(at).get().end();
    }
    int number = numberAt(at);
    if (number > at) {
      return number;
    }
    boolean place = verbPlaces.isLikely(at, current);
    Optional<Found<Trigger>> trigger =
        choice
            .of(scene.countedAt(at), sentence, place)
            .or(() -> choice.of(scene.triggersAt(at), sentence, place));
    int idiomEnd = idiomAt(at, trigger.filter(word -> !current.leavesAlone(word)));
    if (idiomEnd > at && trigger.isPresent()) {
      return idiomEnd;
    }
    if (scene.chunkFrom(at).isPresent()) {
      Phrase name = phrases.name(scene.chunkFrom(at).get(), sentence);
      if (name.chunk().get().name().amount().isPresent()) {
        idiomAt(at + 1, Optional.empty());
      }
      return add(isObjectOfNoun(name) ? name.asGenitive() : name);
    }
    Optional<Found<Trigger>> telling =
        trigger.filter(word -> !lendingVerbs.isOne(word, current, sentence));
    if (telling.isPresent()) {
      return event(telling.get());
    }
    if (scene.isFunctionWord(at)
        && !(at == sentence.first()
            && scene.verbAt(at, true).isPresent()
            && !scene.isBeforeEventNoun(at))) {
      functionWord(at);
      return at + 1;
    }
    Optional<Verb> verb = scene.verbAt(at, place);
    if (verb.isPresent()) {
      verb(verb.get(), scene.lightVerbsAt(at));
      return verb.get().end();
    }
    if (!scene.text().token(at).isWord()) {
      return at + 1;
    }
    if (scene.amountAt(at).isPresent()) {
      idiomAt(at + 1, Optional.empty());
    }
    return add(phrases.other(at, sentence));
  }

  /** The number itself of an amount whose words of measure begin at a token: ما لا يقل عن 6. */
  private int numberAt(int at) {
    return scene
        .amountAt(at)
        .filter(amount -> amount.first() == at && scene.isFunctionWord(at))
        .filter(amount -> scene.chunkFrom(at).isEmpty())
        .map(amount -> amount.end() - 1)
        .orElse(at);
  }

  /** Whether a name is the object of a noun with its doer's pronoun: لقائه بالرياض المبعوث. */
  private boolean isObjectOfNoun(Phrase name) {
    for (int i = current.phrases.size() - 1; i >= 0; i--) {
      Phrase phrase = current.phrases.get(i);
      if (phrase.event().isPresent()) {
        Draft noun = phrase.event().get();
        return name.isFree()
            && !name.apart()
            && !noun.found.pronoun().isEmpty()
            && noun.trigger().kind() == Trigger.Kind.NOUN
            && noun.trigger().genitive() == Slot.AGENT;
      }
      if (phrase.isBare()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Finds the event that the verb of the clause tells together with the words at a token; it
   * replaces what the verb tells alone.
   *
   * @param word what a word at the token names by itself, which the whole may replace (لقي الجنود
   *     مصرعهم, لاذ الجنود بالفرار)
   * @return the index after those words, or the token's where they tell of none
   */
  private int idiomAt(int at, Optional<Found<Trigger>> word) {
    if (at >= sentence.end()) {
      return at;
    }
    Clause clause = current;
    while (clause.idioms.isEmpty()
        && clause.opening == Opening.RELATIVE
        && clause.parent.isPresent()) {
      clause = clause.parent.get();
    }
    Optional<SplitVerbs.Split> split =
        splitVerbs.at(at, clause.idioms, word, current.lastPhrase(), sentence);
    if (split.isEmpty()) {
      return at;
    }
    int end = split.get().end();
    current = clause;
    current.event.ifPresent(drafts::remove);
    Draft draft = draft(split.get().whole());
    current.event = Optional.of(draft);
    current.idioms = List.of();
    draft.also.add(splitVerbs.rest(at, end));
    lift(draft, at, end);
    return end;
  }

  /** Adds the event that the words of a phrase which tells its lifting name. */
  private void lift(Draft act, int from, int to) {
    choice
        .lifted(act.trigger(), from, to)
        .ifPresent(noun -> draft(noun).lifting = Optional.of(act));
  }

  private Draft draft(Found<Trigger> found) {
    Draft draft =
        new Draft(
            found,
            scene.nameInside(found.first() + 1, found.end()).orElse(found.end()),
            scene.text().spanWithout(found.first(), found.end(), found.stripped()),
            sentence.index());
    drafts.add(draft);
    return draft;
  }

  private int add(Phrase read) {
    Phrase phrase = read.first() == resumed ? read.near() : read;
    Optional<Phrase> longer =
        current.lastPhrase().flatMap(last -> phrases.withAdjective(last, phrase));
    if (longer.isPresent()) {
      current.phrases.set(current.phrases.size() - 1, longer.get());
      return phrase.end();
    }
    Optional<Clause> list = conjuncts.between(phrase, current);
    current = list.orElse(current);
    current.phrases.add(list.isPresent() ? phrase.after(conjuncts.lastBetween(current)) : phrase);
    return phrase.end();
  }

  private void mark(int at) {
    Optional<Clause> around = insertions.closedBy(at, current);
    if (around.isPresent()) {
      current = around.get();
      resumed = at + 1;
    }
    if (insertions.endsLabel(at, clauses)) {
      open(Opening.MAIN, Optional.empty(), at + 1);
    }
    boolean says = current.reporting.isPresent();
    boolean opens = scene.chunkAt(at).isEmpty() && Quotes.opensSaid(scene.text(), at);
    if (says && (scene.text().token(at).is(":") || opens)) {
      open(Opening.COMPLEMENT, Optional.of(current), at + 1);
    }
  }

  private void functionWord(int at) {
    if (scene.functionAt(at, Kind.RELATIVE)) {
      Optional<Phrase> antecedent = phrases.antecedent(current.phrases, at);
      open(Opening.RELATIVE, Optional.of(current), at + 1).antecedent = antecedent;
    } else if (scene.functionAt(at, Kind.COMPLEMENTIZER)) {
      open(Opening.COMPLEMENT, Optional.of(governorOf(at)), at + 1).pronounTopic =
          scene.letters().hasPronounTopic(at, Kind.COMPLEMENTIZER);
    } else if (scene.functionAt(at, Kind.CONNECTIVE)) {
      boolean pronoun = scene.letters().hasPronounTopic(at, Kind.CONNECTIVE);
      if (at > sentence.first()) {
        open(Opening.ADVERBIAL, Optional.of(pronoun ? current : current.root()), at + 1);
      }
      current.pronounTopic = pronoun;
    } else if (scene.functionAt(at, Kind.COPULA)) {
      if (current.hasVerb()) {
        open(Opening.ADVERBIAL, Optional.of(current), at);
      }
    } else if (scene.functionAt(at, Kind.PREPOSITION)) {
      current = conjuncts.repeated(at, current);
    } else if (scene.functionAt(at, Kind.PRONOUN_PHRASE)) {
      scene.letters().pronounPhraseAt(at).ifPresent(current.pronounPhrases::add);
    } else if (scene.functionAt(at, Kind.PRONOUN)) {
      if (current.hasVerb() || !current.phrases.isEmpty()) {
        open(Opening.ADVERBIAL, Optional.of(current), at);
      }
      current.pronounTopic = true;
    }
  }

  /** The clause that a complementizer goes with; one joined to another goes with the same. */
  private Clause governorOf(int complementizer) {
    if (scene.letters().isJoined(complementizer)) {
      for (Optional<Clause> at = Optional.of(current); at.isPresent(); at = at.get().parent) {
        if (at.get().opening == Opening.COMPLEMENT && at.get().parent.isPresent()) {
          return at.get().parent.get();
        }
      }
    }
    return current;
  }

  private int event(Found<Trigger> found) {
    Draft draft = draft(found);
    lift(draft, found.first() + 1, found.end());
    if (found.value().kind() == Trigger.Kind.VERB) {
      verb(Verb.of(found).to(draft.end()), List.of());
      current.event = Optional.of(draft);
      return draft.end();
    }
    return add(phrases.event(draft, current.lastPhrase(), sentence));
  }

  private void verb(Verb verb, List<Found<LightVerb>> light) {
    Clause clause = clauseOf(verb);
    current = clause;
    clause.verb = Optional.of(verb);
    clause.idioms =
        scene.idiomsAt(verb.first()).stream()
            .filter(idiom -> idiom.inflected().firstPerson() == verb.inflected().firstPerson())
            .toList();
    clause.light =
        light.stream()
            .filter(found -> found.inflected().aspect() != Inflected.Aspect.NONE)
            .toList();
    clause.reporting =
        scene.reportingAt(verb.first()).stream()
            .filter(found -> found.value().kind() == ReportingWord.Kind.VERB)
            .findFirst();
  }

  /** The clause that a verb heads: the one that waits for it, or a new one. */
  private Clause clauseOf(Verb verb) {
    if (!verb.preposition().isEmpty()) {
      return open(Opening.PURPOSE, Optional.of(current), verb.first());
    }
    Optional<Phrase> told = verb.isJoined() ? Optional.empty() : indefiniteBefore(verb);
    if (!current.hasVerb()) {
      if (told.filter(noun -> verbPlaces.isRelative(verb, noun)).isPresent()) {
        return relative(verb, told);
      }
      if (verb.isJoined() && current.phrases.stream().anyMatch(Phrase::isFree)) {
        return open(Opening.COORDINATE, Optional.of(current), verb.first());
      }
      return verbPlaces.isVerbless(current, verb) ? current.parent.get() : current;
    }
    if (verb.isJoined()) {
      Clause sibling = current;
      boolean parted = verb.first() > 0 && scene.letters().isComma(verb.first() - 1);
      if (parted && current.opening == Opening.RELATIVE && current.parent.isPresent()) {
        sibling = current.parent.get();
      }
      return open(Opening.COORDINATE, Optional.of(sibling), verb.first());
    }
    if (told.isPresent()) {
      return relative(verb, told);
    }
    for (Optional<Clause> at = current.parent; at.isPresent(); at = at.get().parent) {
      if (!at.get().hasVerb() && at.get().phrases.stream().anyMatch(Phrase::isFree)) {
        return at.get();
      }
    }
    Optional<Phrase> topic = conjuncts.topic(verb, current);
    if (topic.isPresent()) {
      return withTopic(topic.get());
    }
    return open(Opening.ADVERBIAL, Optional.of(current), verb.first());
  }

  /** A clause of its own, joined to the one so far, which hands it its phrases from a topic on. */
  private Clause withTopic(Phrase topic) {
    Clause from = current;
    List<Phrase> own = from.phrases.subList(from.phrases.indexOf(topic), from.phrases.size());
    Clause joined = open(Opening.COORDINATE, Optional.of(from), topic.first());
    joined.phrases.addAll(own);
    own.clear();
    return joined;
  }

  private Clause relative(Verb verb, Optional<Phrase> told) {
    Clause relative = open(Opening.RELATIVE, Optional.of(current), verb.first());
    relative.antecedent = told;
    return relative;
  }

  /** The indefinite noun right before a verb, of which the verb then tells: بيان نشرته. */
  private Optional<Phrase> indefiniteBefore(Verb verb) {
    int before = verb.first();
    while (before > sentence.first() && scene.functionAt(before - 1, Kind.ADVERB)) {
      before--;
    }
    int end = before;
    return current
        .lastPhrase()
        .filter(last -> last.end() == end && !last.definite())
        .or(() -> verbPlaces.isResumed(verb) ? lastIndefiniteEvent() : Optional.empty());
  }

  /** The event noun that a verb before a pronoun tells of: مظاهرات ضد الحكومة شارك فيها آلاف. */
  private Optional<Phrase> lastIndefiniteEvent() {
    return current.phrases.stream()
        .filter(phrase -> phrase.event().isPresent() && !phrase.definite())
        .reduce((earlier, later) -> later);
  }
}
