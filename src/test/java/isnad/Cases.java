package isnad;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import isnad.lexicon.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tables of {@code src/test/cases}, of which each row is a test of its own. */
public final class Cases {

  private static final Path FOLDER = Path.of("src/test/cases");

  private Cases() {}

  /**
   * The rows of a table.
   *
   * @param table its path below {@code src/test/cases}
   */
  public static List<Table.Row> rows(String table) throws IOException {
    Path path = FOLDER.resolve(table);
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      return Table.read(path.toString(), lines).rows();
    }
  }

  /** A test for each row of a table, by which it is checked. */
  public static Stream<DynamicTest> tests(String table, Consumer<Table.Row> check)
      throws IOException {
    return rows(table).stream()
        .map(row -> dynamicTest(row.id(), FOLDER.resolve(table).toUri(), () -> check.accept(row)));
  }
}
