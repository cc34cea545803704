package isnad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IrisTest {

  @Test
  void aPlainIdIsItsOwnSlug() {
    assertEquals("a91c_2-x.html", Iris.slug("a91c_2-x.html"));
  }

  @Test
  void anyOtherIdKeepsWhatItCanAndGetsAHash() {
    assertEquals("two-words-", Iris.slug("two words").substring(0, 10));
    assertNotEquals(Iris.slug("two words"), Iris.slug("two  words"));
    assertNotEquals(Iris.slug("مقال"), Iris.slug("مقالة"));
    for (String id :
        List.of("", ".", "..", "../x", "a/b", "مقال", "x".repeat(500), "\uD800", "%2F")) {
      assertTrue(Iris.slug(id).matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}"), Iris.slug(id));
    }
  }

  @Test
  void anEventsIriIsSixteenHexDigits() {
    String iri =
        Iris.standard().event("a1", Examples.CAPTURE, new isnad.text.Span(3, 8), 1).getURI();
    assertTrue(iri.matches("https://w3id\\.org/isnad/event/[0-9a-f]{16}"), iri);
  }

  @Test
  void aPublishersPathIgnoresCase() {
    assertEquals("organization/arabi21.com", Iris.publisherPath("Arabi21.com"));
  }

  @Test
  void onlyAnAbsoluteBaseThatCanBeExtendedIsTaken() {
    assertEquals(
        "http://x.example/d#article/a", new Iris("http://x.example/d#").article("a").getURI());
    for (String base : List.of("", "data/", "http://x.example", "http://مثال/", "http://x y/")) {
      assertThrows(IllegalArgumentException.class, () -> new Iris(base), base);
    }
  }
}
