package isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Which generation of a store transactions use. A transaction keeps to the one that it began with;
 * one that another process puts into use is seen by those that begin later, and the old one is
 * closed and removed when its last transaction has ended.
 */
final class Generations implements AutoCloseable {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long WAIT_FOR_READERS = TimeUnit.SECONDS.toNanos(60);
  private static final long LEAST_SPACE = 64L << 20;

  private final Optional<Folder> folder;
  private final Map<Generation, Integer> users = new HashMap<>();
  private Generation current;
  private long number;
  private long looked = System.nanoTime();
  private boolean reconnecting;

  private Generations(Optional<Folder> folder, Generation current, long number) {
    this.folder = folder;
    this.current = current;
    this.number = number;
    users.put(current, 0);
  }

  static Generations inMemory() {
    return new Generations(Optional.empty(), Generation.inMemory(), 1);
  }

  /** A generation that is being built, and has no successors. */
  static Generations of(Generation only) {
    return new Generations(Optional.empty(), only, 1);
  }

  static Generations open(Folder folder) {
    long number = folder.current().orElse(1L);
    if (folder.current().isEmpty()) {
      folder.adopt(number);
    }
    Generation generation = Generation.open(folder.generation(number), folder.path());
    if (folder.current().isEmpty()) {
      folder.use(number);
    }
    Generations generations = new Generations(Optional.of(folder), generation, number);
    generations.follow();
    WriteLock.take(folder.lock())
        .ifPresent(
            lock -> {
              try (lock) {
                folder.sweep();
              }
            });
    return generations;
  }

  /** The generation in use, which is not closed before {@link #release}. */
  synchronized Generation acquire() {
    awaitConnection();
    if (!current.isOpen()) {
      current.reconnect();
    }
    if (System.nanoTime() - looked > LOOK_EVERY) {
      follow();
    }
    users.merge(current, 1, Integer::sum);
    return current;
  }

  private void awaitConnection() {
    while (reconnecting) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoreException("interrupted while the store was opened anew", e);
      }
    }
  }

  /** The generation in use now, for those that only look at it. */
  synchronized Generation current() {
    return current;
  }

  /** Changes over to the generation that the folder names, if it is another one. */
  private void follow() {
    looked = System.nanoTime();
    Optional<Long> named = folder.flatMap(Folder::current);
    if (named.isEmpty() || named.get() == number) {
      return;
    }
    Generation next = Generation.open(folder.get().generation(named.get()), folder.get().path());
    Generation old = current;
    current = next;
    number = named.get();
    users.put(next, 0);
    if (users.get(old) == 0) {
      retire(old);
    }
  }

  synchronized void release(Generation generation) {
    int left = users.merge(generation, -1, Integer::sum);
    if (left == 0 && generation != current) {
      retire(generation);
    }
    notifyAll();
  }

  private void retire(Generation generation) {
    users.remove(generation);
    generation.close();
    generation.folder().ifPresent(Folder::remove);
  }

  /**
   * Takes the right to write to the generation in use.
   *
   * @throws StoreException if another process has it, or if there is little room on the disk: TDB2
   *     writes by memory mapping, which a full disk breaks in the middle
   */
  Optional<WriteLock> writeLock() {
    if (folder.isEmpty()) {
      current.folder().ifPresent(Generations::refuseFullDisk);
      return Optional.empty();
    }
    refuseFullDisk(folder.get().path());
    WriteLock lock =
        WriteLock.take(folder.get().lock())
            .orElseThrow(
                () ->
                    new StoreException(
                        folder.get().path()
                            + ": found a store that is being loaded beside, expected to write"
                            + " alone"));
    synchronized (this) {
      follow();
    }
    return Optional.of(lock);
  }

  private static void refuseFullDisk(Path folder) {
    try {
      long space = Files.getFileStore(folder).getUsableSpace();
      if (space < LEAST_SPACE) {
        throw new StoreException(
            "%s: found %d MB of room on the disk, expected %d or more to write"
                .formatted(folder, space >> 20, LEAST_SPACE >> 20));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a generation anew once all have left it; those that come wait. */
  void reconnect(Generation generation) {
    synchronized (this) {
      reconnecting = true;
      try {
        awaitLeaving(generation);
        generation.reconnect();
      } finally {
        reconnecting = false;
        notifyAll();
      }
    }
  }

  private void awaitLeaving(Generation generation) {
    long end = System.nanoTime() + WAIT_FOR_READERS;
    while (users.getOrDefault(generation, 0) > 0 && System.nanoTime() < end) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public synchronized void close() {
    users.keySet().stream().filter(Generation::isOpen).forEach(Generation::close);
    users.clear();
  }
}
