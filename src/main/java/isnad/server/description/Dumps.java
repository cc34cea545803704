package isnad.server.description;

import isnad.export.ExportException;
import isnad.export.Exporter;
import isnad.export.Format;
import isnad.export.Source;
import isnad.export.StoreSource;
import isnad.server.http.LogLine;
import isnad.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Dumps of a store's present version, made in the background when they are first asked for. Those
 * of a version are in a folder of its name and serve as long as the store is of that version, also
 * after the server was started anew.
 */
public final class Dumps implements AutoCloseable {

  /** The list of checksums, in the form that {@code sha256sum --check} reads. */
  static final String CHECKSUMS = "SHA256SUMS";

  private static final System.Logger LOG = System.getLogger(Dumps.class.getName());
  private static final Map<String, Format> FILES = files();

  private final Store store;
  private final Path folder;
  private final boolean isOurs;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "dumps");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean isClosed;
  private String makingOf = "";
  private CompletableFuture<Made> making = new CompletableFuture<>();

  private static Map<String, Format> files() {
    Map<String, Format> files = new LinkedHashMap<>();
    files.put("isnad.nq.gz", Format.NQUADS);
    files.put("isnad.trig.gz", Format.TRIG);
    return files;
  }

  /**
   * A file of a dump.
   *
   * @param form of what is zipped in it
   * @param sha256 in hexadecimal digits
   */
  record Dump(Path path, Format form, long size, String sha256) {

    String name() {
      return path.getFileName().toString();
    }
  }

  /** All dumps of a version. */
  record Made(String version, Instant when, List<Dump> dumps) {

    Made {
      dumps = List.copyOf(dumps);
    }

    String checksums() {
      StringBuilder lines = new StringBuilder();
      dumps.forEach(dump -> lines.append(dump.sha256() + "  " + dump.name() + "\n"));
      return lines.toString();
    }
  }

  private Dumps(Store store, Path folder, boolean isOurs) {
    this.store = store;
    this.folder = folder;
    this.isOurs = isOurs;
  }

  /** Dumps in a folder that is kept, or in one that goes when this is closed. */
  public static Dumps of(Store store, Optional<Path> folder) {
    try {
      Path place = folder.isPresent() ? folder.get() : Files.createTempDirectory("isnad-dumps");
      Files.createDirectories(place);
      return new Dumps(store, place, folder.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The dumps of the present version; if there are none yet, they are begun to be made.
   *
   * @param patience how long to wait for them
   */
  Optional<Made> made(Duration patience) {
    CompletableFuture<Made> wanted = wanted(store.version());
    try {
      return Optional.of(wanted.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("dumps cannot be made: " + e.getCause().getMessage(), e);
    }
  }

  /** Begins to make the dumps of the present version, if there are none. */
  public void prepare() {
    CompletableFuture<Made> unused = wanted(store.version());
  }

  private synchronized CompletableFuture<Made> wanted(String version) {
    if (!version.equals(makingOf) || making.isCompletedExceptionally()) {
      makingOf = version;
      making = CompletableFuture.supplyAsync(() -> make(version), maker);
    }
    return making;
  }

  private Made make(String version) {
    Path place = folder.resolve(version.replaceAll("[^A-Za-z0-9._-]", "-"));
    try {
      if (!Files.exists(place.resolve(CHECKSUMS))) {
        long start = System.nanoTime();
        Files.createDirectories(place);
        Exporter exporter = new Exporter(new UntilClosed(new StoreSource(store, Optional.empty())));
        FILES.forEach((name, form) -> exporter.write(form, place.resolve(name)));
        Files.writeString(place.resolve(CHECKSUMS), described(version, place).checksums());
        removeOthers(place);
        LOG.log(
            Level.INFO,
            LogLine.of("dumped")
                .and("folder", place)
                .and("ms", (System.nanoTime() - start) / 1_000_000)
                .toString());
      }
      return described(version, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Made described(String version, Path place) throws IOException {
    List<Dump> dumps = new ArrayList<>();
    Instant when = Instant.EPOCH;
    for (Map.Entry<String, Format> file : FILES.entrySet()) {
      Path path = place.resolve(file.getKey());
      dumps.add(new Dump(path, file.getValue(), Files.size(path), sha256(path)));
      when = Files.getLastModifiedTime(path).toInstant();
    }
    return new Made(version, when.truncatedTo(ChronoUnit.SECONDS), dumps);
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes the dumps of versions that are gone; who is reading one reads on. */
  private void removeOthers(Path present) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (!entry.equals(present) && Files.exists(entry.resolve(CHECKSUMS))) {
          remove(entry);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Ends a dump when the server is closed; an interruption would close the files of the store. */
  private final class UntilClosed implements Source {

    private final Source source;

    UntilClosed(Source source) {
      this.source = source;
    }

    @Override
    public void quads(StreamRDF sink) {
      source.quads(watched(sink));
    }

    @Override
    public void triples(StreamRDF sink) {
      source.triples(watched(sink));
    }

    private StreamRDF watched(StreamRDF sink) {
      return new StreamRDFWrapper(sink) {
        @Override
        public void quad(Quad quad) {
          if (isClosed) {
            throw new ExportException("dump ended because the server is closed");
          }
          super.quad(quad);
        }
      };
    }
  }

  @Override
  public void close() {
    isClosed = true;
    maker.shutdown();
    try {
      if (maker.awaitTermination(10, TimeUnit.SECONDS) && isOurs) {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
