package isnad.server.description;

import isnad.server.http.LogLine;
import isnad.store.Store;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees in the background that a store's description is true: when the store has changed, it is
 * counted again.
 */
public final class Caretaker implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Caretaker.class.getName());
  private static final long LOOK_EVERY_MILLISECONDS = 500;
  private static final long PAUSE_AFTER_FAILURE = 10_000;
  private static final long MILLISECONDS_TO_FINISH = 10_000;

  private final Store store;
  private long pause = LOOK_EVERY_MILLISECONDS;
  private final Description description;
  private final Runnable afterwards;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch first = new CountDownLatch(1);
  private final AtomicReference<Optional<Counted>> counted =
      new AtomicReference<>(Optional.empty());
  private final Thread thread = new Thread(this::care, "caretaker");

  private record Counted(String version, Census census, int unsearched) {}

  /**
   * Begins to care.
   *
   * @param afterwards is done whenever the description is true again
   */
  public Caretaker(Store store, Description description, Runnable afterwards) {
    this.store = store;
    this.description = description;
    this.afterwards = afterwards;
    thread.setDaemon(true);
    thread.start();
  }

  private void care() {
    try {
      do {
        look();
      } while (!closing.await(pause, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      pause = LOOK_EVERY_MILLISECONDS;
      String version = store.version();
      if (counted.get().filter(last -> last.version().equals(version)).isEmpty()) {
        Census census = description.refresh(store);
        // If the description itself was written, that is a change too, and counted again.
        counted.set(Optional.of(new Counted(version, census, store.unsearched().size())));
        if (store.version().equals(version)) {
          first.countDown();
          afterwards.run();
        }
      }
    } catch (RuntimeException e) {
      // Such as when another process is writing; that takes a while.
      pause = PAUSE_AFTER_FAILURE;
      LOG.log(Level.WARNING, LogLine.of("count-failed").toString(), e);
    }
  }

  /**
   * The last count.
   *
   * @param patience how long to wait for the first one
   */
  public Optional<Census> census(Duration patience) {
    try {
      if (!first.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return counted.get().map(Counted::census);
  }

  /** How many graphs have texts that the index of words does not have as they are. */
  public OptionalInt unsearched() {
    return counted.get().map(last -> OptionalInt.of(last.unsearched())).orElse(OptionalInt.empty());
  }

  /** Waits for a count to end; an interruption would close the files of the store. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(MILLISECONDS_TO_FINISH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
