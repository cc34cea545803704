package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.Inflected;
import isnad.mention.Date;
import isnad.mention.Interval;
import isnad.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day on which what an article goes on to tell was said: an act of speech without a date of its
 * own happened on the day that one of the last sentences tells, in the lead on the first one that
 * is told.
 */
final class NewsDay {

  /** How many days before publication a day may lie that an article reports on. */
  private static final int OLDEST_NEWS = 3;

  /** How many sentences before the first day told its acts of speech may stand. */
  private static final int LEAD = 3;

  /** How many sentences after the one that tells a day its acts of speech may stand. */
  private static final int AFTERMATH = 4;

  /** How many tokens before a date that frames its sentence may stand: وفي الشهر الماضي. */
  private static final int FARTHEST_FRAME = 1;

  private final Scene scene;
  private final Optional<LocalDate> published;
  private Optional<Interval> day = Optional.empty();

  /** The first sentence that tells a day, and the last one. */
  private int firstTold;

  private int lastTold;

  /** The acts of speech that are told before any day. */
  private final List<Draft> lead = new ArrayList<>();

  NewsDay(Scene scene, Optional<LocalDate> published) {
    this.scene = scene;
    this.published = published;
  }

  /** Whether a date stands at the head of a sentence. */
  static boolean isFrame(Date date, Sentence sentence) {
    return date.first() - sentence.first() <= FARTHEST_FRAME;
  }

  /** Hears the dates of a sentence at which something new is said to have happened. */
  void tell(Sentence sentence, List<Date> dates) {
    Optional<Date> told = dates.stream().filter(this::isNews).findFirst();
    if (told.isPresent()) {
      firstTold = day.isEmpty() ? sentence.index() : firstTold;
      lastTold = sentence.index();
      day = told.get().interval();
    }
  }

  /**
   * Dates the acts of speech of a sentence that have no date of their own.
   *
   * @param dates all dates of the sentence
   */
  void date(Sentence sentence, List<Draft> here, List<Date> dates, Clauses clauses) {
    Optional<Interval> framed =
        dates.stream().findFirst().filter(date -> isFrame(date, sentence)).flatMap(Date::interval);
    List<Draft> said = here.stream().filter(draft -> isSaidThen(draft, clauses)).toList();
    if (day.isEmpty() && framed.isEmpty()) {
      lead.addAll(said);
    } else {
      Optional<Interval> time = framed.or(() -> day.filter(any -> goesOn(sentence, dates)));
      said.stream()
          .filter(draft -> !dates.isEmpty() || !isAttitude(draft))
          .forEach(draft -> draft.time = time);
    }
    if (day.isPresent() && firstTold == sentence.index()) {
      lead.stream()
          .filter(draft -> sentence.index() - draft.sentence <= LEAD)
          .forEach(draft -> draft.time = day);
    }
  }

  private boolean goesOn(Sentence sentence, List<Date> dates) {
    return sentence.index() - lastTold <= AFTERMATH
        && (dates.isEmpty() || dates.stream().anyMatch(this::isNews));
  }

  /** Whether a date is a day that an article reports on. */
  boolean isNews(Date date) {
    Interval interval = date.interval().orElseThrow();
    if (published.isEmpty() || interval.start().isEmpty() || interval.end().isEmpty()) {
      return false;
    }
    long age = ChronoUnit.DAYS.between(interval.end().get(), published.get());
    return interval.start().equals(interval.end()) && age >= 0 && age <= OLDEST_NEWS;
  }

  /** Whether an event is an act of speech of the day that the article reports on. */
  private boolean isSaidThen(Draft draft, Clauses clauses) {
    if (draft.time.isPresent() || draft.relative || draft.factuality != Factuality.ASSERTED) {
      return false;
    }
    boolean told =
        switch (draft.trigger().kind()) {
          case VERB -> !clauses.isTold(draft);
          case ACTIVE -> !draft.found.definite();
          case PASSIVE -> false;
          case NOUN ->
              !draft.agents.isEmpty()
                  && !isMentioned(draft)
                  && !draft.found.definite()
                  && draft.found.conjunction().isEmpty()
                  && !scene.senses().isPurpose(draft.found);
        };
    return told && (draft.type().speech() || isTalk(draft, clauses));
  }

  /** Whether the article itself tells of what somebody says time and again: تنتقد المعارضة. */
  private static boolean isAttitude(Draft draft) {
    return draft.found.inflected().aspect() == Inflected.Aspect.IMPERFECT
        && !draft.found.inflected().firstPerson()
        && draft.chain.isEmpty();
  }

  /** Whether a noun of speech only stands after a preposition: مردها إلى دعم طهران. */
  private boolean isMentioned(Draft draft) {
    return draft.type().speech()
        && draft.lightVerb.isEmpty()
        && draft.found.pronoun().isEmpty()
        && !scene.prepositionOf(draft.found).isEmpty();
  }

  /** Whether something is said in a meeting or call: قال في اتصال هاتفي. */
  private boolean isTalk(Draft draft, Clauses clauses) {
    return draft.type().parent().equals("Contact")
        && scene.senses().isDuring(draft.found)
        && clauses
            .headBefore(draft.first())
            .filter(head -> head.role() == Clauses.Role.SAYING)
            .isPresent();
  }
}
