package isnad.query;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something in the store that is wrong.
 *
 * @param check the name of the check that found it: {@code shapes}, {@code spans}, or a query of
 *     {@code queries/check}
 * @param graph the IRI of the graph, or its name below the base
 * @param focus what is wrong, mostly an IRI
 * @param message what was found, and what is expected
 */
public record Fault(Severity severity, String check, String graph, String focus, String message) {

  public Fault {
    requireNonNull(severity, "severity is null");
    requireNonNull(check, "check is null");
    requireNonNull(graph, "graph is null");
    requireNonNull(focus, "focus is null");
    requireNonNull(message, "message is null");
  }

  /** How bad a fault is. */
  public enum Severity {
    /** The data break their own rules. */
    ERROR,
    /** The data may be right; a person should look. */
    WARNING
  }

  /** On one line: {@code GRAPH: FOCUS: error: message (check)}. */
  @Override
  public String toString() {
    return "%s: %s: %s: %s (%s)"
        .formatted(graph, focus, severity.name().toLowerCase(Locale.ROOT), message, check);
  }
}
