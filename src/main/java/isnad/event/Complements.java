package isnad.event;

import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fills the parts of an event with the phrases of its clause. */
final class Complements {

  /** How many tokens after a trigger its prepositional complements are sought. */
  private static final int FARTHEST = 40;

  private static final Set<String> TERRITORIAL =
      Set.of("Violence", "Territory", "Movement", "Contact");

  /** The types that are about somebody, however deep their clause names them. */
  private static final Set<String> ABOUT_SOMEBODY = Set.of("Support", "Accusation");

  private static final Set<String> OWNED_TARGETS = Set.of("Attack", "Strike", "Bombing");

  private static final int DEEPEST = 12;

  /** The types whose event nouns may govern where they lead: زيارة إيران. */
  private static final Set<String> MOTION = Set.of("Visit", "Flight", "Return");

  private final Scene scene;
  private final Subjects subjects;
  private final Set<Name> settings = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Name> polities = Collections.newSetFromMap(new IdentityHashMap<>());

  Complements(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
  }

  /** Whether a phrase right after an event noun names its doer: هجوم لطالبان, ترحيب من الأمم. */
  private boolean isDoer(Draft draft, Chunk chunk) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.agents.isEmpty()
        && draft.trigger().genitive() == Slot.AGENT
        && chunk.first() - draft.end() <= 2
        && scene.isAfter(chunk, Preposition.Sense.OF);
  }

  /** Whether a phrase says whose the thing is that is attacked: على مواقع للتنظيم. */
  private boolean isOwnerOfTarget(Draft draft, Chunk chunk) {
    return OWNED_TARGETS.contains(draft.type().name())
        && draft.targets.isEmpty()
        && !chunk.isPlace()
        && chunk.first() > draft.end()
        && chunk.first() - draft.end() <= 6
        && scene.isAfter(chunk, Preposition.Sense.OWNER);
  }

  /** Whether a place right after the only place so far says where that one lies. */
  private boolean holdsLastPlace(Draft draft, Chunk chunk) {
    return draft.places.size() == 1
        && Stream.of(chunk.first(), chunk.first() - 1, chunk.first() - 2)
            .flatMap(at -> scene.chunkBefore(at).stream())
            .anyMatch(before -> draft.places.contains(before.entity()));
  }

  /** Whether an event is done to places as places, not to the states that hold them. */
  private static boolean isTerritorial(Draft draft) {
    return TERRITORIAL.contains(draft.type().parent());
  }

  /** The capitals named as governments that turned out to be where events happened. */
  Set<Name> settings() {
    return settings;
  }

  /** The countries named as places that turned out to be parties to an event. */
  Set<Name> polities() {
    return polities;
  }

  /** Puts phrases into a part; what cannot play it is left out. */
  void fill(Draft draft, Slot slot, List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      fill(draft, slot, chunk);
    }
  }

  private void fill(Draft draft, Slot slot, Chunk chunk) {
    String entity = chunk.entity();
    switch (slot) {
      case AGENT -> {
        if (chunk.isPlace() && MOTION.contains(draft.type().name())) {
          draft.places.add(entity);
        } else if (chunk.isTerritory()) {
          polities.add(chunk.name());
        } else if (!chunk.isPlace() && !draft.targets.contains(entity)) {
          draft.agents.add(entity);
        }
      }
      case TARGET, VICTIM -> {
        if (draft.type().symmetric()) {
          fill(draft, Slot.AGENT, chunk);
        } else if (chunk.isTerritory() && !isTerritorial(draft)) {
          polities.add(chunk.name());
        } else if (chunk.isPlace()) {
          draft.places.add(entity);
        } else if (chunk.isMetonym() && isTerritorial(draft)) {
          settings.add(chunk.name());
        } else if (!draft.agents.contains(entity)) {
          draft.targets.add(entity);
          if (slot == Slot.VICTIM) {
            draft.victims.add(entity);
          }
        }
      }
      case PLACE -> {
        if (chunk.isPlace()) {
          draft.places.add(entity);
        } else if (chunk.isMetonym()) {
          settings.add(chunk.name());
        } else if (chunk.type() != EntityType.PERSON && !draft.agents.contains(entity)) {
          draft.targets.add(entity);
        }
      }
      case CONTENT, NONE -> {}
    }
  }

  /** The direct object after a verb and its subject. */
  Optional<Chunk> objectAfter(int from, Draft draft) {
    Sentence sentence = scene.text().sentenceOf(draft.first());
    int limit = Math.min(sentence.end(), from + 4);
    int at = from;
    while (at < limit) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        return chunk.filter(next -> next.isBare() && !next.conjoined());
      }
      if (scene.dateAt(at).isPresent()) {
        at = scene.dateAt(at).get().end();
        continue;
      }
      if (subjects.closesClause(at) || scene.isEventNoun(at)) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  /** Fills parts by the prepositions after a trigger, to the end of its clause. */
  void prepositional(Draft draft, int from, Map<String, Slot> slots) {
    Sentence sentence = scene.text().sentenceOf(draft.first());
    int limit = Math.min(sentence.end(), from + FARTHEST);
    boolean ownTerritory = true;
    int at = from;
    while (at < limit) {
      if (at > from && subjects.closesClause(at)) {
        break;
      }
      if (at > from && scene.isEventNoun(at)) {
        ownTerritory = false;
      }
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        if (!chunk.get().isBare() && !draft.agents.contains(chunk.get().entity())) {
          governed(draft, chunk.get(), slots, ownTerritory);
        }
        List<Chunk> group = scene.joined(chunk.get());
        at = group.get(group.size() - 1).end();
      } else {
        at++;
      }
    }
    draft.clauseEnd = Math.max(draft.clauseEnd, at);
    if (draft.targets.isEmpty() && ABOUT_SOMEBODY.contains(draft.type().name())) {
      concerned(draft, from, limit);
    }
  }

  /**
   * Whom praise or blame is about where they stand deeper in its clause: أشاد بالدور الذي تقوم به
   * مصر.
   */
  private void concerned(Draft draft, int from, int limit) {
    for (int at = from; at < Math.min(limit, from + DEEPEST); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()
          && !chunk.get().isPlace()
          && !draft.agents.contains(chunk.get().entity())) {
        fill(draft, Slot.TARGET, scene.joined(chunk.get()));
        return;
      }
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
          || scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)) {
        return;
      }
    }
  }

  private void governed(Draft draft, Chunk chunk, Map<String, Slot> slots, boolean ownTerritory) {
    String preposition = chunk.preposition();
    List<Chunk> group = scene.joined(chunk);
    Slot slot = slots.getOrDefault(preposition, Slot.NONE);
    if (scene.isAfter(chunk, Preposition.Sense.AGENT)) {
      if (ownTerritory) {
        fill(draft, Slot.AGENT, group);
      }
    } else if (slot == Slot.NONE && isOwnerOfTarget(draft, chunk)) {
      fill(draft, Slot.TARGET, group);
    } else if (slot == Slot.NONE && isDoer(draft, chunk)) {
      fill(draft, Slot.AGENT, group);
    } else if (slot != Slot.NONE && slot != Slot.CONTENT && ownTerritory) {
      fill(draft, slot, group);
    } else if (draft.type().symmetric()
        && ownTerritory
        && scene.isAfter(chunk, Preposition.Sense.TOGETHER)) {
      fill(draft, Slot.AGENT, group);
    } else if (scene.isAfter(chunk, Preposition.Sense.PLACE)
        && (draft.places.isEmpty() || holdsLastPlace(draft, chunk))) {
      for (Chunk item : group) {
        if (item.isPlace()) {
          draft.places.add(item.entity());
        }
      }
    }
  }
}
