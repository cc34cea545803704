package isnad.cli;

import isnad.query.Catalog;
import isnad.rdf.ArticleGraph;
import isnad.rdf.GraphWriter;
import isnad.rdf.Iris;
import isnad.server.description.Description;
import isnad.store.Batches;
import isnad.store.Change;
import isnad.store.Store;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds articles to a store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Adds articles to a store. Loading the same again changes nothing.")
final class Load implements Callable<Integer> {

  private final Supplier<Knowledge> knowledge;

  @Spec private CommandSpec spec;
  @Mixin private Articles articles;
  @Mixin private Base base;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the store, made if it is not there.")
  private Path folder;

  @Option(
      names = "--beside",
      description = {
        "Fill a copy of the store and put it in the store's place when it is whole. A server that has",
        "the store open goes on, and then answers from it. Needs twice the room on the disk."
      })
  private boolean beside;

  Load(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    Iris iris = base.iris();
    int threads = articles.threads();
    if (beside) {
      return Store.growBeside(folder, store -> seeded(store, iris, threads));
    }
    try (Store store = Store.open(folder)) {
      return seeded(store, iris, threads);
    }
  }

  private int seeded(Store store, Iris iris, int threads) {
    store.seed(iris);
    int exitCode = into(store, iris, knowledge.get(), articles.paths(), threads, spec);
    new Description(iris, Catalog.load()).refresh(store);
    return exitCode;
  }

  /** Adds articles to a store, says what that changed and gives the exit code. */
  static int into(
      Store store,
      Iris iris,
      Knowledge knowledge,
      List<Path> paths,
      int threads,
      CommandSpec spec) {
    Map<Change, Integer> changes = new EnumMap<>(Change.class);
    GraphWriter writer = knowledge.graphs(iris);
    Reading<ArticleGraph> reading;
    try (Batches batches =
        new Batches(store, (graph, change) -> changes.merge(change, 1, Integer::sum))) {
      reading = new Reading<>(spec, batches::add);
      reading.read(paths, threads, knowledge.extract().andThen(writer::graph));
    }
    return reading.finish(
        "; new %d, changed %d, unchanged %d"
            .formatted(
                changes.getOrDefault(Change.NEW, 0),
                changes.getOrDefault(Change.CHANGED, 0),
                changes.getOrDefault(Change.UNCHANGED, 0)));
  }
}
