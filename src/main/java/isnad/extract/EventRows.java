package isnad.extract;

import isnad.entity.Entity;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.mention.Interval;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import isnad.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the events of extractions as CSV (RFC 4180), a row an event. A cell of several entities
 * divides their names by {@code "; "}; in {@code chain} the first is the one who vouches. {@code
 * quote} is the sentence in which the trigger stands.
 */
public final class EventRows {

  private static final List<String> COLUMNS =
      List.of(
          "article",
          "published",
          "type",
          "trigger",
          "agents",
          "targets",
          "places",
          "start",
          "end",
          "factuality",
          "chain",
          "quantities",
          "quote");

  private final Extraction extraction;
  private final Map<String, String> names = new HashMap<>();

  private EventRows(Extraction extraction) {
    this.extraction = extraction;
    for (Entity entity : extraction.entities()) {
      names.put(entity.id(), entity.name());
    }
  }

  /** The row of column names, line break included. */
  public static String header() {
    return row(COLUMNS);
  }

  /** The rows of an article's events, each with its line break. */
  public static String rows(Extraction extraction) {
    EventRows rows = new EventRows(extraction);
    return extraction.events().stream().map(rows::row).collect(Collectors.joining());
  }

  private String row(Event event) {
    return row(
        List.of(
            extraction.article().id(),
            day(extraction.article().published()),
            event.type().name(),
            extraction.text().in(event.trigger()),
            named(event.agents()),
            named(event.targets()),
            named(event.places()),
            day(event.time().flatMap(Interval::start)),
            day(event.time().flatMap(Interval::end)),
            event.factuality().json(),
            named(event.chain().stream().map(Link::source).toList()),
            event.quantities().stream().map(EventRows::told).collect(Collectors.joining("; ")),
            sentenceAround(extraction.text(), event.trigger())));
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(row, cells.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row.toString();
  }

  private String named(List<String> entities) {
    return entities.stream()
        .map(id -> names.getOrDefault(id, id))
        .collect(Collectors.joining("; "));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** Such as {@code atLeast 1000 soldiers (participants)}. */
  static String told(Quantity quantity) {
    return "%s %s%s (%s)"
        .formatted(
            quantity.amount().modifier().term(),
            quantity.amount().value().stripTrailingZeros().toPlainString(),
            quantity.amount().unit().map(unit -> " " + unit).orElse(""),
            quantity.what().term());
  }

  /** The words of the sentence in which a span starts; the span alone where no token does. */
  private static String sentenceAround(Text text, Span span) {
    return text.tokens().stream()
        .filter(token -> token.span().end() > span.start())
        .findFirst()
        .map(Token::index)
        .map(text::sentenceOf)
        .map(sentence -> words(text, sentence))
        .orElseGet(() -> text.in(span));
  }

  static String words(Text text, Sentence sentence) {
    return text.in(text.span(sentence.first(), sentence.end()));
  }
}
