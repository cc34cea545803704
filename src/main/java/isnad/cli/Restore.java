package isnad.cli;

import isnad.export.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a store of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a store of a file that isnad backup wrote. If the file is not whole, nothing changes.",
      "A server that has the store open goes on, and then answers from what was restored."
    })
final class Restore implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the store, made if it is not there.")
  private Path folder;

  @Option(names = "--replace", description = "Give up what the store holds now.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "What isnad backup wrote.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!replace && Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new CommandException(
              folder + ": found a folder with something in it, expected none, or --replace");
        }
      }
    }
    Summary summary = new isnad.export.Backup(file).restore(folder);
    spec.commandLine()
        .getErr()
        .println("quads %d, SHA-256 %s".formatted(summary.statements(), summary.digest()));
    return ExitCode.OK;
  }
}
