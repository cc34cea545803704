package isnad.server.sparql;

import isnad.server.http.LogLine;
import isnad.server.http.Refusal;
import isnad.server.operation.Metrics;
import isnad.server.operation.Outcome;
import isnad.store.Store;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;

/**
 * Puts queries to the store: each within its limits, only so many at once, all of them counted, and
 * the slow ones told in the log. A reader never aborts its transaction, since that would undo what
 * a writer has put into the text index.
 */
public final class Asking implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Asking.class.getName());
  private static final int LONGEST_LOGGED = 2_000;
  private static final long ROWS_IN_MEMORY = 200_000;

  private final Store store;
  private final Limits limits;
  private final Duration slow;
  private final Metrics metrics;
  private final Semaphore places;
  private final Context services;
  private final Set<QueryExec> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosed;

  /**
   * Asks one store.
   *
   * @param slow what takes longer is logged
   */
  public Asking(Store store, Limits limits, Duration slow, Metrics metrics) {
    this.store = store;
    this.limits = limits;
    this.slow = slow;
    this.metrics = metrics;
    this.places = new Semaphore(limits.concurrent(), true);
    this.services = AllowedServices.context(limits);
  }

  public Limits limits() {
    return limits;
  }

  /** Names the state of the store, for a tag of what is answered from it; ask before reading. */
  public String version() {
    return store.version();
  }

  /**
   * Uses the answer of a query while it lasts.
   *
   * @param most the longest that it may take, if that is less than the limit
   * @throws Refusal if it takes too long, is too large, or cannot be answered
   */
  public <T> T ask(Query query, Duration most, Function<QueryExec, T> use) {
    Duration allowed = most.compareTo(limits.timeout()) < 0 ? most : limits.timeout();
    return measured(
        query.toString(),
        () ->
            store.read(
                dataset -> {
                  try (QueryExec execution = execution(query, allowed, dataset)) {
                    running.add(execution);
                    refuseIfClosed();
                    try {
                      return use.apply(execution);
                    } finally {
                      running.remove(execution);
                    }
                  } catch (QueryCancelledException e) {
                    refuseIfClosed();
                    throw new Ended(
                        Outcome.TIMEOUT,
                        Refusal.of(
                            503,
                            "found no whole answer in %s s, the longest that a query may take"
                                .formatted(allowed.toMillis() / 1000.0)));
                  }
                }));
  }

  /**
   * Jena passes over FROM where the default graph is the union of all graphs, so a dataset of the
   * graphs that a query names is made before.
   */
  private QueryExec execution(Query query, Duration allowed, DatasetGraph dataset) {
    DatasetGraph seen = database(dataset);
    Query executed = query;
    Context context = context(dataset, seen);
    if (query.hasDatasetDescription()) {
      seen = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false);
      executed = query.cloneQuery();
      executed.getGraphURIs().clear();
      executed.getNamedGraphURIs().clear();
      context.remove(TDB2.symUnionDefaultGraph);
    }
    return QueryExec.dataset(seen)
        .query(executed)
        .context(context)
        .timeout(allowed.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /** As {@link #ask(Query, Duration, Function)}, as long as any query may take. */
  public <T> T ask(Query query, Function<QueryExec, T> use) {
    return ask(query, limits.timeout(), use);
  }

  /**
   * Looks at the store without a query, in a place among those that ask.
   *
   * @param what is looked for, for the log
   */
  public <T> T look(String what, Function<DatasetGraph, T> use) {
    return measured(what, () -> store.read(dataset -> use.apply(new UnionView(dataset))));
  }

  /**
   * To be called now and then by those who look for long.
   *
   * @throws Refusal if the server is being closed
   */
  public void refuseIfClosed() {
    if (isClosed) {
      throw new Ended(Outcome.BUSY, Refusal.later(5, "found a server that is being stopped"));
    }
  }

  /** Ends all queries. They are not interrupted, since that would close the files of the store. */
  @Override
  public void close() {
    isClosed = true;
    running.forEach(QueryExec::abort);
  }

  /**
   * The database itself, which TDB's own engine answers from; of what holds it, it knows nothing.
   */
  private static DatasetGraph database(DatasetGraph dataset) {
    DatasetGraph inner = dataset;
    while (inner instanceof DatasetGraphWrapper wrapper
        && !(inner instanceof DatasetGraphSwitchable)) {
      inner = wrapper.getWrapped();
    }
    return inner;
  }

  private Context context(DatasetGraph dataset, DatasetGraph seen) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), seen);
    context.putAll(dataset.getContext());
    context.putAll(services);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    return context;
  }

  private <T> T measured(String what, Supplier<T> answer) {
    long start = System.nanoTime();
    metrics.started();
    Outcome outcome = Outcome.FAILED;
    try {
      T found = inPlace(answer);
      outcome = Outcome.ANSWERED;
      return found;
    } catch (Ended e) {
      outcome = e.outcome;
      throw e.refusal;
    } catch (TooLargeException e) {
      outcome = Outcome.TOO_LARGE;
      throw Refusal.of(400, e.getMessage());
    } catch (QueryException e) {
      outcome = Outcome.REFUSED;
      throw Refusal.of(400, "found a query that cannot be answered: " + e.getMessage());
    } catch (StackOverflowError e) {
      outcome = Outcome.REFUSED;
      throw Refusal.of(400, "found a query that is nested too deeply");
    } finally {
      ended(what, outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private <T> T inPlace(Supplier<T> answer) {
    refuseIfClosed();
    if (!isAdmitted()) {
      throw new Ended(
          Outcome.BUSY,
          Refusal.later(
              1,
              "found %d queries at work already, expected fewer".formatted(limits.concurrent())));
    }
    try {
      return answer.get();
    } finally {
      places.release();
    }
  }

  private boolean isAdmitted() {
    try {
      return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ended(String what, Outcome outcome, Duration took) {
    metrics.ended(outcome, took);
    if (took.compareTo(slow) >= 0) {
      LOG.log(
          Level.WARNING,
          LogLine.of("slow-query")
              .and("outcome", outcome.word())
              .and("ms", took.toMillis())
              .and("query", shortened(what))
              .toString());
    }
  }

  private static String shortened(String query) {
    String line = query.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_LOGGED ? line.substring(0, LONGEST_LOGGED) + "…" : line;
  }

  /** Ends a query in a certain way. */
  private static final class Ended extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Outcome outcome;
    private final Refusal refusal;

    Ended(Outcome outcome, Refusal refusal) {
      super(refusal);
      this.outcome = outcome;
      this.refusal = refusal;
    }
  }
}
