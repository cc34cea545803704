package isnad.evaluate;

import isnad.article.Article;
import isnad.extract.Extraction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * News sentences judged by several people: does it report an ASSAULT, or a PROTEST? Sentences on
 * which they disagree are left out; those that some took for a report are measured apart too.
 */
final class EventDetection implements SentenceGold {

  static final List<String> COLUMNS = List.of("id", "event", "label", "text");

  /** The day in the id of a sentence: {@code AAW_ARB_20071026.0026-2}. */
  private static final Pattern DAY = Pattern.compile("_(\\d{8})\\.");

  private static final String ASSAULT = "ASSAULT";

  /** The types of event that are what was asked for. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          ASSAULT,
          List.of(
              "Attack", "Clash", "Strike", "Bombing", "Killing", "Abduction", "Capture", "Control"),
          "PROTEST",
          List.of("Protest"));

  private final List<Judged> judged;

  private EventDetection(List<Judged> judged) {
    this.judged = List.copyOf(judged);
  }

  /** What was said of a sentence, in the words of the file. */
  private enum Label {
    YES("yes"),
    EASY_NO("easy no"),
    DIFFICULT_NO("difficult no"),
    AMBIGUOUS("ambiguous");

    private final String written;

    Label(String written) {
      this.written = written;
    }

    static Label of(String written) {
      for (Label label : values()) {
        if (label.written.equals(written)) {
          return label;
        }
      }
      throw new IllegalArgumentException(
          "found label %s, expected yes, easy no, difficult no or ambiguous".formatted(written));
    }
  }

  private record Judged(Article sentence, String event, Label label) {}

  static EventDetection of(SentenceTable table) {
    return new EventDetection(
        table.map(EventDetection::judged).stream()
            .filter(sentence -> sentence.label() != Label.AMBIGUOUS)
            .toList());
  }

  private static Judged judged(SentenceTable.Row row) {
    String event = row.text("event");
    if (!TYPES.containsKey(event)) {
      throw new IllegalArgumentException(
          "found event %s, expected ASSAULT or PROTEST".formatted(event));
    }
    String id = row.text("id");
    Article sentence =
        new Article(
            row.line() + " " + id,
            row.text("text"),
            Optional.empty(),
            day(id),
            Optional.empty(),
            Optional.empty(),
            "ar");
    return new Judged(sentence, event, Label.of(row.text("label")));
  }

  private static Optional<LocalDate> day(String id) {
    Matcher day = DAY.matcher(id);
    try {
      return day.find()
          ? Optional.of(LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE))
          : Optional.empty();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("found id %s, expected a date in it".formatted(id), e);
    }
  }

  @Override
  public List<Article> sentences() {
    return judged.stream().map(Judged::sentence).toList();
  }

  @Override
  public List<Score> scores(List<Extraction> found) {
    News news = new News();
    List<Score> scores = new ArrayList<>();
    for (String event : List.of(ASSAULT, "PROTEST")) {
      int right = 0;
      int gold = 0;
      int predicted = 0;
      int difficult = 0;
      int refused = 0;
      for (int i = 0; i < judged.size(); i++) {
        Judged sentence = judged.get(i);
        if (sentence.event().equals(event)) {
          boolean told = news.reports(found.get(i), TYPES.get(event), event.equals(ASSAULT));
          boolean yes = sentence.label() == Label.YES;
          right += told && yes ? 1 : 0;
          gold += yes ? 1 : 0;
          predicted += told ? 1 : 0;
          boolean hard = sentence.label() == Label.DIFFICULT_NO;
          difficult += hard ? 1 : 0;
          refused += hard && !told ? 1 : 0;
        }
      }
      scores.add(new Score.Matches(event, right, gold, predicted));
      scores.add(new Score.Accuracy(event + " difficult no", refused, difficult));
    }
    return scores;
  }
}
