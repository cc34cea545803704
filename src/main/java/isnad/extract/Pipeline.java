package isnad.extract;

import isnad.article.Article;
import isnad.article.ArticleConsumer;
import isnad.article.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on articles in several threads and hands the results on in input order, on the thread that
 * brings the articles. Only a few articles a thread are in memory: while all threads are busy the
 * reader waits.
 *
 * <p>An article on which the work fails is a problem of kind {@link Problem.Kind#FAILED} and harms
 * no other.
 *
 * @param <R> what the work makes of an article
 */
public final class Pipeline<R> implements ArticleConsumer, AutoCloseable {

  private static final int ARTICLES_A_THREAD = 4;

  /** Takes the results of a pipeline, in input order. */
  public interface Results<R> {

    /** What was made of an article. */
    void result(R result);

    /**
     * Something that could not be read as an article, or an article that could not be worked on.
     */
    void problem(Problem problem);

    /** An exception behind the problem that comes next. */
    void failure(Throwable cause);
  }

  private final ExecutorService threads;
  private final int limit;
  private final Function<Article, R> work;
  private final Results<R> results;
  private final Deque<Future<Outcome<R>>> waiting = new ArrayDeque<>();

  public Pipeline(int threads, Function<Article, R> work, Results<R> results) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.limit = threads * ARTICLES_A_THREAD;
    this.work = work;
    this.results = results;
  }

  @Override
  public void article(Article article) {
    add(threads.submit(() -> outcome(article)));
  }

  @Override
  public void problem(Problem problem) {
    add(CompletableFuture.completedFuture(new Outcome.Bad<>(problem)));
  }

  private Outcome<R> outcome(Article article) {
    try {
      return new Outcome.Good<>(work.apply(article));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed<>(
          new Problem(Problem.Kind.FAILED, article.id(), "found what Isnad cannot read: " + e), e);
    }
  }

  private void add(Future<Outcome<R>> next) {
    waiting.add(next);
    while (waiting.size() >= limit || (!waiting.isEmpty() && waiting.peek().isDone())) {
      handOnFirst();
    }
  }

  private void handOnFirst() {
    try {
      waiting.remove().get().handOn(results);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the work that is left and hands on its results. */
  @Override
  public void close() {
    try {
      while (!waiting.isEmpty()) {
        handOnFirst();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private sealed interface Outcome<R> {

    void handOn(Results<R> results);

    record Good<R>(R result) implements Outcome<R> {
      @Override
      public void handOn(Results<R> results) {
        results.result(result);
      }
    }

    record Bad<R>(Problem problem) implements Outcome<R> {
      @Override
      public void handOn(Results<R> results) {
        results.problem(problem);
      }
    }

    record Failed<R>(Problem problem, Throwable cause) implements Outcome<R> {
      @Override
      public void handOn(Results<R> results) {
        results.failure(cause);
        results.problem(problem);
      }
    }
  }
}
