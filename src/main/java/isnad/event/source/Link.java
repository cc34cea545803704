package isnad.event.source;

import static java.util.Objects.requireNonNull;

import isnad.text.Span;
import java.util.Optional;

/**
 * One link of a chain of transmission.
 *
 * @param source the id of the entity that vouches for the report or passed it on
 * @param cue the reporting words: قال, نقلت … عن, بحسب
 */
public record Link(String source, Optional<Span> cue) {

  public Link {
    requireNonNull(source, "source is null");
    requireNonNull(cue, "cue is null");
  }
}
