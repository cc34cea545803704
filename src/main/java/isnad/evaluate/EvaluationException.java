package isnad.evaluate;

import java.util.List;

/** A file of readings is wrong; the message names every line, what was found and expected. */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public EvaluationException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
