package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Preposition.Sense;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name.Manner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells where events happen: what prepositions of place govern, what a direction bounds (شمالي
 * العراق), and what a clause put in tells of or stands for.
 */
final class Locations {

  /** How far before a pronoun the place may stand that it stands for. */
  private static final int FARTHEST = 40;

  /** How far after a place without a name the one may stand in which it lies. */
  private static final int DEEPEST = 10;

  /** The rule of names of parts of a country or town, which need no preposition. */
  private static final String DIRECTION = "p-direction";

  /**
   * How many tokens after an act of speech, or after words for what states do together, a phrase
   * may stand that tells where that is.
   */
  private static final int NEAREST = 4;

  /** The kinds of event at which something is talked about. */
  private static final Set<String> OF_TALK = Set.of("Contact", "Cooperation");

  /** The types of event in which people are taken from where they live. */
  private static final Set<String> TAKING = Set.of("Detention", "Abduction");

  private static final String COLLABORATION = "Collaboration";
  private static final String VIOLENCE = "Violence";
  private static final String CONTROL = "Control";

  private final Scene scene;

  Locations(Scene scene) {
    this.scene = scene;
  }

  /** Gives a place to the events of a clause that may happen there. */
  void settle(Phrase phrase, List<Chunk> group, List<Draft> events) {
    for (Draft draft : events) {
      boolean last = draft == events.get(events.size() - 1);
      if (mayHappenAt(draft, phrase, last)) {
        settle(draft, group);
      }
    }
  }

  /** Gives an event places, unless it has some of which these say nothing. */
  void settle(Draft draft, List<Chunk> group) {
    boolean first = draft.places.isEmpty();
    if (first || holdsLastPlace(draft, group.get(0))) {
      boolean named = !first && !isUnnamed(draft);
      for (Chunk item : group) {
        if (item.isPlace() && !item.isBordering()) {
          draft.contained |= named;
          draft.places.add(item.entity());
          draft.lastPlace = Optional.of(item);
        }
      }
    }
  }

  /**
   * Whether an event may happen where a phrase after a preposition of place says: nobody is hit
   * where something is taken to, nor talks about where he talks.
   *
   * @param last whether no other event of its clause stands between it and the phrase
   */
  private boolean mayHappenAt(Draft draft, Phrase phrase, boolean last) {
    if (draft.type().speech()) {
      return last && phrase.first() - draft.end() <= NEAREST;
    }
    String parent = draft.type().parent();
    boolean talk = draft.type().symmetric() && OF_TALK.contains(parent);
    if (talk && scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.ABOUT)) {
      return false;
    }
    if (draft.is(COLLABORATION) && phrase.first() - draft.end() > NEAREST) {
      return false;
    }
    return !parent.equals(VIOLENCE)
        || draft.trigger().kind() == Trigger.Kind.VERB
        || !scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.TOWARDS);
  }

  private static boolean isUnnamed(Draft draft) {
    return draft.lastPlace.filter(last -> last.name().manner() == Manner.PASSING).isPresent();
  }

  /**
   * Whether a place right after those so far says where these lie, or soon after one without a
   * name.
   */
  private boolean holdsLastPlace(Draft draft, Chunk chunk) {
    if (draft.contained
        || (!isUnnamed(draft)
            && scene.senses().isAfter(chunk.first(), chunk.preposition(), Sense.NEAR))) {
      return false;
    }
    boolean soon =
        isUnnamed(draft)
            && draft
                .lastPlace
                .filter(
                    last -> chunk.first() >= last.end() && chunk.first() <= last.end() + DEEPEST)
                .isPresent();
    return soon
        || Stream.of(chunk.first(), chunk.first() - 1, chunk.first() - 2)
            .flatMap(at -> scene.chunkBefore(at).stream())
            .anyMatch(before -> draft.places.contains(before.entity()));
  }

  /** Whether a phrase tells a place by a direction alone and plays no other part: شمالي العراق. */
  boolean isDirection(Phrase phrase, Clause clause) {
    return phrase.isBare()
        && phrase
            .entity()
            .filter(this::hasDirection)
            .filter(chunk -> !clause.subject.chunks().contains(chunk))
            .isPresent();
  }

  private boolean hasDirection(Chunk chunk) {
    boolean before =
        chunk.isPlace()
            && chunk.first() < chunk.name().phraseFirst()
            && scene.senses().has(scene.bareForm(chunk.first()), Sense.PLACE);
    return before || chunk.name().rule().equals(DIRECTION);
  }

  /**
   * Gives the last event of a clause one more place of its series, from which a remark parts it:
   * على عدن، كبرى مدن الجنوب، ولحج.
   */
  boolean addFurther(Phrase phrase, Clause clause, List<Draft> events) {
    Optional<Draft> last =
        events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    boolean further =
        phrase.isBare()
            && phrase.conjoined()
            && isNamedPlace(phrase)
            && !clause.subject.chunks().contains(phrase.entity().get())
            && last.filter(draft -> draft.type().isTerritorial())
                .flatMap(draft -> draft.lastPlace)
                .filter(place -> place.end() <= phrase.first())
                .isPresent();
    if (further) {
      scene.joined(phrase.chunk().get()).stream()
          .filter(Chunk::isPlace)
          .forEach(place -> last.get().places.add(place.entity()));
    }
    return further;
  }

  /**
   * A place of which a phrase before it takes only a part, or in which it lies, with the
   * preposition of that phrase: على أجزاء من محافظة الأنبار, في قرية من ولاية القصرين.
   */
  Phrase whole(Phrase phrase, Optional<Phrase> before) {
    boolean part =
        phrase.entity().filter(Chunk::isPlace).isPresent()
            && scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.OF)
            && before
                .filter(thing -> thing.isThing() || isNamedPlace(thing))
                .filter(thing -> !thing.preposition().isEmpty())
                .filter(thing -> phrase.first() - thing.end() <= 1)
                .isPresent();
    return part ? phrase.after(before.get().preposition()) : phrase;
  }

  private static boolean isNamedPlace(Phrase phrase) {
    return phrase.entity().filter(Chunk::isPlace).filter(place -> !place.isTerritory()).isPresent();
  }

  /** Whether people are taken where they come from: اعتقلوا خمسة من بلدة جبع. */
  boolean isTakenFrom(Draft draft, Phrase phrase) {
    return draft.isAmong(TAKING)
        && isNamedPlace(phrase)
        && scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.OF);
  }

  /** Gives the first event noun of a clause what stands before it: بدأت في جنيف محادثات. */
  void ahead(Draft noun, List<Phrase> before) {
    if (noun.trigger().kind() != Trigger.Kind.NOUN || noun.type().speech()) {
      return;
    }
    for (Phrase phrase : before) {
      if (phrase.entity().filter(Chunk::isPlace).isPresent()
          && scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.PLACE)) {
        settle(noun, scene.joined(phrase.chunk().get()));
      }
    }
  }

  /** The place with which a clause begins before its verb: وفي حلب، قتل مدنيون. */
  Optional<Phrase> frameOf(Clause clause) {
    return clause.phrases.stream()
        .findFirst()
        .filter(phrase -> clause.verb.filter(verb -> phrase.end() <= verb.first()).isPresent())
        .filter(phrase -> phrase.entity().filter(Chunk::isPlace).isPresent())
        .filter(
            phrase -> scene.senses().isAfter(phrase.first(), phrase.preposition(), Sense.PLACE));
  }

  /** Gives events the place with which their clause begins, if they have none with a name. */
  void frame(Phrase phrase, List<Draft> events) {
    for (Draft draft : events) {
      boolean open =
          draft.places.isEmpty()
              || (draft.places.size() == 1
                  && draft
                      .lastPlace
                      .filter(place -> place.name().manner() == Manner.PASSING)
                      .isPresent());
      if (open && !draft.type().speech()) {
        draft.places.add(phrase.entity().get().entity());
      }
    }
  }

  /** Gives the events of a clause the place of which it tells, or which it goes on from. */
  void fromOutside(Clause clause) {
    List<Draft> events = clause.events();
    told(clause)
        .or(() -> where(clause))
        .filter(Chunk::isPlace)
        .ifPresent(
            place ->
                events.stream()
                    .limit(1)
                    .filter(draft -> draft.places.isEmpty() && !draft.type().speech())
                    .forEach(draft -> settle(draft, List.of(place))));
    for (Draft draft : events) {
      named(draft).or(() -> held(draft, clause)).ifPresent(place -> settle(draft, List.of(place)));
      if (draft.places.isEmpty() && isOfPlace(draft)) {
        pronoun(draft).ifPresent(chunk -> settle(draft, List.of(chunk)));
      }
    }
  }

  /** What a relative clause tells of by a preposition with a pronoun: المدينة التي وقع فيها. */
  private Optional<Chunk> told(Clause clause) {
    boolean there =
        clause.pronounPhrases.stream()
            .anyMatch(phrase -> scene.senses().has(phrase.preposition(), Sense.PLACE));
    return clause.opening == Opening.RELATIVE && there
        ? clause.antecedent.flatMap(Phrase::entity)
        : Optional.empty();
  }

  /** The place right before a word for where: الدوحة حيث يلتقي. */
  private Optional<Chunk> where(Clause clause) {
    int word = clause.first - 1;
    if (word <= 0
        || word == scene.text().sentenceOf(word).first()
        || !scene.senses().has(scene.bareForm(word), Sense.WHERE)) {
      return Optional.empty();
    }
    int end = scene.letters().isComma(word - 1) ? word - 1 : word;
    return scene.chunkBefore(end);
  }

  /** The place that a noun after a comma calls by what is held there: البيضاء، معقل الحوثيين. */
  private Optional<Chunk> named(Draft draft) {
    int comma = draft.first() - 1;
    return draft.is(CONTROL)
            && draft.trigger().kind() == Trigger.Kind.NOUN
            && draft.found.conjunction().isEmpty()
            && comma > 0
            && scene.letters().isComma(comma)
        ? scene.chunkBefore(comma).filter(Chunk::isPlace)
        : Optional.empty();
  }

  /** The place that is told to be in somebody's hands: كوباني تحت سيطرة الأكراد. */
  private Optional<Chunk> held(Draft draft, Clause clause) {
    boolean inHands =
        draft.is(CONTROL)
            && draft.trigger().kind() == Trigger.Kind.NOUN
            && draft.found.end() - draft.first() > 1
            && draft.places.isEmpty();
    return scene
        .chunkBefore(draft.first())
        .filter(Chunk::isPlace)
        .or(() -> clause.subject.chunks().stream().filter(Chunk::isPlace).findFirst())
        .filter(place -> inHands);
  }

  /** Whether what a pronoun on an event word stands for is taken, held or left. */
  private static boolean isOfPlace(Draft draft) {
    return draft.type().isTerritorial()
        && !draft.found.pronoun().isEmpty()
        && draft.trigger().genitive() != Slot.AGENT;
  }

  /**
   * The last place that a name tells before the pronoun on an event word: دخلوا عدن بعد تحريرها.
   */
  private Optional<Chunk> pronoun(Draft draft) {
    int start = scene.text().sentenceOf(draft.first()).first();
    for (int at = draft.first(); at > Math.max(start, draft.first() - FARTHEST); at--) {
      Optional<Chunk> chunk =
          scene
              .chunkBefore(at)
              .filter(Chunk::isPlace)
              .filter(place -> place.name().manner() != Manner.PASSING);
      if (chunk.isPresent()) {
        return chunk;
      }
    }
    return Optional.empty();
  }
}
