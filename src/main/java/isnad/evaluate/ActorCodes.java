package isnad.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import isnad.article.Article;
import isnad.entity.Entity;
import isnad.extract.Extraction;
import isnad.mention.Name;
import isnad.text.Text;
import isnad.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sentences in which several people marked who acts and on whom, and gave both CAMEO codes of
 * country and role, as JSON Lines. What is compared is the codes of the entity that covers the
 * marked words best; a slot without marked words, or on whose code the people did not agree, is
 * left out.
 */
public final class ActorCodes implements SentenceGold {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NONE = "None";

  private final List<Coded> coded;

  private ActorCodes(List<Coded> coded) {
    this.coded = List.copyOf(coded);
  }

  /** A sentence with its slots. */
  private record Coded(Article sentence, List<Slot> slots) {}

  /** Marked words, folded, in any order, and the codes that most gave them. */
  private record Slot(Set<String> words, Optional<String> country, Optional<String> role) {}

  /**
   * Reads a file.
   *
   * @throws EvaluationException if it cannot be read, or naming every line that is wrong
   */
  public static ActorCodes read(Path file) {
    List<Coded> coded = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        try {
          coded.add(coded(JSON.readTree(line)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          problems.add(
              "%s:%d: %s, expected the object of a coded sentence"
                  .formatted(file, number, message(e)));
        }
      }
    } catch (NoSuchFileException e) {
      problems.add(file + ": found no such file, expected coded sentences");
    } catch (IOException e) {
      problems.add(file + ": found what cannot be read (" + e + "), expected JSON Lines");
    }
    if (!problems.isEmpty()) {
      throw new EvaluationException(problems);
    }
    return new ActorCodes(coded);
  }

  private static String message(Exception fault) {
    return fault instanceof JsonProcessingException ? "found no JSON" : fault.getMessage();
  }

  private static Coded coded(JsonNode json) {
    for (String field : List.of("id", "text")) {
      if (!json.path(field).isTextual()) {
        throw new IllegalArgumentException("found no " + field);
      }
    }
    Article sentence =
        new Article(
            json.path("id").asText(),
            json.path("text").asText(),
            Optional.empty(),
            day(json.path("date")),
            Optional.empty(),
            Optional.empty(),
            "ar");
    return new Coded(sentence, List.of(slot(json, "source"), slot(json, "target")));
  }

  private static Optional<LocalDate> day(JsonNode date) {
    if (!date.isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date.asText(), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("found date " + date.asText(), e);
    }
  }

  private static Slot slot(JsonNode json, String name) {
    JsonNode codes = json.path("majority_" + name + "_code");
    return new Slot(
        words(json.path("gold").path(name).asText()), code(codes.path(0)), code(codes.path(1)));
  }

  private static Optional<String> code(JsonNode code) {
    return Optional.of(code)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(c -> !c.equals(NONE));
  }

  private static Set<String> words(String marked) {
    return Text.of(marked).tokens().stream().map(Token::form).collect(Collectors.toSet());
  }

  /** The sentences, each as an article. */
  @Override
  public List<Article> sentences() {
    return coded.stream().map(Coded::sentence).toList();
  }

  /**
   * How many of the codes that people gave the entities found have too.
   *
   * @param found what was found in the sentences, in their order
   */
  @Override
  public List<Score> scores(List<Extraction> found) {
    return List.of(
        accuracy("actor country", found, Slot::country, Entity::country),
        accuracy("actor role", found, Slot::role, entity -> entity.role().map(Enum::name)));
  }

  private Score accuracy(
      String measure,
      List<Extraction> found,
      Function<Slot, Optional<String>> wanted,
      Function<Entity, Optional<String>> given) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < coded.size(); i++) {
      for (Slot slot : coded.get(i).slots()) {
        Optional<String> code = slot.words().isEmpty() ? Optional.empty() : wanted.apply(slot);
        if (code.isPresent()) {
          all++;
          right += entity(found.get(i), slot).flatMap(given).equals(code) ? 1 : 0;
        }
      }
    }
    return new Score.Accuracy(measure, right, all);
  }

  /** The entity one of whose mentions has most words in common with the marked ones. */
  private static Optional<Entity> entity(Extraction found, Slot slot) {
    Entity best = null;
    double most = 0;
    for (Entity entity : found.entities()) {
      for (Name mention : entity.mentions()) {
        double likeness = likeness(found.text(), mention, slot.words());
        if (likeness > most) {
          most = likeness;
          best = entity;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static double likeness(Text text, Name mention, Set<String> words) {
    Set<String> own = new HashSet<>();
    for (int i = mention.first(); i < mention.end(); i++) {
      own.add(text.token(i).form());
    }
    long shared = own.stream().filter(words::contains).count();
    return 2.0 * shared / (own.size() + words.size());
  }
}
