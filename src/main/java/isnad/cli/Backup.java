package isnad.cli;

import isnad.export.Summary;
import isnad.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a whole store to a file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all graphs of a store, as they are at one moment, to a file that proves itself:",
      "gzipped N-Quads, and a last line with their number and SHA-256. The store may be served."
    })
final class Backup implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the store.")
  private Path folder;

  @Parameters(paramLabel = "FILE", description = "Where to write, such as graph.nq.gz.")
  private Path file;

  @Override
  public Integer call() {
    Source.requireStore(folder);
    Summary summary = Store.lookBeside(folder, new isnad.export.Backup(file)::write);
    spec.commandLine()
        .getErr()
        .println("quads %d, SHA-256 %s".formatted(summary.statements(), summary.digest()));
    return ExitCode.OK;
  }
}
