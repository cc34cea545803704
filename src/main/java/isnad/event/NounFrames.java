package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the parts of event nouns with the phrases that go with them. */
final class NounFrames {

  private static final String VISIT = "Visit";

  /** The types of event that bear the name of the town where they take place. */
  private static final Set<String> NAMED_AFTER_TOWNS =
      Set.of(
          "Agreement",
          "Negotiation",
          "Meeting",
          "Summit",
          "Attack",
          "Bombing",
          "Clash",
          "Killing",
          "Protest");

  private static final Set<String> HELP = Set.of("Support", "Aid");

  private static final String APPEAL = "Appeal";

  /** The type whose noun after ل tells a reason rather than an aim: لرفض الحكومة. */
  private static final String REJECTION = "Rejection";

  /** The types whose nouns are named after the countries where they happen. */
  private static final Set<String> SET_IN_COUNTRIES =
      Set.of("Attack", "Bombing", "Clash", "Protest");

  private final Scene scene;
  private final Complements complements;
  private final Antecedents antecedents;
  private final Gentilics gentilics;
  private final ImpliedDoers implied;

  NounFrames(Scene scene, Complements complements, Antecedents antecedents) {
    this.scene = scene;
    this.complements = complements;
    this.antecedents = antecedents;
    this.gentilics = new Gentilics(scene, complements);
    this.implied = new ImpliedDoers(scene, complements);
  }

  /**
   * Fills the parts of a noun: by its genitive, the adjective of its state, its pronoun, or the
   * doer of what it is the aim of.
   *
   * @param last the subject of the last main clause
   */
  void noun(Draft draft, Clause clause, List<Chunk> last) {
    Found<Trigger> found = draft.found;
    Trigger trigger = draft.trigger();
    Slot genitive = genitiveOf(draft);
    int end = draft.end();
    Optional<Chunk> next = scene.chunkFrom(end);
    Optional<Chunk> setting = gentilics.setting(draft, end);
    if (setting.isPresent()) {
      complements.set(draft, setting.get());
    } else if (!found.pronoun().isEmpty()) {
      List<Chunk> subject = owners(draft, clause.subject.chunksOr(last));
      int object = afterTime(end);
      boolean does =
          genitive == Slot.AGENT
              || genitive == Slot.NONE
              || (trigger.genitive() == Slot.AGENT && isTargetAfter(draft, end))
              || scene.chunkFrom(object).filter(NounFrames::isFree).isPresent()
              || (draft.agents.isEmpty() && isPlainObjectAt(object));
      complements.fill(
          draft,
          does ? Slot.AGENT : genitive,
          does ? antecedents.doer(found, subject) : undergoers(draft, subject));
      if (genitive == Slot.TARGET && does) {
        scene
            .chunkFrom(object)
            .ifPresent(chunk -> complements.fill(draft, genitive, scene.joined(chunk)));
      }
      objectOfNoun(draft, objectOf(draft, clause));
    } else if (next.isPresent() && Gentilics.isAdjective(found, next.get())) {
      complements.fill(
          draft,
          trigger.subject() == Slot.NONE ? genitive : trigger.subject(),
          draft.type().symmetric() ? gentilics.from(next.get()) : List.of(next.get()));
    } else if (next.isPresent() && isGenitive(found, next.get())) {
      List<Chunk> group = scene.joined(next.get());
      end = group.get(group.size() - 1).end();
      boolean counted = next.get().name().amount().isPresent();
      Optional<Chunk> object =
          scene.chunkFrom(afterTime(end)).filter(NounFrames::isFree).filter(chunk -> !counted);
      if (genitive == Slot.TARGET && isTargetAfter(draft, end)) {
        complements.fill(draft, Slot.AGENT, group);
      } else if (genitive == Slot.TARGET && object.isPresent()) {
        complements.fill(draft, Slot.AGENT, group);
        complements.fill(draft, Slot.TARGET, scene.joined(object.get()));
      } else if (isSetting(draft, genitive, group)) {
        complements.fill(draft, Slot.PLACE, group);
      } else if (genitive == Slot.AGENT && isAskedOrBlamed(draft, end)) {
        complements.fill(draft, Slot.TARGET, group);
      } else {
        owner(draft, genitive, group);
        objectOfNoun(draft, end);
      }
    } else {
      gentilics.afterWord(draft, end, genitive);
    }
    implied.find(draft, clause, last, genitiveOf(draft));
  }

  /**
   * Whether a noun that names nobody stands at a token as what is done something to, after a noun
   * whose pronoun so stands for the doer: قصفها مواقع.
   */
  private boolean isPlainObjectAt(int token) {
    return token < scene.text().tokens().size()
        && scene.text().token(token).isWord()
        && scene.isPlain(token)
        && !scene.letters().isDefinite(token)
        && !scene.letters().isNisba(token)
        && !scene.letters().isJoined(token)
        && !scene.letters().isAccusative(token)
        && scene.chunkAt(token).isEmpty()
        && scene.letters().prepositionOn(token).isEmpty();
  }

  /** Those for whom the pronoun of what is done to somebody stands; only ground is captured. */
  private List<Chunk> undergoers(Draft draft, List<Chunk> subject) {
    return draft.type().isTerritorial() ? List.of() : antecedents.undergoer(draft.found, subject);
  }

  /** The token after a date, and the commas around it, that are put in at a token. */
  private int afterTime(int token) {
    int size = scene.text().tokens().size();
    int at = token < size && scene.letters().isComma(token) ? token + 1 : token;
    if (at >= size || scene.dateAt(at).isEmpty()) {
      return token;
    }
    int end = scene.dateAt(at).get().end();
    return end < size && scene.letters().isComma(end) ? end + 1 : end;
  }

  /** Those of a subject for whom a noun's pronoun may stand: only persons visit. */
  private static List<Chunk> owners(Draft draft, List<Chunk> subject) {
    boolean personal = draft.is(VISIT);
    return subject.stream().filter(chunk -> !personal || chunk.type() != EntityType.BODY).toList();
  }

  /** Fills in the genitive of a noun, which may yet turn out to be what it is done to. */
  private void owner(Draft draft, Slot genitive, List<Chunk> group) {
    boolean mayUndergo = draft.trigger().object() == Slot.TARGET && !draft.type().symmetric();
    if (genitive == Slot.AGENT && mayUndergo) {
      group.stream()
          .map(Chunk::entity)
          .filter(entity -> !draft.agents.contains(entity))
          .forEach(draft.owners::add);
    }
    if (genitive == Slot.AGENT && group.get(0).type() == EntityType.GROUP) {
      group.forEach(chunk -> draft.others.add(chunk.entity()));
    }
    complements.fill(draft, genitive, group);
  }

  /**
   * Whether what is asked for or blamed stands right after the genitive of one act, which so is
   * those of whom it is asked: اتهام إيران بدعم, but اتهامات إيران بدعم.
   */
  private boolean isAskedOrBlamed(Draft draft, int end) {
    Trigger trigger = draft.trigger();
    Set<String> contents =
        trigger.prepositions().entrySet().stream()
            .filter(entry -> entry.getValue() == Slot.CONTENT)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return trigger.object() == Slot.TARGET
        && !draft.found.inflected().plural()
        && end < scene.text().sentenceOf(draft.first()).end()
        && scene.letters().hasProclitic(end, contents);
  }

  /** Whether help stands where somebody is active: في دعم ليبيا, على مساعدة السوريين. */
  private boolean isHelpToward(Draft draft) {
    return draft.isAmong(HELP)
        && draft.lightVerb.filter(verb -> verb.value().subject() == Slot.TARGET).isEmpty()
        && scene.senses().has(scene.prepositionBefore(draft.first()), Preposition.Sense.PLACE);
  }

  /**
   * What the genitive of a noun is: where its doer is named already, to whom it is done (قامت
   * القوات بقصف المدينة).
   */
  private Slot genitiveOf(Draft draft) {
    Trigger trigger = draft.trigger();
    boolean aim =
        trigger.object() == Slot.TARGET
            && (isHelpToward(draft)
                || (scene.senses().isPurpose(draft.found) && !draft.is(REJECTION)));
    boolean done =
        trigger.genitive() == Slot.AGENT
            && trigger.object() != Slot.NONE
            && (aim || !draft.agents.isEmpty() || isDoneBySubject(draft))
            && !draft.type().symmetric();
    boolean asked = draft.is(APPEAL) && trigger.genitive() == Slot.AGENT && !draft.agents.isEmpty();
    if (asked) {
      return Slot.TARGET;
    }
    boolean namesObject = trigger.object() != Slot.NONE && draft.end() < draft.found.end();
    return done || namesObject ? trigger.object() : trigger.genitive();
  }

  /** Whether the subject of a verb does it, named or not: بلاده ستواصل دعم المعارضة. */
  private static boolean isDoneBySubject(Draft draft) {
    return draft
        .lightVerb
        .filter(verb -> verb.inflected().aspect() != Inflected.Aspect.NONE)
        .filter(verb -> verb.value().subject() == Slot.AGENT)
        .isPresent();
  }

  /** Whether a preposition that takes the target stands after a genitive: دعم تركيا لأذربيجان. */
  private boolean isTargetAfter(Draft draft, int end) {
    return scene
        .chunkFrom(end)
        .filter(chunk -> !chunk.isBare() && !chunk.conjoined())
        .filter(chunk -> draft.slot(chunk.preposition()) == Slot.TARGET)
        .isPresent();
  }

  /**
   * Whether the genitive tells where it happened rather than who did it or underwent it: a place
   * (تفجيرات الكرادة), or a government or country after which no party is named (اتفاق الرياض,
   * احتجاجات إيران).
   */
  private boolean isSetting(Draft draft, Slot genitive, List<Chunk> group) {
    Chunk chunk = group.get(0);
    String type = draft.type().name();
    if (chunk.isPlace() && !chunk.isTerritory()) {
      return genitive == Slot.AGENT
          || genitive == Slot.NONE
          || (chunk.name().known().isPresent() && NAMED_AFTER_TOWNS.contains(type));
    }
    boolean named =
        chunk.isMetonym()
            ? NAMED_AFTER_TOWNS.contains(type)
            : (chunk.isCountry() || chunk.isTerritory())
                && genitive == Slot.AGENT
                && SET_IN_COUNTRIES.contains(type);
    return named && group.size() == 1 && !hasPartyAfter(draft, chunk);
  }

  /** Whether a preposition that gives a part of the event stands after its genitive. */
  private boolean hasPartyAfter(Draft draft, Chunk genitive) {
    return scene
        .chunkFrom(genitive.end())
        .or(() -> scene.chunkFrom(genitive.end() + 1))
        .filter(chunk -> !chunk.conjoined())
        .filter(
            chunk ->
                draft.slot(chunk.preposition()) != Slot.NONE
                    || scene.senses().has(chunk.preposition(), Preposition.Sense.WITH))
        .isPresent();
  }

  /** Where the object stands of a noun with its doer's pronoun. */
  private int objectOf(Draft draft, Clause clause) {
    return clause.phrases.stream()
        .filter(phrase -> phrase.first() >= draft.end() && phrase.genitive())
        .filter(phrase -> phrase.entity().isPresent())
        .mapToInt(Phrase::first)
        .findFirst()
        .orElse(draft.end());
  }

  private boolean isGenitive(Found<Trigger> noun, Chunk next) {
    boolean described =
        noun.end() - noun.first() > 1
            && scene.letters().isNisba(noun.end() - 1)
            && !scene.isFunctionWord(noun.first());
    return !noun.definite() && isFree(next) && !described;
  }

  private static boolean isFree(Chunk chunk) {
    return chunk.isBare() && !chunk.conjoined();
  }

  /** The object of a verbal noun whose subject is its genitive: قصف الطيران مواقع الحوثيين. */
  private void objectOfNoun(Draft draft, int end) {
    Trigger trigger = draft.trigger();
    if (trigger.genitive() == Slot.AGENT && trigger.object() != Slot.NONE) {
      complements
          .objectAfter(end, draft)
          .ifPresent(chunk -> complements.fill(draft, trigger.object(), scene.joined(chunk)));
    } else if (trigger.genitive() == Slot.AGENT && draft.type().symmetric()) {
      complements
          .objectAfter(end, draft)
          .ifPresent(chunk -> complements.fill(draft, Slot.AGENT, scene.joined(chunk)));
    }
  }
}
