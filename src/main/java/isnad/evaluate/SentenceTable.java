package isnad.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A file of lines whose cells tabs divide; the first line names the columns. Nothing is quoted.
 *
 * @param file where it was read
 */
record SentenceTable(Path file, List<String> columns, List<Row> rows) {

  private static final String DIVIDER = "\t";

  SentenceTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One line. */
  record Row(int line, List<String> columns, List<String> cells) {

    Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    String text(String column) {
      return cells.get(columns.indexOf(column));
    }
  }

  /**
   * Reads a file.
   *
   * @throws EvaluationException if it cannot be read, or naming every line of the wrong length
   */
  static SentenceTable read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new EvaluationException(List.of(file + ": found no such file, expected sentences"));
    } catch (IOException e) {
      throw new EvaluationException(
          List.of(file + ": found what cannot be read (" + e + "), expected lines of text"));
    }
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.get(0));
    List<Row> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Row row = new Row(i + 1, columns, cells(lines.get(i)));
      if (row.cells().size() == columns.size()) {
        rows.add(row);
      } else {
        problems.add(
            "%s:%d: found %d columns, expected %d"
                .formatted(file, row.line(), row.cells().size(), columns.size()));
      }
    }
    if (!problems.isEmpty()) {
      throw new EvaluationException(problems);
    }
    return new SentenceTable(file, columns, rows);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(DIVIDER, -1));
  }

  boolean has(List<String> names) {
    return columns.containsAll(names);
  }

  /**
   * Makes something of each row.
   *
   * @throws EvaluationException naming every row that the maker refuses
   */
  <T> List<T> map(Function<Row, T> maker) {
    List<T> made = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Row row : rows) {
      try {
        made.add(maker.apply(row));
      } catch (IllegalArgumentException e) {
        problems.add(file + ":" + row.line() + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new EvaluationException(problems);
    }
    return made;
  }
}
