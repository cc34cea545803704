package isnad.extract;

import static java.util.Objects.requireNonNull;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.EntityResolver;
import isnad.entity.Resolution;
import isnad.event.Event;
import isnad.event.EventFinder;
import isnad.event.scene.WordLists;
import isnad.lexicon.Cues;
import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.OfficeNames;
import isnad.lexicon.Role;
import isnad.lexicon.Synonyms;
import isnad.mention.Amount;
import isnad.mention.AmountFinder;
import isnad.mention.Boilerplate;
import isnad.mention.DateFinder;
import isnad.mention.Mention;
import isnad.mention.Name;
import isnad.mention.NameFinder;
import isnad.part.PartReview;
import isnad.part.PartWeights;
import isnad.text.Folding;
import isnad.text.Sentence;
import isnad.text.Span;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads an article: text, mentions in the text, entities of the mentions, events of the entities.
 * Made once from the seeds; immutable and safe for many threads.
 */
public final class Extractor {

  /**
   * How often an article's events are found, because those found may show that a country named as a
   * place is a party or the reverse. Two events may disagree on that, so it has an end.
   */
  private static final int MOST_READINGS = 3;

  private final Gazetteer gazetteer;
  private final Home home;
  private final AmountFinder amounts;
  private final DateFinder dates;
  private final Boilerplate boilerplate;
  private final NameFinder names;
  private final EntityResolver entities;
  private final EventFinder events;
  private final PartReview parts;

  private Extractor(Gazetteer gazetteer, NameLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.home = new Home(gazetteer);
    this.amounts = AmountFinder.load();
    this.dates = DateFinder.load();
    this.boilerplate = Boilerplate.load();
    this.names = new NameFinder(gazetteer, lexicon);
    this.entities =
        new EntityResolver(
            lexicon, gazetteer, OfficeNames.load(), Synonyms.load("institution-names.tsv"));
    this.events =
        new EventFinder(
            new WordLists(Cues.load(lexicon.clitics()), lexicon.clitics(), lexicon::isCommon));
    this.parts = new PartReview(PartWeights.load());
  }

  private Extractor(Extractor other, PartReview parts) {
    this.gazetteer = other.gazetteer;
    this.home = other.home;
    this.amounts = other.amounts;
    this.dates = other.dates;
    this.boilerplate = other.boilerplate;
    this.names = other.names;
    this.entities = other.entities;
    this.events = other.events;
    this.parts = parts;
  }

  /**
   * An extractor with the word lists of the seeds.
   *
   * @param gazetteer what it knows before reading
   */
  public static Extractor of(List<GazetteerEntry> gazetteer) {
    return new Extractor(Gazetteer.of(gazetteer), NameLexicon.load());
  }

  /** An extractor that knows the same, and leaves the parts of events as the rules gave them. */
  public Extractor byRulesAlone() {
    return new Extractor(this, new PartReview(PartWeights.none()));
  }

  /** Reads an article; never fails, whatever the text. */
  public Extraction read(Article article) {
    requireNonNull(article, "article is null");
    Text text = Text.of(article.text());
    List<Sentence> sentences = boilerplate.reporting(text);
    List<Amount> numbers = amounts.find(text);
    List<Name> found = names.find(text, sentences, numbers, home.of(article));
    List<Mention> others = new ArrayList<>(withoutNames(numbers, found));
    others.addAll(dates.find(text, article.published()));
    return read(article, text, sentences, others, found, MOST_READINGS);
  }

  /** Numbers without those whose letters are part of a known name: طالبان is not two students. */
  private static List<Amount> withoutNames(List<Amount> numbers, List<Name> names) {
    BitSet known = new BitSet();
    names.stream()
        .filter(name -> name.known().isPresent())
        .forEach(name -> known.set(name.first(), name.end()));
    return numbers.stream().filter(number -> !known.get(number.first())).toList();
  }

  private Extraction read(
      Article article,
      Text text,
      List<Sentence> sentences,
      List<Mention> others,
      List<Name> found,
      int readings) {
    Resolution resolution = entities.resolve(text, found, article.published(), home.of(article));
    List<Mention> mentions = new ArrayList<>(others);
    mentions.addAll(found);
    mentions.sort(Comparator.comparing(Mention::span));
    EventFinder.Found told =
        events.find(
            text,
            sentences,
            mentions,
            resolution.entities(),
            publisher(article, resolution),
            article.published());
    boolean settled = told.polities().isEmpty() && told.settings().isEmpty();
    if (!settled && readings > 1) {
      return read(article, text, sentences, others, reread(found, told), readings - 1);
    }
    List<Entity> taking = withoutIdle(text, resolution.entities(), told.events());
    PartReview.Reviewed reviewed = parts.review(text, taking, told.events());
    return new Extraction(
        article,
        text,
        mentions,
        withoutVague(
            reviewed.changes().isEmpty() ? taking : withoutIdle(text, taking, reviewed.events()),
            reviewed.events()),
        resolution.offices(),
        told.clauses(),
        reviewed.events(),
        reviewed.changes());
  }

  /**
   * Entities without those named in passing that no event concerns, and groups away from events.
   */
  private static List<Entity> withoutIdle(Text text, List<Entity> entities, List<Event> events) {
    Set<String> taking = takingPart(events);
    BitSet telling = new BitSet();
    for (Event event : events) {
      telling.set(sentenceOf(text, event.trigger()));
      event.also().forEach(span -> telling.set(sentenceOf(text, span)));
    }
    return entities.stream()
        .filter(
            entity ->
                taking.contains(entity.id())
                    || (!isPassing(entity)
                        && (entity.type() != EntityType.GROUP
                            || entity.mentions().stream()
                                .anyMatch(
                                    name -> telling.get(text.sentenceOf(name.first()).index())))))
        .toList();
  }

  /** Whether nothing tells what the members of a group are: الجهات, الأطراف. */
  private static boolean isVague(Entity entity) {
    return entity.type() == EntityType.GROUP && entity.role().equals(Optional.of(Role.UNK));
  }

  /** The ids of those who have a part in events or tell of them. */
  private static Set<String> takingPart(List<Event> events) {
    Set<String> taking = new HashSet<>();
    for (Event event : events) {
      taking.addAll(event.agents());
      taking.addAll(event.targets());
      taking.addAll(event.places());
      event.chain().forEach(link -> taking.add(link.source()));
    }
    return taking;
  }

  /** Entities without groups of whom nothing tells what they are, unless an event concerns them. */
  private static List<Entity> withoutVague(List<Entity> entities, List<Event> events) {
    Set<String> taking = takingPart(events);
    return entities.stream()
        .filter(entity -> !isVague(entity) || taking.contains(entity.id()))
        .toList();
  }

  private static int sentenceOf(Text text, Span trigger) {
    return text.sentenceOf(text.tokenAt(trigger.start())).index();
  }

  private static boolean isPassing(Entity entity) {
    return entity.mentions().stream().allMatch(name -> name.manner() == Name.Manner.PASSING);
  }

  /** Names, some of which turned out to be states rather than places, or the reverse. */
  private List<Name> reread(List<Name> names, EventFinder.Found told) {
    return names.stream()
        .map(
            name ->
                told.polities().contains(name)
                    ? as(name, EntityType.STATE, state(name), "country-as-party")
                    : told.settings().contains(name)
                        ? as(name, EntityType.PLACE, place(name), "capital-as-setting")
                        : name)
        .toList();
  }

  private Optional<GazetteerEntry> state(Name name) {
    return name.country().flatMap(gazetteer::state);
  }

  /** The capital that a metonym is, or the territory of a country. */
  private Optional<GazetteerEntry> place(Name capital) {
    if (capital.manner() == Name.Manner.NAMED || capital.manner() == Name.Manner.GENTILIC) {
      return capital.country().flatMap(gazetteer::territory);
    }
    return capital.known().stream()
        .flatMap(state -> state.metonyms().stream())
        .flatMap(metonym -> gazetteer.named(metonym).stream())
        .filter(entry -> entry.type() == EntityType.PLACE)
        .filter(entry -> entry.country().equals(capital.country()))
        .max(Comparator.comparingLong(GazetteerEntry::population));
  }

  private static Name as(Name name, EntityType type, Optional<GazetteerEntry> known, String rule) {
    return new Name(
        name.span(),
        name.first(),
        name.end(),
        name.phraseFirst(),
        name.phraseEnd(),
        name.preposition(),
        name.conjoined(),
        type,
        Name.Manner.NAMED,
        known,
        name.country(),
        type == EntityType.STATE ? Optional.of(Role.GOV) : Optional.empty(),
        name.amount(),
        name.office(),
        rule);
  }

  /** The ids of the entities that are the outlet which printed the article. */
  private Set<String> publisher(Article article, Resolution resolution) {
    if (article.publisher().isEmpty()) {
      return Set.of();
    }
    String publisher = Folding.fold(article.publisher().get());
    Optional<GazetteerEntry> outlet = home.outlet(publisher);
    return resolution.entities().stream()
        .filter(entity -> entity.type() == EntityType.MEDIA)
        .filter(
            entity ->
                Folding.fold(entity.name()).equals(publisher)
                    || outlet.filter(known -> isNamed(entity, known)).isPresent())
        .map(Entity::id)
        .collect(Collectors.toSet());
  }

  /** Whether a medium is an outlet, named in full or by the first words of one of its names. */
  private static boolean isNamed(Entity entity, GazetteerEntry outlet) {
    String name = Folding.fold(entity.name());
    return entity.known().filter(outlet::equals).isPresent()
        || outlet.names().stream()
            .map(Folding::fold)
            .anyMatch(full -> full.equals(name) || full.startsWith(name + " "));
  }
}
