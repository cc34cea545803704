package isnad.event;

import java.util.List;

/** One event and the drafts that tell it, in text order. */
record Telling(List<Draft> drafts) {

  /** How many tellings of one event back a further one is compared with. */
  private static final int RECENT = 40;

  /**
   * The draft by which it is told on whose word the article tells it: the fullest of the sentence
   * that tells it first, or that of the next sentence where the article opens with it.
   */
  Draft vouched() {
    Draft first = fullestOf(drafts.get(0).sentence);
    Draft fullest = fullest();
    boolean opening = first.sentence == 0 && fullest.sentence == 1;
    return opening && first.chain.isEmpty() ? fullest : first;
  }

  private Draft fullestOf(int sentence) {
    return drafts.stream()
        .filter(draft -> draft.sentence == sentence)
        .reduce((first, other) -> other.fullness() > first.fullness() ? other : first)
        .orElseThrow();
  }

  Draft last() {
    return drafts.get(drafts.size() - 1);
  }

  /** Its latest drafts, of those that do not only point back. */
  List<Draft> recent() {
    return drafts.subList(Math.max(0, drafts.size() - RECENT), drafts.size()).stream()
        .filter(draft -> !draft.pointsBack)
        .toList();
  }

  /**
   * The draft with most parts, of those that do not only point back; of equals one that names its
   * source, then the first.
   */
  Draft fullest() {
    Draft fullest = drafts.get(0);
    for (Draft draft : drafts.stream().filter(draft -> !draft.pointsBack).toList()) {
      boolean asFull = draft.fullness() == fullest.fullness();
      if (draft.fullness() > fullest.fullness()
          || (asFull && fullest.chain.isEmpty() && !draft.chain.isEmpty())) {
        fullest = draft;
      }
    }
    return fullest;
  }
}
