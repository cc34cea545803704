package isnad.event;

import isnad.mention.Date;
import isnad.mention.DateFinder;
import isnad.mention.Interval;
import isnad.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives events their times. A date goes to the event at the head of its clause, and to the events
 * during which that one happens; a date of saying, to what is said then. An act of speech without a
 * date of its own happened on the day of the last one told.
 */
final class Times {

  /** How many days before publication a day may lie that an article reports on. */
  private static final int OLDEST_NEWS = 3;

  private final Scene scene;
  private final Optional<LocalDate> published;

  /** The day on which what the article goes on to tell was said. */
  private Optional<Interval> day = Optional.empty();

  Times(Scene scene, Optional<LocalDate> published) {
    this.scene = scene;
    this.published = published;
  }

  /** Dates events that stand in text order. */
  void date(List<Draft> drafts, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Draft> here =
          drafts.stream().filter(draft -> draft.sentence == sentence.index()).toList();
      Clauses clauses = new Clauses(scene, sentence, here);
      for (Date date : dates(sentence)) {
        give(date, clauses, here);
        if (isNews(date)) {
          day = date.interval();
        }
      }
      for (Draft draft : here) {
        if (draft.type().speech()
            && draft.time.isEmpty()
            && draft.factuality == Factuality.ASSERTED) {
          draft.time = day;
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.factuality == Factuality.ASSERTED && isToCome(draft.time)) {
        draft.factuality = Factuality.PLANNED;
      }
    }
  }

  private List<Date> dates(Sentence sentence) {
    List<Date> dates = new ArrayList<>();
    for (int at = sentence.first(); at < sentence.end(); at++) {
      scene
          .dateAt(at)
          .filter(date -> date.interval().isPresent() && !dates.contains(date))
          .ifPresent(dates::add);
    }
    return dates;
  }

  /** Whether a date is a day that an article reports on. */
  private boolean isNews(Date date) {
    Interval interval = date.interval().orElseThrow();
    if (published.isEmpty() || interval.start().isEmpty() || interval.end().isEmpty()) {
      return false;
    }
    long age = ChronoUnit.DAYS.between(interval.end().get(), published.get());
    return interval.start().equals(interval.end()) && age >= 0 && age <= OLDEST_NEWS;
  }

  private boolean isToCome(Optional<Interval> time) {
    return published.isPresent()
        && time.flatMap(Interval::start).filter(d -> d.isAfter(published.get())).isPresent();
  }

  private void give(Date date, Clauses clauses, List<Draft> here) {
    Optional<Clauses.Head> head =
        clauses.headBefore(date.first()).or(() -> clauses.headAfter(date.end()));
    if (head.isEmpty()) {
      nearest(date, here);
      return;
    }
    Clauses.Head verb = head.get();
    if (verb.role() == Clauses.Role.SAYING) {
      List<Draft> nouns = clauses.nouns(verb.token() + 1, date.first());
      nouns.stream().findFirst().ifPresent(noun -> set(noun, date));
      return;
    }
    if (verb.event().isPresent()) {
      set(verb.event().get(), date);
      int end = clauses.end(Math.max(verb.token() + 1, date.end()));
      for (Draft noun : clauses.nouns(verb.token(), end)) {
        if (scene.isDuring(noun.found)) {
          set(noun, date);
        }
      }
    } else {
      nearest(date, here);
    }
  }

  private void nearest(Date date, List<Draft> here) {
    Draft best = null;
    int least = 12;
    for (Draft draft : here) {
      int distance =
          date.first() >= draft.end()
              ? date.first() - draft.end()
              : draft.first() - date.end() + 3;
      if (draft.time.isEmpty() && distance < least) {
        least = distance;
        best = draft;
      }
    }
    if (best != null) {
      set(best, date);
    }
  }

  private void set(Draft draft, Date date) {
    if (draft.time.isEmpty()) {
      boolean past = draft.factuality == Factuality.ASSERTED || published.isEmpty();
      draft.time = past ? date.interval() : DateFinder.next(date, published.get()).interval();
    }
  }
}
