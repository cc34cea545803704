package isnad.extract;

import static java.util.Objects.requireNonNull;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.ClauseReading;
import isnad.event.Event;
import isnad.mention.Mention;
import isnad.part.PartReview;
import isnad.text.Text;
import java.util.List;

/**
 * All that was read from an article, every intermediate result included.
 *
 * @param changes what weighing changed in the parts of events that the rules had given
 */
public record Extraction(
    Article article,
    Text text,
    List<Mention> mentions,
    List<Entity> entities,
    List<OfficeHolding> offices,
    List<ClauseReading> clauses,
    List<Event> events,
    List<PartReview.Change> changes) {

  public Extraction {
    requireNonNull(article, "article is null");
    requireNonNull(text, "text is null");
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    offices = List.copyOf(offices);
    clauses = List.copyOf(clauses);
    events = List.copyOf(events);
    changes = List.copyOf(changes);
  }
}
