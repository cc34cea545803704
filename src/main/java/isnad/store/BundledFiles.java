package isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that come with Isnad, whether it runs from a jar or from a folder of classes. */
public final class BundledFiles {

  private BundledFiles() {}

  /**
   * The files right in a folder of the class path.
   *
   * @param folder such as {@code isnad/ontology}
   * @param ending of the files' names, such as {@code .ttl}
   * @return contents by file name; empty if there is no such folder
   */
  public static SortedMap<String, byte[]> in(String folder, String ending) {
    URL place = BundledFiles.class.getClassLoader().getResource(folder);
    if (place == null) {
      return new TreeMap<>();
    }
    try {
      URI uri = place.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri), ending);
      }
      String jar = uri.getRawSchemeSpecificPart().replaceFirst("!/.*$", "");
      try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return read(files.getPath(folder), ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> read(Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(ending)).toList();
    }
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Path file : files) {
      contents.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return contents;
  }
}
