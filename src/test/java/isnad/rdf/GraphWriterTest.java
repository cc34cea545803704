package isnad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.extract.Extraction;
import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class GraphWriterTest {

  private static final String PREFIXES =
      """
      @prefix isnad: <https://w3id.org/isnad/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final Graph graph = Examples.writer().graph(Examples.extraction("a1")).graph();

  @Test
  void theArticleHasItsMetadata() {
    says(
        """
        <article/a1> a isnad:Article ; dcterms:identifier "a1" ; dcterms:language "ar" ;
            dcterms:title "السيطرة على \\"الزهراء\\""@ar ; dcterms:issued "2021-07-05"^^xsd:date ;
            dcterms:publisher <organization/al-dar-%s> ;
            dcterms:source <https://aldar.example/%%D8%%A3%%D8%%AE%%D8%%A8%%D8%%A7%%D8%%B1?id=1&page=2> .
        <organization/al-dar-%s> a isnad:Media ; skos:prefLabel "Al-Dar"@en .
        """
            .replace("-%s", "")
            .replace("%%", "%"));
  }

  @Test
  void anEventHasTypeLabelsPartsTimeAndQuantities() {
    String event =
        Iris.standard()
            .event("a1", Examples.CAPTURE, Examples.span(Examples.TEXT, "سيطرت"), 1)
            .getURI();
    says(
        """
        <%s> a isnad:Capture ;
            rdfs:label "سيطرة: قوات البر"@ar , "Capture: قوات البر"@en ;
            isnad:agent <organization/a1/e4> ; isnad:place <place/al-zahra> ;
            isnad:earliest "2021-07-04"^^xsd:date ; isnad:latest "2021-07-04"^^xsd:date ;
            isnad:quantity <quantity/a1-1-0> .
        <quantity/a1-1-0> a isnad:Quantity ; isnad:value 1037.0 ; isnad:modifier isnad:AtLeast ;
            isnad:unit "soldiers" ; isnad:what "captured" ; isnad:evidence <span/a1/103-121> .
        """
            .formatted(event));
  }

  @Test
  void aReportHasItsChainFirstVoucherThenWhoPassedItOn() {
    says(
        """
        <report/a1-1> a isnad:Report ; isnad:article <article/a1> ; isnad:factuality isnad:Asserted ;
            isnad:voucher <group/a1/e2> ; isnad:passedOnBy <organization/a1/e1> ;
            isnad:link <report/a1-1/link/0> , <report/a1-1/link/1> ; isnad:chainDepth 2 ;
            isnad:publisher <organization/al-dar> ; isnad:confidence 0.9 ;
            isnad:foundBy "capture-of" .
        <report/a1-1/link/0> a isnad:Link ; isnad:position 0 ; isnad:source <group/a1/e2> ;
            isnad:cue <span/a1/49-53> .
        <report/a1-1/link/1> isnad:position 1 ; isnad:source <organization/a1/e1> .
        <report/a1-2> isnad:chainDepth 0 ; isnad:factuality isnad:Denied ; isnad:confidence 1.0 .
        """);
  }

  @Test
  void theArticlesOwnReportingHasNoVoucher() {
    assertFalse(
        graph.contains(
            Iris.standard().report("a1", 2), Vocabulary.VOUCHER, org.apache.jena.graph.Node.ANY));
  }

  @Test
  void aSpanCountsCodePointsAndQuotesTheText() {
    says(
        """
        <span/a1/49-53> a isnad:Span , oa:TextPositionSelector ; isnad:in <article/a1> ;
            oa:start "49"^^xsd:nonNegativeInteger ; oa:end "53"^^xsd:nonNegativeInteger ;
            oa:exact "قوله"@ar .
        <span/a1/7-19> isnad:mentions <organization/a1/e1> .
        """);
  }

  @Test
  void ofAKnownEntityOnlyTypeAndLabelsAreRepeated() {
    says(
        """
        <place/al-zahra> a isnad:Place ; skos:prefLabel "الزهراء"@ar , "Al-Zahra"@en .
        """);
    assertEquals(3, graph.find(Iris.standard().known(Examples.ZAHRA), null, null).toList().size());
  }

  @Test
  void anUnknownEntitySaysAllThatTheArticleGives() {
    says(
        """
        <person/a1/e3> a isnad:Person ; skos:prefLabel "سليم الراوي"@ar ;
            isnad:country <state/YEM> ; isnad:role isnad:GOV .
        """);
  }

  @Test
  void anOfficeHasHolderTitleStateAndEvidence() {
    says(
        """
        <office/a1-0> a isnad:OfficeHolding ; isnad:holder <person/a1/e3> ;
            isnad:title "الوزير"@ar ; isnad:state <state/YEM> ; isnad:role isnad:GOV ;
            isnad:article <article/a1> ; isnad:evidence <span/a1/30-48> .
        """);
  }

  @Test
  void noBlankNodesAndOnlyAsciiIris() {
    graph
        .find()
        .forEach(
            triple -> {
              assertTrue(triple.getSubject().isURI(), triple::toString);
              assertFalse(triple.getObject().isBlank(), triple::toString);
              for (var node : List.of(triple.getSubject(), triple.getObject())) {
                assertTrue(
                    !node.isURI() || node.getURI().chars().allMatch(c -> c > ' ' && c < 127),
                    node::toString);
              }
            });
  }

  @Test
  void theSameArticleGivesTheSameDigestWhateverTheOrder() {
    ArticleGraph first = Examples.writer().graph(Examples.extraction("a1"));
    List<Triple> backwards = new ArrayList<>(first.triples());
    Collections.reverse(backwards);
    assertEquals(first.digest(), new ArticleGraph(first.name(), backwards).digest());
    assertEquals(first, Examples.writer().graph(Examples.extraction("a1")));
  }

  @Test
  void anEventWithAnEntityThatIsNotThereIsRefused() {
    Extraction whole = Examples.extraction("a1");
    Extraction broken =
        new Extraction(
            whole.article(),
            whole.text(),
            List.of(),
            whole.entities().subList(0, 1),
            List.of(),
            List.of(),
            whole.events(),
            List.of());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Examples.writer().graph(broken));
    assertEquals("article a1: found no entity e4, expected one of [e1]", e.getMessage());
  }

  @Test
  void twoEventsOfOneTypeAtOneTriggerAreTwo() {
    Extraction one = Examples.extraction("a1");
    Extraction two =
        new Extraction(
            one.article(),
            one.text(),
            List.of(),
            one.entities(),
            List.of(),
            List.of(),
            List.of(one.events().get(0), one.events().get(0)),
            List.of());
    long events =
        Examples.writer().graph(two).triples().stream()
            .filter(triple -> triple.getPredicate().equals(Vocabulary.REPORTS))
            .map(Triple::getObject)
            .distinct()
            .count();
    assertEquals(2, events);
  }

  @Test
  void aPublisherThatTheGazetteerKnowsHasItsLabels() {
    GazetteerEntry entry =
        new GazetteerEntry(
            "organization/al-dar",
            EntityType.MEDIA,
            "الدار",
            Optional.of("Al Dar News"),
            List.of("الدار"),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0);
    GraphWriter writer =
        new GraphWriter(
            Iris.standard(),
            TypeLabels.of(Examples.turtle("")),
            path -> Optional.of(entry).filter(known -> known.path().equals(path)));
    says(
        writer.graph(Examples.extraction("a1")).graph(),
        "<organization/al-dar> skos:prefLabel \"الدار\"@ar , \"Al Dar News\"@en .");
  }

  @Test
  void aLoneSurrogateBecomesOneReplacementCharacter() {
    ArticleGraph broken =
        Examples.writer().graph(Examples.extraction("a1", "\uD83D" + Examples.TEXT));
    says(broken.graph(), "<span/a1/50-54> oa:exact \"قوله\"@ar .");
    assertTrue(
        broken.triples().stream()
            .anyMatch(
                triple ->
                    triple.getPredicate().equals(Vocabulary.TEXT)
                        && triple.getObject().getLiteralLexicalForm().startsWith("\uFFFD😀")));
  }

  @Test
  void eachFormOfExtractIsReadBackAsWritten() {
    ArticleGraph first = Examples.writer().graph(Examples.extraction("a1"));
    ArticleGraph second = Examples.writer().graph(Examples.extraction("two words"));
    for (GraphStream.Format format : GraphStream.Format.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GraphStream stream = new GraphStream(Examples.writer(), format, bytes)) {
        stream.add(Examples.extraction("a1"));
        stream.add(second);
      }
      Lang lang = format == GraphStream.Format.NQUADS ? Lang.NQUADS : Lang.TRIG;
      DatasetGraph read =
          RDFParser.fromString(bytes.toString(StandardCharsets.UTF_8), lang).toDatasetGraph();
      Set<Quad> expected = new HashSet<>();
      for (ArticleGraph written : List.of(first, second)) {
        for (Triple triple : written.triples()) {
          expected.add(
              format == GraphStream.Format.TURTLE
                  ? Quad.create(Quad.defaultGraphIRI, triple)
                  : Quad.create(written.name(), triple));
        }
      }
      Set<Quad> found = new HashSet<>();
      read.find().forEachRemaining(found::add);
      assertEquals(expected, found, format::name);
    }
  }

  private void says(String turtle) {
    says(graph, turtle);
  }

  private static void says(Graph graph, String turtle) {
    Examples.turtle(PREFIXES + turtle)
        .find()
        .forEach(
            triple ->
                assertTrue(
                    graph.contains(triple),
                    () ->
                        triple
                            + "\nfound of its subject: "
                            + graph.find(triple.getSubject(), null, null).toList()));
  }
}
