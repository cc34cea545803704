package isnad.trial;

import isnad.cli.Main;
import isnad.rdf.ArticleGraph;
import isnad.rdf.Iris;
import isnad.store.Batches;
import isnad.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;

/** What is measured. */
enum Contestant {
  ISNAD("Isnad", "/isnad/sparql"),
  FUSEKI("stock Fuseki", "/data"),
  NATIVE_STORE("RDF4J NativeStore", "/sparql");

  private final String title;
  private final String path;

  Contestant(String title, String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  Path folder(Path work) {
    return work.resolve(name().toLowerCase(Locale.ROOT));
  }

  Endpoint endpoint(int port) {
    return new Endpoint(port, path);
  }

  Child start(Path work, int port) throws IOException {
    String folder = folder(work).toString();
    String number = Integer.toString(port);
    Path log = work.resolve("log.txt");
    return switch (this) {
      case ISNAD ->
          Child.start(
              log, Main.class.getName(), List.of("serve", "--store", folder, "--port", number));
      case FUSEKI -> Child.start(log, FusekiEndpoint.class.getName(), List.of(folder, number));
      case NATIVE_STORE ->
          Child.start(log, NativeStoreEndpoint.class.getName(), List.of(folder, number));
    };
  }

  /** Makes Isnad's store of generated articles until it has so many quads; says how many it has. */
  static long generate(Path work, Iris iris, long quads) {
    GeneratedArticles articles = GeneratedArticles.load(iris);
    return Store.buildAnew(
        ISNAD.folder(work),
        store -> {
          store.seed(iris);
          long size = store.read(dataset -> dataset.stream().count());
          try (Batches batches = new Batches(store, (graph, change) -> {})) {
            for (int number = 0; size < quads; number++) {
              ArticleGraph article = articles.article(number);
              batches.add(article);
              size += article.triples().size() + 1;
            }
          }
          return size;
        });
  }

  /** Loads N-Quads into one of the others. */
  void load(Path work, Path file) throws IOException {
    Files.createDirectories(folder(work));
    switch (this) {
      case ISNAD -> throw new IllegalArgumentException("Isnad's store is generated");
      case FUSEKI -> {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder(work).toString());
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (line, words) -> {});
        loader.startBulk();
        loader.load(file.toString());
        loader.finishBulk();
        TDBInternal.expel(dataset);
      }
      case NATIVE_STORE -> {
        SailRepository repository = NativeStoreEndpoint.open(folder(work));
        try (RepositoryConnection connection = repository.getConnection();
            InputStream bytes = Files.newInputStream(file)) {
          connection.begin(IsolationLevels.NONE);
          connection.add(bytes, RDFFormat.NQUADS);
          connection.commit();
        } finally {
          repository.shutDown();
        }
      }
    }
  }
}
