package isnad.cli;

import isnad.article.Article;
import isnad.article.ArticleReader;
import isnad.article.Problem;
import isnad.extract.Pipeline;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads articles for a command and talks of it on standard error: each problem on a line, the count
 * while it runs, a summary at the end.
 *
 * @param <R> what is made of an article
 */
final class Reading<R> implements Pipeline.Results<R> {

  private static final long NANOSECONDS = 1_000_000_000L;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean verbose;
  private final boolean terminal = Terminal.shows();
  private final long started = System.nanoTime();
  private final Consumer<R> use;
  private long spoken = started;
  private long read;
  private long failed;

  /**
   * Begins.
   *
   * @param use takes what was made of each article, in input order
   */
  Reading(CommandSpec command, Consumer<R> use) {
    this.out = command.commandLine().getOut();
    this.err = command.commandLine().getErr();
    this.verbose = Failures.isVerbose(command);
    this.use = use;
  }

  /** Reads all that the paths name. */
  void read(List<Path> paths, int threads, Function<Article, R> work) {
    try (Pipeline<R> pipeline = new Pipeline<>(threads, work, this)) {
      new ArticleReader(pipeline).read(paths);
    }
  }

  @Override
  public void result(R result) {
    use.accept(result);
    read++;
    if (out.checkError()) {
      throw new CommandException("found standard output closed after " + read + " articles");
    }
    progress();
  }

  @Override
  public void problem(Problem problem) {
    failed++;
    say(problem.toString());
  }

  @Override
  public void failure(Throwable cause) {
    if (verbose) {
      cause.printStackTrace(err);
    }
  }

  /** On a terminal five times a second on one line, else a line every ten seconds. */
  private void progress() {
    long now = System.nanoTime();
    if (now - spoken > (terminal ? NANOSECONDS / 5 : 10 * NANOSECONDS)) {
      spoken = now;
      err.print(terminal ? CLEAR_LINE + counts() : counts() + System.lineSeparator());
      err.flush();
    }
  }

  private void say(String line) {
    err.println(terminal ? CLEAR_LINE + line : line);
  }

  /** Such as {@code read 10156, failed 0, 512.3 articles/s}. */
  private String counts() {
    double seconds = (double) (System.nanoTime() - started) / NANOSECONDS;
    return String.format(
        Locale.ROOT, "read %d, failed %d, %.1f articles/s", read, failed, read / seconds);
  }

  /**
   * Says what was done and gives the exit code: failed if any article was.
   *
   * @param more to say after the counts, or nothing
   */
  int finish(String more) {
    say(counts() + more);
    err.flush();
    return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
