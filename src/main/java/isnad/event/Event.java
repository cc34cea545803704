package isnad.event;

import static java.util.Objects.requireNonNull;

import isnad.event.source.Link;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.mention.Interval;
import isnad.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One event as an article tells it.
 *
 * @param id names it within the article: {@code v1}, {@code v2} … in order of trigger
 * @param trigger the shortest words that name it at its fullest telling, without proclitics
 * @param also the triggers of its other tellings
 * @param agents ids of the entities that do it; all parties where the type is symmetric
 * @param targets ids of the entities that receive it
 * @param places ids of the entities where it happened
 * @param time when it happened, in calendar days
 * @param chain the chain of transmission: first who vouches for it, last who passed it to the
 *     publisher; empty for the article's own reporting
 * @param confidence how sure the reading is, above 0 and at most 1
 * @param rule the id of the lexicon row or rule that found it
 */
public record Event(
    String id,
    EventType type,
    Span trigger,
    List<Span> also,
    List<String> agents,
    List<String> targets,
    List<String> places,
    Optional<Interval> time,
    Factuality factuality,
    List<Link> chain,
    List<Quantity> quantities,
    double confidence,
    String rule) {

  public Event {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(trigger, "trigger is null");
    requireNonNull(time, "time is null");
    requireNonNull(factuality, "factuality is null");
    requireNonNull(rule, "rule is null");
    also = List.copyOf(also);
    agents = List.copyOf(agents);
    targets = List.copyOf(targets);
    places = List.copyOf(places);
    chain = List.copyOf(chain);
    quantities = List.copyOf(quantities);
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is not in (0, 1]: " + confidence);
    }
  }

  /** The same event with others who do it, who receive it and where. */
  public Event withParts(List<String> agents, List<String> targets, List<String> places) {
    return new Event(
        id,
        type,
        trigger,
        also,
        agents,
        targets,
        places,
        time,
        factuality,
        chain,
        quantities,
        confidence,
        rule);
  }
}
