package isnad.event;

import isnad.lexicon.AttributionCue;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import isnad.text.Sentence;
import isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds who says what: reporting verbs with their speakers (قالت الوزارة إن), relays (نقلت وكالة عن
 * مسؤول قوله), phrases (بحسب مصادر), and sentences that go on with the speaker of the one before
 * (وأضاف).
 */
final class AttributionFinder {

  private static final String ORIGIN = "origin";

  private final Scene scene;
  private final Subjects subjects;
  private final Set<String> publisher;
  private final List<Attribution> found = new ArrayList<>();

  /** The chain of the last reporting verb, for those that go on. */
  private List<Link> lastChain = List.of();

  /** The end of a quotation that the last sentence left open. */
  private boolean quotationOpen;

  /**
   * @param publisher ids of the entities that are the article's publisher, which is never part of a
   *     chain
   */
  AttributionFinder(Scene scene, Set<String> publisher) {
    this.scene = scene;
    this.subjects = new Subjects(scene);
    this.publisher = Set.copyOf(publisher);
  }

  /** Finds the attributions of the sentences, in text order. */
  List<Attribution> find(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (quotationOpen && !lastChain.isEmpty()) {
        found.add(new Attribution(sentence.first(), quotationEnd(sentence), lastChain));
      }
      read(sentence);
      quotationOpen = leavesQuotationOpen(sentence, quotationOpen);
    }
    return found;
  }

  private void read(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      Optional<Found<AttributionCue>> cue =
          scene.attributionsAt(at).stream().filter(c -> c.first() >= sentence.first()).findFirst();
      if (cue.isPresent() && phrase(cue.get(), sentence)) {
        at = cue.get().end() - 1;
        continue;
      }
      for (Found<ReportingWord> word : scene.reportingAt(at)) {
        if (word.value().kind() == ReportingWord.Kind.VERB) {
          verb(word, sentence);
          break;
        }
        if (word.value().kind() == ReportingWord.Kind.PARTICIPLE && !lastChain.isEmpty()) {
          found.add(new Attribution(word.end(), sentence.end(), lastChain));
          break;
        }
      }
    }
  }

  /** A phrase such as بحسب with the source after it vouches for the clause that it stands in. */
  private boolean phrase(Found<AttributionCue> cue, Sentence sentence) {
    Span words = scene.text().span(cue.first(), cue.end());
    switch (cue.value().takes()) {
      case NOUN -> {
        Optional<Chunk> source = sourceFrom(cue.end(), sentence);
        if (source.isEmpty()) {
          return false;
        }
        vouchForClause(cue.first(), sentence, links(scene.joined(source.get()), words));
        return true;
      }
      case CLAUSE -> {
        for (Found<ReportingWord> word :
            scene.reportingAt(Math.min(cue.end(), sentence.end() - 1))) {
          Subjects.Subject subject = subjects.of(word);
          if (!subject.chunks().isEmpty()) {
            List<Link> links = new ArrayList<>(links(subject.chunks(), words));
            links.addAll(0, origins(word, subject.end(), sentence));
            vouchForClause(cue.first(), sentence, links);
            return true;
          }
        }
        return false;
      }
      case ADDRESSEE, SUBJECT -> {
        return false;
      }
    }
    return false;
  }

  private Optional<Chunk> sourceFrom(int from, Sentence sentence) {
    for (int at = from; at < Math.min(sentence.end(), from + 3); at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()) {
        return chunk.filter(AttributionFinder::maySpeak);
      }
    }
    return Optional.empty();
  }

  private void vouchForClause(int cue, Sentence sentence, List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    for (Attribution outer : List.copyOf(found)) {
      if (outer.covers(cue) && !outer.links().equals(lastChain)) {
        found.add(new Attribution(outer.first(), outer.end(), links));
        return;
      }
    }
    found.add(new Attribution(sentence.first(), sentence.end(), links));
  }

  private void verb(Found<ReportingWord> word, Sentence sentence) {
    Subjects.Subject subject = subjects.of(word);
    OptionalInt scope = scopeAfter(word, subject.end(), sentence);
    if (scope.isEmpty()) {
      return;
    }
    List<Chunk> speakers = subject.chunks().stream().filter(AttributionFinder::maySpeak).toList();
    Span cue = scene.text().span(word.first(), word.end());
    List<Link> chain = new ArrayList<>();
    if (speakers.isEmpty()) {
      boolean opens =
          word.first() <= sentence.first() + 1 || word.value().act() == ReportingWord.Act.CONTINUE;
      if (lastChain.isEmpty() || !opens || isImpersonal(word)) {
        return;
      }
      chain.addAll(lastChain);
    } else {
      chain.addAll(origins(word, subject.end(), sentence));
      chain.addAll(links(speakers, cue));
      chain.addAll(passersOn(word, subject, scope.getAsInt()));
      lastChain = List.copyOf(chain);
    }
    found.add(new Attribution(scope.getAsInt(), sentence.end(), chain));
  }

  /** Whether a verb says what is said without a speaker: يذكر أن, ويشار إلى أن. */
  private static boolean isImpersonal(Found<ReportingWord> word) {
    return word.inflected().aspect() == Inflected.Aspect.IMPERFECT && !word.inflected().plural();
  }

  /**
   * The first token of what is said: after أن, a colon or a quotation mark, or right after verb and
   * subject where the verb announces a noun. Empty where nothing is said.
   */
  private OptionalInt scopeAfter(Found<ReportingWord> word, int subjectEnd, Sentence sentence) {
    int limit = Math.min(sentence.end(), word.end() + 40);
    for (int at = word.end(); at < limit; at++) {
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)
          || scene.text().token(at).is(":")
          || Quotes.opens(scene.text().token(at))) {
        return OptionalInt.of(at);
      }
    }
    return switch (word.value().act()) {
      case SAY, CONFIRM, REVEAL, DENY, CLAIM -> OptionalInt.of(subjectEnd);
      case CONTINUE, RELAY, WRITE, PUBLISH -> OptionalInt.empty();
    };
  }

  /** Those on whose word a relay reports: نقلت الوكالة عن مسؤول. */
  private List<Link> origins(Found<ReportingWord> word, int from, Sentence sentence) {
    return partners(word, ORIGIN, from, Math.min(sentence.end(), from + 20));
  }

  /** Those who passed it on: media that were told, or that carried the statement. */
  private List<Link> passersOn(Found<ReportingWord> word, Subjects.Subject subject, int scope) {
    List<Link> links = new ArrayList<>();
    for (int at = subject.end(); at < scope; at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()
          && chunk.get().type() == EntityType.MEDIA
          && !scene.functionAt(chunk.get().first() - 1, FunctionWord.Kind.PREPOSITION)) {
        links.addAll(links(List.of(chunk.get()), scene.text().span(word.first(), word.end())));
      }
    }
    return links;
  }

  private List<Link> partners(Found<ReportingWord> word, String part, int from, int limit) {
    Map<String, String> prepositions = word.value().prepositions();
    for (int at = from; at < limit; at++) {
      Optional<Chunk> chunk = scene.chunkFrom(at);
      if (chunk.isPresent()
          && part.equals(prepositions.get(chunk.get().preposition()))
          && maySpeak(chunk.get())) {
        return links(scene.joined(chunk.get()), scene.text().span(word.first(), word.end()));
      }
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER)) {
        break;
      }
    }
    return List.of();
  }

  private List<Link> links(List<Chunk> chunks, Span cue) {
    List<Link> links = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (!publisher.contains(chunk.entity())
          && links.stream().noneMatch(link -> link.source().equals(chunk.entity()))) {
        links.add(new Link(chunk.entity(), Optional.of(cue)));
      }
    }
    return links;
  }

  private static boolean maySpeak(Chunk chunk) {
    return !chunk.isPlace();
  }

  /** How far a quotation that was left open reaches into a sentence. */
  private int quotationEnd(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      if (Quotes.closes(scene.text().token(at))) {
        return at + 1;
      }
    }
    return sentence.end();
  }

  private boolean leavesQuotationOpen(Sentence sentence, boolean openBefore) {
    boolean open = openBefore;
    for (int at = sentence.first(); at < sentence.end(); at++) {
      if (Quotes.isStraight(scene.text().token(at))) {
        open = !open;
      } else if (Quotes.closes(scene.text().token(at))) {
        open = false;
      } else if (Quotes.opens(scene.text().token(at))) {
        open = true;
      }
    }
    return open;
  }
}
