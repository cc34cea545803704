package isnad.cli;

import isnad.article.Article;
import isnad.extract.EventRows;
import isnad.extract.JsonLines;
import isnad.rdf.ArticleGraph;
import isnad.rdf.GraphStream;
import isnad.rdf.GraphWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;
  @Mixin private Articles articles;
  @Mixin private Base base;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "jsonl, turtle, trig, nquads or csv; ${DEFAULT-VALUE} if not given.")
  private Format format;

  Extract(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  /** How a reading is written. */
  enum Format {
    JSONL,
    TURTLE,
    TRIG,
    NQUADS,
    CSV
  }

  @Override
  public Integer call() {
    Knowledge known = knowledge.get();
    return switch (format) {
      case JSONL -> lines(known.extract().andThen(extraction -> JsonLines.line(extraction) + "\n"));
      case CSV -> {
        spec.commandLine().getOut().print(EventRows.header());
        yield lines(known.extract().andThen(EventRows::rows));
      }
      case TURTLE -> graphs(known, GraphStream.Format.TURTLE);
      case TRIG -> graphs(known, GraphStream.Format.TRIG);
      case NQUADS -> graphs(known, GraphStream.Format.NQUADS);
    };
  }

  private int lines(Function<Article, String> write) {
    PrintWriter out = spec.commandLine().getOut();
    Reading<String> reading = new Reading<>(spec, out::print);
    articles.read(reading, write);
    out.flush();
    return reading.finish("");
  }

  private int graphs(Knowledge known, GraphStream.Format form) {
    GraphWriter writer = known.graphs(base.iris());
    AtomicInteger exitCode = new AtomicInteger();
    Output.of(
        spec,
        bytes -> {
          Reading<ArticleGraph> reading;
          try (GraphStream stream = new GraphStream(writer, form, bytes)) {
            reading = new Reading<>(spec, stream::add);
            articles.read(reading, known.extract().andThen(writer::graph));
          }
          exitCode.set(reading.finish(""));
        });
    return exitCode.get();
  }
}
