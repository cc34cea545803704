package isnad.evaluate;

import isnad.article.Article;
import isnad.event.Event;
import isnad.extract.Extraction;
import isnad.lexicon.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sentences in five classes: cooperation or conflict, in words or in deeds, or neither. A sentence
 * has the class of its first event.
 */
final class QuadClasses implements SentenceGold {

  static final List<String> COLUMNS = List.of("label", "text");

  private final List<Labelled> labelled;

  private QuadClasses(List<Labelled> labelled) {
    this.labelled = List.copyOf(labelled);
  }

  /** The classes, as the file writes them. */
  private enum Quad {
    IRRELEVANT("Irrelevant"),
    VERBAL_COOPERATION("VerCoop"),
    MATERIAL_COOPERATION("MatCoop"),
    VERBAL_CONFLICT("VerConf"),
    MATERIAL_CONFLICT("MatConf");

    private final String written;

    Quad(String written) {
      this.written = written;
    }

    static Quad of(String written) {
      return Arrays.stream(values())
          .filter(quad -> quad.written.equals(written))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "found label %s, expected Irrelevant, VerCoop, MatCoop, VerConf or MatConf"
                          .formatted(written)));
    }
  }

  private record Labelled(Article sentence, Quad quad) {}

  static QuadClasses of(SentenceTable table) {
    return new QuadClasses(
        table.map(
            row ->
                new Labelled(
                    Article.of(Integer.toString(row.line()), row.text("text")),
                    Quad.of(row.text("label")))));
  }

  @Override
  public List<Article> sentences() {
    return labelled.stream().map(Labelled::sentence).toList();
  }

  @Override
  public List<Score> scores(List<Extraction> found) {
    List<Score> scores = new ArrayList<>();
    double sum = 0;
    int right = 0;
    for (Quad quad : Quad.values()) {
      int both = 0;
      int gold = 0;
      int predicted = 0;
      for (int i = 0; i < labelled.size(); i++) {
        boolean is = labelled.get(i).quad() == quad;
        boolean seems = quad(found.get(i)) == quad;
        both += is && seems ? 1 : 0;
        gold += is ? 1 : 0;
        predicted += seems ? 1 : 0;
      }
      Score score = new Score.Matches(quad.written, both, gold, predicted);
      scores.add(score);
      sum += score.value();
      right += both;
    }
    scores.add(new Score.Mean("macro F1", sum / Quad.values().length));
    scores.add(new Score.Accuracy("class", right, labelled.size()));
    return scores;
  }

  private static Quad quad(Extraction sentence) {
    return sentence.events().stream()
        .map(Event::type)
        .map(QuadClasses::quad)
        .filter(quad -> quad != Quad.IRRELEVANT)
        .findFirst()
        .orElse(Quad.IRRELEVANT);
  }

  private static Quad quad(EventType type) {
    return switch (type.name()) {
      case "Aid", "Collaboration", "Withdrawal", "Return" -> Quad.MATERIAL_COOPERATION;
      case "Concern" -> Quad.VERBAL_CONFLICT;
      case "Flight", "Protest" -> Quad.MATERIAL_CONFLICT;
      default ->
          switch (type.parent()) {
            case "Contact", "Cooperation", "Demand" -> Quad.VERBAL_COOPERATION;
            case "Dispute" -> Quad.VERBAL_CONFLICT;
            case "Coercion", "Violence", "Territory" -> Quad.MATERIAL_CONFLICT;
            case "Relief" -> Quad.MATERIAL_COOPERATION;
            default -> Quad.IRRELEVANT;
          };
    };
  }
}
