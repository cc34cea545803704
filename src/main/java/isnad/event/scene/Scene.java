package isnad.event.scene;

import isnad.entity.Entity;
import isnad.lexicon.AttributionCue;
import isnad.lexicon.Clitics;
import isnad.lexicon.Cues;
import isnad.lexicon.Factuality;
import isnad.lexicon.FunctionWord;
import isnad.lexicon.Lexemes.Found;
import isnad.lexicon.LightVerb;
import isnad.lexicon.Modality;
import isnad.lexicon.Phrases;
import isnad.lexicon.ReportingWord;
import isnad.lexicon.Trigger;
import isnad.lexicon.Units;
import isnad.mention.Amount;
import isnad.mention.Date;
import isnad.mention.Mention;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** An article laid out for finding events: what stands at each of its tokens. */
public final class Scene {

  private final Text text;
  private final Cues cues;
  private final Clitics clitics;
  private final Letters letters;
  private final Idioms idioms;
  private final Series series = new Series(this);
  private final Senses senses;
  private final Chunk[] chunkAt;
  private final Date[] dateAt;
  private final Amount[] amountAt;
  private final List<Cues.Beginning> beginnings;
  private final List<Optional<FunctionWord.Kind>> functions;

  /** The second of two entities that a dual noun stands for, by the first. */
  private final IdentityHashMap<Chunk, Chunk> pairs;

  public Scene(Text text, List<Mention> mentions, List<Entity> entities, WordLists words) {
    this.text = text;
    this.cues = words.cues();
    this.clitics = words.clitics();
    this.letters = new Letters(text, cues, clitics, words.isCommon());
    this.idioms = new Idioms(text, cues);
    this.senses = new Senses(this, cues);
    int size = text.tokens().size();
    dateAt = new Date[size];
    amountAt = new Amount[size];
    for (Mention mention : mentions) {
      if (mention instanceof Date date) {
        fill(dateAt, date, date.first(), date.end());
      } else if (mention instanceof Amount amount) {
        fill(amountAt, amount, amount.first(), amount.end());
      }
    }
    beginnings = new ArrayList<>(size);
    functions = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      beginnings.add(cues.at(text, i));
    }
    for (int i = 0; i < size; i++) {
      functions.add(functionOf(text.token(i)));
    }
    Chunker chunker = new Chunker(this, words);
    chunkAt = chunker.chunks(entities);
    pairs = chunker.pairs();
  }

  static <T> void fill(T[] at, T mention, int first, int end) {
    for (int i = first; i < end; i++) {
      at[i] = mention;
    }
  }

  private Optional<FunctionWord.Kind> functionOf(Token token) {
    if (!token.isWord() || letters.endsInHamza(token.index()) || isVerbThatOpens(token)) {
      return Optional.empty();
    }
    for (Clitics.Reading reading : clitics.readings(token.form())) {
      Optional<FunctionWord.Kind> kind = cues.functionOf(reading.form());
      if (kind.isPresent() && reading.preposition().isEmpty()) {
        return kind.get() == FunctionWord.Kind.PREPOSITION && isVerbOfIdiom(token.index())
            ? Optional.empty()
            : kind;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a word that is a preposition too is a verb at the head of a clause, since the words
   * that go with the verb stand after its subject: وعبر المهاجرون الحدود.
   */
  private boolean isVerbOfIdiom(int token) {
    boolean opens =
        token == text.sentenceOf(token).first()
            || functionAt(token - 1, FunctionWord.Kind.COMPLEMENTIZER);
    return opens && idioms.isVerb(token);
  }

  /**
   * Whether a word that is a preposition too is a verb at the head of a sentence: وعبر الوزير عن.
   */
  private boolean isVerbThatOpens(Token token) {
    return token.index() == text.sentences().get(token.sentence()).first()
        && !isBeforeEventNoun(token.index())
        && beginnings.get(token.index()).reporting().stream()
            .anyMatch(
                found ->
                    found.value().kind() == ReportingWord.Kind.VERB
                        && !found.inflected().firstPerson()
                        && letters.opensContent(
                            found.end(), found.value().prepositions().keySet()));
  }

  /** Whether an event noun follows, before which a word is a preposition: عقب اللقاء. */
  public boolean isBeforeEventNoun(int token) {
    return token + 1 < beginnings.size()
        && beginnings.get(token + 1).triggers().stream()
            .anyMatch(found -> found.value().kind() == Trigger.Kind.NOUN);
  }

  public Text text() {
    return text;
  }

  /** What the prepositions of the text mean. */
  public Senses senses() {
    return senses;
  }

  /** The nouns that are counted. */
  public Units units() {
    return cues.units();
  }

  /** What the letters of the words tell by themselves. */
  public Letters letters() {
    return letters;
  }

  public Optional<Chunk> chunkAt(int token) {
    return token >= 0 && token < chunkAt.length
        ? Optional.ofNullable(chunkAt[token])
        : Optional.empty();
  }

  /** The phrase whose first token this is. */
  public Optional<Chunk> chunkFrom(int token) {
    return chunkAt(token).filter(chunk -> chunk.first() == token);
  }

  /** The phrase whose last token stands right before. */
  public Optional<Chunk> chunkBefore(int token) {
    return chunkAt(token - 1).filter(chunk -> chunk.end() == token);
  }

  /** Where the first phrase without preposition begins between two tokens. */
  public OptionalInt nameInside(int from, int to) {
    return IntStream.range(from, to)
        .filter(at -> chunkFrom(at).filter(Chunk::isBare).isPresent())
        .findFirst();
  }

  public Optional<Date> dateAt(int token) {
    return Optional.ofNullable(dateAt[token]);
  }

  public Optional<Amount> amountAt(int token) {
    return Optional.ofNullable(amountAt[token]);
  }

  /** The first token of the number that counts what a token names, or the token: ثلاث هجمات. */
  public int countFirst(int token) {
    Amount count = token > 0 ? amountAt[token - 1] : null;
    return count != null && count.end() == token ? count.first() : token;
  }

  /** What triggers begin at a token, except inside names. */
  public List<Found<Trigger>> triggersAt(int token) {
    return isInsideName(token) ? List.of() : beginnings.get(token).triggers();
  }

  /** What a noun at a token tells together with what is counted right after it. */
  public List<Found<Trigger>> countedAt(int token) {
    Amount count = token + 1 < amountAt.length ? amountAt[token + 1] : null;
    boolean counted = count != null && count.first() == token + 1 && !isInsideName(token);
    return counted ? idioms.counted(token, count) : List.of();
  }

  /** The end of the longest words at a token that name an event. */
  int triggerEnd(int token) {
    return beginnings.get(token).triggerEnd(token);
  }

  /** What a verb may tell together with words that do not stand right after it. */
  public List<Found<Phrases<Trigger>>> idiomsAt(int token) {
    return isInsideName(token) ? List.of() : cues.idioms().at(text, token);
  }

  public List<Found<LightVerb>> lightVerbsAt(int token) {
    return isInsideName(token) ? List.of() : beginnings.get(token).lightVerbs();
  }

  public List<Found<ReportingWord>> reportingAt(int token) {
    boolean other =
        functionAt(token, FunctionWord.Kind.INCLUSION)
            || functionAt(token, FunctionWord.Kind.PRONOUN_PHRASE);
    return other || isInsideName(token) ? List.of() : beginnings.get(token).reporting();
  }

  /** The reporting words by which the speaker is called whose phrase this is: مصدر. */
  public List<Found<ReportingWord>> reportingInside(Chunk chunk) {
    return beginnings.get(chunk.name().phraseFirst()).reporting();
  }

  public List<Found<Modality>> modalitiesAt(int token) {
    return beginnings.get(token).modalities();
  }

  public List<Found<AttributionCue>> attributionsAt(int token) {
    List<Found<AttributionCue>> cuesHere = beginnings.get(token).attributions();
    return cuesHere.isEmpty() || !isVerbOfIdiom(token) ? cuesHere : List.of();
  }

  private boolean isInsideName(int token) {
    Chunk chunk = chunkAt[token];
    return chunk != null && token >= chunk.name().phraseFirst() && token < chunk.name().phraseEnd();
  }

  public boolean functionAt(int token, FunctionWord.Kind kind) {
    return token >= 0
        && token < functions.size()
        && functions.get(token).filter(kind::equals).isPresent();
  }

  /** Whether a token is neither a word of grammar nor of any list of cues, date or number. */
  public boolean isPlain(int token) {
    Cues.Beginning here = beginnings.get(token);
    return functions.get(token).isEmpty()
        && here.triggers().isEmpty()
        && here.lightVerbs().isEmpty()
        && here.reporting().isEmpty()
        && otherVerbAt(token).isEmpty()
        && here.modalities().isEmpty()
        && here.attributions().isEmpty()
        && cues.idioms().at(text, token).isEmpty()
        && dateAt[token] == null
        && amountAt[token] == null;
  }

  public boolean isFunctionWord(int token) {
    return functions.get(token).isPresent();
  }

  /** Whether a verb that the lexicon knows begins at a token. */
  public boolean isVerb(int token) {
    if (isFunctionWord(token) || dateAt(token).isPresent()) {
      return false;
    }
    for (Found<Trigger> found : triggersAt(token)) {
      if (found.value().kind() == Trigger.Kind.VERB) {
        return true;
      }
    }
    for (Found<ReportingWord> found : reportingAt(token)) {
      if (found.value().kind() == ReportingWord.Kind.VERB) {
        return true;
      }
    }
    return !lightVerbsAt(token).isEmpty() || otherVerbAt(token).isPresent();
  }

  /**
   * The verb that begins at a token and names no event.
   *
   * @param place whether a verb rather than a noun is likely there
   */
  public Optional<Verb> verbAt(int token, boolean place) {
    Optional<Verb> verb = Optional.empty();
    if (isInsideName(token)) {
      return verb;
    }
    Cues.Beginning here = beginnings.get(token);
    for (Found<LightVerb> found : here.lightVerbs()) {
      verb = Verb.likelier(verb, found, place);
    }
    for (Found<ReportingWord> found : here.reporting()) {
      if (found.value().kind() == ReportingWord.Kind.VERB) {
        verb = Verb.likelier(verb, found, place);
      }
    }
    for (Found<String> found : here.verbs()) {
      verb = Verb.likelier(verb, found, place);
    }
    return verb;
  }

  /** A verb of no other table, where its letters or its place tell that it is no noun. */
  private Optional<Found<String>> otherVerbAt(int token) {
    for (Found<String> found : beginnings.get(token).verbs()) {
      if (!Verb.mayBeNoun(found) || isVerbPlace(token)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether a verb is likelier than a noun at a token: after لم or التي, or first in a clause. */
  public boolean isVerbPlace(int token) {
    int start = text.sentenceOf(token).first();
    return token == start
        || text.token(token - 1).isMark()
        || functionAt(token - 1, FunctionWord.Kind.ADVERB)
        || functionAt(token - 1, FunctionWord.Kind.RELATIVE)
        || functionAt(token - 1, FunctionWord.Kind.CONNECTIVE)
        || functionAt(token - 1, FunctionWord.Kind.COMPLEMENTIZER)
        || functionAt(token - 1, FunctionWord.Kind.COPULA);
  }

  /** The preposition that stands as a word before a token and such words as جميع. */
  public String governing(int token) {
    int start = text.sentenceOf(token).first();
    int at = token;
    while (at > start && functionAt(at - 1, FunctionWord.Kind.TRANSPARENT)) {
      at--;
    }
    return prepositionBefore(at);
  }

  public boolean isEventNoun(int token) {
    for (Found<Trigger> found : triggersAt(token)) {
      if (found.value().kind() == Trigger.Kind.NOUN && !found.value().needsVerb()) {
        return true;
      }
    }
    return false;
  }

  /** A token's folded form without a conjunction where it is a function word with one. */
  public String bareForm(int token) {
    return letters.bareForm(token);
  }

  /** A phrase and those that are joined to it: X وY, X، Y وZ. */
  public List<Chunk> joined(Chunk head) {
    return series.joined(head);
  }

  /** The second of two entities that a dual noun stands for, by the first. */
  Optional<Chunk> pairOf(Chunk first) {
    return Optional.ofNullable(pairs.get(first));
  }

  /** The phrases that name some of what is named right before a token. */
  public List<Chunk> included(int at) {
    return series.included(at);
  }

  /** Whether the words from a token to another say that what follows is to be done: إن على. */
  public boolean isDuty(int from, int to) {
    return from >= 0
        && modalitiesAt(from).stream()
            .filter(cue -> cue.end() == to)
            .anyMatch(cue -> cue.value().factuality() == Factuality.DEMANDED);
  }

  /** Whether a name that no preposition governs begins at a token. */
  public boolean hasNameAt(int token) {
    return chunkFrom(token).filter(Chunk::isBare).isPresent();
  }

  /** The folded preposition before a token or the number that counts it, or the empty string. */
  public String prepositionBefore(int token) {
    int first = countFirst(token);
    int start = text.sentenceOf(token).first();
    boolean quoted = first - 1 > start && Quotes.opens(text.token(first - 1));
    int before = quoted ? first - 2 : first - 1;
    String word =
        before >= start && functionAt(before, FunctionWord.Kind.PREPOSITION)
            ? bareForm(before)
            : "";
    return first < token ? letters.surePreposition(first).orElse(word) : word;
  }

  /** The preposition that governs an event noun, written onto it or before it, or nothing. */
  public String prepositionOf(Found<Trigger> noun) {
    return noun.preposition().isEmpty() ? prepositionBefore(noun.first()) : noun.preposition();
  }
}
