package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.Preposition.Sense;
import isnad.mention.Date;
import isnad.mention.DateFinder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The time with which a sentence begins and since which goes on what it tells: ومنذ عزل الرئيس في
 * تموز 2013، تشهد البلاد هجمات.
 */
final class SinceFrame {

  /** How many tokens after the start of the sentence its date may stand. */
  private static final int FARTHEST = 16;

  private final Scene scene;
  private final Clauses clauses;

  SinceFrame(Scene scene, Clauses clauses) {
    this.scene = scene;
    this.clauses = clauses;
  }

  /** Whether a closed date stands in the phrase after "since" at the head of the sentence. */
  boolean holds(Date date) {
    int first = clauses.sentence().first();
    return first < date.first()
        && date.first() - first <= FARTHEST
        && !PublicationDay.isOpen(date)
        && !DateFinder.isOfName(date)
        && scene.senses().has(scene.bareForm(first), Sense.SINCE)
        && IntStream.range(first, date.first()).noneMatch(this::endsPhrase);
  }

  private boolean endsPhrase(int token) {
    return scene.letters().isComma(token)
        || (scene.isVerb(token) && !scene.isEventNoun(token) && !scene.letters().isDefinite(token))
        || scene.dateAt(token).isPresent();
  }

  /** What the statement after the date tells, which went on since then. */
  List<Draft> goingOn(Date date) {
    int end = clauses.sentence().end();
    return clauses.within(date.end(), date.end() < end ? clauses.opening(date.end()) : end).stream()
        .filter(draft -> draft.factuality == Factuality.ASSERTED)
        .toList();
  }
}
