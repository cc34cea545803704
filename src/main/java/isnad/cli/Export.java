package isnad.cli;

import isnad.export.Exporter;
import isnad.export.Format;
import isnad.export.Summary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes graphs out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the graphs of a store or endpoint.")
final class Export implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--format",
      required = true,
      description = "turtle, trig, nquads, ntriples, jsonld or rdfxml.")
  private Format format;

  @Option(names = "--graph", paramLabel = "IRI", description = "The only graph to write.")
  private Optional<String> graph;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write; gzipped if it ends with .gz. Standard output if not given.")
  private Optional<Path> file;

  @Override
  public Integer call() {
    source.graphs(
        graph,
        graphs -> {
          Exporter exporter = new Exporter(graphs);
          if (file.isPresent()) {
            tell(exporter.write(format, file.get()));
          } else {
            Output.of(spec, bytes -> tell(exporter.write(format, bytes)));
          }
        });
    return ExitCode.OK;
  }

  private void tell(Summary summary) {
    spec.commandLine()
        .getErr()
        .println(
            "statements %d, SHA-256 of their canonical form %s"
                .formatted(summary.statements(), summary.digest()));
  }
}
