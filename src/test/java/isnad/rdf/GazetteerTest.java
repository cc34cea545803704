package isnad.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.lexicon.SeedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static final List<GazetteerEntry> ENTRIES = GazetteerReader.load();
  private static final Map<String, GazetteerEntry> BY_PATH =
      ENTRIES.stream().collect(Collectors.toMap(GazetteerEntry::path, Function.identity()));
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[\\u064B-\\u065F\\u0670\\u0640\\u066E-\\u06FF\\u0750-\\u077F\\uFB50-\\uFDFF\\uFE70-\\uFEFF"
              + "\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u061C]");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "http://www\\.wikidata\\.org/entity/Q\\d+|https://sws\\.geonames\\.org/\\d+/");

  private static Stream<String> arabic(GazetteerEntry entry) {
    return Stream.of(entry.names(), entry.gentilics(), entry.metonyms()).flatMap(List::stream);
  }

  @Test
  void everyEntryHasArabicNamesInLettersOfArabic() {
    List<String> wrong =
        ENTRIES.stream()
            .flatMap(GazetteerTest::arabic)
            .filter(name -> name.isBlank() || FOREIGN.matcher(name).find())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPathLiesInTheFolderOfItsType() {
    assertEquals(ENTRIES.size(), BY_PATH.size());
    List<String> wrong =
        ENTRIES.stream()
            .filter(entry -> !entry.path().matches(entry.type().folder() + "/[A-Za-z0-9-]+"))
            .map(GazetteerEntry::path)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyCountryIsAState() {
    Set<String> unknown =
        ENTRIES.stream()
            .flatMap(
                entry ->
                    Stream.concat(
                        entry.country().stream(),
                        entry.offices().stream().flatMap(office -> office.country().stream())))
            .filter(code -> !BY_PATH.containsKey("state/" + code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyIdentifierIsOfWikidataOrGeoNames() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (String name : GazetteerReader.FILES) {
      try (InputStream turtle = getClass().getResourceAsStream("/isnad/seeds/gazetteer/" + name)) {
        RDFParser.create()
            .source(turtle)
            .lang(Lang.TURTLE)
            .base("https://w3id.org/isnad/")
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    if (triple.getPredicate().getURI().equals(SKOS.exactMatch.getURI())
                        && !IDENTIFIER.matcher(triple.getObject().getURI()).matches()) {
                      wrong.add(triple.getObject().getURI());
                    }
                  }
                });
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void theBestKnownNamesAreThere() {
    assertKnown("state/PAK", EntityType.STATE, "باكستان");
    assertKnown("state/USA", EntityType.STATE, "أمريكا");
    assertKnown("group/taliban", EntityType.ARMED_GROUP, "حركة طالبان");
    assertKnown("organization/reuters", EntityType.MEDIA, "رويترز");
    assertKnown(
        "organization/un-security-council",
        EntityType.INTERGOVERNMENTAL_ORGANIZATION,
        "مجلس الأمن الدولي");
    assertKnown("organization/pentagon", EntityType.BODY, "البنتاغون");
    assertEquals(250, ENTRIES.stream().filter(e -> e.type() == EntityType.STATE).count());
  }

  private static void assertKnown(String path, EntityType type, String name) {
    GazetteerEntry entry = BY_PATH.get(path);
    assertEquals(type, entry.type());
    assertTrue(entry.names().contains(name), path + " has " + entry.names());
  }

  @Test
  void statesHaveGentilicsInAllFormsAndMetonyms() {
    GazetteerEntry states = BY_PATH.get("state/USA");
    assertTrue(
        states
            .gentilics()
            .containsAll(List.of("أمريكي", "أميركية", "أمريكيون", "أميركيين", "أمريكيات")));
    assertTrue(states.metonyms().containsAll(List.of("واشنطن", "البيت الأبيض")));
    assertEquals("USA", states.country().orElseThrow());
    assertEquals(Role.GOV, states.role().orElseThrow());
    assertFalse(BY_PATH.get("state/MLI").gentilics().contains("مالية"));
  }

  @Test
  void loadsFast() {
    long start = System.nanoTime();
    GazetteerReader.load();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.toMillis() < 5_000, "took " + taken);
  }

  @Test
  void messagesSayWhere() {
    String turtle =
        """
        @prefix isnad: <https://w3id.org/isnad/ontology#> .

        <state/XXX> a isnad:State ;
            isnad:gentilic "كذا"@ar
        <state/YYY> a isnad:State .
        """;
    SeedException thrown =
        assertThrows(
            SeedException.class,
            () -> GazetteerReader.read("x.ttl", new ByteArrayInputStream(turtle.getBytes(UTF_8))));
    assertTrue(thrown.getMessage().startsWith("seeds/gazetteer/x.ttl:5: "), thrown.getMessage());
  }

  @Test
  void anEntryWithoutAnArabicNameIsAFault() {
    String turtle =
        """
        @prefix isnad: <https://w3id.org/isnad/ontology#> .
        <state/XXX> a isnad:State .
        """;
    SeedException thrown =
        assertThrows(
            SeedException.class,
            () -> GazetteerReader.read("x.ttl", new ByteArrayInputStream(turtle.getBytes(UTF_8))));
    assertTrue(
        thrown.getMessage().contains("state/XXX: found no Arabic skos:prefLabel"),
        thrown.getMessage());
  }
}
