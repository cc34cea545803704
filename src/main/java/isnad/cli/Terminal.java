package isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard error is. */
final class Terminal {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /**
   * Whether standard error is a terminal, on which a line can be written over. Where the system has
   * no way to tell, it is not.
   */
  static boolean shows() {
    try {
      return Files.isSymbolicLink(STANDARD_ERROR)
          && Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}
