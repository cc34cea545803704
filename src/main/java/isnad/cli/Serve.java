package isnad.cli;

import isnad.query.Catalog;
import isnad.rdf.Iris;
import isnad.server.IsnadServer;
import isnad.server.Settings;
import isnad.store.Store;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a store until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Answers SPARQL and shows pages over HTTP, read-only, until stopped.")
final class Serve implements Callable<Integer> {

  private static final int SECONDS_TO_CLOSE = 10;

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;
  @Mixin private Base base;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the store, made if it is not there.")
  private Path folder;

  @Option(
      names = "--port",
      defaultValue = "3030",
      paramLabel = "N",
      description = "Where to listen; 0 for any free port; ${DEFAULT-VALUE} if not given.")
  private int port;

  @Option(names = "--public", description = "Answer other machines too, not only this one.")
  private boolean open;

  @Option(
      names = "--load",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Articles to load first, as isnad load does.")
  private List<Path> paths = List.of();

  Serve(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    Iris iris = base.iris();
    CountDownLatch closed = new CountDownLatch(1);
    try (Store store = Store.open(folder)) {
      store.seed(iris);
      if (!paths.isEmpty()) {
        int threads = Runtime.getRuntime().availableProcessors();
        Load.into(store, iris, knowledge.get(), paths, threads, spec);
      }
      try (IsnadServer server = start(store, iris)) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closed)));
        welcome(server.url());
        server.join();
      }
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  private IsnadServer start(Store store, Iris iris) {
    Settings settings = Settings.of(port, iris.base());
    try {
      return IsnadServer.start(store.dataset(), Catalog.load(), open ? settings.open() : settings);
    } catch (RuntimeException e) {
      if (Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
          .anyMatch(BindException.class::isInstance)) {
        throw new CommandException("port " + port + ": found in use, expected a free one", e);
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
