package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Slot;
import isnad.lexicon.Trigger;
import isnad.mention.Name;
import isnad.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Reads the noun phrases of a sentence. A noun goes on with genitives and adjectives: definite
 * words after anything, indefinite ones only after an indefinite one, an accusative only after an
 * accusative.
 */
final class PhraseReader {

  /** The most tokens of a cue of attribution. */
  private static final int LONGEST_CUE = 3;

  private final Scene scene;
  private final Insertions insertions;

  PhraseReader(Scene scene) {
    this.scene = scene;
    this.insertions = new Insertions(scene);
  }

  /** The phrase that a name or description makes. */
  Phrase name(Chunk chunk, Sentence sentence) {
    boolean definite =
        chunk.name().manner() != Name.Manner.DESCRIBED
            || scene.letters().isDefinite(chunk.name().phraseFirst())
            || scene.letters().isDefinite(chunk.end() - 1);
    return new Phrase(
        chunk.first(),
        chunk.end(),
        chunk.preposition(),
        chunk.conjoined(),
        isSource(chunk, sentence),
        definite,
        isApart(chunk.first(), sentence),
        Optional.of(chunk),
        Optional.empty(),
        List.of());
  }

  /** Whether a phrase stands after بحسب, وفق and their like, and so is no part of its clause. */
  private boolean isSource(Chunk chunk, Sentence sentence) {
    int start = Math.max(sentence.first(), chunk.first() - LONGEST_CUE);
    for (int at = start; at < chunk.first(); at++) {
      if (scene.attributionsAt(at).stream().anyMatch(cue -> cue.end() == chunk.first())) {
        return true;
      }
    }
    return false;
  }

  /** The phrase of an event noun or participle, to the end of its adjectives and genitive. */
  Phrase event(Draft draft, Optional<Phrase> before, Sentence sentence) {
    Found<?> noun = draft.found;
    boolean definite = noun.definite() || !noun.pronoun().isEmpty();
    int end = draft.end();
    while (end < sentence.end()
        && isPlainWord(end)
        && scene.letters().isDefinite(end) == definite
        && (!scene.letters().isAccusative(end) || scene.letters().isAccusative(end - 1))
        && !scene.letters().isJoined(end)
        && scene.letters().surePreposition(end).isEmpty()) {
      end++;
    }
    int after = end;
    boolean closed = definite || end > draft.end() || draft.trigger().genitive() == Slot.NONE;
    Optional<Chunk> owner = scene.chunkFrom(end).filter(chunk -> isOwner(chunk, closed, after));
    if (owner.isPresent()) {
      List<Chunk> group = scene.joined(owner.get());
      end = group.get(group.size() - 1).end();
      while (end < sentence.end() && isPlainWord(end) && isAdjective(end)) {
        end++;
      }
    }
    String own = noun.preposition();
    boolean bare = own.isEmpty() && noun.conjunction().isEmpty();
    boolean counted = scene.countFirst(noun.first()) < noun.first();
    Optional<Phrase> head =
        before.filter(
            phrase ->
                bare
                    && !counted
                    && phrase.end() == noun.first()
                    && !phrase.definite()
                    && !scene.letters().isPluralOfPeople(phrase.end() - 1));
    return new Phrase(
        noun.first(),
        end,
        head.map(Phrase::preposition).orElse(bare ? scene.governing(noun.first()) : own),
        !noun.conjunction().isEmpty(),
        head.isPresent(),
        definite || owner.filter(this::isDefiniteOwner).isPresent(),
        isApart(noun.first(), sentence),
        owner,
        Optional.of(draft),
        List.of());
  }

  /** The phrase of any other noun. */
  Phrase other(int first, Sentence sentence) {
    List<Found<LightVerb>> light =
        scene.lightVerbsAt(first).stream()
            .filter(found -> found.inflected().aspect() == Inflected.Aspect.NONE)
            .toList();
    boolean definite = scene.letters().isDefinite(first);
    int end = light.isEmpty() ? first + 1 : light.get(0).end();
    while (end < sentence.end() && goesOn(end, definite)) {
      definite |= scene.letters().isDefinite(end);
      end++;
    }
    boolean isDefinite = definite;
    int after = end;
    Optional<Chunk> owner = scene.chunkFrom(end).filter(chunk -> isOwner(chunk, isDefinite, after));
    if (owner.isPresent()) {
      List<Chunk> group = scene.joined(owner.get());
      end = group.get(group.size() - 1).end();
    }
    Optional<String> written = scene.letters().surePreposition(first);
    return new Phrase(
        first,
        end,
        written.orElseGet(() -> scene.governing(first)),
        scene.letters().isJoined(first),
        false,
        definite || owner.filter(this::isDefiniteOwner).isPresent(),
        isApart(first, sentence),
        owner,
        Optional.empty(),
        light);
  }

  /** A phrase with the adjective right after it, if there is one: تحالف فجر ليبيا المسلح. */
  Optional<Phrase> withAdjective(Phrase phrase, Phrase next) {
    boolean adjective =
        phrase.chunk().filter(chunk -> chunk.type() == EntityType.PERSON).isEmpty()
            && (phrase.chunk().isPresent() || phrase.event().isPresent())
            && phrase.end() == next.first()
            && next.isFree()
            && next.chunk().isEmpty()
            && next.event().isEmpty()
            && next.light().isEmpty()
            && next.definite() == phrase.definite()
            && next.definite() == scene.letters().isDefinite(next.first())
            && agrees(phrase, next)
            && (next.definite() || !scene.letters().isAccusative(next.first()));
    return adjective ? Optional.of(phrase.to(next.end())) : Optional.empty();
  }

  /**
   * Whether a word is not kept from describing a body or people by its gender: الشرطة الغاز,
   * المسلمون السلطة.
   */
  private boolean agrees(Phrase phrase, Phrase next) {
    if (scene.letters().isPluralOfPeople(phrase.end() - 1)
        && scene.letters().isFeminineNoun(next.first())) {
      return false;
    }
    boolean feminine =
        phrase.end() - phrase.first() == 1
            && phrase.chunk().filter(chunk -> chunk.type() == EntityType.BODY).isPresent()
            && scene.letters().isFeminineNoun(phrase.first());
    return !feminine || scene.letters().isFeminineNoun(next.first());
  }

  /** The phrase that a relative pronoun tells of: the last one, or one that agrees with it. */
  Optional<Phrase> antecedent(List<Phrase> before, int relative) {
    boolean people = scene.letters().isPluralRelative(relative);
    Optional<Phrase> masculine = people ? Optional.empty() : masculine(before, relative);
    if (masculine.isPresent()) {
      return masculine;
    }
    for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
      Phrase phrase = before.get(i);
      boolean adjacent = i == before.size() - 1;
      if (people
          ? phrase.chunk().filter(PhraseReader::maybePeople).isPresent()
          : adjacent && relative - phrase.end() <= 2) {
        return Optional.of(
            isAdjectiveOf(phrase, i > 0 ? before.get(i - 1) : phrase) ? before.get(i - 1) : phrase);
      }
    }
    return Optional.empty();
  }

  /**
   * What a relative of the masculine tells of where something feminine that a preposition governs
   * stands between: اتحاد الكتاب في الولايات المتحدة الذي.
   */
  private Optional<Phrase> masculine(List<Phrase> before, int relative) {
    int last = before.size() - 1;
    boolean skips =
        last > 0
            && !scene.letters().isFeminineRelative(relative)
            && relative - before.get(last).end() <= 2
            && !before.get(last).isBare()
            && isFeminine(before.get(last));
    return skips
        ? Optional.of(before.get(last - 1))
            .filter(phrase -> phrase.end() >= before.get(last).first() - 1)
            .filter(phrase -> !isFeminine(phrase))
        : Optional.empty();
  }

  /** Whether a phrase is feminine by its ending, which of people tells nothing: فخامة الرئيس. */
  private boolean isFeminine(Phrase phrase) {
    int noun = phrase.chunk().map(chunk -> chunk.name().phraseFirst()).orElse(phrase.first());
    return phrase.entity().filter(Chunk::isPeople).isEmpty()
        && scene.letters().isFeminineNoun(noun);
  }

  /** Whether a definite participle describes the name right before it: التنظيم المحظور الذي. */
  private static boolean isAdjectiveOf(Phrase phrase, Phrase name) {
    return name.entity().isPresent()
        && name.end() == phrase.first()
        && phrase
            .event()
            .filter(event -> event.trigger().kind() != Trigger.Kind.NOUN)
            .filter(event -> event.found.definite())
            .isPresent();
  }

  private static boolean maybePeople(Chunk chunk) {
    return switch (chunk.type()) {
      case GROUP, ARMED_GROUP, BODY, ORGANIZATION -> true;
      case PERSON -> chunk.conjoined();
      default -> false;
    };
  }

  private boolean isAdjective(int word) {
    return scene.letters().isDefinite(word)
        && !scene.letters().isJoined(word)
        && scene.letters().surePreposition(word).isEmpty();
  }

  private boolean goesOn(int word, boolean definite) {
    if (!isPlainWord(word)
        || scene.letters().isJoined(word)
        || scene.letters().surePreposition(word).isPresent()) {
      return false;
    }
    return scene.letters().isDefinite(word)
        || (!definite
            && (!scene.letters().isAccusative(word) || scene.letters().isAccusative(word - 1)));
  }

  /** Whether a phrase after a noun is its genitive, or an adjective of the state it belongs to. */
  private boolean isOwner(Chunk chunk, boolean definite, int at) {
    boolean adjective =
        chunk.isGentilic() || (chunk.isTerritory() && scene.letters().isNisba(chunk.end() - 1));
    return chunk.isBare() && !chunk.conjoined() && chunk.first() == at && (!definite || adjective);
  }

  /**
   * Whether a genitive or adjective makes its noun definite: الغارة الأميركية, not غارة أميركية.
   */
  private boolean isDefiniteOwner(Chunk owner) {
    return !owner.isGentilic() || scene.letters().isDefinite(owner.first());
  }

  private boolean isPlainWord(int token) {
    return scene.text().token(token).isWord()
        && scene.isPlain(token)
        && scene.chunkAt(token).isEmpty();
  }

  /**
   * Whether a comma stands right before a token, other than one that ends a date or another phrase
   * put in.
   */
  private boolean isApart(int first, Sentence sentence) {
    return first > sentence.first()
        && scene.letters().isComma(first - 1)
        && !(first - 2 >= sentence.first() && scene.dateAt(first - 2).isPresent())
        && !insertions.closesPhrase(first - 1, sentence.first());
  }
}
