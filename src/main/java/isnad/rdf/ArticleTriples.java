package isnad.rdf;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.Event;
import isnad.event.Quantity;
import isnad.event.source.Link;
import isnad.extract.Extraction;
import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.mention.Amount;
import isnad.text.Span;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The triples of one article while they are written; used once. */
final class ArticleTriples {

  private static final char ARABIC_COMMA = '\u060C';

  private final Iris iris;
  private final TypeLabels labels;
  private final Function<String, Optional<GazetteerEntry>> gazetteer;
  private final Extraction extraction;
  private final String id;
  private final Node article;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Set<Triple> triples = new LinkedHashSet<>();

  ArticleTriples(
      Iris iris,
      TypeLabels labels,
      Function<String, Optional<GazetteerEntry>> gazetteer,
      Extraction extraction) {
    this.iris = iris;
    this.labels = labels;
    this.gazetteer = gazetteer;
    this.extraction = extraction;
    this.id = extraction.article().id();
    this.article = iris.article(id);
    extraction.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  List<Triple> write() {
    article();
    entities.values().forEach(this::entity);
    events();
    for (int i = 0; i < extraction.offices().size(); i++) {
      office(extraction.offices().get(i), i);
    }
    return List.copyOf(triples);
  }

  private void article() {
    Article source = extraction.article();
    add(article, Vocabulary.RDF_TYPE, Vocabulary.Type.ARTICLE);
    add(article, Vocabulary.DC_IDENTIFIER, Literals.string(source.id()));
    add(article, Vocabulary.DC_LANGUAGE, Literals.string(source.language()));
    add(article, Vocabulary.DC_TITLE, source.title().map(Literals::arabic));
    add(article, Vocabulary.DC_ISSUED, source.published().map(Literals::date));
    add(article, Vocabulary.DC_SOURCE, source.url().map(Literals::address));
    add(article, Vocabulary.TEXT, Literals.arabic(source.text()));
    source.publisher().ifPresent(this::publisher);
  }

  private void publisher(String name) {
    Node outlet = publisherNode(name);
    add(article, Vocabulary.DC_PUBLISHER, outlet);
    Optional<GazetteerEntry> known = gazetteer.apply(Iris.publisherPath(name));
    if (known.isPresent()) {
      known(outlet, known.get());
    } else {
      add(outlet, Vocabulary.RDF_TYPE, Vocabulary.Type.of(EntityType.MEDIA));
      add(outlet, Vocabulary.PREF_LABEL, inItsScript(name));
    }
  }

  private Node publisherNode(String name) {
    return iris.node(Iris.publisherPath(name));
  }

  private void entity(Entity entity) {
    Node node = node(entity);
    if (entity.known().isPresent()) {
      known(node, entity.known().get());
    } else {
      add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.of(entity.type()));
      add(node, Vocabulary.PREF_LABEL, Literals.arabic(entity.name()));
      add(node, Vocabulary.PREF_LABEL, entity.nameEn().map(Literals::english));
      add(node, Vocabulary.COUNTRY, entity.country().map(iris::state));
      add(node, Vocabulary.ROLE, entity.role().map(Vocabulary::of));
    }
    entity.mentions().forEach(mention -> add(span(mention.span()), Vocabulary.MENTIONS, node));
  }

  private void known(Node node, GazetteerEntry entry) {
    add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.of(entry.type()));
    add(node, Vocabulary.PREF_LABEL, Literals.arabic(entry.labelAr()));
    add(node, Vocabulary.PREF_LABEL, entry.labelEn().map(Literals::english));
  }

  private void events() {
    Map<String, Integer> occurrences = new HashMap<>();
    for (int i = 0; i < extraction.events().size(); i++) {
      Event event = extraction.events().get(i);
      int occurrence = occurrences.merge(event.type() + " " + event.trigger(), 1, Integer::sum);
      Node node = iris.event(id, event.type(), event.trigger(), occurrence);
      event(event, node, i + 1);
      report(event, node, i + 1);
    }
  }

  private void event(Event event, Node node, int number) {
    add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.of(event.type()));
    labels
        .arabic(event.type())
        .ifPresent(
            type ->
                add(
                    node,
                    Vocabulary.LABEL,
                    Literals.arabic(label(type, ARABIC_COMMA + " ", event, this::arabicName))));
    add(
        node,
        Vocabulary.LABEL,
        Literals.english(label(labels.english(event.type()), ", ", event, this::englishName)));
    event.agents().forEach(agent -> add(node, Vocabulary.AGENT, node(agent)));
    event.targets().forEach(target -> add(node, Vocabulary.TARGET, node(target)));
    event.places().forEach(place -> add(node, Vocabulary.PLACE, node(place)));
    event
        .time()
        .ifPresent(
            time -> {
              add(node, Vocabulary.EARLIEST, time.start().map(Literals::date));
              add(node, Vocabulary.LATEST, time.end().map(Literals::date));
            });
    for (int i = 0; i < event.quantities().size(); i++) {
      Node quantity = iris.quantity(id, number, i);
      add(node, Vocabulary.QUANTITY, quantity);
      quantity(event.quantities().get(i), quantity);
    }
  }

  /** The type and who took part, or where it was if no one is named: "Phone call: A, B". */
  private String label(String type, String comma, Event event, Function<Entity, String> nameOf) {
    List<String> participants =
        Stream.concat(event.agents().stream(), event.targets().stream()).toList();
    String names =
        (participants.isEmpty() ? event.places() : participants)
            .stream().map(this::find).map(nameOf).distinct().collect(Collectors.joining(comma));
    return names.isEmpty() ? type : type + ": " + names;
  }

  private String arabicName(Entity entity) {
    return entity.known().map(GazetteerEntry::labelAr).orElse(entity.name());
  }

  /** An entity that has no English name keeps its Arabic one. */
  private String englishName(Entity entity) {
    return entity
        .known()
        .flatMap(GazetteerEntry::labelEn)
        .or(entity::nameEn)
        .orElse(arabicName(entity));
  }

  private void quantity(Quantity quantity, Node node) {
    Amount amount = quantity.amount();
    add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.QUANTITY);
    add(node, Vocabulary.VALUE, Literals.decimal(amount.value()));
    add(node, Vocabulary.MODIFIER, Vocabulary.of(amount.modifier()));
    add(node, Vocabulary.UNIT, amount.unit().map(Literals::string));
    add(node, Vocabulary.WHAT, Literals.string(quantity.what().term()));
    add(node, Vocabulary.EVIDENCE, span(amount.span()));
  }

  private void report(Event event, Node eventNode, int number) {
    Node report = iris.report(id, number);
    add(report, Vocabulary.RDF_TYPE, Vocabulary.Type.REPORT);
    add(report, Vocabulary.REPORTS, eventNode);
    add(report, Vocabulary.ARTICLE, article);
    add(report, Vocabulary.FACTUALITY, Vocabulary.of(event.factuality()));
    add(report, Vocabulary.PUBLISHER, extraction.article().publisher().map(this::publisherNode));
    add(report, Vocabulary.EVIDENCE, span(event.trigger()));
    event.also().forEach(trigger -> add(report, Vocabulary.EVIDENCE, span(trigger)));
    add(report, Vocabulary.CONFIDENCE, Literals.decimal(BigDecimal.valueOf(event.confidence())));
    add(report, Vocabulary.FOUND_BY, Literals.string(event.rule()));
    add(report, Vocabulary.CHAIN_DEPTH, Literals.integer(event.chain().size()));
    for (int i = 0; i < event.chain().size(); i++) {
      Link step = event.chain().get(i);
      Node source = node(step.source());
      add(report, i == 0 ? Vocabulary.VOUCHER : Vocabulary.PASSED_ON_BY, source);
      Node link = iris.link(id, number, i);
      add(report, Vocabulary.LINK, link);
      add(link, Vocabulary.RDF_TYPE, Vocabulary.Type.LINK);
      add(link, Vocabulary.POSITION, Literals.integer(i));
      add(link, Vocabulary.SOURCE, source);
      add(link, Vocabulary.CUE, step.cue().map(this::span));
    }
  }

  private void office(OfficeHolding holding, int number) {
    Node office = iris.office(id, number);
    add(office, Vocabulary.RDF_TYPE, Vocabulary.Type.OFFICE_HOLDING);
    add(office, Vocabulary.HOLDER, node(holding.person()));
    add(office, Vocabulary.TITLE, Literals.arabic(holding.title()));
    add(office, Vocabulary.STATE, holding.country().map(iris::state));
    add(office, Vocabulary.ROLE, holding.role().map(Vocabulary::of));
    add(office, Vocabulary.EVIDENCE, span(holding.evidence()));
    add(office, Vocabulary.ARTICLE, article);
  }

  private Node span(Span span) {
    Node node = iris.span(id, span);
    add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.SPAN);
    add(node, Vocabulary.RDF_TYPE, Vocabulary.Type.TEXT_POSITION_SELECTOR);
    add(node, Vocabulary.IN, article);
    add(node, Vocabulary.START, Literals.offset(span.start()));
    add(node, Vocabulary.END, Literals.offset(span.end()));
    add(node, Vocabulary.EXACT, Literals.arabic(extraction.text().in(span)));
    return node;
  }

  private Node node(String entityId) {
    return node(find(entityId));
  }

  private Node node(Entity entity) {
    return entity
        .known()
        .map(iris::known)
        .orElseGet(() -> iris.local(id, entity.type(), entity.id()));
  }

  private Entity find(String entityId) {
    Entity entity = entities.get(entityId);
    if (entity == null) {
      throw new IllegalArgumentException(
          "article %s: found no entity %s, expected one of %s"
              .formatted(id, entityId, entities.keySet()));
    }
    return entity;
  }

  private static Node inItsScript(String name) {
    boolean arabic =
        name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return arabic ? Literals.arabic(name) : Literals.english(name);
  }

  private void add(Node subject, Node property, Optional<Node> value) {
    value.ifPresent(present -> add(subject, property, present));
  }

  private void add(Node subject, Node property, Node value) {
    triples.add(Triple.create(subject, property, value));
  }
}
