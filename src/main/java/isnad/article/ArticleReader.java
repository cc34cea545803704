package isnad.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads articles from files and folders, in the order given, one at a time.
 *
 * <p>The form of a file is told by its suffix, before which {@code .gz} may stand: {@code .txt} or
 * none is a text with optional front matter, {@code .jsonl} and {@code .ndjson} are JSON Lines,
 * {@code .html}, {@code .htm} and {@code .xhtml} a web page, {@code .xml}, {@code .rss} and {@code
 * .atom} a feed. A folder is read with its folders, sorted by name; names that start with a full
 * stop are passed over. Files are UTF-8; pages and feeds may declare another encoding.
 *
 * <p>An article without an id is called by its path, without suffix, below the folder that was
 * given. Its text is never changed: offsets count its code points, after a byte order mark and
 * front matter. An article that cannot be read whole, be it only its date, is a problem and not an
 * article: a reading resolved against a wrong day would look right.
 */
public final class ArticleReader {

  /** More than any article, so that a file of one endless line cannot fill the memory. */
  private static final int LIMIT = 8 << 20;

  private static final int FEED_LIMIT = 2 * LIMIT;
  private static final int SAMPLE = 1 << 13;
  private static final Set<String> TEXT = Set.of("", "txt", "text");
  private static final Set<String> JSON_LINES = Set.of("jsonl", "ndjson");
  private static final Set<String> PAGE = Set.of("html", "htm", "xhtml");
  private static final Set<String> FEED = Set.of("xml", "rss", "atom");

  private final ArticleConsumer consumer;

  public ArticleReader(ArticleConsumer consumer) {
    this.consumer = consumer;
  }

  /** Reads all, handing each article and problem to the consumer. */
  public void read(List<Path> paths) {
    paths.forEach(this::read);
  }

  /** Reads a file or folder. */
  public void read(Path path) {
    if (!Files.isDirectory(path)) {
      readFile(path, String.valueOf(path.getFileName()));
    } else if (readFolder(path, path) == 0) {
      consumer.problem(
          Problem.of(Problem.Kind.NO_ARTICLES, path.toString(), "no files", "articles"));
    }
  }

  /** Reads what a folder holds and says how many files that were. */
  private int readFolder(Path folder, Path root) {
    List<Path> members;
    try (Stream<Path> listing = Files.list(folder)) {
      members =
          listing
              .filter(member -> !String.valueOf(member.getFileName()).startsWith("."))
              .sorted(Comparator.comparing(member -> String.valueOf(member.getFileName())))
              .toList();
    } catch (IOException e) {
      consumer.problem(unreadable(folder, e));
      return 1;
    }
    int files = 0;
    for (Path member : members) {
      if (Files.isDirectory(member)) {
        files += Files.isSymbolicLink(member) ? 0 : readFolder(member, root);
      } else {
        readFile(member, root.relativize(member).toString().replace('\\', '/'));
        files++;
      }
    }
    return files;
  }

  private void readFile(Path path, String name) {
    if (!Files.exists(path)) {
      consumer.problem(
          Problem.of(
              Problem.Kind.MISSING,
              path.toString(),
              "no such file",
              "a file or folder of articles"));
      return;
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path), SAMPLE)) {
      InputStream bytes = isGzip(raw) ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
      readForm(bytes, path.toString(), withoutSuffix(name, "gz"));
    } catch (Problem.Found e) {
      consumer.problem(e.problem());
    } catch (IOException e) {
      consumer.problem(unreadable(path, e));
    }
  }

  private void readForm(InputStream in, String path, String name)
      throws IOException, Problem.Found {
    String suffix = suffix(name);
    String id = withoutSuffix(name, suffix);
    refuseBinary(in, path, JSON_LINES.contains(suffix));
    if (JSON_LINES.contains(suffix)) {
      JsonArticles.read(in, path, name, LIMIT, consumer);
    } else if (TEXT.contains(suffix)) {
      consumer.article(TextArticles.read(Utf8.decode(whole(in, path, LIMIT), path, 1), path, id));
    } else if (PAGE.contains(suffix)) {
      consumer.article(HtmlPages.read(whole(in, path, LIMIT), path, id));
    } else if (FEED.contains(suffix)) {
      Feeds.read(whole(in, path, FEED_LIMIT), path, name, consumer);
    } else {
      throw new Problem.Found(
          Problem.Kind.UNKNOWN_FORM,
          path,
          "suffix ." + suffix,
          "one of .txt .jsonl .html .xml .rss .atom, or a folder");
    }
  }

  /** A zero byte is in no text; in what begins as JSON Lines it spoils its own line only. */
  private static void refuseBinary(InputStream in, String path, boolean byLine)
      throws IOException, Problem.Found {
    in.mark(SAMPLE);
    byte[] sample = in.readNBytes(SAMPLE);
    in.reset();
    boolean zero = false;
    for (byte b : sample) {
      zero |= b == 0;
    }
    if (zero
        && !Utf8.startsAsUtf16(sample)
        && !(byLine && (beginsAsObject(sample) || Utf8.isUtf8(sample)))) {
      throw new Problem.Found(Problem.Kind.BINARY, path, "binary data", "UTF-8 text");
    }
  }

  private static boolean beginsAsObject(byte[] sample) {
    return new String(sample, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  private static byte[] whole(InputStream in, String path, int limit)
      throws IOException, Problem.Found {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Problem.Found(
          Problem.Kind.TOO_LARGE, path, "more than " + limit + " bytes", "at most that");
    }
    if (bytes.length == 0) {
      throw new Problem.Found(Problem.Kind.EMPTY, path, "an empty file", "an article");
    }
    return bytes;
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip;
  }

  private static String suffix(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static String withoutSuffix(String name, String suffix) {
    return !suffix.isEmpty() && suffix(name).equals(suffix)
        ? name.substring(0, name.length() - suffix.length() - 1)
        : name;
  }

  private static Problem unreadable(Path path, IOException e) {
    String reason =
        e instanceof EOFException
            ? "it breaks off"
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Problem.of(
        Problem.Kind.UNREADABLE, path.toString(), "what cannot be read (" + reason + ")", "a file");
  }
}
