package isnad.extract;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.lexicon.EntityType;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
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

/** Readings made by hand. */
public final class Readings {

  static final String TEXT = "😀 هاجم \"مسلحون\" قندوز، قالت رويترز. وقتل 7 مدنيين";

  private Readings() {}

  /** A reading in which nothing is found. */
  public static Extraction ofNothing(Article article) {
    return new Extraction(
        article,
        Text.of(article.text()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A reading of an article that begins outside the basic plane. */
  static Extraction attack() {
    Article article =
        new Article(
            "a1",
            TEXT,
            Optional.of("عنوان"),
            Optional.of(LocalDate.of(2021, 7, 5)),
            Optional.of("example"),
            Optional.empty(),
            "ar");
    Amount seven =
        new Amount(
            new Span(41, 49),
            9,
            11,
            new BigDecimal("7.0"),
            Amount.Modifier.AT_LEAST,
            Optional.of("civilians"),
            "number-noun");
    List<Entity> entities =
        List.of(
            entity("e1", EntityType.GROUP, "مسلحون", Optional.of(Role.REB), new Span(8, 14)),
            entity("e2", EntityType.PLACE, "قندوز", Optional.of(Role.GOV), new Span(16, 21)),
            entity("e3", EntityType.MEDIA, "رويترز", Optional.of(Role.MED), new Span(28, 34)));
    Event attack =
        new Event(
            "v1",
            new EventType("Attack", "Violence", false, false),
            new Span(2, 6),
            List.of(new Span(37, 40)),
            List.of("e1"),
            List.of(),
            List.of("e2"),
            Optional.of(Interval.since(LocalDate.of(2021, 7, 4))),
            Factuality.ASSERTED,
            List.of(new Link("e3", Optional.of(new Span(23, 27)))),
            List.of(new Quantity(seven, Quantity.What.KILLED)),
            0.9,
            "attack-verb");
    OfficeHolding office =
        new OfficeHolding(
            "e1", "قائد", Optional.of("AFG"), Optional.empty(), new Span(8, 14), "title-name");
    return new Extraction(
        article,
        Text.of(TEXT),
        List.of(entities.get(0).mentions().get(0), seven),
        entities,
        List.of(office),
        List.of(),
        List.of(attack),
        List.of());
  }

  private static Entity entity(
      String id, EntityType type, String name, Optional<Role> role, Span span) {
    Name mention =
        new Name(
            span,
            2,
            3,
            2,
            3,
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
    return new Entity(
        id,
        type,
        name,
        Optional.of("name of " + id),
        type == EntityType.PLACE ? Optional.of("AFG") : Optional.empty(),
        role,
        Optional.empty(),
        List.of(mention),
        "by-hand");
  }
}
