package isnad.event;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.Clitics;
import isnad.lexicon.Lexemes.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whom the pronoun written onto an event word stands for. */
final class Antecedents {

  /** How far before a pronoun a phrase is nearer than the subject. */
  private static final int NEAR = 3;

  /** How far before a pronoun of the object a phrase may stand, even in the sentence before. */
  private static final int FARTHEST = 40;

  private final Scene scene;
  private final Clitics clitics;

  Antecedents(Scene scene, Clitics clitics) {
    this.scene = scene;
    this.clitics = clitics;
  }

  /**
   * Who does it: the nearest fitting phrase within a few tokens before the word, else the subject,
   * else the nearest fitting one in the sentence.
   */
  List<Chunk> doer(Found<?> word, List<Chunk> subject) {
    int start = scene.text().sentenceOf(word.first()).first();
    for (int at = word.first(); at > start; at--) {
      if (word.first() - at > NEAR
          && subject.stream().anyMatch(chunk -> fits(chunk, word.pronoun()))) {
        return subject;
      }
      Optional<Chunk> chunk = scene.chunkBefore(at).filter(c -> fits(c, word.pronoun()));
      if (chunk.isPresent()) {
        return scene.letters().isPlural(word.pronoun())
            ? scene.joined(chunk.get())
            : List.of(chunk.get());
      }
    }
    return subject;
  }

  /** To whom it is done: the nearest fitting phrase before the word that is not who does it. */
  List<Chunk> undergoer(Found<?> word, List<Chunk> subject) {
    return other(
        word.first(),
        word.pronoun(),
        subject.stream().map(Chunk::entity).collect(Collectors.toSet()));
  }

  /** The nearest phrase before a token that fits a pronoun and is none of the doers. */
  List<Chunk> other(int token, String pronoun, Set<String> doers) {
    for (int at = token; at > Math.max(0, token - FARTHEST); at--) {
      Optional<Chunk> chunk =
          scene
              .chunkBefore(at)
              .filter(c -> fits(c, pronoun))
              .filter(c -> !doers.contains(c.entity()));
      if (chunk.isPresent()) {
        return scene.letters().isPlural(pronoun) ? scene.joined(chunk.get()) : List.of(chunk.get());
      }
    }
    return List.of();
  }

  private boolean fits(Chunk chunk, String pronoun) {
    if (chunk.isGentilic()) {
      return false;
    }
    return switch (chunk.type()) {
      case PLACE -> false;
      case PERSON -> !clitics.isFeminine(pronoun);
      case STATE, MEDIA, INTERGOVERNMENTAL_ORGANIZATION -> !scene.letters().isPlural(pronoun);
      case GROUP -> scene.letters().isPlural(pronoun) || chunk.name().amount().isEmpty();
      default -> true;
    };
  }
}
