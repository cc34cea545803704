package isnad.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A setting's value and where it was given.
 *
 * @param value as written
 * @param where such as {@code isnad.conf:3}, {@code ISNAD_PORT} or {@code --port}
 */
public record Given(String value, String where) {

  private static final String ENVIRONMENT = "ISNAD_";

  public Given {
    requireNonNull(value, "value is null");
    requireNonNull(where, "where is null");
  }

  /** Settings of the command line, by the names of its options without hyphens. */
  public static Map<String, Given> options(Map<String, String> options) {
    Map<String, Given> given = new LinkedHashMap<>();
    options.forEach((name, value) -> given.put(name, new Given(value, "--" + name)));
    return given;
  }

  /** Settings of the environment: {@code ISNAD_MOST_ROWS} is {@code most-rows}. */
  public static Map<String, Given> environment(Map<String, String> variables) {
    Map<String, Given> given = new LinkedHashMap<>();
    variables.forEach(
        (variable, value) -> {
          if (variable.startsWith(ENVIRONMENT)) {
            String name = variable.substring(ENVIRONMENT.length());
            given.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), new Given(value, variable));
          }
        });
    return given;
  }

  /**
   * Settings of a file: a line {@code name = value} each; lines that begin with {@code #} say
   * nothing.
   *
   * @param faults receives what is wrong, as {@code path:line: found X, expected Y}
   */
  static Map<String, Given> file(Path file, List<String> faults) {
    Map<String, Given> given = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file, faults)) {
      number++;
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      String where = file + ":" + number;
      String[] parts = line.split("=", 2);
      if (parts.length < 2) {
        faults.add("%s: found %s, expected name = value".formatted(where, line.strip()));
      } else if (given.put(parts[0].strip(), new Given(parts[1].strip(), where)) != null) {
        faults.add("%s: found %s again, expected it once".formatted(where, parts[0].strip()));
      }
    }
    return given;
  }

  static List<String> lines(Path file, List<String> faults) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      faults.add(file + ":1: found no file that can be read");
      return List.of();
    }
  }
}
