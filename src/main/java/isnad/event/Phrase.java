package isnad.event;

import isnad.event.scene.Chunk;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import java.util.List;
import java.util.Optional;

/**
 * A noun phrase of a clause: a name or description of an entity, an event noun, a pronoun with its
 * preposition, or any other noun with its adjectives and genitives.
 *
 * @param first the index of its first token
 * @param end the index after its last token
 * @param preposition the folded preposition that governs it, or the empty string
 * @param conjoined whether a conjunction is written onto it
 * @param genitive whether it is the genitive of the noun right before it, and so no part by itself
 * @param definite whether its noun has the article, a pronoun or a definite genitive
 * @param apart whether a comma parts it from what stands before, other than one beside a date
 * @param chunk the entity that it names, or that its noun belongs to: إيران of دور إيران and of
 *     هجوم إيران
 * @param event the event that its noun tells of
 * @param light its noun's readings as one that lends a doer: محاولة, تنفيذ
 */
record Phrase(
    int first,
    int end,
    String preposition,
    boolean conjoined,
    boolean genitive,
    boolean definite,
    boolean apart,
    Optional<Chunk> chunk,
    Optional<Draft> event,
    List<Found<LightVerb>> light) {

  Phrase {
    light = List.copyOf(light);
  }

  /** The same phrase as the genitive or object of a noun before it. */
  Phrase asGenitive() {
    return new Phrase(
        first, end, preposition, conjoined, true, definite, apart, chunk, event, light);
  }

  /** The same phrase with no comma that parts it from what stands before. */
  Phrase near() {
    return new Phrase(
        first, end, preposition, conjoined, genitive, definite, false, chunk, event, light);
  }

  /** The same phrase as another preposition governs it. */
  Phrase after(String other) {
    return new Phrase(first, end, other, conjoined, genitive, definite, apart, chunk, event, light);
  }

  ClauseReading.Kind kind() {
    return event.isPresent()
        ? ClauseReading.Kind.EVENT
        : chunk.isPresent() ? ClauseReading.Kind.ENTITY : ClauseReading.Kind.PHRASE;
  }

  /** The entity that plays the part of the phrase in its clause. */
  Optional<Chunk> entity() {
    return event.isPresent() ? Optional.empty() : chunk;
  }

  /** The same phrase with more words. */
  Phrase to(int farther) {
    return new Phrase(
        first, farther, preposition, conjoined, genitive, definite, apart, chunk, event, light);
  }

  /** Whether no preposition governs it, so that it may be a subject or object. */
  boolean isBare() {
    return preposition.isEmpty() && !genitive;
  }

  /** Whether it may be a subject or object by itself. */
  boolean isFree() {
    return isBare() && !conjoined;
  }

  /** Whether its noun is neither an entity, nor of one, nor an event. */
  boolean isThing() {
    return chunk.isEmpty() && event.isEmpty();
  }
}
