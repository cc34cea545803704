package isnad.event.source;

import isnad.event.scene.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said in one sentence, and by whom, while it is read. */
final class Said {

  /** The index of the sentence's first token. */
  final int first;

  /** The index after its last token. */
  final int end;

  /** The attributions found so far, outer ones before those that they hold. */
  private final List<Attribution> found = new ArrayList<>();

  /** The chain of the last reporting word. */
  private List<Link> chain = List.of();

  /** The subject of the last verb. */
  private List<Chunk> subject = List.of();

  /** The subject of the first verb that has one. */
  private List<Chunk> doer = List.of();

  /** Where the last clause with a new speaker began. */
  private int clause;

  /** The token up to which the words belong to the last reporting verb and its speaker. */
  private int preambleEnd;

  private boolean hasVerb;

  /** Whether a subject stood before its verb. */
  private boolean topical;

  /** Those whose word the speaker who is still to come passes on. */
  private List<Link> origin = List.of();

  /** Whether a phrase at the head of the sentence names a source, whoever speaks after it. */
  private boolean headed;

  /** The phrase at the head of the clause, which may be the speaker of a verb further on. */
  private Optional<Chunk> topic = Optional.empty();

  Said(int first, int end) {
    this.first = first;
    this.end = end;
    this.clause = first;
    this.preambleEnd = first;
  }

  List<Attribution> attributions() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The chain of the last reporting word; empty where there was none. */
  List<Link> chain() {
    return chain;
  }

  /** Whether all of these vouch in the chain of the last reporting word. */
  boolean isAllBy(List<Link> links) {
    return links.stream()
        .allMatch(link -> chain.stream().anyMatch(own -> own.source().equals(link.source())));
  }

  /** The chain in force at a token. */
  List<Link> chainAt(int token) {
    return Attribution.chainAt(found, token);
  }

  boolean covers(int token) {
    return found.stream().anyMatch(attribution -> attribution.covers(token));
  }

  /** Adds what is said from a token on; the chain then in force. */
  List<Link> add(int from, int to, List<Link> links) {
    if (!links.isEmpty() && from < to) {
      found.add(new Attribution(from, to, links));
      chain = Attribution.chainAt(found, to - 1);
    }
    return chain;
  }

  /** Adds words that are said without speaking on: those of an act of speech. */
  void addWords(int from, int to, List<Link> links) {
    if (!links.isEmpty() && from < to) {
      found.add(new Attribution(from, to, links));
    }
  }

  /** Adds those who passed on the whole clause; the chain then in force at a token. */
  List<Link> addOuter(List<Link> links, int token) {
    headed |= !hasVerb;
    found.add(0, new Attribution(clause, end, links));
    List<Link> inForce = Attribution.chainAt(found, Math.max(clause, token));
    if (chain.isEmpty()) {
      chain = List.copyOf(links);
    }
    return inForce;
  }

  /** Adds those whose word the speaker of the clause passes on; the chain then in force. */
  List<Link> addOrigin(List<Link> links) {
    headed |= !hasVerb;
    origin = hasVerb ? List.of() : List.copyOf(links);
    return add(clause, end, links);
  }

  /** Those whose word the next speaker passes on; they are so taken. */
  List<Link> takeOrigin() {
    List<Link> taken = origin;
    origin = List.of();
    return taken;
  }

  /**
   * Ends what has been said so far at a token, where a new speaker takes over; a source at the head
   * of the sentence holds for the first one.
   */
  void closeAt(int token) {
    if (headed) {
      headed = false;
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      Attribution earlier = found.get(i);
      if (earlier.covers(token)) {
        found.set(i, new Attribution(earlier.first(), token, earlier.links()));
      }
    }
    clause = token;
  }

  /** Leaves the speakers named so far out of what comes. */
  void forget() {
    chain = List.of();
    subject = List.of();
  }

  Optional<Chunk> topic() {
    return topic;
  }

  void topic(Chunk phrase) {
    topic = Optional.of(phrase);
  }

  List<Chunk> subject() {
    return subject;
  }

  /** The subject of the sentence's first verb that has one. */
  List<Chunk> doer() {
    return doer;
  }

  void subject(List<Chunk> phrases) {
    subject = List.copyOf(phrases);
    if (doer.isEmpty()) {
      doer = subject;
    }
  }

  /** Whether a subject stood before its verb: صدام يزور الكويت. */
  boolean isTopical() {
    return topical;
  }

  void topical() {
    topical = true;
  }

  /** Whether a verb has been read. */
  boolean hasVerb() {
    return hasVerb;
  }

  void seeVerb() {
    hasVerb = true;
  }

  int clause() {
    return clause;
  }

  int preambleEnd() {
    return preambleEnd;
  }

  void preambleEnd(int token) {
    preambleEnd = token;
  }
}
