package isnad.store;

import isnad.search.JenaTextIndex;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/**
 * A store as Jena sees it, for as long as the store is open: each transaction works on the
 * generation that is in use when it begins. Queries see the union of all graphs as the default
 * graph, and can search with {@code text:query}. A write that does not end well is followed by a
 * new connection to the database.
 */
final class LiveDataset extends DatasetGraphWrapper {

  private final Generations generations;

  /** One for each store: a thread may be in transactions of several. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Work> work = new ThreadLocal<>();

  /** Threads that write wait for one another here, and for no file. */
  private final Semaphore writers = new Semaphore(1);

  /** How far a transaction is. */
  private enum State {
    OPEN,
    COMMITTED,
    ABORTED
  }

  /** A transaction of a thread. */
  private static final class Work {
    private final Generation generation;
    private final boolean writes;
    private final Optional<WriteLock> lock;
    private State state = State.OPEN;

    private Work(Generation generation, boolean writes, Optional<WriteLock> lock) {
      this.generation = generation;
      this.writes = writes;
      this.lock = lock;
    }

    private void commit() {
      try {
        generation.dataset().commit();
        state = State.COMMITTED;
      } finally {
        if (state == State.OPEN) {
          abort();
        }
      }
    }

    private void abort() {
      state = State.ABORTED;
      generation.dataset().abort();
    }

    private void end() {
      try {
        if (writes && state == State.OPEN) {
          abort();
        }
      } finally {
        generation.dataset().end();
      }
    }

    private boolean isSpoiled() {
      return writes && state == State.ABORTED;
    }
  }

  LiveDataset(Generations generations) {
    super(null, new Context());
    this.generations = generations;
    getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(getContext(), SortingExecutor::new);
    getContext().set(TextQuery.textIndex, new JenaTextIndex(() -> generation().dataset().index()));
  }

  /** That of the thread's transaction, or the one in use. */
  Generation generation() {
    Work current = work.get();
    return current == null ? generations.current() : current.generation;
  }

  @Override
  protected DatasetGraph get() {
    return generation().dataset();
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  /** A transaction that may come to write does so from the start. */
  @Override
  public void begin(TxnType type) {
    if (isInTransaction()) {
      throw new JenaTransactionException("found a transaction in a transaction of its thread");
    }
    if (type == TxnType.READ) {
      begin(generations.acquire(), Optional.empty());
      return;
    }
    writers.acquireUninterruptibly();
    boolean begun = false;
    try {
      Optional<WriteLock> lock = generations.writeLock();
      begin(generations.acquire(), Optional.of(lock));
      begun = true;
    } finally {
      if (!begun) {
        writers.release();
      }
    }
  }

  private void begin(Generation generation, Optional<Optional<WriteLock>> writing) {
    Optional<WriteLock> lock = writing.flatMap(held -> held);
    try {
      generation.dataset().begin(writing.isPresent() ? ReadWrite.WRITE : ReadWrite.READ);
      work.set(new Work(generation, writing.isPresent(), lock));
    } catch (RuntimeException | Error e) {
      generations.release(generation);
      lock.ifPresent(WriteLock::close);
      throw e;
    }
  }

  @Override
  public boolean promote() {
    return work.get() != null && work.get().writes;
  }

  @Override
  public boolean promote(Promote mode) {
    return promote();
  }

  @Override
  public void commit() {
    open().ifPresent(Work::commit);
  }

  @Override
  public void abort() {
    open().ifPresent(Work::abort);
  }

  private Optional<Work> open() {
    return Optional.ofNullable(work.get()).filter(current -> current.state == State.OPEN);
  }

  /** A write that was neither committed nor aborted is aborted. */
  @Override
  public void end() {
    Work current = work.get();
    if (current != null) {
      try {
        current.end();
      } finally {
        work.remove();
        leave(current);
      }
    }
  }

  private void leave(Work left) {
    generations.release(left.generation);
    try {
      if (left.isSpoiled()) {
        generations.reconnect(left.generation);
      }
    } finally {
      left.lock.ifPresent(WriteLock::close);
      if (left.writes) {
        writers.release();
      }
    }
  }

  @Override
  public boolean isInTransaction() {
    return work.get() != null;
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  /** The store closes it. */
  @Override
  public void close() {}
}
