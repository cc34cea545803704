package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.event.source.Subjects;
import isnad.lexicon.EntityType;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Preposition;
import isnad.lexicon.Role;
import isnad.lexicon.Slot;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills the parts of an event with the phrases of its clause. */
final class Complements {

  /** How many tokens after a trigger its prepositional complements are sought. */
  private static final int FARTHEST = 40;

  private static final String CAPTURE = "Capture";

  /** The types whose parties those are too who were present. */
  private static final Set<String> ATTENDED = Set.of("Meeting", "Summit", "Visit");

  private final Scene scene;
  private final Subjects subjects;
  private final Locations locations;
  private final Ownership ownership;
  private final PrepositionSlots slots;
  private final ListedPeople listed;
  private final Parties parties;
  private final Set<Name> settings = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Name> polities = Collections.newSetFromMap(new IdentityHashMap<>());

  Complements(Scene scene) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
    this.locations = new Locations(scene);
    this.ownership = new Ownership(scene);
    this.slots = new PrepositionSlots(scene, ownership);
    this.listed = new ListedPeople(scene);
    this.parties = new Parties(scene);
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
    if (chunk.isBordering()) {
      return;
    }
    switch (slot) {
      case AGENT -> {
        if (chunk.isPlace() && draft.isMotion()) {
          draft.places.add(entity);
        } else if (chunk.isTerritory() || isGovernment(chunk)) {
          polities.add(chunk.name());
        } else if (parties.isInterviewer(draft, chunk)) {
          draft.withMedia |= parties.isInterview(draft);
        } else if (!chunk.isPlace()
            && !draft.targets.contains(entity)
            && !parties.isTeller(draft, chunk)
            && !parties.isHurt(draft, chunk)) {
          draft.agents.add(entity);
          draft.march |= parties.isMarch(draft, chunk);
          draft.ofRefugees |= chunk.name().role().filter(role -> role == Role.REF).isPresent();
          draft.ofArmed |= parties.isArmed(chunk);
        }
      }
      case TARGET, VICTIM -> {
        if (draft.type().symmetric()) {
          fill(draft, Slot.AGENT, chunk);
        } else if (chunk.isTerritory() && !draft.type().isTerritorial()) {
          polities.add(chunk.name());
        } else if (draft.type().speech() && isGovernment(chunk)) {
          polities.add(chunk.name());
        } else if (chunk.isPlace()) {
          draft.places.add(entity);
        } else if (chunk.isSeat() && draft.type().isTerritorial()) {
          settings.add(chunk.name());
        } else if (!draft.agents.contains(entity)) {
          draft.targets.add(entity);
          draft.ofArmed |= parties.isArmed(chunk);
          if (slot == Slot.VICTIM) {
            draft.victims.add(entity);
          }
        }
      }
      case PLACE -> {
        if (chunk.isPlace()) {
          draft.places.add(entity);
        } else if (chunk.isSeat() || chunk.isCountry()) {
          settings.add(chunk.name());
        } else if (chunk.type() != EntityType.PERSON && !draft.agents.contains(entity)) {
          draft.targets.add(entity);
        }
      }
      case CONTENT, NONE -> {}
    }
  }

  /** Makes the country that an adjective of an event noun names the place of the event. */
  void set(Draft draft, Chunk country) {
    if (country.isPlace()) {
      draft.places.add(country.entity());
    } else {
      settings.add(country.name());
    }
  }

  /** Whether a capital that a preposition governs is a party: طلبت من واشنطن, not في واشنطن. */
  private boolean isGovernment(Chunk chunk) {
    return chunk.isCapital()
        && !chunk.isBare()
        && !scene.senses().has(chunk.preposition(), Preposition.Sense.DURING);
  }

  /** The direct object of a clause's verb: the first free phrase after verb and subject. */
  List<Chunk> objectOf(Clause clause) {
    int verbEnd = clause.verb.get().end();
    boolean travels =
        clause.event.filter(Draft::isMotion).isPresent() && !clause.subject.chunks().isEmpty();
    return objectOf(clause, travels ? verbEnd : Math.max(clause.subject.end(), verbEnd));
  }

  /** The direct object of a clause's verb, sought from a token on. */
  List<Chunk> objectOf(Clause clause, int from) {
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() < from) {
        continue;
      }
      if (phrase.isBare() && (phrase.apart() || clause.isAct(phrase))) {
        return List.of();
      }
      boolean nobody = phrase.isThing() || phrase.entity().filter(Chunk::isPlace).isPresent();
      boolean aside = isApposition(phrase, clause) || (nobody && meetsSomebody(clause));
      if (phrase.isFree() && !aside) {
        return phrase
            .entity()
            .or(() -> owner(phrase, clause))
            .or(() -> named(phrase))
            .map(scene::joined)
            .orElseGet(() -> scene.included(phrase.end()));
      }
    }
    return List.of();
  }

  /** Whose a thing is whose noun tells of no event beside the verb: هاجم سفينة أمريكية. */
  private static Optional<Chunk> owner(Phrase thing, Clause clause) {
    return thing.event().isPresent() && !clause.isAct(thing) ? thing.chunk() : Optional.empty();
  }

  /** The place whose name stands right after what it is: العاصمة الأفغانية كابول. */
  private Optional<Chunk> named(Phrase thing) {
    return scene
        .chunkFrom(thing.end())
        .filter(chunk -> thing.definite() && chunk.isPlace() && chunk.isBare())
        .filter(chunk -> !chunk.conjoined());
  }

  /** The object of an event noun and its doer. */
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

  private static boolean meetsSomebody(Clause clause) {
    return clause.event.filter(draft -> draft.type().symmetric()).isPresent();
  }

  /** Whether a phrase calls the subject by another name: استقبل الأمير فيصل أمير الرياض. */
  private static boolean isApposition(Phrase phrase, Clause clause) {
    return phrase
        .entity()
        .filter(
            chunk ->
                clause.subject.chunks().stream()
                    .anyMatch(doer -> doer.entity().equals(chunk.entity())))
        .isPresent();
  }

  /** Gives the phrases of a clause that prepositions govern to its events. */
  void prepositional(Clause clause) {
    locations.fromOutside(clause);
    List<Draft> events = new ArrayList<>();
    List<Phrase> waiting = new ArrayList<>();
    clause.told.ifPresent(events::add);
    clause.event.ifPresent(events::add);
    Optional<Phrase> before = Optional.empty();
    Optional<Phrase> frame = locations.frameOf(clause);
    for (Phrase phrase : clause.phrases.subList(frame.isPresent() ? 1 : 0, clause.phrases.size())) {
      if (phrase.event().isPresent()) {
        if (events.isEmpty()) {
          locations.ahead(phrase.event().get(), waiting);
        }
        owned(phrase, events);
        events.add(phrase.event().get());
        takeWaiting(phrase.event().get(), waiting);
      } else if (locations.isDirection(phrase, clause)) {
        locations.settle(phrase, groupOf(phrase), events);
      } else if (!locations.addFurther(phrase, clause, events) && !phrase.isBare()) {
        List<Chunk> group = groupOf(phrase);
        if (!group.isEmpty() && !governed(locations.whole(phrase, before), group, events)) {
          waiting.add(phrase);
        }
      }
      if (!events.isEmpty() && listed.goesOn(phrase, events.get(events.size() - 1))) {
        fill(events.get(events.size() - 1), Slot.TARGET, groupOf(phrase));
      }
      before = Optional.of(phrase);
    }
    frame.ifPresent(phrase -> locations.frame(phrase, events));
    for (Draft draft : events) {
      draft.clauseEnd = Math.max(draft.clauseEnd, Math.min(clause.end, draft.end() + FARTHEST));
    }
  }

  /**
   * Gives an attack on what an event noun names its owner as target (غارات على معاقل الحوثيين), and
   * the taking of a place those in whose hands it was (تحرير المدينة من قبضة الحوثيين).
   */
  private void owned(Phrase phrase, List<Draft> events) {
    if (phrase.isBare() || phrase.chunk().isEmpty() || events.isEmpty()) {
      return;
    }
    Draft attack = events.get(events.size() - 1);
    if ((Ownership.isOfTargets(attack) || attack.is(CAPTURE))
        && attack.targets.isEmpty()
        && attack.slot(phrase.preposition()) == Slot.TARGET) {
      fill(attack, Slot.TARGET, groupOf(phrase));
    }
  }

  private List<Chunk> groupOf(Phrase phrase) {
    return phrase.chunk().map(scene::joined).orElseGet(() -> scene.included(phrase.end()));
  }

  /**
   * Gives an event noun to which a verb lends itself what stands between the two: قدمت تركيا
   * للصومال مساعدات.
   */
  private void takeWaiting(Draft draft, List<Phrase> waiting) {
    Optional<Found<LightVerb>> light =
        draft.lightVerb.filter(verb -> isObject(draft, verb.value()));
    if (light.isPresent()) {
      waiting.removeIf(
          phrase ->
              phrase.first() > light.get().first()
                  && governed(phrase, groupOf(phrase), List.of(draft)));
    } else if (!draft.type().symmetric()) {
      waiting.removeIf(
          phrase ->
              draft.slot(phrase.preposition()) == Slot.AGENT
                  && governed(phrase, groupOf(phrase), List.of(draft)));
    }
  }

  private boolean isObject(Draft noun, LightVerb verb) {
    return verb.preposition().equals(scene.prepositionOf(noun.found));
  }

  /**
   * Gives a phrase to the nearest event before it that takes its preposition; whether there is one.
   */
  private boolean governed(Phrase phrase, List<Chunk> group, List<Draft> events) {
    Chunk chunk = group.get(0);
    boolean byWhom = ownership.isAfter(phrase, Preposition.Sense.AGENT);
    boolean nearest = true;
    for (int i = events.size() - 1; i >= 0; i--) {
      Draft draft = events.get(i);
      if (draft.agents.contains(chunk.entity())) {
        return true;
      }
      if (byWhom) {
        if (draft.agents.isEmpty()) {
          fill(draft, Slot.AGENT, group);
          return true;
        }
        continue;
      }
      Slot slot = slots.of(draft, phrase, chunk);
      if ((slot == Slot.PLACE && chunk.isPlace()) || locations.isTakenFrom(draft, phrase)) {
        locations.settle(draft, group);
        continue;
      }
      if (slot == Slot.TARGET && !phrase.conjoined() && !draft.given.add(phrase.preposition())) {
        continue;
      }
      if (slot != Slot.NONE && slot != Slot.CONTENT) {
        draft.withOnly |= isWithOnly(draft, phrase, group);
        fill(draft, slot, group);
        return true;
      }
      if (ownership.isOwnerOfTarget(draft, phrase, chunk)) {
        fill(draft, Slot.TARGET, group);
        return true;
      }
      if (nearest && ownership.isDoer(draft, phrase)) {
        if (i > 0 && Ownership.isHitBy(draft, events.get(i - 1))) {
          fill(events.get(i - 1), Slot.TARGET, group);
        }
        fill(draft, Slot.AGENT, group);
        return true;
      }
      if (draft.isAmong(ATTENDED)
          && (ownership.isAfter(phrase, Preposition.Sense.PRESENT)
              || (nearest && draft.type().symmetric() && ownership.isOfThose(draft, phrase)))) {
        fill(draft, Slot.AGENT, group);
        return true;
      }
      if (draft.type().symmetric() && ownership.isAfter(phrase, Preposition.Sense.TOGETHER)) {
        draft.withOnly |= isWithOnly(draft, phrase, group);
        fill(draft, Slot.AGENT, group);
        return true;
      }
      nearest = false;
    }
    if (ownership.isAfter(phrase, Preposition.Sense.PLACE)) {
      locations.settle(phrase, group, events);
      return !events.isEmpty();
    }
    return false;
  }

  /** Whether a phrase names the only party so far, as the one with whom. */
  private boolean isWithOnly(Draft draft, Phrase phrase, List<Chunk> group) {
    return draft.type().symmetric()
        && draft.agents.isEmpty()
        && group.size() == 1
        && ownership.isAfter(phrase, Preposition.Sense.WITH);
  }
}
