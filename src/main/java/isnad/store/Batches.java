package isnad.store;

import static java.util.Objects.requireNonNull;

import isnad.rdf.ArticleGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Stores articles' graphs as they come, many to a transaction. The last are stored on closing. May
 * be fed by several threads.
 */
public final class Batches implements AutoCloseable {

  /** Enough to make a transaction's own cost small, little enough to hold in memory. */
  private static final int TRIPLES_PER_TRANSACTION = 50_000;

  private final Store store;
  private final BiConsumer<ArticleGraph, Change> stored;
  private final List<ArticleGraph> waiting = new ArrayList<>();
  private int triples;

  /**
   * Begins.
   *
   * @param stored is told what became of each graph, in order, after its transaction
   */
  public Batches(Store store, BiConsumer<ArticleGraph, Change> stored) {
    this.store = requireNonNull(store, "store is null");
    this.stored = requireNonNull(stored, "stored is null");
  }

  /** Takes a graph; stores it with those that wait once they are many. */
  public synchronized void add(ArticleGraph article) {
    waiting.add(article);
    triples += article.triples().size();
    if (triples >= TRIPLES_PER_TRANSACTION) {
      flush();
    }
  }

  private void flush() {
    List<ArticleGraph> batch = List.copyOf(waiting);
    waiting.clear();
    triples = 0;
    List<Change> changes = store.put(batch);
    for (int i = 0; i < batch.size(); i++) {
      stored.accept(batch.get(i), changes.get(i));
    }
  }

  @Override
  public synchronized void close() {
    flush();
  }
}
