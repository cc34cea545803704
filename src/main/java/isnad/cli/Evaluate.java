package isnad.cli;

import isnad.evaluate.Annotation;
import isnad.evaluate.Evaluation;
import isnad.evaluate.Score;
import isnad.evaluate.SentenceGold;
import isnad.extract.JsonLines;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well articles are read. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Reads the articles of GOLD and compares what was found with what is there.")
final class Evaluate implements Callable<Integer> {

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description =
          "A folder with articles.jsonl and their correct readings in gold.jsonl, or a file of"
              + " sentences judged by others: events (id, event, label, text) or classes (label,"
              + " text), or JSON Lines with the CAMEO codes of actors.")
  private Path gold;

  @Option(
      names = "--predicted",
      paramLabel = "FILE",
      description = "Compare the readings of this JSON Lines file instead of reading the articles.")
  private Optional<Path> predicted;

  @Option(names = "--articles", description = "Show the main figures of each article first.")
  private boolean byArticle;

  @Option(
      names = "--errors",
      paramLabel = "ID",
      description = "Show how the readings of an article differ, or of all.")
  private Optional<String> errors;

  Evaluate(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    if (Files.isRegularFile(gold)) {
      SentenceGold sentences = SentenceGold.read(gold);
      print(
          sentences.scores(
              sentences.sentences().parallelStream().map(knowledge.get().extract()).toList()));
      return ExitCode.OK;
    }
    List<Annotation> correct = Annotation.read(gold.resolve("gold.jsonl"));
    if (predicted.isPresent()) {
      print(Evaluation.of(correct, Annotation.read(predicted.get())));
      return ExitCode.OK;
    }
    List<Annotation> found = new ArrayList<>();
    Reading<Annotation> reading = new Reading<>(spec, found::add);
    reading.read(
        List.of(gold.resolve("articles.jsonl")),
        Runtime.getRuntime().availableProcessors(),
        knowledge.get().extract().andThen(JsonLines::line).andThen(Annotation::parse));
    int exitCode = reading.finish("");
    print(Evaluation.of(correct, found));
    return exitCode;
  }

  private void print(Evaluation evaluation) {
    PrintWriter out = spec.commandLine().getOut();
    evaluation
        .differences()
        .forEach(
            (id, differences) -> {
              if (errors.filter(shown -> shown.equals(id) || shown.equals("all")).isPresent()) {
                out.println(id);
                differences.forEach(line -> out.println("  " + line));
              }
            });
    if (byArticle) {
      evaluation
          .scoresByArticle()
          .forEach(
              (id, scores) ->
                  out.printf(
                      Locale.ROOT,
                      "%-32s entity %s  event type %s  who did what to whom %s%n",
                      id,
                      figure(scores, "entity"),
                      figure(scores, "event type"),
                      figure(scores, "who did what to whom")));
    }
    print(evaluation.scores());
  }

  private void print(List<Score> scores) {
    PrintWriter out = spec.commandLine().getOut();
    for (Score score : scores) {
      out.printf(Locale.ROOT, "%-22s %s%n", score.measure(), score.row());
    }
    out.flush();
  }

  private static String figure(List<Score> scores, String measure) {
    return scores.stream()
        .filter(score -> score.measure().equals(measure))
        .map(score -> score.rounded(2))
        .findFirst()
        .orElseThrow();
  }
}
