package isnad.store;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Iris;
import isnad.rdf.Vocabulary;
import isnad.search.GraphSums;
import isnad.search.IndexedDataset;
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
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A named graph per article, and the graphs that come with Isnad, in TDB2. A graph holds, beside
 * its content, {@code NAME isnad:digest "…"}, by which the same content is known again. A query
 * sees the union of all graphs as its default graph, and finds words with {@code text:query}.
 *
 * <p>Every graph is whole before the transaction that writes it begins, because TDB2 may lose data
 * after a large write is aborted (Jena GH-3877). A process that is killed leaves whole graphs only.
 * One process at a time may open a store; in it, any number of threads may read while one writes.
 * Another may meanwhile build what is to take its place: {@link #growBeside}, {@link #buildAnew}.
 */
public final class Store implements AutoCloseable {

  /** So many that what they take fits into the room that a write asks for on the disk. */
  private static final int QUADS_PER_TRANSACTION = 50_000;

  private final Generations generations;
  private final LiveDataset dataset;

  private Store(Generations generations) {
    this.generations = generations;
    this.dataset = new LiveDataset(generations);
  }

  /** An empty store that is gone when closed. */
  public static Store inMemory() {
    return new Store(Generations.inMemory());
  }

  /**
   * Opens the store of a folder; makes both if they are not there. An index of words that is
   * missing, or was made by other rules, is built first.
   *
   * @throws StoreException if it is open already, here or in another process, or if the folder
   *     holds something else
   */
  public static Store open(Path folder) {
    return new Store(Generations.open(Folder.of(folder)));
  }

  /**
   * Fills a copy of a store and puts it in the store's place when it is whole. Another process may
   * have the store open: it goes on reading, and its transactions that begin afterwards see the
   * copy. If filling fails, the store stays as it is. Twice the room on the disk is needed.
   *
   * @throws StoreException if another process is writing to the store
   */
  public static <T> T growBeside(Path folder, Function<Store, T> fill) {
    return build(Folder.of(folder), true, fill);
  }

  /** As {@link #growBeside}, but begins with nothing. */
  public static <T> T buildAnew(Path folder, Function<Store, T> fill) {
    return build(Folder.of(folder), false, fill);
  }

  private static <T> T build(Folder folder, boolean copied, Function<Store, T> fill) {
    WriteLock lock =
        WriteLock.await(folder.lock())
            .orElseThrow(
                () ->
                    new StoreException(
                        folder.path()
                            + ": found a store that is written to, expected to write alone"));
    try (lock) {
      Path place = folder.building();
      try {
        if (copied) {
          folder.copyTo(place);
        }
        T result;
        try (Store store = new Store(Generations.of(Generation.open(place, folder.path())))) {
          result = fill.apply(store);
        }
        long number = folder.current().orElse(0L) + 1;
        folder.finish(place, number);
        folder.use(number);
        return result;
      } finally {
        Folder.remove(place);
      }
    }
  }

  /**
   * Looks at a store that another process may have open: at a copy of its files, which is removed
   * afterwards.
   *
   * @throws StoreException if another process is writing to the store
   */
  public static <T> T lookBeside(Path folder, Function<Store, T> look) {
    Folder whole = Folder.of(folder);
    Path place = whole.building();
    try {
      WriteLock lock =
          WriteLock.take(whole.lock())
              .orElseThrow(
                  () ->
                      new StoreException(
                          whole.path() + ": found a store that is written to, try again later"));
      try (lock) {
        whole.copyTo(place);
      }
      try (Store store = new Store(Generations.of(Generation.open(place, whole.path())))) {
        return look.apply(store);
      }
    } finally {
      Folder.remove(place);
    }
  }

  /**
   * What is stored, to query, serve and update, for as long as the store is open. Whatever becomes
   * of a transaction, the next one works.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Differs after every change, and is the same after closing and opening. What is read in a
   * transaction that begins after asking is of this version or a later one.
   */
  public String version() {
    Generation generation = generations.acquire();
    try {
      return generation.dataset().index().version();
    } finally {
      generations.release(generation);
    }
  }

  /** How many bytes its files have; 0 for a store in memory. */
  public long bytes() {
    Generation generation = generations.acquire();
    try {
      return generation.folder().map(Folder::bytes).orElse(0L);
    } finally {
      generations.release(generation);
    }
  }

  /** What is searched according to the quads, and what is in the index of words. */
  public List<GraphSums.Difference> unsearched() {
    return read(
        current -> {
          IndexedDataset indexed = dataset.generation().dataset();
          return indexed.sums().differences(indexed.index().sums());
        });
  }

  /** Looks at one state of the store; what is found must not be used afterwards. */
  public <T> T read(Function<DatasetGraph, T> look) {
    dataset.begin(ReadWrite.READ);
    try {
      return look.apply(dataset);
    } finally {
      dataset.end();
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
    if (!graphs.isEmpty()) {
      write(() -> graphs.forEach(dataset.generation().dataset()::replace));
    }
  }

  /**
   * Adds quads, many to a transaction: if it fails, some of them. For stores that are being built.
   *
   * @param quads without repetition, none of which is there
   */
  public synchronized void add(Iterator<Quad> quads) {
    while (quads.hasNext()) {
      write(
          () -> {
            for (int i = 0; i < QUADS_PER_TRANSACTION && quads.hasNext(); i++) {
              dataset.generation().dataset().addNew(quads.next());
            }
          });
    }
  }

  private void write(Runnable change) {
    dataset.begin(ReadWrite.WRITE);
    try {
      change.run();
      dataset.commit();
    } finally {
      dataset.end();
    }
  }

  /** Lets another process open the store. Nothing may be reading. */
  @Override
  public synchronized void close() {
    generations.close();
  }
}
