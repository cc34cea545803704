package isnad.event;

import isnad.lexicon.FunctionWord.Kind;
import isnad.lexicon.Inflected;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import isnad.mention.Date;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;

/** The verbs at the head of the clauses of one sentence, and the events that they tell. */
final class Clauses {

  /** How many tokens after a verb of saying what is said may open. */
  private static final int FARTHEST_CONTENT = 16;

  private static final String DASHES = "-\u2013\u2014:";

  private final Scene scene;
  private final Sentence sentence;
  private final List<Draft> drafts;

  /**
   * @param drafts the events of the sentence, in text order
   */
  Clauses(Scene scene, Sentence sentence, List<Draft> drafts) {
    this.scene = scene;
    this.sentence = sentence;
    this.drafts = List.copyOf(drafts);
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
   * @param future whether the verb speaks of what is to come
   */
  record Head(int token, Role role, Optional<Draft> event, boolean future) {}

  /** The verb of the clause that a token stands in, if one stands before the token. */
  Optional<Head> headBefore(int token) {
    for (int at = token - 1; at >= sentence.first(); at--) {
      Optional<Head> head = headAt(at);
      if (head.isPresent()) {
        return head;
      }
      if (opensClause(at)) {
        return scene.functionAt(at, Kind.RELATIVE)
            ? antecedent(at)
                .map(noun -> new Head(noun.first(), Role.LIGHT, Optional.of(noun), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first verb after a token, before the next clause. */
  Optional<Head> headAfter(int token) {
    for (int at = token; at < sentence.end(); at++) {
      Optional<Head> head = headAt(at);
      if (head.isPresent() || opensClause(at)) {
        return head;
      }
    }
    return Optional.empty();
  }

  /** The event nouns of a clause between two tokens. */
  List<Draft> nouns(int from, int to) {
    return drafts.stream()
        .filter(draft -> draft.first() >= from && draft.first() < to)
        .filter(draft -> draft.trigger().kind() != Trigger.Kind.VERB)
        .toList();
  }

  /** The end of the clause that goes on at a token. */
  int end(int token) {
    int at = token;
    while (at < sentence.end() && !opensClause(at) && headAt(at).isEmpty()) {
      at++;
    }
    return at;
  }

  /** Whether a date heads the sentence, as in a chronicle: 1956 - حرب الجزائر. */
  boolean isDateline(Date date) {
    return date.first() == sentence.first()
        && date.end() < sentence.end()
        && scene.text().token(date.end()).isMark()
        && DASHES.contains(scene.text().token(date.end()).form());
  }

  private Optional<Head> headAt(int at) {
    for (Draft draft : drafts) {
      if (draft.first() == at && draft.trigger().kind() == Trigger.Kind.VERB && !lendsBack(at)) {
        boolean future = draft.found.inflected().aspect() == Inflected.Aspect.FUTURE;
        return Optional.of(new Head(at, Role.EVENT, Optional.of(draft), future));
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
      return Optional.of(new Head(at, Role.LIGHT, lent(at), isFuture(at)));
    }
    return says
        ? Optional.of(new Head(at, Role.SAYING, Optional.empty(), false))
        : Optional.empty();
  }

  /** Whether letters of an event verb lend themselves to the noun before: الهجوم الذي وقع. */
  private boolean lendsBack(int at) {
    return !scene.lightVerbsAt(at).isEmpty()
        && scene.functionAt(at - 1, Kind.RELATIVE)
        && antecedent(at).isPresent();
  }

  private boolean isFuture(int light) {
    return scene.lightVerbsAt(light).stream()
        .allMatch(found -> found.inflected().aspect() == Inflected.Aspect.FUTURE);
  }

  private boolean nounAt(int at) {
    return drafts.stream().anyMatch(draft -> draft.first() <= at && at < draft.end());
  }

  /** The event noun of a light verb: the one that it tells of, or the first one after it. */
  private Optional<Draft> lent(int verb) {
    Optional<Draft> before = antecedent(verb);
    boolean relative = scene.functionAt(verb - 1, Kind.RELATIVE);
    if (before.isPresent() && (relative || before.get().end() == verb)) {
      return before;
    }
    for (Draft draft : drafts) {
      if (draft.first() > verb && draft.trigger().kind() == Trigger.Kind.NOUN) {
        return Optional.of(draft).filter(noun -> isOpen(verb + 1, noun.first()));
      }
    }
    return before.filter(noun -> isOpen(noun.end(), verb));
  }

  private boolean isOpen(int from, int to) {
    for (int at = from; at < to; at++) {
      if (opensClause(at)) {
        return false;
      }
    }
    return true;
  }

  /** The event noun of the phrase before a token. */
  private Optional<Draft> antecedent(int token) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.end() <= token && draft.trigger().kind() == Trigger.Kind.NOUN) {
        return Optional.of(draft).filter(noun -> token - noun.end() <= 6);
      }
    }
    return Optional.empty();
  }

  private boolean contentAfter(int verb) {
    int limit = Math.min(sentence.end(), verb + FARTHEST_CONTENT);
    for (int at = verb + 1; at < limit; at++) {
      if (scene.functionAt(at, Kind.COMPLEMENTIZER) || scene.text().token(at).is(":")) {
        return true;
      }
      if (scene.functionAt(at, Kind.RELATIVE)) {
        return false;
      }
    }
    return false;
  }

  private boolean opensClause(int at) {
    return scene.functionAt(at, Kind.COMPLEMENTIZER)
        || scene.functionAt(at, Kind.CONNECTIVE)
        || scene.functionAt(at, Kind.RELATIVE)
        || scene.text().token(at).is(":");
  }
}
