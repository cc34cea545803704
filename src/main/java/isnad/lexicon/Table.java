package isnad.lexicon;

import isnad.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word list of {@code seeds/lexicon}: tab-separated UTF-8. Lines that start with {@code #} and
 * blank lines are comments; the first other line names the columns; every later line is a row with
 * as many cells. The first column is {@code id}, an ASCII id that is unique in the table.
 */
public final class Table {

  private static final String FOLDER = "isnad/seeds/lexicon/";

  private final String path;
  private final List<Row> rows;

  private Table(String path, List<Row> rows) {
    this.path = path;
    this.rows = List.copyOf(rows);
  }

  /**
   * Loads a table of the jar.
   *
   * @param name the file's name, such as {@code months.tsv}
   * @throws SeedException naming every line that is wrong
   */
  public static Table load(String name) {
    try (InputStream bytes = Table.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (bytes == null) {
        throw new SeedException(List.of("seeds/lexicon/" + name + ":1: found no such file"));
      }
      return read(
          "seeds/lexicon/" + name,
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param path what to call the file in messages
   * @throws SeedException naming every line that is wrong
   */
  public static Table read(String path, BufferedReader lines) throws IOException {
    List<String> problems = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> lineOfId = new HashMap<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
        if (!cells.get(0).equals("id")) {
          problems.add(
              "%s:%d: found first column %s, expected id".formatted(path, number, cells.get(0)));
        }
      } else if (cells.size() != columns.size()) {
        problems.add(
            "%s:%d: found %d columns, expected %d (%s)"
                .formatted(path, number, cells.size(), columns.size(), String.join(", ", columns)));
      } else {
        Integer earlier = lineOfId.putIfAbsent(cells.get(0), number);
        if (earlier != null) {
          problems.add(
              "%s:%d: found id %s again, expected it on line %d only"
                  .formatted(path, number, cells.get(0), earlier));
        }
        rows.add(new Row(path, number, columns, cells));
      }
    }
    if (!problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return new Table(path, rows);
  }

  public String path() {
    return path;
  }

  public List<Row> rows() {
    return rows;
  }

  /** One line of a table. */
  public record Row(String path, int line, List<String> columns, List<String> cells) {

    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    public String id() {
      return cells.get(0).strip();
    }

    /**
     * The text of a cell, which may be empty.
     *
     * @throws SeedException if the table has no such column
     */
    public String text(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw problem("found no column %s, expected one".formatted(column));
      }
      return cells.get(index).strip();
    }

    /** The text of a cell, if it is not empty. */
    public Optional<String> find(String column) {
      String text = text(column);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The parts of a cell between vertical bars; empty where the cell is. */
    public List<String> list(String column) {
      String text = text(column);
      return text.isEmpty()
          ? List.of()
          : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    /** The parts of a cell, each of a folded preposition, a colon and what it introduces. */
    public Map<String, String> prepositions(String column) {
      Map<String, String> pairs = new LinkedHashMap<>();
      for (String pair : list(column)) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
          throw problem("found %s, expected preposition:part".formatted(pair));
        }
        pairs.put(
            Folding.fold(pair.substring(0, colon).strip()), pair.substring(colon + 1).strip());
      }
      return pairs;
    }

    /** The whole number in a cell. */
    public int number(String column) {
      String text = text(column);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw problem("found %s %s, expected a whole number".formatted(column, text));
      }
    }

    /** The member of an enumeration that a cell names. */
    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
      String text = text(column);
      return Arrays.stream(choices.getEnumConstants())
          .filter(choice -> choice.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(
              () ->
                  problem(
                      "found %s %s, expected one of %s"
                          .formatted(column, text, Arrays.toString(choices.getEnumConstants()))));
    }

    /** The types of entity that a cell names. */
    List<EntityType> entityTypes(String column) {
      return list(column).stream()
          .map(
              type -> {
                try {
                  return EntityType.of(type);
                } catch (IllegalArgumentException e) {
                  throw problem("found type %s, expected an entity type".formatted(type));
                }
              })
          .toList();
    }

    /** A message that points at this row. */
    public SeedException problem(String message) {
      return new SeedException(List.of("%s:%d: %s".formatted(path, line, message)));
    }
  }
}
