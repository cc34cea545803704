package isnad.extract;

import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.ClauseReading;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.mention.Amount;
import isnad.mention.Date;
import isnad.mention.Interval;
import isnad.mention.Mention;
import isnad.mention.Name;
import isnad.mention.Quotation;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an article was read, for people: each sentence with its mentions and clauses, then the
 * entities, the offices and the events, each with its words, its span in code points and the rule
 * that found it.
 */
public final class Explanation {

  private final Extraction extraction;
  private final Text text;
  private final Map<String, Entity> entities = new HashMap<>();
  private final StringBuilder lines = new StringBuilder();

  private Explanation(Extraction extraction) {
    this.extraction = extraction;
    this.text = extraction.text();
    extraction.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  /** The lines that explain an extraction, each with its line break. */
  public static String of(Extraction extraction) {
    Explanation explanation = new Explanation(extraction);
    explanation.explainArticle();
    explanation.explainSentences();
    explanation.explainEntities();
    explanation.explainOffices();
    explanation.explainEvents();
    return explanation.lines.toString();
  }

  private void explainArticle() {
    line(
        "article %s, published %s, by %s"
            .formatted(
                extraction.article().id(),
                extraction
                    .article()
                    .published()
                    .map(LocalDate::toString)
                    .orElse("on an unknown day"),
                extraction.article().publisher().orElse("an unknown publisher")));
  }

  private void explainSentences() {
    List<Mention> mentions =
        extraction.mentions().stream().sorted(Comparator.comparing(Mention::span)).toList();
    Map<Integer, List<ClauseReading>> clauses =
        extraction.clauses().stream().collect(Collectors.groupingBy(ClauseReading::sentence));
    for (Sentence sentence : text.sentences()) {
      line("");
      line("sentence %d: %s".formatted(sentence.index() + 1, EventRows.words(text, sentence)));
      mentions.stream()
          .filter(mention -> sentence.contains(mention.first()))
          .forEach(mention -> line("  %s".formatted(told(mention))));
      clauses
          .getOrDefault(sentence.index(), List.of())
          .forEach(clause -> line("  %s".formatted(clause.in(text))));
    }
  }

  private String told(Mention mention) {
    return "%s  %s  by %s".formatted(quoted(mention.span()), meaning(mention), mention.rule());
  }

  private static String meaning(Mention mention) {
    if (mention instanceof Name name) {
      return name.type().term()
          + " "
          + name.manner().name().toLowerCase(Locale.ROOT)
          + name.country().map(country -> " " + country).orElse("")
          + name.role().map(role -> " " + role).orElse("")
          + name.office().map(office -> ", office «" + office + "»").orElse("")
          + name.known().map(entry -> ", known as " + entry.path()).orElse("");
    } else if (mention instanceof Date date) {
      return "Date " + date.interval().map(Interval::toString).orElse("not resolved");
    } else if (mention instanceof Amount amount) {
      return "Amount %s %s%s"
          .formatted(
              amount.modifier().term(),
              amount.value().toPlainString(),
              amount.unit().map(unit -> " " + unit).orElse(""));
    } else if (mention instanceof Quotation) {
      return "Quotation";
    }
    throw new AssertionError(mention);
  }

  private void explainEntities() {
    heading("entities", extraction.entities());
    for (Entity entity : extraction.entities()) {
      line(
          "  %s %s %s%s%s%s  by %s"
              .formatted(
                  entity.id(),
                  entity.type().term(),
                  entity.name(),
                  entity.nameEn().map(name -> " / " + name).orElse(""),
                  entity.country().map(country -> " " + country).orElse("")
                      + entity.role().map(role -> " " + role).orElse(""),
                  entity
                      .known()
                      .map(GazetteerEntry::path)
                      .map(path -> ", known as " + path)
                      .orElse(""),
                  entity.rule()));
      entity.mentions().forEach(mention -> line("    %s".formatted(quoted(mention.span()))));
    }
  }

  private void explainOffices() {
    heading("offices", extraction.offices());
    for (OfficeHolding office : extraction.offices()) {
      line(
          "  %s: «%s»%s%s  %s  by %s"
              .formatted(
                  named(office.person()),
                  office.title(),
                  office.country().map(country -> " " + country).orElse(""),
                  office.role().map(Role::name).map(role -> " " + role).orElse(""),
                  quoted(office.evidence()),
                  office.rule()));
    }
  }

  private void explainEvents() {
    heading("events", extraction.events());
    for (Event event : extraction.events()) {
      line(
          "  %s %s %s %s, confidence %s, by %s"
              .formatted(
                  event.id(),
                  event.type().name(),
                  quoted(event.trigger()),
                  event.factuality().json(),
                  event.confidence(),
                  event.rule()));
      explain("also", event.also().stream().map(this::quoted).toList());
      explain("agents", event.agents().stream().map(this::named).toList());
      explain("targets", event.targets().stream().map(this::named).toList());
      explain("places", event.places().stream().map(this::named).toList());
      explain("weighed", changes(event));
      explain("time", event.time().stream().map(Interval::toString).toList());
      explain("quantities", event.quantities().stream().map(this::told).toList());
      explain("chain", event.chain().stream().map(this::told).toList());
    }
  }

  /** What weighing gave (+) and took away (-). */
  private List<String> changes(Event event) {
    return extraction.changes().stream()
        .filter(change -> change.event().equals(event.id()))
        .map(
            change ->
                String.format(
                    Locale.ROOT,
                    "%s%s %s, likely by %.2f",
                    change.given() ? "+" : "-",
                    change.part().name().toLowerCase(Locale.ROOT),
                    named(change.entity()),
                    change.likelihood()))
        .toList();
  }

  private void explain(String part, List<String> values) {
    if (!values.isEmpty()) {
      line("    %-10s %s".formatted(part, values.stream().collect(Collectors.joining("; "))));
    }
  }

  private String told(Quantity quantity) {
    return "%s %s by %s"
        .formatted(
            EventRows.told(quantity), quoted(quantity.amount().span()), quantity.amount().rule());
  }

  private String told(Link link) {
    return named(link.source()) + link.cue().map(cue -> " by " + quoted(cue)).orElse("");
  }

  private String named(String id) {
    return Optional.ofNullable(entities.get(id))
        .map(entity -> entity.name() + " (" + id + ")")
        .orElse(id);
  }

  private String quoted(Span span) {
    return "«" + text.in(span) + "» " + span;
  }

  private void heading(String what, List<?> members) {
    line("");
    line("%s: %d".formatted(what, members.size()));
  }

  private void line(String line) {
    lines.append(line).append('\n');
  }
}
