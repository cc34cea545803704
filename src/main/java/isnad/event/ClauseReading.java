package isnad.event;

import static java.util.Objects.requireNonNull;

import isnad.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a clause was read, so that a wrong part of an event can be traced to the words it came from.
 *
 * @param sentence the index of its sentence
 * @param opening what opens the clause: main, coordinate, relative, complement, adverbial or
 *     purpose
 * @param parts in the order of the text
 */
public record ClauseReading(int sentence, String opening, List<Part> parts) {

  public ClauseReading {
    requireNonNull(opening, "opening is null");
    parts = List.copyOf(parts);
  }

  /** What a stretch of a clause is in it. */
  public enum Kind {
    VERB,
    /** The verb of an event. */
    EVENT_VERB,
    /** The phrase of an event noun or participle. */
    EVENT,
    /** The phrase of an entity. */
    ENTITY,
    /** Any other noun phrase. */
    PHRASE
  }

  /**
   * A verb or phrase.
   *
   * @param first the index of its first token
   * @param end the index after its last token
   * @param preposition the folded preposition that governs it, or the empty string
   * @param subject whether it is, or is part of, the subject
   */
  public record Part(Kind kind, int first, int end, String preposition, boolean subject) {

    public Part {
      requireNonNull(kind, "kind is null");
      requireNonNull(preposition, "preposition is null");
    }

    /** Such as {@code subject entity «…»}. */
    String in(Text text) {
      return "%s%s%s «%s»"
          .formatted(
              subject ? "subject " : "",
              kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              preposition.isEmpty() ? "" : " after " + preposition,
              text.in(text.span(first, end)));
    }
  }

  /** The clause on one line. */
  public String in(Text text) {
    return "%s clause: %s"
        .formatted(
            opening, parts.stream().map(part -> part.in(text)).collect(Collectors.joining(", ")));
  }
}
