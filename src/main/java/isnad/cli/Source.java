package isnad.cli;

import isnad.export.EndpointSource;
import isnad.export.StoreSource;
import isnad.query.Answerer;
import isnad.rdf.Iris;
import isnad.store.Store;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where a command's data are: in a store at hand, or behind an endpoint. */
final class Source {

  @Option(names = "--store", paramLabel = "DIR", description = "The folder of a store.")
  private Optional<Path> store;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "An endpoint, such as http://localhost:3030/isnad/sparql.")
  private Optional<URI> endpoint;

  /**
   * Opens a store that is there.
   *
   * @throws CommandException if there is none
   */
  static Store open(Path folder) {
    requireStore(folder);
    return Store.open(folder);
  }

  /**
   * Makes sure that there is a folder.
   *
   * @throws CommandException if there is none
   */
  static void requireStore(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          folder + ": found no such folder, expected a store made by isnad load");
    }
  }

  /** Lets {@code ask} put queries to it. */
  void answer(Iris iris, Consumer<Answerer> ask) {
    if (endpoint.isPresent()) {
      try (Answerer answerer = Answerer.at(endpoint.get().toString(), iris.base())) {
        ask.accept(answerer);
      }
      return;
    }
    try (Store opened = open(store.orElseThrow());
        Answerer answerer = Answerer.of(opened.dataset(), iris.base())) {
      ask.accept(answerer);
    }
  }

  /**
   * Lets {@code send} send its graphs.
   *
   * @param graph the only one to send, or all
   */
  void graphs(Optional<String> graph, Consumer<isnad.export.Source> send) {
    if (endpoint.isPresent()) {
      send.accept(new EndpointSource(endpoint.get(), graph));
      return;
    }
    try (Store opened = open(store.orElseThrow())) {
      send.accept(new StoreSource(opened, graph));
    }
  }
}
