package isnad.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import isnad.entity.Entity;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.lexicon.EntityType;
import isnad.lexicon.Role;
import isnad.mention.Interval;
import isnad.mention.Name;
import isnad.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes extractions as JSON, one object on one line for each article: {@code id} and {@code text}
 * as given, {@code published}, {@code publisher}, {@code entities} and {@code events}. Spans are
 * {@code [start, end)} in code points of the text. What is not known is left out; lists are there
 * even when empty, but for {@code also}.
 */
public final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<EntityType> WITH_ROLE =
      EnumSet.of(
          EntityType.STATE,
          EntityType.BODY,
          EntityType.ARMED_GROUP,
          EntityType.PERSON,
          EntityType.GROUP);

  private final JsonGenerator json;

  private JsonLines(JsonGenerator json) {
    this.json = json;
  }

  /** The object of an extraction, without a line break. */
  public static String line(Extraction extraction) {
    StringWriter line = new StringWriter(2 * extraction.article().text().length() + 1024);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      new JsonLines(json).write(extraction);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escapeHalves(line.getBuffer());
  }

  /** Half a surrogate pair has no UTF-8, so it is written as the escape that it was read from. */
  private static String escapeHalves(CharSequence line) {
    if (!hasHalf(line)) {
      return line.toString();
    }
    StringBuilder escaped = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean hasHalf(CharSequence line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isSurrogate(line.charAt(i))) {
        if (i + 1 == line.length()
            || !Character.isSurrogatePair(line.charAt(i), line.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private void write(Extraction extraction) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", extraction.article().id());
    json.writeStringField("text", extraction.article().text());
    write("published", extraction.article().published().map(LocalDate::toString));
    write("publisher", extraction.article().publisher());
    json.writeArrayFieldStart("entities");
    for (Entity entity : extraction.entities()) {
      write(entity);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : extraction.events()) {
      write(event);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("type", entity.type().term());
    json.writeStringField("name", entity.name());
    write("name_en", entity.nameEn());
    write("country", entity.country());
    write("role", entity.role().filter(role -> WITH_ROLE.contains(entity.type())).map(Role::name));
    json.writeArrayFieldStart("mentions");
    for (Name mention : entity.mentions()) {
      write(mention.span());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("type", event.type().name());
    json.writeFieldName("trigger");
    write(event.trigger());
    if (!event.also().isEmpty()) {
      json.writeArrayFieldStart("also");
      for (Span span : event.also()) {
        write(span);
      }
      json.writeEndArray();
    }
    write("agents", event.agents());
    write("targets", event.targets());
    write("places", event.places());
    if (event.time().isPresent()) {
      write(event.time().get());
    }
    json.writeStringField("factuality", event.factuality().json());
    write("sources", event.chain().stream().map(Link::source).toList());
    json.writeArrayFieldStart("quantities");
    for (Quantity quantity : event.quantities()) {
      write(quantity);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Interval time) throws IOException {
    json.writeObjectFieldStart("time");
    write("start", time.start().map(LocalDate::toString));
    write("end", time.end().map(LocalDate::toString));
    json.writeEndObject();
  }

  private void write(Quantity quantity) throws IOException {
    json.writeStartObject();
    BigDecimal value = quantity.amount().value().stripTrailingZeros();
    if (value.scale() <= 0) {
      json.writeNumberField("value", value.toBigInteger());
    } else {
      json.writeNumberField("value", value);
    }
    json.writeStringField("modifier", quantity.amount().modifier().term());
    write("unit", quantity.amount().unit());
    json.writeStringField("what", quantity.what().term());
    json.writeEndObject();
  }

  private void write(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private void write(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    }
  }

  private void write(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
