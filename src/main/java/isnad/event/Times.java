package isnad.event;

import isnad.lexicon.FunctionWord;
import isnad.mention.Date;
import isnad.mention.DateFinder;
import isnad.mention.Interval;
import isnad.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<Integer, List<Draft>> bySentence = Draft.bySentence(drafts);
    for (Sentence sentence : sentences) {
      List<Draft> here = bySentence.getOrDefault(sentence.index(), List.of());
      Clauses clauses = new Clauses(scene, sentence, here);
      boolean told = false;
      for (Date date : dates(sentence)) {
        boolean known = give(date, clauses, here);
        if (!told && !known && isNews(date)) {
          day = date.interval();
          told = true;
        }
      }
      if (!scene.functionAt(sentence.first(), FunctionWord.Kind.COPULA)) {
        here.stream().filter(draft -> isSaidThen(draft, clauses)).forEach(d -> d.time = day);
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
          .filter(date -> date.interval().isPresent() && !isVague(date) && !dates.contains(date))
          .ifPresent(dates::add);
    }
    return dates;
  }

  /** Whether a period has no known length: الأيام المقبلة. */
  private static boolean isVague(Date date) {
    return date.rule().equals("relative-period") && isOpen(date);
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

  /** Whether an event is an act of speech of the day that the article reports on. */
  private boolean isSaidThen(Draft draft, Clauses clauses) {
    if (draft.time.isPresent() || draft.relative || draft.factuality != Factuality.ASSERTED) {
      return false;
    }
    boolean told =
        switch (draft.trigger().kind()) {
          case VERB -> true;
          case ACTIVE -> !draft.found.definite();
          case PASSIVE -> false;
          case NOUN -> !draft.agents.isEmpty() && !draft.found.definite();
        };
    return told && (draft.type().speech() || isTalk(draft, clauses));
  }

  /** Whether something is said in a meeting or call: قال في اتصال هاتفي. */
  private boolean isTalk(Draft draft, Clauses clauses) {
    return draft.type().parent().equals("Contact")
        && scene.isDuring(draft.found)
        && clauses
            .headBefore(draft.first())
            .filter(head -> head.role() == Clauses.Role.SAYING)
            .isPresent();
  }

  /**
   * Gives a date to the events that happened then.
   *
   * @return whether it dates something only mentioned as known
   */
  private boolean give(Date date, Clauses clauses, List<Draft> here) {
    if (clauses.isDateline(date)) {
      here.stream()
          .filter(draft -> draft.factuality == Factuality.ASSERTED)
          .forEach(draft -> set(draft, date));
      return true;
    }
    Optional<Clauses.Head> head =
        clauses.headBefore(date.first()).or(() -> clauses.headAfter(date.end()));
    if (isOpen(date)) {
      nearest(date, here);
      return false;
    }
    if (head.isEmpty()) {
      nearest(date, here);
      return false;
    }
    Clauses.Head verb = head.get();
    if (verb.role() == Clauses.Role.SAYING) {
      List<Draft> nouns = clauses.nouns(verb.token() + 1, date.first());
      nouns.stream().findFirst().ifPresent(noun -> set(noun, date));
    } else if (verb.event().isPresent()) {
      if (verb.future() && verb.event().get().factuality == Factuality.ASSERTED) {
        verb.event().get().factuality = Factuality.PLANNED;
      }
      set(verb.event().get(), date);
      int end = clauses.end(Math.max(verb.token() + 1, date.end()));
      for (Draft noun : clauses.nouns(verb.token() + 1, end)) {
        if (scene.isAfterEvent(noun.first())) {
          break;
        }
        if (scene.isDuring(noun.found) || scene.isPurpose(noun.found)) {
          set(noun, date);
        }
      }
    } else {
      nearest(date, here);
    }
    return scene.functionAt(verb.token() - 1, FunctionWord.Kind.RELATIVE)
        || verb.event().filter(event -> event.relative || event.first() < verb.token()).isPresent();
  }

  private static boolean isOpen(Date date) {
    Interval interval = date.interval().orElseThrow();
    return interval.start().isEmpty() || interval.end().isEmpty();
  }

  private void nearest(Date date, List<Draft> here) {
    Draft best = null;
    int least = isOpen(date) ? 7 : 12;
    for (Draft draft : here) {
      int distance =
          date.first() >= draft.end() ? date.first() - draft.end() : draft.first() - date.end() + 3;
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
    if (draft.time.isEmpty() && draft.factuality != Factuality.DEMANDED) {
      boolean past = draft.factuality == Factuality.ASSERTED || published.isEmpty();
      draft.time = past ? date.interval() : DateFinder.next(date, published.get()).interval();
    }
  }
}
