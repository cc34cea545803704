package isnad.event;

import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord.Kind;
import isnad.text.Sentence;
import isnad.text.Text;
import isnad.text.Token;

/** The words and marks of one sentence that open a clause. */
final class ClauseOpenings {

  private static final String BULLETS = "-\u2013\u2014\u2022*";

  private final Scene scene;
  private final Sentence sentence;

  ClauseOpenings(Scene scene, Sentence sentence) {
    this.scene = scene;
    this.sentence = sentence;
  }

  /** Whether a clause opens at a token. */
  boolean isAt(int token) {
    return scene.functionAt(token, Kind.COMPLEMENTIZER)
        || scene.functionAt(token, Kind.CONNECTIVE)
        || scene.functionAt(token, Kind.RELATIVE)
        || isColon(token)
        || isBullet(token);
  }

  /** Whether a colon stands at a token, other than in a time of day: 12:30. */
  boolean isColon(int token) {
    Text text = scene.text();
    return text.token(token).is(":")
        && (token + 1 >= sentence.end() || text.token(token + 1).kind() != Token.Kind.NUMBER);
  }

  /** Whether a dash opens the next of the items of a list, which begins with its date. */
  private boolean isBullet(int token) {
    int next = token + 1;
    return scene.text().token(token).isMark()
        && BULLETS.contains(scene.text().token(token).form())
        && next < sentence.end()
        && scene.dateAt(token).isEmpty()
        && (token == sentence.first() || scene.dateAt(token - 1).isEmpty())
        && (scene.dateAt(next).isPresent()
            || (scene.functionAt(next, Kind.PREPOSITION) && scene.dateAt(next + 1).isPresent()));
  }
}
