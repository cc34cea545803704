package isnad.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.event.Event;
import isnad.extract.Extraction;
import isnad.extract.Extractor;
import isnad.lexicon.SeedException;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What weighing makes of the parts that the rules gave. */
class PartReviewTest {

  private static Extraction read;

  @BeforeAll
  static void read() {
    read =
        Extractor.of(GazetteerReader.load())
            .byRulesAlone()
            .read(Article.of("a", "قصفت إسرائيل مواقع حزب الله في بيروت."));
    assertEquals("Strike: إسرائيل > حزب الله @ بيروت", told(read.events()));
  }

  @Test
  void withoutWeightsAllStays() {
    PartReview.Reviewed reviewed = review(PartWeights.none());
    assertEquals(read.events(), reviewed.events());
    assertEquals(List.of(), reviewed.changes());
  }

  @Test
  void anUnlikelyPartIsTakenAway() throws IOException {
    PartReview.Reviewed reviewed =
        review(
            weights(
                "always\t-3\t-3\t-3",
                "given=AGENT\t-3\t0\t0",
                "given=TARGET\t0\t6\t0",
                "given=PLACE\t0\t0\t6"));
    assertEquals("Strike:  > حزب الله @ بيروت", told(reviewed.events()));
    PartReview.Change change = reviewed.changes().get(0);
    assertEquals(Part.AGENT, change.part());
    assertFalse(change.given());
    assertEquals(1 / (1 + Math.exp(6)), change.likelihood(), 1e-9);
  }

  @Test
  void aPartThatIsLittleLikelyStaysWhereARuleGaveIt() throws IOException {
    double oneInSeven = 5 + Math.log(1.0 / 6);
    PartReview.Reviewed reviewed =
        review(
            weights(
                "always\t-5\t-5\t-5",
                "given=AGENT\t%s\t0\t0".formatted(oneInSeven),
                "given=TARGET\t0\t%s\t0".formatted(oneInSeven),
                "given=PLACE\t0\t0\t%s".formatted(oneInSeven)));
    assertEquals("Strike: إسرائيل > حزب الله @ بيروت", told(reviewed.events()));
  }

  @Test
  void aLikelyPartIsGivenToWhomTheRulesGaveNone() throws IOException {
    List<Event> bare = List.of(read.events().get(0).withParts(List.of(), List.of(), List.of()));
    PartReview.Reviewed reviewed =
        new PartReview(
                weights(
                    "fits entity=State type=Strike\t4\t-4\t-4",
                    "fits entity=ArmedGroup type=Strike\t-4\t4\t-4",
                    "fits entity=Place type=Strike\t9\t9\t4"))
            .review(read.text(), read.entities(), bare);
    assertEquals("Strike: إسرائيل > حزب الله @ بيروت", told(reviewed.events()));
    assertEquals(3, reviewed.changes().size());
  }

  @Test
  void nobodyIsAgentAndTargetOfOneEvent() throws IOException {
    PartReview.Reviewed reviewed = review(weights("always\t4\t5\t5"));
    assertEquals("Strike:  > إسرائيل، حزب الله @ بيروت", told(reviewed.events()));
  }

  @Test
  void aWeightThatIsNoNumberIsTold() {
    SeedException wrong = assertThrows(SeedException.class, () -> weights("always\tmuch\t0\t0"));
    assertEquals("weights.tsv:2: found agent much, expected a number", wrong.getMessage());
  }

  @Test
  void theWeightsOfTheProgramCanBeRead() {
    assertFalse(PartWeights.load().isEmpty());
  }

  private static PartReview.Reviewed review(PartWeights weights) {
    return new PartReview(weights).review(read.text(), read.entities(), read.events());
  }

  private static PartWeights weights(String... rows) throws IOException {
    StringBuilder table = new StringBuilder("id\tfeature\tagent\ttarget\tplace\n");
    for (int i = 0; i < rows.length; i++) {
      table.append('f').append(i).append('\t').append(rows[i]).append('\n');
    }
    return PartWeights.of(
        Table.read("weights.tsv", new BufferedReader(new StringReader(table.toString()))));
  }

  private static String told(List<Event> events) {
    return events.stream()
        .map(
            event ->
                "%s: %s > %s @ %s"
                    .formatted(
                        event.type(),
                        names(event.agents()),
                        names(event.targets()),
                        names(event.places())))
        .collect(Collectors.joining("; "));
  }

  private static String names(List<String> ids) {
    return read.entities().stream()
        .filter(entity -> ids.contains(entity.id()))
        .map(Entity::name)
        .sorted()
        .collect(Collectors.joining("، "));
  }
}
