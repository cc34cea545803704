package isnad.event;

import isnad.lexicon.FunctionWord;
import isnad.mention.Date;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Gives events their times: a date goes to the event of its sentence whose trigger is nearest, one
 * in the same clause before others.
 */
final class Times {

  private final Scene scene;

  Times(Scene scene) {
    this.scene = scene;
  }

  /** Dates events that stand in text order. */
  void date(List<Draft> drafts, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Draft> here =
          drafts.stream().filter(draft -> draft.sentence == sentence.index()).toList();
      if (here.isEmpty()) {
        continue;
      }
      int at = sentence.first();
      while (at < sentence.end()) {
        Optional<Date> date = scene.dateAt(at);
        if (date.isPresent()) {
          date.get().interval().ifPresent(interval -> nearest(date.get(), here));
          at = date.get().end();
        } else {
          at++;
        }
      }
    }
  }

  private void nearest(Date date, List<Draft> drafts) {
    Draft best = null;
    int least = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      int distance = distance(date, draft);
      if (draft.time.isEmpty() && distance < least) {
        least = distance;
        best = draft;
      }
    }
    if (best != null && least < 40) {
      best.time = date.interval();
    }
  }

  /** Tokens between date and trigger; a clause boundary counts for many. */
  private int distance(Date date, Draft draft) {
    int from = Math.min(date.end(), draft.end());
    int to = Math.max(date.first(), draft.first());
    int distance = to - from;
    for (int at = from; at < to; at++) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
          || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)) {
        distance += 20;
      } else if (scene.isVerb(at)) {
        distance += 5;
      }
    }
    return date.first() >= draft.end() ? distance : distance + 3;
  }
}
