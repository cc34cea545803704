package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.LightVerb.Bound;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Trigger;
import isnad.mention.Date;
import isnad.mention.DateFinder;
import isnad.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives events their times. A date goes to the event at the head of its clause, and to the events
 * during which that one happens; a date after "since" or "after" and an event noun, to that noun; a
 * date of saying, to what is said then.
 */
final class Times {

  /** How many tokens may stand between a date and an event that no verb links to it. */
  private static final int FARTHEST_EVENT = 12;

  /** The same for a date with an open end. */
  private static final int FARTHEST_LASTING = 7;

  /** How many tokens before a date what is planned then may begin. */
  private static final int FARTHEST_PLAN = 5;

  /** The same for what itself is told as planned: زيارة الوزير المرتقبة إلى موسكو غدا. */
  private static final int FARTHEST_PLANNED = 12;

  /** The events that go on from the day on which they are said to begin. */
  private static final Set<String> LASTING =
      Set.of("Negotiation", "Withdrawal", "Clash", "Ceasefire", "Control", "Capture", "Flight");

  /** The events for which a day is named when they are asked for. */
  private static final Set<String> APPOINTED =
      Set.of("Visit", "Meeting", "Summit", "Negotiation", "Election", "Protest", "Agreement");

  private final Scene scene;
  private final Optional<LocalDate> published;

  private final NewsDay news;
  private final PublicationDay day;

  Times(Scene scene, Optional<LocalDate> published) {
    this.scene = scene;
    this.published = published;
    this.news = new NewsDay(scene, published);
    this.day = new PublicationDay(published);
  }

  /** Dates events that stand in text order. */
  void date(List<Draft> drafts, List<Sentence> sentences) {
    Map<Integer, List<Draft>> bySentence = Draft.bySentence(drafts);
    for (Sentence sentence : sentences) {
      List<Draft> here = bySentence.getOrDefault(sentence.index(), List.of());
      List<Date> dates = dates(sentence);
      if (!here.isEmpty() || !dates.isEmpty()) {
        date(sentence, here, dates);
      }
    }
    new Morrow(scene).date(drafts);
    for (Draft draft : drafts) {
      if (draft.factuality == Factuality.ASSERTED && day.isBefore(draft.time)) {
        draft.factuality = Factuality.PLANNED;
      }
    }
  }

  private void date(Sentence sentence, List<Draft> here, List<Date> dates) {
    Clauses clauses = new Clauses(scene, sentence, here);
    List<Date> told = new ArrayList<>();
    for (Date date : clauses.relativeFirst(dates)) {
      if (!give(date, clauses)) {
        told.add(date);
      }
    }
    for (Date date : dates) {
      new Narration(scene, clauses).goingOn(date, dates, here).forEach(x -> set(x, date, clauses));
    }
    news.tell(sentence, told);
    Chronicle chronicle = new Chronicle(scene, clauses);
    if (!scene.functionAt(sentence.first(), FunctionWord.Kind.COPULA)
        && dates.stream().noneMatch(chronicle::isHead)) {
      news.date(sentence, here, dates, clauses);
    }
  }

  private List<Date> dates(Sentence sentence) {
    List<Date> dates = new ArrayList<>();
    int at = sentence.first();
    while (at < sentence.end()) {
      int first = at;
      Optional<Date> date = scene.dateAt(at);
      date.filter(d -> d.interval().isPresent() && d.first() == first).ifPresent(dates::add);
      at = date.map(Date::end).orElse(at + 1);
    }
    return dates;
  }

  /**
   * Gives a date to the events that happened then.
   *
   * @return whether it dates something only mentioned as known
   */
  private boolean give(Date date, Clauses clauses) {
    Chronicle chronicle = new Chronicle(scene, clauses);
    if (chronicle.isHead(date)) {
      chronicle.under(date).stream()
          .filter(draft -> draft.factuality == Factuality.ASSERTED)
          .forEach(draft -> set(draft, date, clauses));
      return true;
    }
    if (DateFinder.isOfNext(date)) {
      clauses.nouns(date.end(), date.end() + FARTHEST_PLAN).stream()
          .findFirst()
          .filter(passed -> isOver(passed, clauses))
          .ifPresent(passed -> set(passed, date, clauses));
      return true;
    }
    if (DateFinder.isOfName(date)) {
      named(date, clauses).ifPresent(event -> set(event, date, clauses));
      return true;
    }
    if (clauses.isOfUntold(date)) {
      return true;
    }
    Optional<Clauses.Head> after = clauses.headAfter(date.end());
    Optional<Clauses.Head> head =
        clauses.opensWith(date) ? after : clauses.headBefore(date.first()).or(() -> after);
    Optional<Draft> event = head.flatMap(Clauses.Head::event);
    meanwhile(date, clauses).ifPresent(other -> set(other, date, clauses));
    Optional<Draft> past = pastEvent(date, clauses);
    SinceFrame frame = new SinceFrame(scene, clauses);
    if (frame.holds(date)) {
      past.ifPresent(known -> set(known, date, clauses));
      Date since = DateFinder.since(date, published);
      frame.goingOn(date).forEach(draft -> set(draft, since, clauses));
      return true;
    }
    if (past.isPresent()) {
      after(past.get(), date, clauses);
      return true;
    }
    Optional<Draft> planned = planned(date, clauses);
    if (planned.isPresent()) {
      set(planned.get(), date, clauses);
      return false;
    }
    if (PublicationDay.isOpen(date)) {
      nearest(
              date,
              clauses.within(date.first() - 2 * FARTHEST_LASTING, date.first()),
              clauses,
              FARTHEST_LASTING)
          .or(() -> event)
          .or(() -> nearest(date, clauses, FARTHEST_LASTING))
          .ifPresent(lasting -> set(lifted(lasting, clauses).orElse(lasting), date, clauses));
      return false;
    }
    if (head.isPresent() && head.get().role() == Clauses.Role.SAYING) {
      said(date, head.get(), clauses);
    } else if (event.isPresent()) {
      happened(date, head.get(), event.get(), clauses);
    } else {
      nearest(date, clauses, FARTHEST_EVENT).ifPresent(other -> set(other, date, clauses));
    }
    return head.filter(verb -> scene.functionAt(verb.token() - 1, FunctionWord.Kind.RELATIVE))
            .isPresent()
        || event.filter(known -> known.relative || known.first() < head.get().token()).isPresent();
  }

  /** What an event lifts, whose words name both: رفع العقوبات المفروضة منذ 2007. */
  private static Optional<Draft> lifted(Draft act, Clauses clauses) {
    return clauses.within(act.first(), act.end()).stream()
        .filter(draft -> draft.lifting.filter(act::equals).isPresent())
        .findFirst();
  }

  /** The event noun to whose name a date belongs: ثورة 23 يوليو. */
  private static Optional<Draft> named(Date date, Clauses clauses) {
    return clauses.nouns(date.first() - FARTHEST_PLAN, date.first()).stream()
        .filter(noun -> noun.end() == date.first())
        .findFirst();
  }

  /** Whether time passes since an event, and not in it: سنوات من الحرب. */
  private static boolean isOver(Draft event, Clauses clauses) {
    return !event.isAmong(LASTING) || clauses.boundAt(event.first() - 1).isPresent();
  }

  /** What is planned and stands right before its date: دعوة لزيارة باريس في أيلول. */
  private Optional<Draft> planned(Date date, Clauses clauses) {
    return clauses.nouns(date.first() - FARTHEST_PLANNED, date.first()).stream()
        .filter(noun -> noun.end() <= date.first())
        .reduce((earlier, later) -> later)
        .filter(noun -> isPlan(noun) || date.first() - noun.first() <= FARTHEST_PLAN)
        .filter(
            noun -> noun.factuality == Factuality.PLANNED || (isAskedFor(noun) && isAhead(date)))
        .filter(noun -> clauses.isOneClause(noun.end(), date.first()));
  }

  /** Whether an adjective or the like says of an event noun that it is planned. */
  private static boolean isPlan(Draft noun) {
    return noun.said.filter(Factuality.PLANNED::equals).isPresent();
  }

  private static boolean isAskedFor(Draft draft) {
    return draft.factuality == Factuality.DEMANDED && draft.isAmong(APPOINTED);
  }

  /**
   * Whether a date lies ahead, or may, as a month without a year; a weekday is rather the one past.
   */
  private boolean isAhead(Date date) {
    return published.isPresent()
        && !PublicationDay.isOpen(date)
        && !DateFinder.isWeekday(date)
        && !day.isOver(DateFinder.next(date, published.get()));
  }

  /** The event of the clause after a date that says what went on then: في 2001 عندما هاجمت. */
  private static Optional<Draft> meanwhile(Date date, Clauses clauses) {
    int next = clauses.end(date.end());
    return clauses.isMeanwhile(next)
        ? clauses.headAfter(next + 1).flatMap(Clauses.Head::event)
        : Optional.empty();
  }

  /** A date after a verb of saying and a noun is the noun's: أعلن عزمه زيارة باريس في أيلول. */
  private void said(Date date, Clauses.Head verb, Clauses clauses) {
    if (scene.functionAt(date.end(), FunctionWord.Kind.COMPLEMENTIZER)) {
      return;
    }
    int from = Math.max(verb.token() + 1, date.first() - Clauses.FARTHEST_NOUN);
    List<Draft> nouns = clauses.nouns(from, date.first());
    nouns.stream()
        .filter(noun -> noun.governor.filter(nouns::contains).isPresent())
        .findFirst()
        .or(() -> nouns.stream().findFirst())
        .ifPresent(noun -> set(noun, date, clauses));
  }

  private void happened(Date date, Clauses.Head verb, Draft event, Clauses clauses) {
    if (verb.future() && event.factuality == Factuality.ASSERTED) {
      event.factuality = Factuality.PLANNED;
    }
    Optional<Bound> bound = clauses.boundAt(verb.token());
    if (bound.filter(Bound.AHEAD::equals).isPresent()
        && verb.past()
        && date.first() < event.first()) {
      return;
    }
    Draft dated = wantedBefore(date, event, clauses).orElse(event);
    set(dated, bounded(date, dated, bound), clauses);
    int from = Math.max(verb.token() + 1, date.first() - Clauses.FARTHEST_NOUN);
    int to = Math.min(clauses.end(Math.max(from, date.end())), from + 2 * Clauses.FARTHEST_NOUN);
    for (Draft noun : clauses.nouns(from, to)) {
      if (scene.senses().isAfterEvent(noun.first())) {
        break;
      }
      if (scene.senses().isDuring(noun.found)
          || (scene.senses().isPurpose(noun.found) && !isKnownViolence(noun))) {
        set(noun, date, clauses);
      }
    }
  }

  /**
   * The event noun between one of speech and a date: رفضه زيارة باريس في أيلول; between a verb of
   * speech and a date too old for what is said: أدان الهجوم على السفارة عام 2012.
   */
  private Optional<Draft> wantedBefore(Date date, Draft speech, Clauses clauses) {
    int from = Math.max(speech.end(), date.first() - Clauses.FARTHEST_NOUN);
    if (!speech.type().speech() || from >= date.first()) {
      return Optional.empty();
    }
    List<Draft> nouns = clauses.nouns(from, date.first());
    return speech.trigger().kind() == Trigger.Kind.NOUN
        ? nouns.stream().findFirst()
        : nouns.stream()
            .filter(noun -> day.isOld(date) && noun.factuality == Factuality.ASSERTED)
            .filter(noun -> !noun.type().speech() && !scene.senses().isPurpose(noun.found))
            .filter(noun -> clauses.isOneClause(noun.end(), date.first()))
            .reduce((earlier, later) -> later);
  }

  /** Whether a noun speaks of violence as known, which is no purpose: إدانة للهجوم. */
  private static boolean isKnownViolence(Draft noun) {
    return noun.isKnown() && noun.type().parent().equals("Violence");
  }

  /** Dates an event, and the one that is told to have happened since or after it. */
  private void after(Draft past, Date date, Clauses clauses) {
    set(past, date, clauses);
    boolean since = clauses.isGoverned(past, Sense.SINCE);
    boolean holds = since || PublicationDay.isLong(date) || day.isToday(date);
    if (holds || news.isNews(date)) {
      clauses
          .verbBefore(past)
          .filter(later -> holds || later.type().speech())
          .ifPresent(
              later -> set(later, since ? DateFinder.since(date, published) : date, clauses));
    }
  }

  /** The event noun after "after" or "since" whose date this is: بعد انتخابه عام 2013. */
  private Optional<Draft> pastEvent(Date date, Clauses clauses) {
    return clauses.nounsBefore(date.first()).stream()
        .filter(
            noun -> clauses.isGoverned(noun, Sense.LATER) || clauses.isGoverned(noun, Sense.SINCE))
        .reduce((earlier, later) -> later);
  }

  /**
   * The undated event that stands nearest to a date; one after it, in the same statement, unless a
   * verb before the date tells of what is no event.
   */
  private Optional<Draft> nearest(Date date, Clauses clauses, int farthest) {
    int from = date.first() - 2 * farthest;
    int first = Math.max(clauses.sentence().first(), date.first() - farthest);
    boolean told = IntStream.range(first, date.first()).anyMatch(this::isOtherVerb);
    int to = told ? date.first() : date.end() + farthest;
    return nearest(date, clauses.within(from, to), clauses, farthest);
  }

  private boolean isOtherVerb(int at) {
    return scene.isVerb(at)
        && scene.triggersAt(at).isEmpty()
        && scene.lightVerbsAt(at).isEmpty()
        && scene.reportingAt(at).isEmpty();
  }

  private static Optional<Draft> nearest(
      Date date, List<Draft> drafts, Clauses clauses, int farthest) {
    Optional<Draft> best = Optional.empty();
    int least = farthest;
    for (Draft draft : drafts) {
      boolean before = draft.end() <= date.first();
      int distance = before ? date.first() - draft.end() : draft.first() - date.end() + 3;
      if (draft.time.isEmpty()
          && distance < least
          && (before
              || (clauses.isOneStatement(date.end(), draft.first())
                  && !clauses.isGoverned(draft, Sense.LATER)))) {
        least = distance;
        best = Optional.of(draft);
      }
    }
    return best;
  }

  private void set(Draft draft, Date date, Clauses clauses) {
    boolean begun = PublicationDay.isOpen(date) && day.hasBegun(date);
    if (draft.time.isEmpty()
        && !(begun && draft.factuality == Factuality.PLANNED)
        && (draft.factuality != Factuality.DEMANDED || (isAskedFor(draft) && isAhead(date)))
        && (draft.factuality == Factuality.PLANNED || !DateFinder.isOfPlans(date))) {
      boolean past =
          draft.factuality == Factuality.ASSERTED || published.isEmpty() || isDeniedDeed(draft);
      Date meant = past ? date : DateFinder.next(date, published.get());
      if (draft.factuality != Factuality.POSSIBLE || past || !day.isOver(meant)) {
        Date bounded = bounded(meant, draft, clauses.boundAt(draft.first() - 1));
        draft.time = bounded.interval().map(draft::lasting);
      }
    }
  }

  /** Whether something is said not to have happened, which was to be in the past: نفى وقوع هجوم. */
  private static boolean isDeniedDeed(Draft draft) {
    return draft.factuality == Factuality.DENIED && draft.trigger().kind() == Trigger.Kind.NOUN;
  }

  /** The date as it bounds an event that lasts: بدأت المفاوضات أمس, منذ بدء الانسحاب في أيار. */
  private Date bounded(Date date, Draft event, Optional<Bound> bound) {
    if (bound.isEmpty() || !event.isAmong(LASTING) || PublicationDay.isOpen(date)) {
      return date;
    }
    return switch (bound.get()) {
      case BEGINS -> DateFinder.since(date, published);
      case ENDS -> DateFinder.until(date);
      case OCCURS, AHEAD, LASTS -> date;
    };
  }
}
