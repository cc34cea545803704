package isnad.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import isnad.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The reading of an article as JSON Lines hold it, whether by a person or by Isnad.
 *
 * @param id names the article
 * @param text its text; empty where the reading does not repeat it
 */
public record Annotation(String id, String text, List<Entity> entities, List<Event> events) {

  private static final JsonMapper JSON = new JsonMapper();

  public Annotation {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
  }

  /** The reading that found nothing. */
  public static Annotation empty(String id) {
    return new Annotation(id, "", List.of(), List.of());
  }

  /**
   * Reads a file of JSON Lines; blank lines are passed over.
   *
   * @throws EvaluationException if there is no such file, or naming every line that is no reading
   */
  public static List<Annotation> read(Path file) {
    List<Annotation> annotations = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          if (!line.isBlank()) {
            annotations.add(parse(line));
          }
        } catch (IllegalArgumentException e) {
          problems.add(file + ":" + number + ": " + e.getMessage());
        }
      }
    } catch (NoSuchFileException e) {
      problems.add(file + ": found no such file, expected readings as JSON Lines");
    } catch (IOException e) {
      problems.add(file + ": found what cannot be read (" + e + "), expected JSON Lines");
    }
    if (!problems.isEmpty()) {
      throw new EvaluationException(problems);
    }
    return annotations;
  }

  /**
   * Reads a line of JSON Lines.
   *
   * @throws IllegalArgumentException if it is not the JSON object of a reading
   */
  public static Annotation parse(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (!json.path("id").isTextual()) {
        throw new IllegalArgumentException("found no id, expected the object of an article");
      }
      return new Annotation(
          json.path("id").asText(),
          json.path("text").asText(""),
          members(json, "entities").map(Entity::of).toList(),
          members(json, "events").map(Event::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "found broken JSON (" + e.getOriginalMessage() + "), expected the object of an article",
          e);
    }
  }

  private static Stream<JsonNode> members(JsonNode json, String key) {
    return StreamSupport.stream(json.path(key).spliterator(), false);
  }

  private static List<String> strings(JsonNode json, String key) {
    return members(json, key).map(JsonNode::asText).toList();
  }

  private static Optional<String> string(JsonNode json, String key) {
    return Optional.ofNullable(json.path(key).textValue());
  }

  private static Span span(JsonNode pair) {
    return new Span(pair.path(0).asInt(), pair.path(1).asInt());
  }

  /** A thing that the article names. */
  public record Entity(
      String id,
      String type,
      String name,
      Optional<String> country,
      Optional<String> role,
      List<Span> mentions) {

    public Entity {
      mentions = List.copyOf(mentions);
    }

    private static Entity of(JsonNode json) {
      return new Entity(
          json.path("id").asText(),
          json.path("type").asText(),
          json.path("name").asText(""),
          string(json, "country").filter(code -> !code.isEmpty()),
          string(json, "role").filter(code -> !code.isEmpty()),
          members(json, "mentions").map(Annotation::span).toList());
    }
  }

  /**
   * An event that the article tells.
   *
   * @param triggers its own trigger, then those of its other tellings
   */
  public record Event(
      String type,
      List<Span> triggers,
      List<String> agents,
      List<String> targets,
      List<String> places,
      List<String> sources,
      Optional<Time> time,
      Optional<String> factuality,
      List<Quantity> quantities) {

    public Event {
      triggers = List.copyOf(triggers);
      agents = List.copyOf(agents);
      targets = List.copyOf(targets);
      places = List.copyOf(places);
      sources = List.copyOf(sources);
      quantities = List.copyOf(quantities);
    }

    private static Event of(JsonNode json) {
      List<Span> triggers = new ArrayList<>();
      triggers.add(span(json.path("trigger")));
      members(json, "also").map(Annotation::span).forEach(triggers::add);
      JsonNode time = json.path("time");
      return new Event(
          json.path("type").asText(),
          triggers,
          strings(json, "agents"),
          strings(json, "targets"),
          strings(json, "places"),
          strings(json, "sources"),
          time.isObject() && !time.isEmpty()
              ? Optional.of(new Time(string(time, "start"), string(time, "end")))
              : Optional.empty(),
          string(json, "factuality"),
          members(json, "quantities")
              .map(q -> new Quantity(plain(q.path("value").decimalValue()), string(q, "what")))
              .distinct()
              .toList());
    }

    private static BigDecimal plain(BigDecimal value) {
      return value.stripTrailingZeros();
    }
  }

  /** Calendar days as written; an open end is absent. */
  public record Time(Optional<String> start, Optional<String> end) {}

  /** A number and what it counts; 1.0 and 1 are one number. */
  public record Quantity(BigDecimal value, Optional<String> what) {}
}
