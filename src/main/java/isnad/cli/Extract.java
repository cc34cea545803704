package isnad.cli;

import isnad.article.Article;
import isnad.extract.EventRows;
import isnad.extract.Extraction;
import isnad.extract.JsonLines;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what articles say; stores nothing. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads articles and prints what they say, in input order; stores nothing.")
final class Extract implements Callable<Integer> {

  private final Supplier<Function<Article, Extraction>> extractor;

  @Spec private CommandSpec spec;
  @Mixin private Articles articles;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format;

  Extract(Supplier<Function<Article, Extraction>> extractor) {
    this.extractor = extractor;
  }

  /** How a reading is written. */
  enum Format {
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Function<Article, Extraction> extract = extractor.get();
    Reading<String> reading = new Reading<>(spec, out::print);
    switch (format) {
      case JSONL ->
          articles.read(reading, extract.andThen(extraction -> JsonLines.line(extraction) + "\n"));
      case CSV -> {
        out.print(EventRows.header());
        articles.read(reading, extract.andThen(EventRows::rows));
      }
    }
    out.flush();
    return reading.finish("");
  }
}
