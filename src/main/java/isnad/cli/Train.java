package isnad.cli;

import isnad.evaluate.Annotation;
import isnad.evaluate.PartTraining;
import isnad.extract.Extraction;
import isnad.extract.Extractor;
import isnad.rdf.GazetteerReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns from correct readings. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from correct readings which parts the entities named near an event have in it.",
      "Prints the rows of seeds/lexicon/part-weights.tsv."
    })
final class Train implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD",
      description =
          "Folders with articles.jsonl and their correct readings in gold.jsonl. Readings that the"
              + " rules were written on teach to trust the rules too much.")
  private List<Path> folders;

  @Override
  public Integer call() {
    Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();
    PartTraining training = new PartTraining();
    int exitCode = ExitCode.OK;
    for (Path folder : folders) {
      Map<String, Extraction> read = new HashMap<>();
      List<Extraction> found = new ArrayList<>();
      Reading<Extraction> reading = new Reading<>(spec, found::add);
      reading.read(
          List.of(folder.resolve("articles.jsonl")),
          Runtime.getRuntime().availableProcessors(),
          extractor::read);
      exitCode = Math.max(exitCode, reading.finish(""));
      found.forEach(extraction -> read.put(extraction.article().id(), extraction));
      for (Annotation correct : Annotation.read(folder.resolve("gold.jsonl"))) {
        if (read.containsKey(correct.id())) {
          training.add(correct, read.get(correct.id()));
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    training.table().forEach(out::println);
    out.flush();
    return exitCode;
  }
}
