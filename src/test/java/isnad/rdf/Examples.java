package isnad.rdf;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.extract.Extraction;
import isnad.lexicon.EntityType;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.mention.Amount;
import isnad.mention.Interval;
import isnad.mention.Name;
import isnad.text.Span;
import isnad.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** An invented article, read by hand. */
public final class Examples {

  public static final String TEXT =
      "😀 نقلت وكالة الخليج عن مستشار للوزير سليم الراوي قوله إن قوات البر سيطرت على مدينة"
          + " الزهراء الأحد وأسرت أكثر من 1037 جنديا.\nوقال المستشار إن السيطرة تمت بلا قتال.";

  public static final EventType CAPTURE = new EventType("Capture", "Territory", false, false);
  public static final EventType MEETING = new EventType("Meeting", "Contact", true, false);

  public static final GazetteerEntry ZAHRA =
      new GazetteerEntry(
          "place/al-zahra",
          EntityType.PLACE,
          "الزهراء",
          Optional.of("Al-Zahra"),
          List.of("الزهراء", "مدينة الزهراء"),
          List.of(),
          List.of(),
          Optional.of("YEM"),
          Optional.empty(),
          List.of(),
          12000);

  private static final String ONTOLOGY =
      """
      @prefix isnad: <https://w3id.org/isnad/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      isnad:Capture rdfs:subClassOf isnad:Territory ; rdfs:label "سيطرة"@ar , "Capture"@en .
      isnad:Territory rdfs:subClassOf isnad:Event .
      isnad:Meeting rdfs:label "لقاء"@ar .
      """;

  private Examples() {}

  public static GraphWriter writer() {
    return writer(Iris.standard());
  }

  public static GraphWriter writer(Iris iris) {
    return new GraphWriter(iris, TypeLabels.of(turtle(ONTOLOGY)), path -> Optional.empty());
  }

  public static Graph turtle(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).base(Iris.DEFAULT_BASE).toGraph();
  }

  public static Extraction extraction(String id) {
    return extraction(id, TEXT);
  }

  /**
   * The reading of a text that holds the words of {@link #TEXT}.
   *
   * @param id of the article
   */
  public static Extraction extraction(String id, String text) {
    Article article =
        new Article(
            id,
            text,
            Optional.of("السيطرة على \"الزهراء\""),
            Optional.of(LocalDate.of(2021, 7, 5)),
            Optional.of("Al-Dar"),
            Optional.of("https://aldar.example/أخبار?id=1&page=2"),
            "ar");
    Entity agency = entity(text, "e1", EntityType.MEDIA, "وكالة الخليج");
    Entity adviser = entity(text, "e2", EntityType.GROUP, "مستشار للوزير");
    Entity minister = entity(text, "e3", EntityType.PERSON, "سليم الراوي");
    Entity forces = entity(text, "e4", EntityType.BODY, "قوات البر");
    Name city = name(text, EntityType.PLACE, "مدينة الزهراء");
    Entity place =
        new Entity(
            "e5",
            EntityType.PLACE,
            "مدينة الزهراء",
            Optional.of("Al-Zahra"),
            Optional.of("YEM"),
            Optional.empty(),
            Optional.of(ZAHRA),
            List.of(city),
            "name-known");
    Amount prisoners =
        new Amount(
            span(text, "أكثر من 1037 جنديا"),
            0,
            1,
            new BigDecimal("1037"),
            Amount.Modifier.AT_LEAST,
            Optional.of("soldiers"),
            "more-than");
    Event capture =
        new Event(
            "v1",
            CAPTURE,
            span(text, "سيطرت"),
            List.of(span(text, "السيطرة")),
            List.of("e4"),
            List.of(),
            List.of("e5"),
            Optional.of(Interval.of(LocalDate.of(2021, 7, 4))),
            Factuality.ASSERTED,
            List.of(
                new Link("e2", Optional.of(span(text, "قوله"))),
                new Link("e1", Optional.of(span(text, "نقلت")))),
            List.of(new Quantity(prisoners, Quantity.What.CAPTURED)),
            0.9,
            "capture-of");
    Event meeting =
        new Event(
            "v2",
            MEETING,
            span(text, "قتال"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Factuality.DENIED,
            List.of(),
            List.of(),
            1,
            "meeting");
    return new Extraction(
        article,
        Text.of(text),
        List.of(),
        List.of(agency, adviser, minister, forces, place),
        List.of(
            new OfficeHolding(
                "e3",
                "الوزير",
                Optional.of("YEM"),
                Optional.of(Role.GOV),
                span(text, "للوزير سليم الراوي"),
                "office")),
        List.of(),
        List.of(capture, meeting),
        List.of());
  }

  private static Entity entity(String text, String id, EntityType type, String words) {
    return new Entity(
        id,
        type,
        words,
        Optional.empty(),
        Optional.of("YEM"),
        Optional.of(Role.GOV),
        Optional.empty(),
        List.of(name(text, type, words)),
        "by-hand");
  }

  private static Name name(String text, EntityType type, String words) {
    return new Name(
        span(text, words),
        0,
        1,
        0,
        1,
        "",
        false,
        type,
        Name.Manner.NAMED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "by-hand");
  }

  /** Where the words first stand, in code points. */
  public static Span span(String text, String words) {
    int start = text.codePointCount(0, text.indexOf(words));
    return new Span(start, start + words.codePointCount(0, words.length()));
  }
}
