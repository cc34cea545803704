package isnad.server.http;

/**
 * A line of the log, for people and programs: {@code event=query outcome=timeout ms=30000}. Values
 * that need it stand in double quotes.
 */
public final class LogLine {

  /** How a line begins that tells of an event. */
  public static final String EVENT = "event=";

  private final StringBuilder line = new StringBuilder();

  private LogLine() {}

  /** A line that tells of an event. */
  public static LogLine of(String event) {
    return new LogLine().append(EVENT + event);
  }

  /** A line that begins with a value. */
  public static LogLine with(String name, Object value) {
    return new LogLine().and(name, value);
  }

  /** Adds what is written already in the form of such lines. */
  public LogLine append(String written) {
    line.append(line.isEmpty() ? "" : " ").append(written);
    return this;
  }

  public LogLine and(String name, Object value) {
    return append(name + "=" + quoted(value.toString()));
  }

  private static String quoted(String value) {
    if (!value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '=')) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (c >= ' ') {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
