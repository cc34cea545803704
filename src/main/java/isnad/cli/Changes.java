package isnad.cli;

import isnad.export.DumpSource;
import isnad.export.StoreSource;
import isnad.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how two datasets differ. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the quads that one dataset lacks (D) and has more (A) than another, as an RDF Patch",
      "that makes the second of the first. Each is a store, a backup, or a dump in any form."
    })
final class Changes implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FROM", description = "A store's folder or a dump.")
  private Path from;

  @Parameters(index = "1", paramLabel = "TO", description = "A store's folder or a dump.")
  private Path to;

  @Override
  public Integer call() {
    isnad.export.Changes.Count count =
        with(from, before -> with(to, after -> print(new isnad.export.Changes(before, after))));
    spec.commandLine()
        .getErr()
        .println("removed %d, added %d".formatted(count.removed(), count.added()));
    return ExitCode.OK;
  }

  private static <T> T with(Path place, Function<isnad.export.Source, T> use) {
    if (!Files.isDirectory(place)) {
      return use.apply(new DumpSource(place));
    }
    return Store.lookBeside(place, store -> use.apply(new StoreSource(store, Optional.empty())));
  }

  private isnad.export.Changes.Count print(isnad.export.Changes changes) {
    return Output.written(spec, changes::write);
  }
}
