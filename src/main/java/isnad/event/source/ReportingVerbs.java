package isnad.event.source;

import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Inflected;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Modality;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells whether a reporting word reports where it stands, and whether a clause opens with it. */
final class ReportingVerbs {

  /** How many tokens a negation before a verb has at most: من دون أن. */
  private static final int LONGEST_NEGATION = 3;

  /** How many tokens before a clause's verb the connective stands that opens it. */
  private static final int FARTHEST_CONNECTIVE = 4;

  private final Scene scene;
  private final Content contents;

  ReportingVerbs(Scene scene, Content contents) {
    this.scene = scene;
    this.contents = contents;
  }

  /** Whether a word is a reporting verb where it stands, and no preposition: وعبر عن, وبين أن. */
  boolean isVerbHere(Found<ReportingWord> word) {
    return !isComplement(word)
        && (!scene.functionAt(word.first(), FunctionWord.Kind.PREPOSITION)
            || word.end() > word.first() + 1
            || scene.letters().opensContent(word.end(), word.value().prepositions().keySet()));
  }

  /** Whether a word right before governs a word that so is a noun: رفض ذكر اسمه, عدم ذكر. */
  private boolean isComplement(Found<ReportingWord> word) {
    int before = word.first() - 1;
    boolean afterVerb =
        before >= 0
            && word.inflected().aspect() == Inflected.Aspect.PERFECT
            && scene.isVerb(before)
            && !scene.functionAt(before, FunctionWord.Kind.COPULA);
    return word.conjunction().isEmpty()
        && (afterVerb || modalitiesBefore(word).anyMatch(cue -> cue.scope().isComplement()));
  }

  /** Whether a reporting verb is an act of speech that is an event of its own: دعا, اتهم. */
  boolean isSpeechEvent(Found<ReportingWord> word) {
    return scene.triggersAt(word.first()).stream()
        .anyMatch(
            trigger ->
                trigger.value().kind() == Trigger.Kind.VERB && trigger.value().type().speech());
  }

  /** Whether a reporting verb is negated, so that nothing is said: لم يذكر. */
  boolean isNegated(Found<ReportingWord> word) {
    return word.value().act() != ReportingWord.Act.DENY
        && word.value().act() != ReportingWord.Act.THINK
        && word.conjunction().isEmpty()
        && (scene.functionAt(word.first() - 1, FunctionWord.Kind.ADVERB)
            || scene.functionAt(word.first() - 1, FunctionWord.Kind.COMPLEMENTIZER))
        && modalitiesBefore(word).anyMatch(cue -> cue.factuality() == Factuality.DENIED);
  }

  /** Whether the article only explains what somebody meant by his words: كان يشير إلى القرار. */
  boolean isExplained(Found<ReportingWord> word, Speakers.Speech speech) {
    return word.inflected().aspect() == Inflected.Aspect.IMPERFECT
        && word.value().prepositions().containsValue(Content.CONTENT)
        && scene.functionAt(speech.first() - 1, FunctionWord.Kind.COPULA)
        && IntStream.range(word.end(), scene.text().sentenceOf(word.first()).end())
            .noneMatch(contents::opensAt);
  }

  /** Whether a word before a noun says that it is not said: عدم تعليق الوزير. */
  boolean isUnsaid(Found<ReportingWord> noun) {
    return modalitiesBefore(noun)
        .filter(cue -> cue.scope().isComplement())
        .anyMatch(cue -> cue.factuality() == Factuality.DENIED);
  }

  /** Whether one who speaks by a verb may be the speaker of the sentences after it. */
  boolean saysMore(Found<ReportingWord> word) {
    return switch (word.value().act()) {
      case SAY, CONFIRM, REVEAL, DENY, CLAIM, THINK -> true;
      case CONTINUE, RELAY, WRITE, PUBLISH -> false;
    };
  }

  /** Whether a verb says what is said without a speaker: يذكر أن, ويشار إلى أن. */
  static boolean isImpersonal(Found<ReportingWord> word) {
    return (word.inflected().aspect() == Inflected.Aspect.IMPERFECT && !word.inflected().plural())
        || word.inflected().voice() == Inflected.Voice.PASSIVE;
  }

  /** Whether a reporting verb, with what begins at a token, opens a clause of its own. */
  boolean opensOwnClause(Found<ReportingWord> word, int start, int first) {
    int before = start - 1;
    return start > first
        && (!word.conjunction().isEmpty()
            || isConjoinedParticle(before)
            || isAfterConnective(start, first)
            || scene.letters().isComma(before)
            || Quotes.closes(scene.text().token(before)));
  }

  /** Whether a particle before a verb bears the conjunction: ولم يستبعد. */
  private boolean isConjoinedParticle(int token) {
    return scene.functionAt(token, FunctionWord.Kind.ADVERB)
        && !scene.bareForm(token).equals(scene.text().token(token).form());
  }

  /** Whether a connective stands before a token, or before the noun phrase that leads up to it. */
  private boolean isAfterConnective(int start, int first) {
    for (int at = start - 1; at >= Math.max(first, start - FARTHEST_CONNECTIVE); at--) {
      if (scene.functionAt(at, FunctionWord.Kind.CONNECTIVE)) {
        return true;
      }
      if (scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER) || scene.isVerb(at)) {
        return false;
      }
    }
    return false;
  }

  /** The cues of modality that end right before a word. */
  private Stream<Modality> modalitiesBefore(Found<ReportingWord> word) {
    return IntStream.range(Math.max(0, word.first() - LONGEST_NEGATION), word.first())
        .boxed()
        .flatMap(at -> scene.modalitiesAt(at).stream())
        .filter(cue -> cue.end() == word.first())
        .map(Found::value);
  }
}
