package isnad.cli;

import isnad.evaluate.EvaluationException;
import isnad.export.ExportException;
import isnad.lexicon.SeedException;
import isnad.query.QueryException;
import isnad.store.StoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Tells people of failures: a line each, and where they arose only to those who ask. */
final class Failures {

  /** Exceptions whose message says all that a user needs. */
  private static final Set<Class<? extends Throwable>> SPEAK_FOR_THEMSELVES =
      Set.of(
          CommandException.class,
          EvaluationException.class,
          ExportException.class,
          QueryException.class,
          SeedException.class,
          StoreException.class);

  private static final int LONGEST = 200;

  private Failures() {}

  static void tell(Throwable failure, boolean verbose, PrintWriter err) {
    Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    String message =
        SPEAK_FOR_THEMSELVES.contains(cause.getClass()) ? cause.getMessage() : firstLine(cause);
    message.lines().forEach(line -> err.println("isnad: " + line));
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
  }

  private static String firstLine(Throwable cause) {
    String line = cause.toString().lines().findFirst().orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  static boolean isVerbose(CommandSpec command) {
    return command.root().userObject() instanceof Main main && main.isVerbose();
  }
}
