package isnad.event.scene;

import isnad.entity.Entity;
import isnad.lexicon.Clitics;
import isnad.lexicon.Cues;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Preposition;
import isnad.mention.Name;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** Makes the noun phrases of a scene: names with their head nouns, and duals that point back. */
final class Chunker {

  /** How many unknown nouns may stand between a preposition and the name it governs. */
  private static final int MOST_HEAD_NOUNS = 2;

  private final Scene scene;
  private final Text text;
  private final Cues cues;
  private final Clitics clitics;
  private final Predicate<String> isCommon;
  private final Chunk[] chunkAt;

  /** The tokens after the first of words that together name an event: أودى بحياة. */
  private final BitSet insideTrigger = new BitSet();

  private final IdentityHashMap<Chunk, Chunk> pairs = new IdentityHashMap<>();

  Chunker(Scene scene, WordLists words) {
    this.scene = scene;
    this.text = scene.text();
    this.cues = words.cues();
    this.clitics = words.clitics();
    this.isCommon = words.isCommon();
    this.chunkAt = new Chunk[text.tokens().size()];
    for (int at = 0; at < chunkAt.length; at++) {
      insideTrigger.set(at + 1, Math.max(at + 1, scene.triggerEnd(at)));
    }
  }

  /** The second of two entities that a dual noun stands for, by the first. */
  IdentityHashMap<Chunk, Chunk> pairs() {
    return pairs;
  }

  /** Puts the widest phrase at each token and finds the preposition that governs it. */
  Chunk[] chunks(List<Entity> entities) {
    IdentityHashMap<Name, String> entityOf = new IdentityHashMap<>();
    List<Name> names = new ArrayList<>();
    for (Entity entity : entities) {
      for (Name name : entity.mentions()) {
        entityOf.put(name, entity.id());
        names.add(name);
      }
    }
    names.sort(
        (a, b) ->
            a.phraseFirst() != b.phraseFirst()
                ? Integer.compare(a.phraseFirst(), b.phraseFirst())
                : Integer.compare(b.phraseEnd(), a.phraseEnd()));
    int covered = 0;
    for (Name name : names) {
      if (name.phraseFirst() < covered) {
        continue;
      }
      covered = name.phraseEnd();
      Chunk chunk = chunk(name, entityOf.get(name));
      Scene.fill(chunkAt, chunk, chunk.first(), chunk.end());
    }
    pairs.putAll(new Pointers(scene, cues, clitics, entities).point(chunkAt));
    return chunkAt;
  }

  private Chunk chunk(Name name, String entity) {
    int first = name.phraseFirst();
    boolean joined =
        name.conjoined()
            || scene.letters().isJoinedNumber(first)
            || clitics.isConjunction(text.token(first).form());
    if (!name.preposition().isEmpty() || joined) {
      return new Chunk(name, entity, first, name.phraseEnd(), name.preposition(), joined);
    }
    int start = text.sentenceOf(first).first();
    int left = first;
    while (left - 1 >= start
        && first - left < MOST_HEAD_NOUNS
        && isHeadNoun(left - 1)
        && !isSurelyGoverned(left)) {
      left--;
    }
    String preposition = "";
    int before = left - 1;
    while (before >= start
        && (scene.functionAt(before, FunctionWord.Kind.TRANSPARENT)
            || Quotes.opens(text.token(before)))) {
      before--;
    }
    if (before > start && Quotes.opens(text.token(before))) {
      preposition = scene.letters().loosePreposition(before - 1).orElse("");
    }
    if (left < first && isSurelyGoverned(left)) {
      preposition = text.token(left).form().substring(0, 1);
    } else if (before >= start && scene.functionAt(before, FunctionWord.Kind.PREPOSITION)) {
      preposition = scene.bareForm(before);
      if (before > start && isPartitive(before)) {
        return new Chunk(
            name,
            entity,
            before - 1,
            name.phraseEnd(),
            scene.governing(before - 1),
            scene.letters().startsWithConjunction(before - 1));
      }
    }
    int conjunction = conjunctionBefore(left, start);
    boolean conjoined = conjunction < left || (left < first && scene.letters().isJoined(left));
    return new Chunk(
        name,
        entity,
        preposition.isEmpty() ? conjunction : left,
        name.phraseEnd(),
        preposition,
        conjoined && preposition.isEmpty());
  }

  /** The token of a conjunction written apart before a phrase, or the phrase's own. */
  private int conjunctionBefore(int first, int start) {
    int before = first - 1;
    if (before > start && Quotes.opens(text.token(before))) {
      before--;
    }
    return before > start && clitics.isConjunction(text.token(before).form()) ? before : first;
  }

  /**
   * Whether a preposition only joins a word such as كل or a number to its noun: وكل من السويد,
   * العشرات من المسلحين.
   */
  private boolean isPartitive(int preposition) {
    return cues.hasSense(scene.bareForm(preposition), Preposition.Sense.OF)
        && (scene.functionAt(preposition - 1, FunctionWord.Kind.TRANSPARENT)
            || scene.amountAt(preposition - 1).isPresent());
  }

  private boolean isSurelyGoverned(int token) {
    return clitics.isSurelyGoverned(text.token(token).form(), isCommon);
  }

  /** Whether a word may be an unknown noun that governs the name after it. */
  private boolean isHeadNoun(int token) {
    Token word = text.token(token);
    return word.isWord()
        && word.form().length() > 2
        && !clitics.hasArticle(word.form())
        && !scene.letters().isAccusative(token)
        && scene.isPlain(token)
        && !insideTrigger.get(token)
        && chunkAt[token] == null;
  }
}
