package isnad.cli;

import isnad.article.Article;
import isnad.extract.Explanation;
import isnad.extract.Extraction;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how articles were read, rule by rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells how each mention, entity, event and chain of an article was found.")
final class Explain implements Callable<Integer> {

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "A file or folder of articles.")
  private Path path;

  Explain(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Function<Article, Extraction> extract = knowledge.get().extract();
    Reading<String> reading = new Reading<>(spec, out::print);
    reading.read(List.of(path), 1, extract.andThen(Explanation::of));
    out.flush();
    return reading.finish("");
  }
}
