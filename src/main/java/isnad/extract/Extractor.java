package isnad.extract;

import static java.util.Objects.requireNonNull;

import isnad.article.Article;
import isnad.entity.Entity;
import isnad.entity.EntityResolver;
import isnad.entity.Resolution;
import isnad.event.Event;
import isnad.event.EventFinder;
import isnad.lexicon.Cues;
import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.Role;
import isnad.mention.Amount;
import isnad.mention.AmountFinder;
import isnad.mention.Boilerplate;
import isnad.mention.DateFinder;
import isnad.mention.Mention;
import isnad.mention.Name;
import isnad.mention.NameFinder;
import isnad.text.Folding;
import isnad.text.Sentence;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads an article: text, mentions in the text, entities of the mentions, events of the entities.
 * Made once from the seeds; immutable and safe for many threads.
 */
public final class Extractor {

  private final Gazetteer gazetteer;
  private final AmountFinder amounts;
  private final DateFinder dates;
  private final Boilerplate boilerplate;
  private final NameFinder names;
  private final EntityResolver entities;
  private final EventFinder events;

  private Extractor(Gazetteer gazetteer, NameLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.amounts = AmountFinder.load();
    this.dates = DateFinder.load();
    this.boilerplate = Boilerplate.load();
    this.names = new NameFinder(gazetteer, lexicon, boilerplate);
    this.entities = new EntityResolver(lexicon, gazetteer);
    this.events = new EventFinder(Cues.load(lexicon.clitics()), lexicon.clitics());
  }

  /**
   * An extractor with the word lists of the seeds.
   *
   * @param gazetteer what it knows before reading
   */
  public static Extractor of(List<GazetteerEntry> gazetteer) {
    return new Extractor(Gazetteer.of(gazetteer), NameLexicon.load());
  }

  /** Reads an article; never fails, whatever the text. */
  public Extraction read(Article article) {
    requireNonNull(article, "article is null");
    Text text = Text.of(article.text());
    List<Sentence> sentences = withoutBoilerplate(text);
    List<Amount> numbers = amounts.find(text);
    List<Name> found = names.find(text, numbers);
    List<Mention> others = new ArrayList<>(withoutNames(numbers, found));
    others.addAll(dates.find(text, article.published()));
    return read(article, text, sentences, others, found);
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
      List<Name> found) {
    Resolution resolution = entities.resolve(text, found, article.published());
    List<Mention> mentions = new ArrayList<>(others);
    mentions.addAll(found);
    mentions.sort(Comparator.comparing(Mention::span));
    EventFinder.Telling telling =
        events.find(
            text, sentences, mentions, resolution.entities(), publisher(article, resolution));
    if (!telling.polities().isEmpty()) {
      return read(article, text, sentences, others, asStates(found, telling.polities()));
    }
    return new Extraction(
        article,
        text,
        mentions,
        withoutIdle(text, resolution.entities(), telling.events()),
        resolution.offices(),
        telling.events());
  }

  /** Entities without unnamed groups that no event of their sentences could concern. */
  private static List<Entity> withoutIdle(Text text, List<Entity> entities, List<Event> events) {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    for (Sentence sentence : text.sentences()) {
      starts.put(text.token(sentence.first()).span().start(), sentence.index());
    }
    Set<String> taking = new HashSet<>();
    BitSet telling = new BitSet();
    for (Event event : events) {
      taking.addAll(event.agents());
      taking.addAll(event.targets());
      taking.addAll(event.places());
      event.chain().forEach(link -> taking.add(link.source()));
      telling.set(starts.floorEntry(event.trigger().start()).getValue());
      event.also().forEach(span -> telling.set(starts.floorEntry(span.start()).getValue()));
    }
    return entities.stream()
        .filter(
            entity ->
                entity.type() != EntityType.GROUP
                    || taking.contains(entity.id())
                    || entity.mentions().stream()
                        .anyMatch(name -> telling.get(text.sentenceOf(name.first()).index())))
        .toList();
  }

  /** Names, some of which were read as places and are states. */
  private List<Name> asStates(List<Name> names, Set<Name> polities) {
    return names.stream().map(name -> polities.contains(name) ? asState(name) : name).toList();
  }

  private Name asState(Name place) {
    return new Name(
        place.span(),
        place.first(),
        place.end(),
        place.phraseFirst(),
        place.phraseEnd(),
        place.preposition(),
        place.conjoined(),
        EntityType.STATE,
        place.manner(),
        place.country().flatMap(gazetteer::state),
        place.country(),
        Optional.of(Role.GOV),
        place.amount(),
        place.office(),
        "country-as-party");
  }

  private List<Sentence> withoutBoilerplate(Text text) {
    BitSet skipped = boilerplate.sentences(text);
    return text.sentences().stream().filter(sentence -> !skipped.get(sentence.index())).toList();
  }

  /** The ids of the entities that are the outlet which printed the article. */
  private static Set<String> publisher(Article article, Resolution resolution) {
    if (article.publisher().isEmpty()) {
      return Set.of();
    }
    String publisher = Folding.fold(article.publisher().get());
    return resolution.entities().stream()
        .filter(entity -> entity.type() == EntityType.MEDIA)
        .filter(entity -> isNamed(entity, publisher))
        .map(Entity::id)
        .collect(Collectors.toSet());
  }

  private static boolean isNamed(Entity entity, String publisher) {
    return Folding.fold(entity.name()).equals(publisher)
        || entity
            .known()
            .map(
                known ->
                    known.names().stream().map(Folding::fold).anyMatch(publisher::equals)
                        || known.labelEn().map(Folding::fold).filter(publisher::equals).isPresent()
                        || known.path().endsWith("/" + publisher))
            .orElse(false);
  }
}
