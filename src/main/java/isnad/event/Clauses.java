package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.LightVerb.Bound;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import isnad.mention.Date;
import isnad.mention.DateFinder;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The verbs at the head of the clauses of one sentence, and the events that they tell. */
final class Clauses {

  /** How many tokens after a verb of saying what is said may open. */
  private static final int FARTHEST_CONTENT = 16;

  /** How many tokens may stand between an event noun and the clause that is told of it. */
  private static final int FARTHEST_ANTECEDENT = 6;

  /** How many tokens after a verb the event noun may stand to which it lends itself. */
  private static final int FARTHEST_LENT = 40;

  /** How many tokens may stand between a date and an event noun of its clause. */
  static final int FARTHEST_NOUN = 60;

  /** The same for a noun that speaks of a known event. */
  private static final int FARTHEST_KNOWN = 8;

  private final Scene scene;
  private final Sentence sentence;
  private final List<Draft> drafts;
  private final ClauseOpenings openings;

  /** For each token of the sentence and its end, how many events begin before it. */
  private final int[] draftsBefore;

  /** The verb at the head of a clause, by the token on which it stands; read from the start on. */
  private final List<Optional<Head>> heads;

  /** For each token, the next one at or after it that opens a clause. */
  private final int[] nextOpening;

  /** For each token, the next one at or after it that opens a clause or is the head of one. */
  private final int[] nextClause;

  /** For each token, the last one before it that opens a clause or is the head of one, or -1. */
  private final int[] lastClause;

  /** The first word that opens a said or wanted clause. */
  private final int firstContent;

  /**
   * Lays out a sentence in one pass.
   *
   * @param drafts the events of the sentence, in text order
   */
  Clauses(Scene scene, Sentence sentence, List<Draft> drafts) {
    this.scene = scene;
    this.sentence = sentence;
    this.drafts = List.copyOf(drafts);
    this.openings = new ClauseOpenings(scene, sentence);
    int size = sentence.end() - sentence.first();
    draftsBefore = new int[size + 1];
    nextOpening = new int[size + 1];
    nextClause = new int[size + 1];
    lastClause = new int[size + 1];
    heads = new ArrayList<>(size);
    for (int i = 0, count = 0; i <= size; i++) {
      while (count < drafts.size() && drafts.get(count).first() < sentence.first() + i) {
        count++;
      }
      draftsBefore[i] = count;
    }
    nextOpening[size] = sentence.end();
    for (int i = size - 1; i >= 0; i--) {
      int at = sentence.first() + i;
      nextOpening[i] = openings.isAt(at) ? at : nextOpening[i + 1];
    }
    int content = sentence.end();
    lastClause[0] = -1;
    for (int i = 0; i < size; i++) {
      int at = sentence.first() + i;
      heads.add(headAt(at));
      lastClause[i + 1] = isBoundary(at) ? at : lastClause[i];
      if (content == sentence.end() && scene.functionAt(at, Kind.COMPLEMENTIZER)) {
        content = at;
      }
    }
    firstContent = content;
    nextClause[size] = sentence.end();
    for (int i = size - 1; i >= 0; i--) {
      int at = sentence.first() + i;
      nextClause[i] = isBoundary(at) ? at : nextClause[i + 1];
    }
  }

  private boolean isBoundary(int at) {
    int i = at - sentence.first();
    return heads.get(i).isPresent() || nextOpening[i] == at;
  }

  /** The index of the first event that begins at a token or after it. */
  private int firstFrom(int token) {
    int within = Math.min(Math.max(token, sentence.first()), sentence.end());
    return draftsBefore[within - sentence.first()];
  }

  /** What the verb at the head of a clause does. */
  enum Role {
    /** It is an event. */
    EVENT,
    /** It lends itself to an event noun. */
    LIGHT,
    /** It says something. */
    SAYING
  }

  /**
   * A verb at the head of a clause.
   *
   * @param event the event that it tells, itself or with a noun; a verb of saying may have none
   * @param aspect the aspect of the verb; none of a noun that a relative clause tells of
   */
  record Head(int token, Role role, Optional<Draft> event, Inflected.Aspect aspect) {

    boolean future() {
      return aspect == Inflected.Aspect.FUTURE;
    }

    boolean past() {
      return aspect == Inflected.Aspect.PERFECT;
    }
  }

  /** The verb of the clause that a token stands in, if one stands before the token. */
  Optional<Head> headBefore(int token) {
    int at = lastClause[token - sentence.first()];
    if (at < 0) {
      return Optional.empty();
    }
    Optional<Head> head = heads.get(at - sentence.first());
    return head.isEmpty() && scene.functionAt(at, Kind.RELATIVE)
        ? described(at)
            .map(
                noun ->
                    new Head(noun.first(), Role.LIGHT, Optional.of(noun), Inflected.Aspect.NONE))
        : head;
  }

  /**
   * Whether a date belongs to a relative clause that tells of no event: مشروع القانون الذي يطرح
   * الأربعاء, الفيضانات التي شهدتها البلاد العام الماضي.
   */
  boolean isOfUntold(Date date) {
    int at = lastClause[date.first() - sentence.first()];
    if (at < 0 || heads.get(at - sentence.first()).flatMap(Head::event).isPresent()) {
      return false;
    }
    int relative = heads.get(at - sentence.first()).isPresent() ? at - 1 : at;
    return scene.functionAt(relative, Kind.RELATIVE)
        && described(relative).isEmpty()
        && IntStream.range(at, date.first()).noneMatch(scene.letters()::isComma);
  }

  /** The event of the verb before an event noun, or before the word that begins that. */
  Optional<Draft> verbBefore(Draft noun) {
    int first = boundAt(noun.first() - 1).isPresent() ? noun.first() - 1 : noun.first();
    return headBefore(first).flatMap(Head::event);
  }

  /** The first verb after a token, before the next clause. */
  Optional<Head> headAfter(int token) {
    int at = end(token);
    return at < sentence.end() ? heads.get(at - sentence.first()) : Optional.empty();
  }

  /**
   * Whether a date after a comma opens a statement, its verb right after it: وفي 2008 شنوا حربا.
   */
  boolean opensWith(Date date) {
    int first = date.first() - 1;
    int start = scene.functionAt(first, Kind.PREPOSITION) ? first : date.first();
    return start > sentence.first()
        && scene.letters().isComma(start - 1)
        && date.end() < sentence.end()
        && heads.get(date.end() - sentence.first()).isPresent();
  }

  /** The event nouns of a clause between two tokens. */
  List<Draft> nouns(int from, int to) {
    return drafts.subList(firstFrom(from), Math.max(firstFrom(from), firstFrom(to))).stream()
        .filter(draft -> draft.trigger().kind() != Trigger.Kind.VERB)
        .toList();
  }

  /** The event nouns of a clause before a token, as far as a date after them may be theirs. */
  List<Draft> nounsBefore(int token) {
    int clause = lastClause[token - sentence.first()] + 1;
    return nouns(Math.max(token - FARTHEST_NOUN, Math.max(sentence.first(), clause)), token);
  }

  /** The events that begin between two tokens, as far as these lie in the sentence. */
  List<Draft> within(int from, int to) {
    int first = firstFrom(from);
    return drafts.subList(first, Math.max(first, firstFrom(to)));
  }

  /** The end of the clause that goes on at a token. */
  int end(int token) {
    return token >= sentence.end() ? token : nextClause[token - sentence.first()];
  }

  /** The first word at a token or after it that opens a clause, or the end of the sentence. */
  int opening(int token) {
    return nextOpening[token - sentence.first()];
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether what stands between two tokens opens no clause but relative ones. */
  boolean isOneStatement(int from, int to) {
    int opening = from >= to ? to : nextOpening[from - sentence.first()];
    while (opening < to && scene.functionAt(opening, Kind.RELATIVE)) {
      opening = nextOpening[opening + 1 - sentence.first()];
    }
    return opening >= to;
  }

  /** Dates in relative clauses and of nouns after them first, so that a noun takes its own date. */
  List<Date> relativeFirst(List<Date> dates) {
    if (dates.size() < 2) {
      return dates;
    }
    List<Date> sorted = new ArrayList<>(dates);
    sorted.sort(Comparator.comparing(date -> !isInRelative(date) && !DateFinder.isOfNext(date)));
    return sorted;
  }

  private boolean isInRelative(Date date) {
    return headBefore(date.first())
        .filter(head -> scene.functionAt(head.token() - 1, Kind.RELATIVE))
        .isPresent();
  }

  /** Whether a perfect tells what somebody says of others: قال إن الأهالي طالبوا. */
  boolean isTold(Draft verb) {
    return verb.found.inflected().aspect() == Inflected.Aspect.PERFECT
        && verb.found.conjunction().isEmpty()
        && firstContent < verb.first();
  }

  /** Whether no other clause opens between two tokens. */
  boolean isOneClause(int from, int to) {
    return from >= to || nextOpening[from - sentence.first()] >= to;
  }

  /** Whether a word opens a clause about what goes on at the same time: عندما, حين. */
  boolean isMeanwhile(int token) {
    return token < sentence.end()
        && scene.functionAt(token, Kind.CONNECTIVE)
        && scene.senses().has(scene.bareForm(token), Sense.DURING);
  }

  /** How a word at a token stands in time to the event that it tells of: بدء, انتهى, وعد. */
  Optional<Bound> boundAt(int token) {
    return token < sentence.first()
        ? Optional.empty()
        : scene.lightVerbsAt(token).stream()
            .flatMap(found -> found.value().bound().stream())
            .findFirst();
  }

  /** Whether such a preposition stands before an event noun, or before the word that begins it. */
  boolean isGoverned(Draft noun, Sense sense) {
    int before = noun.first() - 1;
    return scene.senses().has(scene.prepositionBefore(noun.first()), sense)
        || (boundAt(before).isPresent()
            && scene.senses().has(scene.prepositionBefore(before), sense));
  }

  private Optional<Head> headAt(int at) {
    for (int i = firstFrom(at); i < drafts.size() && drafts.get(i).first() == at; i++) {
      Draft draft = drafts.get(i);
      if (draft.trigger().kind() == Trigger.Kind.VERB && !lendsBack(at)) {
        Inflected.Aspect aspect = draft.found.inflected().aspect();
        return Optional.of(new Head(at, Role.EVENT, Optional.of(draft), aspect));
      }
    }
    if (scene.isFunctionWord(at) || nounAt(at)) {
      return Optional.empty();
    }
    boolean says =
        scene.reportingAt(at).stream()
            .anyMatch(found -> found.value().kind() == ReportingWord.Kind.VERB);
    boolean light = !scene.lightVerbsAt(at).isEmpty();
    if (light && !(says && contentAfter(at))) {
      return Optional.of(new Head(at, Role.LIGHT, lent(at), aspectOf(at)));
    }
    return says
        ? Optional.of(new Head(at, Role.SAYING, Optional.empty(), Inflected.Aspect.NONE))
        : Optional.empty();
  }

  /** Whether letters of an event verb lend themselves to the noun before: الهجوم الذي وقع. */
  private boolean lendsBack(int at) {
    return !scene.lightVerbsAt(at).isEmpty()
        && scene.functionAt(at - 1, Kind.RELATIVE)
        && antecedent(at).isPresent();
  }

  private Inflected.Aspect aspectOf(int light) {
    return scene.lightVerbsAt(light).get(0).inflected().aspect();
  }

  private boolean nounAt(int at) {
    int next = firstFrom(at);
    return (next < drafts.size() && drafts.get(next).first() == at)
        || (next > 0 && at < drafts.get(next - 1).end());
  }

  /** The event noun of a light verb: the one that it tells of, or the first one after it. */
  private Optional<Draft> lent(int verb) {
    Optional<Draft> before = antecedent(verb);
    boolean relative = scene.functionAt(verb - 1, Kind.RELATIVE);
    if (before.isPresent() && (relative || before.get().end() == verb)) {
      return before;
    }
    for (int i = firstFrom(verb + 1); i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.first() - verb > FARTHEST_LENT || !isOneClause(verb + 1, draft.first())) {
        break;
      }
      if (draft.trigger().kind() == Trigger.Kind.NOUN) {
        boolean far = draft.isKnown() && draft.first() - verb > FARTHEST_KNOWN;
        return far ? Optional.empty() : Optional.of(draft);
      }
    }
    return before.filter(noun -> isOneClause(noun.end(), verb));
  }

  /** The event noun before a relative pronoun, with no preposition between them. */
  private Optional<Draft> described(int relative) {
    return antecedent(relative)
        .filter(
            noun ->
                IntStream.range(noun.end(), relative)
                    .noneMatch(at -> scene.functionAt(at, Kind.PREPOSITION)));
  }

  /** The event noun of the phrase before a token. */
  private Optional<Draft> antecedent(int token) {
    for (int i = firstFrom(token) - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (token - draft.end() > FARTHEST_ANTECEDENT) {
        return Optional.empty();
      }
      if (draft.end() <= token && draft.trigger().kind() == Trigger.Kind.NOUN) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  private boolean contentAfter(int verb) {
    int limit = Math.min(sentence.end(), verb + FARTHEST_CONTENT);
    for (int at = verb + 1; at < limit; at++) {
      if (scene.functionAt(at, Kind.COMPLEMENTIZER) || openings.isColon(at)) {
        return true;
      }
      if (scene.functionAt(at, Kind.RELATIVE)) {
        return false;
      }
    }
    return false;
  }
}
