package isnad.trial;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What takes minutes and is run on demand, by {@code .ci/trial}. */
@Command(
    name = "trial",
    mixinStandardHelpOptions = true,
    subcommands = {Benchmark.class, Soak.class})
final class Trial {

  private Trial() {}

  public static void main(String[] words) {
    System.exit(new CommandLine(new Trial()).execute(words));
  }
}
