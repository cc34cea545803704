package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.article.Article;
import isnad.lexicon.Gazetteer;
import isnad.rdf.GazetteerReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The country of an article's publisher, from which its places and bodies are likelier to be. */
class HomeTest {

  private final Home home = new Home(Gazetteer.of(GazetteerReader.load()));

  @Test
  void aKnownOutletIsFoundByNameAndByAddress() {
    assertEquals(Optional.of("SAU"), of("sabq", "https://example.org/1"));
    assertEquals(Optional.of("SAU"), of("www.al-madina.com", "https://example.org/1"));
  }

  @Test
  void theEndOfAnAddressTellsTheCountryOfAnUnknownOutlet() {
    assertEquals(Optional.of("ARE"), of("unknown-paper.ae", "https://example.org/1"));
    assertEquals(Optional.of("GBR"), of("unknown-paper.co.uk", "https://example.org/1"));
  }

  @Test
  void endsThatAnybodyBuysAndThoseOfNoCountryTellNothing() {
    assertEquals(Optional.empty(), of("unknown-paper.tv", "https://example.org/1"));
    assertEquals(Optional.empty(), of("unknown-paper.com", "not an address"));
  }

  @Test
  void theAddressOfTheArticleStandsInForItsPublisher() {
    assertEquals(Optional.of("SAU"), of("unknown", "http://www.al-madina.com/node/1"));
  }

  private Optional<String> of(String publisher, String url) {
    return home.of(
        new Article(
            "home",
            "نص",
            Optional.empty(),
            Optional.empty(),
            Optional.of(publisher),
            Optional.of(url),
            "ar"));
  }
}
