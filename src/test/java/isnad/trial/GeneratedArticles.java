package isnad.trial;

import isnad.article.Article;
import isnad.article.ArticleConsumer;
import isnad.article.ArticleReader;
import isnad.article.Problem;
import isnad.entity.Entity;
import isnad.entity.OfficeHolding;
import isnad.event.Event;
import isnad.extract.Extraction;
import isnad.extract.Extractor;
import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.mention.Interval;
import isnad.rdf.ArticleGraph;
import isnad.rdf.GazetteerReader;
import isnad.rdf.GraphWriter;
import isnad.rdf.Iris;
import isnad.store.Ontology;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any number of articles, the same in every run: the articles of the seeds, read once, and then
 * told again and again of other states and other days, under other ids.
 */
final class GeneratedArticles {

  private static final int DAYS = 1000;

  private final List<Extraction> originals;
  private final List<GazetteerEntry> states;
  private final Map<String, Integer> positions = new HashMap<>();
  private final GraphWriter writer;

  private GeneratedArticles(
      List<Extraction> originals, List<GazetteerEntry> gazetteer, GraphWriter writer) {
    this.originals = List.copyOf(originals);
    this.writer = writer;
    this.states =
        gazetteer.stream()
            .filter(entry -> entry.type() == EntityType.STATE && entry.country().isPresent())
            .sorted(Comparator.comparing(GazetteerEntry::path))
            .toList();
    for (int i = 0; i < states.size(); i++) {
      positions.put(states.get(i).country().orElseThrow(), i);
    }
  }

  static GeneratedArticles load(Iris iris) {
    List<GazetteerEntry> gazetteer = GazetteerReader.load();
    Map<String, GazetteerEntry> byPath = new HashMap<>();
    gazetteer.forEach(entry -> byPath.put(entry.path(), entry));
    Extractor extractor = Extractor.of(gazetteer);
    List<Extraction> originals = new ArrayList<>();
    new ArticleReader(
            new ArticleConsumer() {
              @Override
              public void article(Article article) {
                originals.add(extractor.read(article));
              }

              @Override
              public void problem(Problem problem) {
                throw new IllegalStateException(problem.toString());
              }
            })
        .read(Path.of("seeds/articles"));
    return new GeneratedArticles(
        originals,
        gazetteer,
        new GraphWriter(
            iris, Ontology.labels(iris), path -> Optional.ofNullable(byPath.get(path))));
  }

  /** The article of a number, which is different for each number. */
  ArticleGraph article(int number) {
    return article(number, number / originals.size());
  }

  /**
   * The article of a number as it is told at a turn.
   *
   * @param turn by how many states and days it differs from its original
   */
  ArticleGraph article(int number, int turn) {
    Extraction original = originals.get(number % originals.size());
    return writer.graph(
        new Extraction(
            article(original.article(), "generated-" + number, turn),
            original.text(),
            original.mentions(),
            original.entities().stream().map(entity -> entity(entity, turn)).toList(),
            original.offices().stream().map(office -> office(office, turn)).toList(),
            original.clauses(),
            original.events().stream().map(event -> event(event, turn)).toList(),
            List.of()));
  }

  private static Article article(Article article, String id, int turn) {
    return new Article(
        id,
        article.text(),
        article.title(),
        article.published().map(day -> later(day, turn)),
        article.publisher(),
        article.url(),
        article.language());
  }

  private Entity entity(Entity entity, int turn) {
    Optional<GazetteerEntry> known = entity.known();
    if (entity.type() == EntityType.STATE) {
      known = known.map(entry -> entry.country().map(code -> other(code, turn)).orElse(entry));
    }
    return new Entity(
        entity.id(),
        entity.type(),
        entity.name(),
        entity.nameEn(),
        entity.country().map(code -> otherCode(code, turn)),
        entity.role(),
        known,
        entity.mentions(),
        entity.rule());
  }

  private OfficeHolding office(OfficeHolding office, int turn) {
    return new OfficeHolding(
        office.person(),
        office.title(),
        office.country().map(code -> otherCode(code, turn)),
        office.role(),
        office.evidence(),
        office.rule());
  }

  private static Event event(Event event, int turn) {
    return new Event(
        event.id(),
        event.type(),
        event.trigger(),
        event.also(),
        event.agents(),
        event.targets(),
        event.places(),
        event
            .time()
            .map(
                time ->
                    new Interval(
                        time.start().map(day -> later(day, turn)),
                        time.end().map(day -> later(day, turn)))),
        event.factuality(),
        event.chain(),
        event.quantities(),
        event.confidence(),
        event.rule());
  }

  private static LocalDate later(LocalDate day, int turn) {
    return day.plusDays(turn % DAYS);
  }

  private GazetteerEntry other(String code, int turn) {
    return states.get((positions.get(code) + turn) % states.size());
  }

  private String otherCode(String code, int turn) {
    return positions.containsKey(code) ? other(code, turn).country().orElseThrow() : code;
  }
}
