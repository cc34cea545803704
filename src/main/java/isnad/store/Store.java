package isnad.store;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Iris;
import isnad.rdf.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A named graph per article, and the graphs that come with Isnad, in TDB2. A graph holds, beside
 * its content, {@code NAME isnad:digest "…"}, by which the same content is known again. A query
 * sees the union of all graphs as its default graph.
 *
 * <p>Every graph is whole before the transaction that writes it begins, because TDB2 may lose data
 * after a large write is aborted (Jena GH-3877). A process that is killed leaves whole graphs only.
 * One process at a time may open a store; in it, any number of threads may read while one writes.
 */
public final class Store implements AutoCloseable {

  private final Optional<Path> folder;
  private DatasetGraph dataset;

  private Store(Optional<Path> folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = dataset;
  }

  /** An empty store that is gone when closed. */
  public static Store inMemory() {
    return new Store(Optional.empty(), seenAsUnion(DatabaseMgr.createDatasetGraph()));
  }

  /**
   * Opens the store of a folder; makes both if they are not there.
   *
   * @throws StoreException if it is open already, here or in another process, or if the folder
   *     holds something else
   */
  public static Store open(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    refuseStrangers(whole);
    return new Store(Optional.of(whole), connect(whole));
  }

  private static void refuseStrangers(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StoreException(folder + ": found a file, expected the folder of a store");
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
      if (!names.isEmpty()
          && names.stream()
              .noneMatch(name -> name.startsWith("Data-") || name.equals("tdb.lock"))) {
        throw new StoreException(
            "%s: found a folder with %s, expected a store or an empty folder"
                .formatted(folder, names.get(0)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatasetGraph connect(Path folder) {
    try {
      Files.createDirectories(folder);
      Location location = Location.create(folder);
      if (DatabaseConnection.lockForLocation(location).isLockedHere()) {
        throw new StoreException(folder + ": found a store that is open already");
      }
      return seenAsUnion(DatabaseMgr.connectDatasetGraph(location));
    } catch (DBOpEnvException e) {
      throw new StoreException(
          "%s: found a store that another process has open, expected one process at a time"
              .formatted(folder),
          e);
    } catch (IOException e) {
      throw new StoreException("%s: found no folder and cannot make one".formatted(folder), e);
    }
  }

  private static DatasetGraph seenAsUnion(DatasetGraph dataset) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  /**
   * What is stored, to query and serve. Ask for it anew after {@link #put} or {@link #seed} failed.
   */
  public synchronized DatasetGraph dataset() {
    return dataset;
  }

  /** Looks at one state of the store; what is found must not be used afterwards. */
  public <T> T read(Function<DatasetGraph, T> look) {
    DatasetGraph current = dataset();
    current.begin(ReadWrite.READ);
    try {
      return look.apply(current);
    } finally {
      current.end();
    }
  }

  /** The names of the articles' graphs. */
  public List<Node> articles() {
    return read(
        current -> {
          List<Node> names = new ArrayList<>();
          Iterator<Quad> quads =
              current.find(Node.ANY, Node.ANY, Vocabulary.RDF_TYPE, Vocabulary.Type.ARTICLE);
          quads.forEachRemaining(quad -> names.add(quad.getGraph()));
          return List.copyOf(names);
        });
  }

  /** Adds or replaces the graph of one article. */
  public Change put(ArticleGraph article) {
    return put(List.of(article)).get(0);
  }

  /**
   * Adds or replaces the graphs of several articles in one transaction: all or, if the disk or
   * memory fails, none. Of two graphs of one name the later stays.
   *
   * @return what became of each, in their order
   */
  public synchronized List<Change> put(List<ArticleGraph> articles) {
    Map<Node, String> digests = new HashMap<>();
    read(
        current -> {
          articles.forEach(
              article ->
                  digest(current, article.name())
                      .ifPresent(digest -> digests.put(article.name(), digest)));
          return digests;
        });
    List<Change> changes = new ArrayList<>();
    Map<Node, List<Triple>> changed = new LinkedHashMap<>();
    for (ArticleGraph article : articles) {
      Triple digest = article.digestTriple();
      String value = digest.getObject().getLiteralLexicalForm();
      Optional<String> stored = Optional.ofNullable(digests.put(article.name(), value));
      if (stored.filter(value::equals).isPresent()) {
        changes.add(Change.UNCHANGED);
      } else {
        changes.add(stored.isPresent() ? Change.CHANGED : Change.NEW);
        changed.put(
            article.name(), Stream.concat(article.triples().stream(), Stream.of(digest)).toList());
      }
    }
    replace(changed);
    return List.copyOf(changes);
  }

  /** Loads what comes with Isnad, as far as it is not there yet. */
  public void seed(Iris iris) {
    SeedGraph.bundled(iris).forEach(this::seed);
  }

  /**
   * Adds or replaces a graph that comes with Isnad. Its files are parsed only if they changed.
   *
   * @throws StoreException if one of its files is not Turtle
   */
  public synchronized Change seed(SeedGraph seed) {
    String value = seed.digest();
    Optional<String> stored = read(current -> digest(current, seed.name()));
    if (stored.filter(value::equals).isPresent()) {
      return Change.UNCHANGED;
    }
    Graph graph = seed.graph();
    graph.add(seed.name(), Vocabulary.DIGEST, NodeFactory.createLiteralString(value));
    replace(Map.of(seed.name(), graph.find().toList()));
    return stored.isPresent() ? Change.CHANGED : Change.NEW;
  }

  private static Optional<String> digest(DatasetGraph current, Node name) {
    Iterator<Quad> quads = current.find(name, name, Vocabulary.DIGEST, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** Writes graphs in place of those of their names; if it fails, the store is as before. */
  void replace(Map<Node, List<Triple>> graphs) {
    if (graphs.isEmpty()) {
      return;
    }
    dataset.begin(ReadWrite.WRITE);
    boolean written = false;
    try {
      graphs.forEach(
          (name, triples) -> {
            dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            triples.forEach(triple -> dataset.add(Quad.create(name, triple)));
          });
      dataset.commit();
      written = true;
    } finally {
      if (!written) {
        dataset.abort();
      }
      dataset.end();
      if (!written) {
        reconnect();
      }
    }
  }

  /**
   * After an abort TDB2's caches point at what was never written; only a new connection is safe.
   */
  private void reconnect() {
    folder.ifPresent(
        path -> {
          TDBInternal.expel(dataset, true);
          dataset = connect(path);
        });
  }

  /** Lets another process open the store. Nothing may be reading. */
  @Override
  public synchronized void close() {
    if (folder.isPresent()) {
      TDBInternal.expel(dataset, true);
    } else {
      dataset.close();
    }
  }
}
