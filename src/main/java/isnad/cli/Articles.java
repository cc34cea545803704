package isnad.cli;

import isnad.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The articles that a command reads, and how many threads read them. */
final class Articles {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Texts (.txt, with optional front matter), JSON Lines (.jsonl), web pages (.html), feeds"
              + " (.xml, .rss, .atom), each also as .gz, or folders of these.")
  private List<Path> paths;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to read at once; as many as there are cores if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  List<Path> paths() {
    return paths;
  }

  /** How many to read at once. */
  int threads() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "found --threads " + threads + ", expected 1 or more");
    }
    return threads;
  }

  /** Reads them all. */
  <R> void read(Reading<R> reading, Function<Article, R> work) {
    reading.read(paths, threads(), work);
  }
}
