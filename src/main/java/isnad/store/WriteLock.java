package isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The right to change a store, which one process, and in it one thread, has at a time. */
final class WriteLock implements AutoCloseable {

  /** How long and how often it is waited for the end of a short write. */
  private static final Duration TURN = Duration.ofMillis(20);

  private static final int MOST_TURNS = 100;

  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the right if nobody has it. */
  static Optional<WriteLock> take(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = lock(channel);
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock.map(held -> new WriteLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the right, if need be after a short write of somebody else. */
  static Optional<WriteLock> await(Path file) {
    Optional<WriteLock> lock = take(file);
    for (int turn = 0; turn < MOST_TURNS && lock.isEmpty(); turn++) {
      LockSupport.parkNanos(TURN.toNanos());
      lock = take(file);
    }
    return lock;
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
