package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what the states are to an event that adjectives after its noun name. */
final class Gentilics {

  /** The types of event that are named after the country where they happen: الثورة التونسية. */
  private static final Set<String> SET_IN_COUNTRIES = Set.of("Election", "Protest");

  /** What the genitive is of a noun whose doer it does not name. */
  private static final Set<Slot> UNDERGONE = EnumSet.of(Slot.TARGET, Slot.VICTIM, Slot.PLACE);

  private final Scene scene;
  private final Complements complements;

  Gentilics(Scene scene, Complements complements) {
    this.scene = scene;
    this.complements = complements;
  }

  /**
   * Whether a state is named by an adjective of the noun, not one of a thing between the two;
   * السعودية is adjective and name alike.
   */
  static boolean isAdjective(Found<Trigger> noun, Chunk chunk) {
    boolean alone = chunk.first() == chunk.name().phraseFirst();
    return (chunk.isGentilic() && alone)
        || (noun.definite()
            && chunk.type() == EntityType.STATE
            && chunk.isBare()
            && !chunk.conjoined());
  }

  /**
   * The country where a vote is held or people rise, which an adjective of the noun names, or one
   * after another adjective: الانتخابات الرئاسية الفرنسية.
   */
  Optional<Chunk> setting(Draft draft, int end) {
    if (!draft.isAmong(SET_IN_COUNTRIES) || !draft.found.pronoun().isEmpty()) {
      return Optional.empty();
    }
    return named(end)
        .or(() -> isAdjective(end, draft) ? named(end + 1) : Optional.empty())
        .filter(chunk -> chunk.isBare() && !chunk.conjoined())
        .filter(
            chunk ->
                (chunk.isGentilic() && chunk.type() == EntityType.STATE)
                    || (chunk.isTerritory() && draft.found.definite()))
        .filter(chunk -> scene.letters().isNisba(chunk.name().first()));
  }

  private Optional<Chunk> named(int token) {
    return scene.chunkAt(token).filter(chunk -> chunk.name().first() == token);
  }

  private boolean isAdjective(int word, Draft draft) {
    return word < scene.text().sentenceOf(draft.first()).end()
        && scene.text().token(word).isWord()
        && scene.letters().isNisba(word)
        && !scene.isFunctionWord(word)
        && scene.letters().isDefinite(word) == draft.found.definite();
  }

  /**
   * Fills in the agent that an adjective after another word names (الغارات الجوية الأمريكية), or
   * the state whose the thing is that is hit (استهداف سفينة أمريكية).
   *
   * @param end the index after the noun
   * @param genitive what the noun's genitive is
   */
  void afterWord(Draft draft, int end, Slot genitive) {
    if (draft.found.definite() && isDescribedByShared(end)) {
      complements.fill(draft, Slot.AGENT, List.of(scene.chunkAt(end).get()));
      return;
    }
    boolean undergone = UNDERGONE.contains(genitive);
    scene
        .chunkFrom(end + 1)
        .or(() -> undergone ? afterTwoNouns(draft, end) : Optional.empty())
        .filter(chunk -> isAdjective(draft.found, chunk) || (undergone && chunk.isGentilic()))
        .filter(Chunk::isBare)
        .filter(chunk -> scene.text().token(end).isWord() && !scene.isFunctionWord(end))
        .filter(chunk -> scene.letters().isDefinite(end) == draft.found.definite())
        .map(chunk -> draft.type().symmetric() ? from(chunk) : List.of(chunk))
        .ifPresent(
            states -> {
              boolean owns = undergone && isOfThing(draft, states.get(0));
              complements.fill(draft, owns ? Slot.TARGET : Slot.AGENT, states);
            });
  }

  /**
   * Whether a gentilic after a noun joined to the one before describes both: الاعتداءات والممارسات
   * الإسرائيلية.
   */
  private boolean isDescribedByShared(int end) {
    return scene
        .chunkFrom(end)
        .filter(chunk -> chunk.isGentilic() && chunk.conjoined())
        .filter(chunk -> chunk.name().first() == end + 1)
        .isPresent();
  }

  /** A gentilic after a thing of two nouns that is hit: استهداف ناقلة نفط بريطانية. */
  private Optional<Chunk> afterTwoNouns(Draft draft, int end) {
    boolean thing =
        end + 1 < scene.text().sentenceOf(draft.first()).end()
            && scene.text().token(end + 1).isWord()
            && scene.isPlain(end + 1)
            && !scene.letters().isNisba(end)
            && !scene.letters().isDefinite(end + 1)
            && scene.letters().surePreposition(end + 1).isEmpty();
    return thing ? scene.chunkFrom(end + 2) : Optional.empty();
  }

  /** Whether a gentilic describes what is hit: by its gender, or since a noun stands before it. */
  private boolean isOfThing(Draft draft, Chunk gentilic) {
    boolean otherGender =
        scene.letters().isFeminineNoun(gentilic.first())
            && !scene.letters().isFeminineNoun(draft.first());
    return gentilic.first() < gentilic.name().phraseFirst()
        || (!draft.found.definite()
            && (otherGender
                || scene.letters().isDefinite(gentilic.first())
                || !scene.letters().isNisba(gentilic.first() - 1)));
  }

  /** A gentilic and those right after it, with or without a dash: الاتفاق الأميركي الإيراني. */
  List<Chunk> from(Chunk first) {
    List<Chunk> states = new ArrayList<>(List.of(first));
    Optional<Chunk> next = after(first);
    while (next.isPresent()) {
      states.add(next.get());
      next = after(next.get());
    }
    return states;
  }

  private Optional<Chunk> after(Chunk chunk) {
    int end = chunk.end();
    int at = end < scene.text().tokens().size() && scene.letters().isDash(end) ? end + 1 : end;
    return scene.chunkFrom(at).filter(Chunk::isBare).filter(Chunk::isGentilic);
  }
}
