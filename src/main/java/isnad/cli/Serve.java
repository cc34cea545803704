package isnad.cli;

import isnad.query.Catalog;
import isnad.rdf.Iris;
import isnad.server.Configuration;
import isnad.server.ConfigurationException;
import isnad.server.Given;
import isnad.server.IsnadServer;
import isnad.server.Setting;
import isnad.server.Settings;
import isnad.store.Store;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Serves a store until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Answers SPARQL and shows pages over HTTP, read-only, until stopped.",
    footer =
        "Each option may also be a line of the --config file, such as \"most-rows = 1000\", or a"
            + " variable of the environment, such as ISNAD_MOST_ROWS. Options win over variables,"
            + " variables over the file.")
final class Serve implements Callable<Integer> {

  private static final int SECONDS_TO_CLOSE = 10;

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;

  private Serve(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  /** The command, with an option for each setting. */
  static CommandLine command(Supplier<Knowledge> knowledge) {
    CommandLine command = new CommandLine(new Serve(knowledge));
    for (Setting setting : Setting.values()) {
      command.getCommandSpec().addOption(option(setting));
    }
    return command;
  }

  private static OptionSpec option(Setting setting) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + setting.word()).description(setting.meaning());
    if (setting.value().isEmpty()) {
      return option.arity("0").type(boolean.class).build();
    }
    option.paramLabel(setting.value());
    return setting == Setting.LOAD
        ? option.arity("1..*").type(List.class).auxiliaryTypes(String.class).build()
        : option.arity("1").type(String.class).build();
  }

  @Override
  public Integer call() {
    try {
      serve(
          Configuration.of(
              Given.options(options(spec.commandLine().getParseResult())),
              Given.environment(System.getenv())));
      return ExitCode.OK;
    } catch (ConfigurationException e) {
      PrintWriter err = spec.commandLine().getErr();
      e.getMessage().lines().forEach(line -> err.println("isnad: " + line));
      err.println("usage: see " + spec.qualifiedName() + " --help");
      return ExitCode.USAGE;
    }
  }

  private static Map<String, String> options(ParseResult parsed) {
    Map<String, String> options = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      List<String> values = option.stringValues();
      String name = option.longestName().substring(2);
      options.put(name, values.isEmpty() ? "true" : String.join(",", values));
    }
    options
        .keySet()
        .removeIf(name -> Stream.of(Setting.values()).noneMatch(s -> s.word().equals(name)));
    return options;
  }

  private void serve(Configuration configuration) {
    Iris iris = configuration.settings().iris();
    CountDownLatch closed = new CountDownLatch(1);
    try (Store store = Store.open(configuration.store())) {
      store.seed(iris);
      if (!configuration.load().isEmpty()) {
        int threads = Runtime.getRuntime().availableProcessors();
        Load.into(store, iris, knowledge.get(), configuration.load(), threads, spec);
      }
      try (IsnadServer server = start(store, configuration.settings())) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closed)));
        welcome(server.url());
        server.join();
      }
    } finally {
      closed.countDown();
    }
  }

  private static IsnadServer start(Store store, Settings settings) {
    try {
      return IsnadServer.start(store, Catalog.load(), settings);
    } catch (RuntimeException e) {
      if (Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
          .anyMatch(BindException.class::isInstance)) {
        throw new CommandException(
            "port " + settings.port() + ": found in use, expected a free one", e);
      }
      throw e;
    }
  }

  /** Stops answering, then lets the store be closed before the process ends. */
  private static void stop(IsnadServer server, CountDownLatch closed) {
    server.close();
    try {
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void welcome(String url) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("serving " + url + " until stopped; SPARQL at " + url + "isnad/sparql");
    err.println("try: curl " + url + "queries/who-called-whom");
    err.flush();
  }
}
