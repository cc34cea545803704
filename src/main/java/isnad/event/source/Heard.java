package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Remembers whose words the text read so far has reported, for sentences that go on with them
 * without naming them: وأضاف, وتابع البيان, وأكدت المصادر.
 */
final class Heard {

  /** How many chains before the last one a verb may go on with. */
  private static final int MOST_RECENT = 2;

  /** The chain of the last reporting word. */
  private List<Link> last = List.of();

  /** The chains before it, the latest first. */
  private final Deque<List<Link>> recent = new ArrayDeque<>();

  /** Whether verbs speak of a speaker as of a woman, body or medium. */
  private final Map<String, Boolean> genders = new HashMap<>();

  /** The last chain that was heard through each noun for a statement or a source. */
  private final Map<String, List<Link>> byNoun = new HashMap<>();

  /** The persons of whom the last chain told, so that their own words go on coming through it. */
  private final Set<String> toldOf = new HashSet<>();

  /** The persons named so far. */
  private final Set<String> persons = new HashSet<>();

  /** The person of whose deed the sentence before told, if it reported nobody's words. */
  private List<Link> doer = List.of();

  List<Link> last() {
    return last;
  }

  /** Hears which gender a verb gives its speaker. */
  void speaks(String speaker, boolean feminine) {
    genders.put(speaker, feminine);
  }

  /**
   * The chain with which a verb without a speaker goes on: from the first link on that its gender
   * fits; where the last chain has only others, an earlier one.
   */
  List<Link> last(Inflected verb) {
    if (verb.plural() || last.isEmpty()) {
      return last;
    }
    List<Link> fitting = fitting(last, verb.feminine());
    if (!fitting.isEmpty()) {
      return fitting;
    }
    for (List<Link> earlier : recent) {
      if (isOf(earlier.get(0), verb.feminine())) {
        return earlier;
      }
    }
    return last;
  }

  private List<Link> fitting(List<Link> chain, boolean feminine) {
    for (int i = 0; i < chain.size(); i++) {
      if (isOf(chain.get(i), feminine)) {
        return chain.subList(i, chain.size());
      }
    }
    return isOf(chain.get(0), !feminine) ? List.of() : chain;
  }

  private boolean isOf(Link link, boolean feminine) {
    return Optional.of(feminine).equals(Optional.ofNullable(genders.get(link.source())));
  }

  /** The person of whose deed the sentence before told, where a verb's gender fits him. */
  List<Link> doer(Inflected verb) {
    return doer.stream().allMatch(link -> mayBe(link, verb)) ? doer : List.of();
  }

  private boolean mayBe(Link link, Inflected verb) {
    return !verb.plural() && genders.getOrDefault(link.source(), false) == verb.feminine();
  }

  /** Hears of whose deed a sentence told that reported nobody's words. */
  void heardOf(List<Link> person) {
    doer = List.copyOf(person);
  }

  /** Hears a chain; what an earlier one told of is over. */
  void hear(List<Link> chain) {
    if (!last.containsAll(chain) && !chain.containsAll(last)) {
      toldOf.clear();
    }
    if (!last.isEmpty() && !last.equals(chain)) {
      recent.addFirst(last);
      if (recent.size() > MOST_RECENT) {
        recent.removeLast();
      }
    }
    last = List.copyOf(chain);
  }

  /** Hears somebody of whom nothing is known. */
  void hearUnknown() {
    hear(List.of());
    toldOf.clear();
  }

  /** Hears that the last chain came through a noun for a statement or source, by its row's id. */
  void through(String noun) {
    byNoun.put(noun, last);
  }

  /**
   * The chain of the statement or source that a noun names as known.
   *
   * @param surely whether the noun must have been heard before, else the last chain may be meant
   */
  Optional<List<Link>> named(String noun, boolean surely) {
    List<Link> chain = byNoun.getOrDefault(noun, surely ? List.of() : last);
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain);
  }

  /** Remembers of whom a sentence told on the word of somebody other than a person. */
  void remember(Scene scene, Said said) {
    List<Chunk> told =
        IntStream.range(said.first, said.end)
            .mapToObj(scene::chunkFrom)
            .flatMap(Optional::stream)
            .filter(chunk -> chunk.type() == EntityType.PERSON)
            .toList();
    told.forEach(person -> persons.add(person.entity()));
    if (said.isEmpty() || last.stream().anyMatch(link -> persons.contains(link.source()))) {
      return;
    }
    told.stream()
        .filter(person -> said.chainAt(person.first()).equals(last))
        .forEach(person -> toldOf.add(person.entity()));
  }

  /**
   * The chain by which a speaker is heard: the one that has him or has told of him, or he alone.
   */
  List<Link> through(Link speaker) {
    for (int i = 0; i < last.size(); i++) {
      if (last.get(i).source().equals(speaker.source())) {
        return last.subList(i, last.size());
      }
    }
    if (toldOf.contains(speaker.source())) {
      return Stream.concat(Stream.of(speaker), last.stream()).toList();
    }
    return List.of(speaker);
  }
}
