package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Trigger;
import isnad.mention.Date;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The line of a chronicle, which a date heads: 1956 - حرب الجزائر: هجوم. */
final class Chronicle {

  /** How many tokens the topic of a line may have. */
  private static final int LONGEST_TOPIC = 8;

  private static final String DASHES = "-\u2013\u2014:";

  private final Scene scene;
  private final Clauses clauses;

  Chronicle(Scene scene, Clauses clauses) {
    this.scene = scene;
    this.clauses = clauses;
  }

  /** Whether a date heads the sentence. */
  boolean isHead(Date date) {
    int first = clauses.sentence().first();
    boolean afterBullet = date.first() == first + 1 && scene.text().token(first).isMark();
    return (date.first() == first || afterBullet)
        && date.end() < clauses.sentence().end()
        && scene.text().token(date.end()).isMark()
        && DASHES.contains(scene.text().token(date.end()).form());
  }

  /**
   * The events that the line under a date tells: those of its first statement after the topic; a
   * noun of speech further on only says what that was about.
   */
  List<Draft> under(Date date) {
    Sentence sentence = clauses.sentence();
    int from = date.end() + 1;
    int topic = clauses.opening(from);
    if (topic < sentence.end()
        && topic - from <= LONGEST_TOPIC
        && scene.text().token(topic).is(":")) {
      from = topic + 1;
    }
    List<Draft> told = new ArrayList<>();
    for (Draft draft : clauses.within(from, sentence.end())) {
      if (!clauses.isOneStatement(from, draft.first())) {
        break;
      }
      boolean tells = draft.trigger().kind() == Trigger.Kind.VERB || !draft.type().speech();
      if (told.isEmpty() || tells) {
        told.add(draft);
      }
    }
    return told;
  }
}
