package isnad.event;

import isnad.event.Clause.Opening;
import isnad.event.scene.Scene;
import isnad.lexicon.FunctionWord.Kind;
import java.util.List;
import java.util.Optional;

/** Tells where what is put into a clause between two commas or dashes ends, so that it goes on. */
final class Insertions {

  /** The most tokens between the commas around a phrase put in. */
  private static final int LONGEST_PHRASE = 8;

  private final Scene scene;

  Insertions(Scene scene) {
    this.scene = scene;
  }

  /**
   * The clause that goes on after a mark, since the mark closes the relative clause that one like
   * it has opened: التقى الوزير، الذي وصل أمس، نظيره.
   */
  Optional<Clause> closedBy(int mark, Clause current) {
    if (!parts(mark) || !goesOn(mark + 1)) {
      return Optional.empty();
    }
    for (Optional<Clause> at = Optional.of(current); at.isPresent(); at = at.get().parent) {
      Clause clause = at.get();
      if (clause.opening != Opening.RELATIVE) {
        return Optional.empty();
      }
      int pronoun = clause.first - 1;
      if (scene.functionAt(pronoun, Kind.RELATIVE) && isSameMark(pronoun - 1, mark)) {
        return clause.hasVerb() ? clause.parent : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a mark ends what stands before anything is told: a label such as 1902 -, الرياض -
   * رويترز -, القاهرة / أ ش أ / or الحرب في سوريا: .
   */
  boolean endsLabel(int mark, List<Clause> clauses) {
    boolean ends =
        scene.letters().isDash(mark)
            ? !scene.functionAt(mark + 1, Kind.RELATIVE)
            : scene.text().token(mark).is(":") || isSlashBeforeVerb(mark);
    return ends && clauses.stream().noneMatch(Clause::hasVerb);
  }

  private boolean isSlashBeforeVerb(int mark) {
    int next = mark + 1;
    return scene.text().token(mark).is("/")
        && next < scene.text().tokens().size()
        && scene.isVerb(next);
  }

  private boolean isSameMark(int opening, int closing) {
    return opening >= 0
        && parts(opening)
        && scene.letters().isDash(opening) == scene.letters().isDash(closing);
  }

  private boolean parts(int token) {
    return scene.letters().isComma(token) || scene.letters().isDash(token);
  }

  /** Whether neither a conjunction nor a verb nor what opens a clause begins at a token. */
  private boolean goesOn(int token) {
    return token < scene.text().tokens().size()
        && scene.text().token(token).isWord()
        && !scene.letters().startsWithConjunction(token)
        && !scene.isVerb(token)
        && !scene.functionAt(token, Kind.RELATIVE)
        && !scene.functionAt(token, Kind.CONNECTIVE)
        && !scene.functionAt(token, Kind.COPULA)
        && !scene.functionAt(token, Kind.PRONOUN);
  }

  /**
   * Whether a comma only closes a prepositional phrase put in: نفذت الطائرات، بقيادة الجيش، غارات.
   */
  boolean closesPhrase(int comma, int start) {
    int from = Math.max(start, comma - LONGEST_PHRASE);
    for (int at = comma - 1; at >= from; at--) {
      if (parts(at)) {
        return at + 1 < comma && isGoverned(at + 1);
      }
      if (scene.isVerb(at) || scene.functionAt(at, Kind.COMPLEMENTIZER)) {
        return false;
      }
    }
    return false;
  }

  private boolean isGoverned(int token) {
    return scene.functionAt(token, Kind.PREPOSITION)
        || scene.chunkFrom(token).filter(chunk -> !chunk.isBare()).isPresent()
        || (scene.text().token(token).isWord()
            && scene.letters().surePreposition(token).isPresent());
  }
}
