package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.rdf.GazetteerReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A body named as those of several states is that of the state of which the article speaks. */
class BodiesOfAnyStateTest {

  private final Extractor extractor = Extractor.of(GazetteerReader.load()).byRulesAlone();

  @Test
  void anArticleOfAnotherStateMeansItsOwnBody() {
    assertEquals(Optional.of("DZA"), country("انتخب رئيس مجلس الأمة في الجزائر أمس."));
  }

  @Test
  void anArticleOfTheStateMeansTheKnownBody() {
    assertEquals(Optional.of("KWT"), country("انتخب رئيس مجلس الأمة في الكويت أمس."));
  }

  private Optional<String> country(String text) {
    Article article =
        new Article(
            "body",
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "ar");
    return extractor.read(article).entities().stream()
        .filter(entity -> entity.name().equals("مجلس الأمة"))
        .findFirst()
        .flatMap(Entity::country);
  }
}
