package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.lexicon.SeedException;
import isnad.rdf.ArticleGraph;
import isnad.rdf.Examples;
import isnad.rdf.Iris;
import isnad.store.SeedGraph;
import isnad.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckTest {

  private static final Iris IRIS = Iris.standard();

  private static final String PREFIXES =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix isnad: <https://w3id.org/isnad/ontology#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final String SHAPES =
      """
      <https://w3id.org/isnad/shapes#Event> a sh:NodeShape ; sh:targetClass isnad:Event ;
          sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "an event has a label" ] ;
          sh:property [ sh:path isnad:place ; sh:class isnad:Place ;
                        sh:message "a place is a place" ] .
      <https://w3id.org/isnad/shapes#State> a sh:NodeShape ; sh:targetClass isnad:State ;
          sh:property [ sh:path isnad:countryCode ; sh:minCount 1 ;
                        sh:message "a state has its code" ] .
      """;

  private static final String ONTOLOGY =
      """
      isnad:Capture rdfs:subClassOf isnad:Territory . isnad:Meeting rdfs:subClassOf isnad:Contact .
      isnad:Territory rdfs:subClassOf isnad:Event . isnad:Contact rdfs:subClassOf isnad:Event .
      """;

  private static final String GAZETTEER =
      """
      <state/YEM> a isnad:State ; isnad:countryCode "YEM" ; skos:prefLabel "اليمن"@ar .
      <place/al-zahra> a isnad:Place ; skos:prefLabel "الزهراء"@ar ; isnad:country <state/YEM> .
      """;

  /**
   * For each check query what, said in an article's graph or the gazetteer, makes it find a fault.
   */
  private static final Map<String, String> FAULTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "duplicate-label",
                  """
                  <place/twin> a isnad:Place ; skos:prefLabel "الزهراء"@ar ;
                      isnad:country <state/YEM> .
                  """),
              Map.entry("report-without-evidence", "<report/bad> a isnad:Report ."),
              Map.entry("event-without-report", "<event/bad> a isnad:Capture ."),
              Map.entry("unknown-entity", "<report/bad/link/0> isnad:source <person/nobody> ."),
              Map.entry(
                  "chain-gap",
                  """
                  <report/bad> isnad:chainDepth 2 ; isnad:link <report/bad/link/0> , <report/bad/link/2> .
                  <report/bad/link/0> isnad:position 0 . <report/bad/link/2> isnad:position 2 .
                  """),
              Map.entry(
                  "participant-without-label",
                  "<event/bad> isnad:agent <person/dumb> . <person/dumb> a isnad:Person ."),
              Map.entry("orphan-span", "<span/bad> a isnad:Span ; oa:exact \"س\"@ar ."),
              Map.entry(
                  "reversed-interval",
                  """
                  <event/bad> isnad:earliest "2021-07-05"^^xsd:date ;
                      isnad:latest "2021-07-04"^^xsd:date .
                  """),
              Map.entry(
                  "voucher-is-not-first",
                  "<report/bad> a isnad:Report ; isnad:voucher <state/YEM> ."),
              Map.entry(
                  "publisher-in-chain",
                  """
                  <report/bad> isnad:publisher <organization/al-dar> ; isnad:link <report/bad/link/0> .
                  <report/bad/link/0> isnad:source <organization/al-dar> .
                  """),
              Map.entry(
                  "event-after-publication",
                  """
                  <report/bad> isnad:article <article/bad> ; isnad:factuality isnad:Asserted ;
                      isnad:reports <event/bad> .
                  <article/bad> dcterms:issued "2021-07-05"^^xsd:date .
                  <event/bad> isnad:earliest "2021-07-06"^^xsd:date .
                  """),
              Map.entry("article-without-digest", "<article/other> a isnad:Article .")));

  @Test
  void whatTheWriterWritesHasNoFault() {
    try (Store store = good()) {
      assertEquals(List.of(), check().faults(store));
    }
  }

  @TestFactory
  Stream<DynamicTest> eachQueryFindsTheFaultMadeForIt() {
    return CheckQuery.bundled().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(),
                    () -> {
                      try (Store store = good()) {
                        String bad = FAULTS.get(query.name());
                        if (query.name().equals("duplicate-label")) {
                          store.seed(seed(IRIS.gazetteer(), GAZETTEER + bad));
                        } else {
                          store.put(graph("bad", bad));
                        }
                        List<Fault> faults =
                            check().faults(store).stream()
                                .filter(fault -> fault.check().equals(query.name()))
                                .toList();
                        assertEquals(1, faults.size(), faults::toString);
                        assertEquals(query.severity(), faults.get(0).severity());
                        assertTrue(faults.get(0).graph().startsWith(IRIS.base()));
                      }
                    }));
  }

  @Test
  void everyQueryHasItsFault() {
    assertEquals(
        FAULTS.keySet(),
        CheckQuery.bundled().stream()
            .map(CheckQuery::name)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void shapesSeeClassesOfTheOntologyAndEntriesOfTheGazetteer() {
    try (Store store = good()) {
      store.put(
          graph(
              "bad", "<event/bad> a isnad:Capture ; isnad:place <place/al-zahra> , <state/YEM> ."));
      assertEquals(
          Set.of(
              "an event has a label, at <http://www.w3.org/2000/01/rdf-schema#label>",
              "a place is a place, at <https://w3id.org/isnad/ontology#place>, found"
                  + " https://w3id.org/isnad/state/YEM"),
          messages(store, "shapes"));
    }
  }

  @Test
  void theGazetteerIsCheckedAlone() {
    try (Store store = good()) {
      store.seed(seed(IRIS.gazetteer(), GAZETTEER + "<state/XXX> a isnad:State ."));
      assertEquals(
          Set.of("a state has its code, at <https://w3id.org/isnad/ontology#countryCode>"),
          messages(store, "shapes"));
    }
  }

  @Test
  void aQuoteThatIsNotTheTextIsAFault() {
    try (Store store = good()) {
      store.put(
          graph(
              "bad",
              """
              <article/bad> a isnad:Article ; isnad:text "😀 قال"@ar .
              <span/1> a isnad:Span ; isnad:in <article/bad> ; oa:start 2 ; oa:end 5 ;
                  oa:exact "قال"@ar .
              <span/2> a isnad:Span ; isnad:in <article/bad> ; oa:start 2 ; oa:end 4 ;
                  oa:exact "قال"@ar .
              <span/3> a isnad:Span ; isnad:in <article/bad> ; oa:start 2 ; oa:end 6 ;
                  oa:exact "قال"@ar .
              """));
      assertEquals(
          Set.of(
              "found quote \"قال\", expected \"قا\"",
              "found offsets [2, 6), expected a range within [0, 5)"),
          messages(store, "spans"));
    }
  }

  @Test
  void aQueryWithoutHeaderIsRefusedWithAllThatItLacks() {
    SeedException e =
        assertThrows(
            SeedException.class,
            () ->
                CheckQuery.read(
                    "queries/check/x.rq",
                    "# name: y\n# severity: bad\nSELECT ?focus { ?focus ?p ?o }"));
    assertEquals(
        """
        queries/check/x.rq:1: found no line "# problem: …", expected one
        queries/check/x.rq:1: found no line "# remedy: …", expected one
        queries/check/x.rq:1: found name y, expected x
        queries/check/x.rq:1: found severity bad, expected error or warning
        queries/check/x.rq:1: found no SELECT of ?graph and ?focus, expected one""",
        e.getMessage());
  }

  private static Check check() {
    return new Check(IRIS, Shapes.parse(Examples.turtle(PREFIXES + SHAPES)), CheckQuery.bundled());
  }

  private static Store good() {
    Store store = Store.inMemory();
    store.seed(seed(IRIS.ontology(), ONTOLOGY));
    store.seed(seed(IRIS.gazetteer(), GAZETTEER));
    store.put(Examples.writer().graph(Examples.extraction("a1")));
    return store;
  }

  private static SeedGraph seed(Node name, String turtle) {
    return new SeedGraph(
        name,
        IRIS,
        new TreeMap<>(Map.of("x.ttl", (PREFIXES + turtle).getBytes(StandardCharsets.UTF_8))));
  }

  private static ArticleGraph graph(String id, String turtle) {
    List<Triple> triples = Examples.turtle(PREFIXES + turtle).find().toList();
    return new ArticleGraph(IRIS.article(id), triples);
  }

  private static Set<String> messages(Store store, String check) {
    return check().faults(store).stream()
        .filter(fault -> fault.check().equals(check))
        .map(Fault::message)
        .collect(Collectors.toSet());
  }
}
