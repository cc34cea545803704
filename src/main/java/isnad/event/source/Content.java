package isnad.event.source;

import isnad.event.scene.Chunk;
import isnad.event.scene.Quotes;
import isnad.event.scene.Scene;
import isnad.lexicon.EntityType;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.Preposition;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds what a reporting word says: where it begins and where it ends. */
final class Content {

  /** How many tokens after a reporting word what is said may begin. */
  private static final int FARTHEST = 40;

  /** How many tokens a name in quotation marks has at most. */
  private static final int LONGEST_QUOTED_NAME = 5;

  /** How many tokens a title in quotation marks has at most, with what follows it. */
  private static final int LONGEST_TITLE = 20;

  /** How many tokens after a name in quotation marks what is said opens. */
  private static final int FARTHEST_LATER = 10;

  static final String CONTENT = "content";

  private final Scene scene;

  Content(Scene scene) {
    this.scene = scene;
  }

  /** Whether what is said may begin at a token. */
  boolean opensAt(int token) {
    return scene.functionAt(token, FunctionWord.Kind.COMPLEMENTIZER)
        || scene.text().token(token).is(":")
        || opensQuotation(token);
  }

  /** The first token between two at which what is said may begin, or the second. */
  int opening(int from, int limit) {
    return IntStream.range(from, limit).filter(this::opensAt).findFirst().orElse(limit);
  }

  /** Whether a quotation opens at a token that is more than a name in quotation marks. */
  private boolean opensQuotation(int token) {
    if (!Quotes.opens(scene.text().token(token)) || scene.chunkAt(token).isPresent()) {
      return false;
    }
    if (isSetting(token)) {
      return false;
    }
    int end = scene.text().sentenceOf(token).end();
    for (int at = token + 1; at < Math.min(end, token + 2 + LONGEST_QUOTED_NAME); at++) {
      if (Quotes.closes(scene.text().token(at))) {
        return scene.chunkAt(token + 1).isEmpty() && !isAddressed(token) && !isNamed(token);
      }
    }
    return true;
  }

  /** Whether the ل before a quotation mark makes what stands in it a name: لـ«الحياة». */
  private boolean isAddressed(int mark) {
    return mark > 0
        && scene.text().token(mark - 1).form().length() == 1
        && scene.senses().has(scene.text().token(mark - 1).form(), Preposition.Sense.OF);
  }

  /**
   * Whether a preposition before a quotation mark makes what stands in it the name of where or
   * about what somebody speaks, right after which comes what is said: في ندوة حول «الشباب» أن.
   */
  private boolean isSetting(int mark) {
    if (mark == 0 || !scene.functionAt(mark - 1, FunctionWord.Kind.PREPOSITION)) {
      return false;
    }
    int end = Math.min(scene.text().sentenceOf(mark).end(), mark + LONGEST_TITLE);
    for (int at = mark + 1; at + 1 < end; at++) {
      if (Quotes.closes(scene.text().token(at))) {
        return scene.functionAt(at + 1, FunctionWord.Kind.COMPLEMENTIZER);
      }
    }
    return false;
  }

  /**
   * Whether a noun before a quotation mark makes what stands in it its name: برنامج "نحن هنا";
   * after a name that a preposition governs, where what is said is still to come: لإذاعة صفاقس "اف
   * ام" أن.
   */
  private boolean isNamed(int mark) {
    int noun = mark - 1;
    if (noun < 0 || !scene.text().token(noun).isWord()) {
      return false;
    }
    Optional<Chunk> chunk = scene.chunkAt(noun);
    return chunk.isPresent()
        ? !chunk.get().isBare() && opensLater(mark)
        : scene.isPlain(noun)
            && !scene.letters().isAccusative(noun)
            && !scene.letters().hasNunation(noun);
  }

  /** Whether what is said opens soon after a name in quotation marks. */
  private boolean opensLater(int mark) {
    int end =
        Math.min(scene.text().sentenceOf(mark).end(), mark + LONGEST_QUOTED_NAME + FARTHEST_LATER);
    return IntStream.range(mark + 1, end)
        .anyMatch(at -> scene.functionAt(at, FunctionWord.Kind.COMPLEMENTIZER));
  }

  /**
   * The first token of what is said: after أن, a colon or a quotation mark, or the event noun that
   * a verb such as أعلن governs. Empty where nothing is said.
   */
  OptionalInt after(Found<ReportingWord> word, int from, int limit, List<Chunk> speakers) {
    if (tellsOfStatement(word)) {
      return OptionalInt.empty();
    }
    boolean takesNoun = takesNoun(word, speakers);
    Map<String, String> prepositions = word.value().prepositions();
    boolean isDenial = word.value().act() == ReportingWord.Act.DENY;
    int end = Math.min(limit, word.end() + FARTHEST);
    int at = word.end();
    while (at < end) {
      if (opensAt(at)) {
        return OptionalInt.of(at);
      }
      if (at >= from
          && takesNoun
          && scene.functionAt(at, FunctionWord.Kind.PREPOSITION)
          && CONTENT.equals(prepositions.get(scene.bareForm(at)))) {
        return OptionalInt.of(at + 1);
      }
      if (at >= from && takesNoun && hasContentProclitic(at, prepositions)) {
        return OptionalInt.of(at);
      }
      if (at >= from && takesNoun && scene.isEventNoun(at)) {
        String preposition = prepositionOf(at, word.end());
        if (CONTENT.equals(prepositions.get(preposition))
            || (isDenial && hasStatement(word.end(), at))
            || (preposition.isEmpty() && !prepositions.containsValue(CONTENT))) {
          return OptionalInt.of(at);
        }
      }
      if (at >= from && isOtherReport(at)) {
        return OptionalInt.empty();
      }
      at++;
    }
    return OptionalInt.empty();
  }

  /** Whether a verb governs the noun of what the press tells about: ركزت الصحف على. */
  static boolean isOfPress(Found<ReportingWord> word) {
    return word.value().act() == ReportingWord.Act.PUBLISH
        || word.value().act() == ReportingWord.Act.WRITE;
  }

  /** Whether a pronoun on a verb stands for words named before: البيان الذي نقلته, ما يدعيه. */
  private boolean tellsOfStatement(Found<ReportingWord> word) {
    return !word.pronoun().isEmpty()
        && switch (word.value().act()) {
          case RELAY, PUBLISH, WRITE -> true;
          default ->
              scene.functionAt(word.first() - 1, FunctionWord.Kind.RELATIVE)
                  && !word.value().prepositions().containsKey("");
        };
  }

  /** Whether a verb's preposition is written onto a noun that is no name: أفادت بارتفاع العدد. */
  private boolean hasContentProclitic(int token, Map<String, String> prepositions) {
    return scene.chunkAt(token).isEmpty()
        && !scene.isFunctionWord(token)
        && scene.dateAt(token).isEmpty()
        && !isWhole(token)
        && scene
            .letters()
            .prepositionOn(token)
            .filter(preposition -> CONTENT.equals(prepositions.get(preposition)))
            .isPresent();
  }

  /** The index after what is said from a token on: bare words in quotation marks end with them. */
  int endOf(int token, int limit) {
    int mark = token + 1 < limit && scene.text().token(token).is(":") ? token + 1 : token;
    if (mark >= limit || !Quotes.opens(scene.text().token(mark))) {
      return limit;
    }
    return IntStream.range(mark + 1, limit)
        .filter(at -> Quotes.closes(scene.text().token(at)))
        .map(at -> at + 1)
        .findFirst()
        .orElse(limit);
  }

  /** Whether a noun for what others told stands between two tokens: نفى أنباء عن مقتل. */
  private boolean hasStatement(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(at -> scene.reportingAt(at).stream())
        .anyMatch(
            told -> told.value().kind() == ReportingWord.Kind.NOUN && told.preposition().isEmpty());
  }

  /** The preposition that governs an event noun, or the noun whose genitive it is. */
  private String prepositionOf(int token, int from) {
    String own =
        scene.triggersAt(token).stream()
            .map(Found::preposition)
            .filter(preposition -> !preposition.isEmpty())
            .findFirst()
            .orElse(scene.prepositionBefore(token));
    int before = token - 1;
    if (!own.isEmpty() || before < from || !scene.text().token(before).isWord()) {
      return own;
    }
    return scene.chunkAt(before).isPresent() || scene.isFunctionWord(before) || isWhole(before)
        ? own
        : scene.letters().prepositionOn(before).orElse(scene.prepositionBefore(before));
  }

  /** Whether a word is known that begins with the letter of a preposition: بدء, بثته. */
  private boolean isWhole(int token) {
    return scene.reportingAt(token).stream().anyMatch(word -> word.preposition().isEmpty())
        || scene.lightVerbsAt(token).stream().anyMatch(word -> word.preposition().isEmpty());
  }

  /** Whether a participle after a comma has what is said right after it: ، مشيرا إلى أن. */
  private boolean opensOtherReport(int token) {
    return scene.letters().isComma(token - 1)
        && scene.reportingAt(token).stream()
            .filter(found -> found.value().kind() == ReportingWord.Kind.PARTICIPLE)
            .anyMatch(found -> opening(found.end(), found.end() + 2) < found.end() + 2);
  }

  private boolean isOtherReport(int token) {
    return (!scene.isFunctionWord(token)
            && scene.reportingAt(token).stream()
                .anyMatch(
                    found ->
                        found.value().kind() == ReportingWord.Kind.VERB
                            && found.pronoun().isEmpty()
                            && !found.conjunction().isEmpty()))
        || opensOtherReport(token);
  }

  /** Whether a verb may govern the noun of what it says: أعلن مقتل, but not دعا. */
  private boolean takesNoun(Found<ReportingWord> word, List<Chunk> speakers) {
    boolean isEvent =
        scene.triggersAt(word.first()).stream()
            .map(Found::value)
            .anyMatch(event -> event.kind() == Trigger.Kind.VERB && event.type().speech());
    ReportingWord.Act act = word.value().act();
    if ((isEvent && act != ReportingWord.Act.PUBLISH) || !word.pronoun().isEmpty()) {
      return false;
    }
    return switch (act) {
      case SAY, CONFIRM, REVEAL, DENY, CLAIM, RELAY -> true;
      case WRITE, PUBLISH ->
          word.value().prepositions().containsValue(CONTENT)
              && speakers.stream().allMatch(chunk -> chunk.type() == EntityType.MEDIA);
      case CONTINUE, THINK -> false;
    };
  }
}
