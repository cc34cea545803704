package isnad.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders to work in. */
final class Folders {

  private Folders() {}

  /** Makes a folder and removes what was in it. */
  static void renew(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> old;
      try (Stream<Path> entries = Files.walk(folder)) {
        old = entries.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path entry : old) {
        Files.delete(entry);
      }
    }
    Files.createDirectories(folder);
  }
}
