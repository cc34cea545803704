package isnad.event.scene;

import isnad.entity.Entity;
import isnad.lexicon.Clitics;
import isnad.lexicon.Cues;
import isnad.lexicon.EntityType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds nouns that point back: duals that stand for the last two entities of their kind (الزعيمان,
 * البلدين), and nouns whose pronoun tells whom they stand for (قواتهم, بلاده).
 */
final class Pointers {

  /** How many entities of a kind are remembered. */
  private static final int MOST = 8;

  /** How many tokens back the owner of a noun with a pronoun may stand. */
  private static final int FARTHEST = 60;

  private static final Set<EntityType> FEMININE =
      EnumSet.of(
          EntityType.STATE,
          EntityType.ARMED_GROUP,
          EntityType.BODY,
          EntityType.ORGANIZATION,
          EntityType.INTERGOVERNMENTAL_ORGANIZATION,
          EntityType.MEDIA);

  private static final Set<EntityType> MASCULINE =
      EnumSet.of(
          EntityType.PERSON, EntityType.ARMED_GROUP, EntityType.BODY, EntityType.ORGANIZATION);

  private static final Set<EntityType> PLURAL =
      EnumSet.of(EntityType.ARMED_GROUP, EntityType.GROUP);

  private final Scene scene;
  private final Cues cues;
  private final Clitics clitics;
  private final Map<EntityType, Deque<Chunk>> last = new EnumMap<>(EntityType.class);
  private final IdentityHashMap<Chunk, Chunk> pairs = new IdentityHashMap<>();

  /** The last phrase, and the last two that a conjunction joined. */
  private Optional<Chunk> before = Optional.empty();

  private Optional<List<Chunk>> couple = Optional.empty();

  /** The states of the article by their country. */
  private final Map<String, Entity> states = new HashMap<>();

  Pointers(Scene scene, Cues cues, Clitics clitics, List<Entity> entities) {
    this.scene = scene;
    this.cues = cues;
    this.clitics = clitics;
    for (Entity entity : entities) {
      if (entity.type() == EntityType.STATE && entity.country().isPresent()) {
        states.putIfAbsent(entity.country().get(), entity);
      }
    }
  }

  /**
   * Puts phrases where nouns point back.
   *
   * @param chunkAt the phrases of the text by token, to be completed
   * @return the second of two entities that a dual stands for, by the first
   */
  IdentityHashMap<Chunk, Chunk> point(Chunk[] chunkAt) {
    for (int at = 0; at < chunkAt.length; at++) {
      Chunk chunk = chunkAt[at];
      if (chunk != null && chunk.first() == at) {
        remember(chunk);
      } else if (chunk == null && scene.text().token(at).isWord()) {
        Optional<Chunk> pair = pairAt(at);
        Optional<Chunk> pointer = pair.isPresent() ? pair : standInAt(at);
        if (pointer.isPresent()) {
          chunkAt[at] = pointer.get();
        }
      }
    }
    return pairs;
  }

  private void remember(Chunk chunk) {
    if (chunk.conjoined()) {
      before
          .filter(earlier -> earlier.end() == chunk.first())
          .filter(earlier -> !earlier.entity().equals(chunk.entity()))
          .ifPresent(earlier -> couple = Optional.of(List.of(earlier, chunk)));
    }
    before = Optional.of(chunk);
    Deque<Chunk> known = last.computeIfAbsent(chunk.type(), type -> new ArrayDeque<>());
    known.removeIf(earlier -> earlier.entity().equals(chunk.entity()));
    known.addFirst(chunk);
    if (known.size() > MOST) {
      known.removeLast();
    }
  }

  private Optional<Chunk> pairAt(int at) {
    for (Clitics.Reading reading : clitics.readings(scene.text().token(at).form())) {
      Optional<List<Chunk>> pair = latestPair(cues.duals().getOrDefault(reading.form(), List.of()));
      if (pair.isPresent()) {
        Chunk second = pointer(pair.get().get(1), at, reading);
        Chunk first = pointer(pair.get().get(0), at, reading);
        pairs.put(first, second);
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /** Those two of a kind who were named last, or joined to each other: بين الحكومة وطالبان. */
  private Optional<List<Chunk>> latestPair(List<EntityType> types) {
    List<List<Chunk>> candidates = new ArrayList<>();
    for (EntityType type : types) {
      Deque<Chunk> known = last.getOrDefault(type, new ArrayDeque<>());
      if (known.size() > 1) {
        Iterator<Chunk> latest = known.iterator();
        Chunk second = latest.next();
        candidates.add(List.of(latest.next(), second));
      }
    }
    couple
        .filter(pair -> pair.stream().allMatch(chunk -> types.contains(chunk.type())))
        .ifPresent(candidates::add);
    return candidates.stream()
        .max(Comparator.comparingInt(pair -> Math.min(pair.get(0).first(), pair.get(1).first())));
  }

  private Optional<Chunk> standInAt(int at) {
    for (Clitics.Reading reading : clitics.readings(scene.text().token(at).form())) {
      for (String pronoun : clitics.pronouns()) {
        if (!reading.form().endsWith(pronoun)) {
          continue;
        }
        String noun = reading.form().substring(0, reading.form().length() - pronoun.length());
        Optional<Cues.StandIn> standIn = Optional.ofNullable(cues.standIns().get(noun));
        if (standIn.isPresent()) {
          return owner(pronoun, standIn.get(), at).map(owner -> pointer(owner, at, reading));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Chunk> owner(String pronoun, Cues.StandIn standIn, int at) {
    Set<EntityType> kinds =
        clitics.isFeminine(pronoun) ? FEMININE : pronoun.length() == 1 ? MASCULINE : PLURAL;
    Optional<Chunk> owner = latest(kinds, at);
    if (standIn == Cues.StandIn.OWNER) {
      return owner.filter(chunk -> chunk.type() != EntityType.PERSON);
    }
    return owner.filter(chunk -> chunk.type() == EntityType.STATE).or(() -> stateOf(owner));
  }

  private Optional<Chunk> stateOf(Optional<Chunk> owner) {
    return owner
        .flatMap(chunk -> chunk.name().country())
        .flatMap(country -> Optional.ofNullable(states.get(country)))
        .map(state -> new Chunk(state.mentions().get(0), state.id(), 0, 0, "", false));
  }

  private Optional<Chunk> latest(Set<EntityType> kinds, int at) {
    List<Chunk> candidates = new ArrayList<>();
    for (EntityType kind : kinds) {
      Optional.ofNullable(last.get(kind)).map(Deque::peekFirst).ifPresent(candidates::add);
    }
    return candidates.stream()
        .filter(chunk -> at - chunk.first() <= FARTHEST)
        .max((a, b) -> Integer.compare(a.first(), b.first()));
  }

  private Chunk pointer(Chunk antecedent, int at, Clitics.Reading reading) {
    String preposition =
        reading.preposition().isEmpty() ? scene.prepositionBefore(at) : reading.preposition();
    return new Chunk(
        antecedent.name(),
        antecedent.entity(),
        at,
        at + 1,
        preposition,
        !reading.conjunction().isEmpty());
  }
}
