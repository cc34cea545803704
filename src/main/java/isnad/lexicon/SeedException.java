package isnad.lexicon;

import java.util.List;

/** A file of the seeds is wrong; the message names every place, what was found and expected. */
public final class SeedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SeedException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
