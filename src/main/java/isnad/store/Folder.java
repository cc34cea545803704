package isnad.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a store: {@code generation-N}, and a file {@code current} that names the one in
 * use. Another generation takes its place by one rename of that file.
 */
record Folder(Path path) {

  private static final String POINTER = "current";
  private static final String LOCK = "write.lock";
  private static final String BUILDING = "building-";
  private static final String DATABASE = "Data-";
  private static final Pattern GENERATION = Pattern.compile("generation-([1-9][0-9]{0,17})");
  private static final List<String> LOCKS = List.of("tdb.lock", LOCK);

  Folder {
    requireNonNull(path, "path is null");
  }

  /**
   * Makes the folder if it is not there.
   *
   * @throws StoreException if it holds something else
   */
  static Folder of(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    if (Files.exists(whole) && !Files.isDirectory(whole)) {
      throw new StoreException(whole + ": found a file, expected the folder of a store");
    }
    try {
      Files.createDirectories(whole);
    } catch (IOException e) {
      throw new StoreException("%s: found no folder and cannot make one".formatted(whole), e);
    }
    Folder folder = new Folder(whole);
    List<String> names = folder.names();
    if (!names.isEmpty() && names.stream().noneMatch(Folder::isOurs)) {
      throw new StoreException(
          "%s: found a folder with %s, expected a store or an empty folder"
              .formatted(whole, names.get(0)));
    }
    return folder;
  }

  private static boolean isOurs(String name) {
    return name.equals(POINTER)
        || LOCKS.contains(name)
        || name.startsWith(DATABASE)
        || name.startsWith(BUILDING)
        || GENERATION.matcher(name).matches();
  }

  private List<String> names() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which processes that write agree on. */
  Path lock() {
    return path.resolve(LOCK);
  }

  Path generation(long number) {
    return path.resolve("generation-" + number);
  }

  /**
   * The number of the generation in use; none of a new store.
   *
   * @throws StoreException if what the folder says of it is no number
   */
  Optional<Long> current() {
    try {
      String name = Files.readString(path.resolve(POINTER)).strip();
      Matcher number = GENERATION.matcher(name);
      if (!number.matches()) {
        throw new StoreException(
            "%s: found \"%s\", expected generation-N".formatted(path.resolve(POINTER), name));
      }
      return Optional.of(Long.parseLong(number.group(1)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a generation into use. */
  void use(long number) {
    Path next = path.resolve(POINTER + ".next");
    try {
      Files.writeString(next, "generation-" + number + "\n");
      sync(next);
      Files.move(
          next,
          path.resolve(POINTER),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sync(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a generation of a database that stands right in the folder, as stores once did. */
  void adopt(long number) {
    try {
      for (String name : names()) {
        if (name.startsWith(DATABASE)) {
          Path quads = Files.createDirectories(Generation.quads(generation(number)));
          Files.move(path.resolve(name), quads.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was never finished and what is no longer used; the caller holds the lock. */
  void sweep() {
    long current = current().orElse(1L);
    for (String name : names()) {
      Matcher generation = GENERATION.matcher(name);
      if (name.startsWith(BUILDING)
          || (generation.matches() && Long.parseLong(generation.group(1)) != current)) {
        remove(path.resolve(name));
      }
    }
  }

  /** An empty folder beside the generations. */
  Path building() {
    try {
      return Files.createTempDirectory(path, BUILDING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the files of the generation in use, as far as there is one; locks are left out. */
  void copyTo(Path target) {
    Optional<Path> source = current().map(this::generation);
    if (source.isEmpty()) {
      return;
    }
    walk(
        source.get(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(target.resolve(source.get().relativize(from)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (!LOCKS.contains(from.getFileName().toString())) {
              Files.copy(from, target.resolve(source.get().relativize(from)));
            }
            return FileVisitResult.CONTINUE;
          }

          /** A file that an index in another process drops while it is tidied. */
          @Override
          public FileVisitResult visitFileFailed(Path from, IOException cause) throws IOException {
            if (cause instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw cause;
          }
        });
  }

  /** Makes a generation of what was built, durably, without using it yet. */
  void finish(Path built, long number) {
    walk(
        built,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            sync(file);
            return FileVisitResult.CONTINUE;
          }
        });
    try {
      remove(generation(number));
      Files.move(built, generation(number), StandardCopyOption.ATOMIC_MOVE);
      sync(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and all in it. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    walk(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException cause)
              throws IOException {
            Files.deleteIfExists(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void walk(Path from, SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(from, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sync(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** How many bytes the files of a folder have. */
  static long bytes(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
