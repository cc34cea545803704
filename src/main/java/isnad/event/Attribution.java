package isnad.event;

import java.util.List;

/**
 * A stretch of tokens that somebody vouches for.
 *
 * @param first the index of the first token that is vouched for
 * @param end the index after the last one
 * @param links who vouches, then who passed it on
 */
record Attribution(int first, int end, List<Link> links) {

  Attribution {
    links = List.copyOf(links);
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }
}
