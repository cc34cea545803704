package isnad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code isnad}. Standard output is data, standard error is talk, both UTF-8 whatever
 * the locale. Exit code 0: all went well; 1: something failed; 2: wrong usage.
 */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    version = "isnad 0.1.0",
    description = "Arabic news articles in, a sourced knowledge graph out, SPARQL answers.",
    footer = "isnad COMMAND --help tells more.")
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Say where in the program a failure arose.")
  private boolean verbose;

  private Main() {}

  /** The command with all that it can do, for use in a process that goes on afterwards. */
  public static CommandLine commandLine() {
    return commandLine(Knowledge::load);
  }

  /**
   * The command, knowing other things.
   *
   * @param knowledge asked for once by each command that reads articles
   */
  static CommandLine commandLine(Supplier<Knowledge> knowledge) {
    return new CommandLine(new Main())
        .addSubcommand(new Extract(knowledge))
        .addSubcommand(new Load(knowledge))
        .addSubcommand(Serve.command(knowledge))
        .addSubcommand(new Query())
        .addSubcommand(new Export())
        .addSubcommand(new Changes())
        .addSubcommand(new Backup())
        .addSubcommand(new Restore())
        .addSubcommand(new Check())
        .addSubcommand(new Evaluate(knowledge))
        .addSubcommand(new Explain(knowledge))
        .addSubcommand(new Train())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::fail)
        .setParameterExceptionHandler(Main::misused);
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "found no command, expected one");
  }

  private static int misused(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .println(
            "isnad: "
                + wrong.getMessage().lines().findFirst().orElse("").replaceFirst("^Error: ", ""));
    command.getErr().println("usage: see " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int fail(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
    Failures.tell(cause, Failures.isVerbose(command.getCommandSpec()), command.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    quietLibraries();
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exitCode = CommandLine.ExitCode.SOFTWARE;
    try {
      exitCode = commandLine().setOut(out).setErr(err).execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      Failures.tell(e, List.of(arguments).contains("--verbose"), err);
    }
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    OutputStream bytes = new FileOutputStream(descriptor);
    return new PrintWriter(
        new OutputStreamWriter(bytes, StandardCharsets.UTF_8), descriptor == FileDescriptor.err);
  }

  /** Libraries speak only of what went wrong; whoever names a logging file hears what it says. */
  private static void quietLibraries() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
