package isnad.cli;

import isnad.evaluate.EvaluationException;
import isnad.lexicon.SeedException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Tells people of failures: a line each, and where they arose only to those who ask. */
final class Failures {

  /** Exceptions whose message says all that a user needs. */
  private static final Set<Class<? extends Throwable>> SPEAK_FOR_THEMSELVES =
      Set.of(CommandException.class, SeedException.class, EvaluationException.class);

  private Failures() {}

  static void tell(Throwable failure, boolean verbose, PrintWriter err) {
    Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    String message =
        SPEAK_FOR_THEMSELVES.contains(cause.getClass()) ? cause.getMessage() : cause.toString();
    message.lines().forEach(line -> err.println("isnad: " + line));
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
  }

  static boolean isVerbose(CommandSpec command) {
    return command.root().userObject() instanceof Main main && main.isVerbose();
  }
}
