package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds those through whom words came: whose they are, who passed them on, in which statement. */
final class Relays {

  /** How many tokens after a relaying verb the one stands whose word it passes on. */
  private static final int FARTHEST_ORIGIN = 20;

  private static final String ORIGIN = "origin";
  private static final String ADDRESSEE = "addressee";

  private final Scene scene;
  private final Speakers speakers;
  private final Content contents;

  Relays(Scene scene, Speakers speakers, Content contents) {
    this.scene = scene;
    this.speakers = speakers;
    this.contents = contents;
  }

  /** Those on whose word a relay reports: نقلت الوكالة عن مسؤول. */
  List<Link> origins(Found<ReportingWord> word, int from, int limit) {
    return speakers.links(
        originsAfter(word, from, limit), scene.text().span(word.first(), word.end()));
  }

  /** Whether a relay passes on the word of somebody known: نقلت عنه الوكالة. */
  boolean isOfKnown(Found<ReportingWord> word, int content) {
    return word.value().act() == ReportingWord.Act.RELAY
        && word.value().prepositions().containsValue(ORIGIN)
        && IntStream.range(word.end(), content)
            .anyMatch(at -> scene.functionAt(at, FunctionWord.Kind.PRONOUN_PHRASE));
  }

  /**
   * The index from which a relay may name what it passes on: after those on whose word it reports.
   * Where there is none, media pass on events of themselves; what others take along is no news.
   */
  int endOfOrigins(Found<ReportingWord> word, Speakers.Speech speech, int limit) {
    boolean ofMedia =
        !speech.speakers().isEmpty()
            && speech.speakers().stream().allMatch(chunk -> chunk.type() == EntityType.MEDIA);
    return originsAfter(word, speech.end(), limit).stream()
        .mapToInt(Chunk::end)
        .max()
        .orElse(ofMedia ? speech.end() : limit);
  }

  private List<Chunk> originsAfter(Found<ReportingWord> word, int from, int limit) {
    Map<String, String> prepositions = word.value().prepositions();
    for (int at = from; at < Math.min(limit, from + FARTHEST_ORIGIN); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()
          && ORIGIN.equals(prepositions.get(chunk.get().preposition()))
          && Speakers.maySpeak(chunk.get())) {
        Optional<Chunk> named =
            chunk.get().type() == EntityType.PERSON
                ? Optional.empty()
                : speakers.nameAfter(chunk.get().end(), Math.min(limit, from + FARTHEST_ORIGIN));
        return named.map(List::of).orElse(scene.joined(chunk.get()));
      }
      if (contents.opensAt(at)) {
        break;
      }
    }
    return List.of();
  }

  /**
   * The media that were told, or that carried the statement, named between two tokens.
   *
   * @param word the reporting word that says by which prepositions it is told to somebody
   */
  List<Link> media(Found<ReportingWord> word, int from, int to) {
    return media(addressees(word), word.value().kind() == ReportingWord.Kind.NOUN, from, from, to);
  }

  /** The media that were told, or that carried the statement that a phrase names. */
  List<Link> mediaOfStatement(int phrase, int from, int to) {
    return media(Set.of(), false, phrase, from, to);
  }

  private List<Link> media(
      Set<String> addressees, boolean isStatement, int preamble, int from, int to) {
    List<Link> links = new ArrayList<>();
    Set<String> told = new HashSet<>(addressees);
    boolean statement = isStatement;
    for (int at = preamble; at < to; at++) {
      for (Found<ReportingWord> noun : scene.reportingAt(at)) {
        if (noun.value().kind() == ReportingWord.Kind.NOUN) {
          statement = true;
          told.addAll(addressees(noun));
        } else if (statement && noun.value().act() == ReportingWord.Act.PUBLISH) {
          told.addAll(addressees(noun));
        }
      }
      Optional<Chunk> chunk = scene.chunkFrom(at).filter(c -> c.type() == EntityType.MEDIA);
      if (at >= from
          && chunk.isPresent()
          && ((chunk.get().isBare() && statement) || told.contains(chunk.get().preposition()))) {
        links.addAll(
            speakers.links(List.of(chunk.get()), scene.text().span(at, chunk.get().end())));
      }
    }
    return links;
  }

  private static Set<String> addressees(Found<ReportingWord> word) {
    return word.value().act() == ReportingWord.Act.WRITE
        ? Set.of()
        : word.value().prepositions().entrySet().stream()
            .filter(entry -> entry.getValue().equals(ADDRESSEE))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** The rows of the nouns for what is said that stand between two tokens: بيان, تصريح. */
  List<String> statements(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(at -> scene.reportingAt(at).stream())
        .filter(found -> found.value().kind() == ReportingWord.Kind.NOUN)
        .map(found -> found.value().id())
        .toList();
  }

  /** The rows of the nouns by which an unnamed speaker is called: مصدر. */
  List<String> sources(Chunk speaker) {
    return speaker.type() != EntityType.GROUP
        ? List.of()
        : scene.reportingInside(speaker).stream()
            .filter(found -> found.value().kind() == ReportingWord.Kind.NOUN)
            .map(found -> found.value().id())
            .toList();
  }
}
