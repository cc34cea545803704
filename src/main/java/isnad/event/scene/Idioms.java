package isnad.event.scene;

import isnad.lexicon.Cues;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Trigger;
import isnad.mention.Amount;
import isnad.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Knows what words tell together with others that do not stand right after them. */
final class Idioms {

  /** How far after a verb the words that go with it may stand where its subject is between. */
  private static final int FARTHEST_REST = 7;

  private final Text text;
  private final Cues cues;

  Idioms(Text text, Cues cues) {
    this.text = text;
    this.cues = cues;
  }

  /** Whether the words that go with a verb stand after the subject of the one at a token. */
  boolean isVerb(int token) {
    int limit = Math.min(text.sentenceOf(token).end(), token + FARTHEST_REST);
    return cues.idioms().at(text, token).stream()
        .anyMatch(
            verb ->
                IntStream.range(token + 2, limit)
                    .anyMatch(at -> verb.value().longestAt(text, at).isPresent()));
  }

  /** What a noun tells together with what is counted after it: إرسال 200 جندي. */
  List<Found<Trigger>> counted(int token, Amount count) {
    int limit = Math.min(text.sentenceOf(token).end(), count.end() + 1);
    return cues.countedNouns().at(text, token).stream()
        .flatMap(
            noun ->
                IntStream.range(count.first(), limit)
                    .mapToObj(at -> noun.value().longestAt(text, at))
                    .flatMap(Optional::stream)
                    .flatMap(match -> match.values().stream())
                    .map(trigger -> noun.as(trigger)))
        .toList();
  }
}
