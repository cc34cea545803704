package isnad.event.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of tokens that somebody vouches for.
 *
 * @param first the index of the first token that is vouched for
 * @param end the index after the last one
 * @param links who vouches, then who passed it on
 */
public record Attribution(int first, int end, List<Link> links) {

  public Attribution {
    links = List.copyOf(links);
  }

  public boolean covers(int token) {
    return first <= token && token < end;
  }

  /**
   * The chain in force at a token: the innermost voucher first.
   *
   * @param attributions outer ones before those that they hold
   */
  static List<Link> chainAt(List<Attribution> attributions, int token) {
    List<Link> chain = new ArrayList<>();
    for (int i = attributions.size() - 1; i >= 0; i--) {
      if (attributions.get(i).covers(token)) {
        for (Link link : attributions.get(i).links()) {
          if (chain.stream().noneMatch(earlier -> earlier.source().equals(link.source()))) {
            chain.add(link);
          }
        }
      }
    }
    return chain;
  }
}
