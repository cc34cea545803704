package isnad.cli;

import isnad.query.Fault;
import isnad.rdf.Iris;
import isnad.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what is wrong in a store. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what is wrong in a store, a fault a line: shapes, quotes, the check queries.",
      "Exit code 1 if there is an error; a warning, which a person should look at, is none."
    })
final class Check implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Base base;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the store.")
  private Path folder;

  @Override
  public Integer call() {
    Iris iris = base.iris();
    PrintWriter out = spec.commandLine().getOut();
    Map<Fault.Severity, Integer> counts = new EnumMap<>(Fault.Severity.class);
    try (Store store = Source.open(folder)) {
      isnad.query.Check.bundled(iris)
          .run(
              store,
              fault -> {
                counts.merge(fault.severity(), 1, Integer::sum);
                out.println(fault);
              });
    }
    out.flush();
    int errors = counts.getOrDefault(Fault.Severity.ERROR, 0);
    int warnings = counts.getOrDefault(Fault.Severity.WARNING, 0);
    spec.commandLine().getErr().println("errors %d, warnings %d".formatted(errors, warnings));
    return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
