package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** Keeps those whose deeds a sentence tells of: they may be who speaks further on. */
final class Doers {

  /** How many tokens after a speaker the medium may stand that carried his statement. */
  private static final int FARTHEST_MEDIUM = 8;

  private final Scene scene;
  private final Speakers speakers;
  private final ReportingVerbs verbs;
  private final Relays relays;
  private final Heard heard;
  private final Subjects subjects;

  Doers(Scene scene, Speakers speakers, ReportingVerbs verbs, Relays relays, Heard heard) {
    this.scene = scene;
    this.speakers = speakers;
    this.verbs = verbs;
    this.relays = relays;
    this.heard = heard;
    this.subjects = new Subjects(scene);
  }

  /** Reads a verb of an event: its subject may speak further on, or does so by the verb itself. */
  void read(Found<?> verb, Said said) {
    Subjects.Subject own = subjects.of(verb);
    if (own.relative()
        || own.chunks().isEmpty()
        || own.chunks().stream().anyMatch(Chunk::isPlace)) {
      return;
    }
    said.subject(own.chunks());
    if (own.chunks().get(0).first() < verb.first()) {
      said.topical();
    }
    boolean speaks =
        verb.value() instanceof Trigger trigger
            && trigger.kind() == Trigger.Kind.VERB
            && trigger.type().speech();
    List<Link> links = links(said, verb);
    if (speaks && links.size() == 1 && !said.covers(verb.first())) {
      speak(verb, links.get(0), Math.max(verb.end(), own.end()), said);
    }
  }

  /** Hears one who speaks by a verb of an event, and those who passed on what he says by it. */
  private void speak(Found<?> verb, Link speaker, int end, Said said) {
    List<Link> media = relays.mediaOfStatement(end, end, Math.min(said.end, end + FARTHEST_MEDIUM));
    if (media.isEmpty()) {
      heard.hear(heard.through(speaker));
      return;
    }
    List<Link> chain = Stream.concat(Stream.of(speaker), media.stream()).toList();
    heard.hear(chain);
    said.addWords(verb.first(), verb.end(), chain);
  }

  /** The subject of the sentence as speaker of a word that has none of its own. */
  List<Link> speaking(Said said, Found<ReportingWord> word) {
    List<Link> own = links(said, word);
    return own.size() == 1 ? heard.through(own.get(0)) : own;
  }

  private List<Link> links(Said said, Found<?> word) {
    return speakers.links(said.subject(), scene.text().span(word.first(), word.end()));
  }

  /** The person whose deed a sentence tells of, if it reports nobody's words. */
  List<Link> person(Said said) {
    List<Chunk> doer = said.doer();
    return said.isEmpty() && doer.size() == 1 && doer.get(0).type() == EntityType.PERSON
        ? speakers.links(doer, scene.text().span(doer.get(0).first(), doer.get(0).end()))
        : List.of();
  }

  /**
   * Whether a phrase after a verb is its object, in a sentence that began with its subject: صدام
   * يزور الكويت ويدعو المسلمين.
   */
  boolean doSpeak(Found<ReportingWord> verb, Speakers.Speech speech, Said said) {
    return said.isTopical()
        && !verb.conjunction().isEmpty()
        && verb.inflected().aspect() == Inflected.Aspect.IMPERFECT
        && verbs.isSpeechEvent(verb)
        && speech.first() == verb.first();
  }
}
