package isnad.lexicon;

import isnad.lexicon.Inflected.Voice;
import isnad.lexicon.Lexemes.Found;
import isnad.text.Folding;
import isnad.text.Text;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which events, their reports and their factuality are told, read once.
 *
 * @param deciding the folded words with which those of the tables looked up at each token begin
 */
public record Cues(
    Clitics clitics,
    Map<String, EventType> types,
    Lexemes<Trigger> triggers,
    Lexemes<Phrases<Trigger>> idioms,
    Lexemes<Phrases<Trigger>> countedNouns,
    Lexemes<Refinement> refinements,
    Set<String> refinable,
    Lexemes<LightVerb> lightVerbs,
    Lexemes<ReportingWord> reporting,
    Lexemes<String> verbs,
    Lexemes<AttributionCue> attributions,
    Lexemes<Modality> modalities,
    Map<String, FunctionWord> functionWords,
    Phrases<Preposition.Sense> prepositions,
    Map<String, Set<Preposition.Sense>> senses,
    Units units,
    Map<String, List<EntityType>> duals,
    Map<String, StandIn> standIns,
    Set<String> deciding) {

  /** What begins at one token of a text. */
  public record Beginning(
      List<Found<Trigger>> triggers,
      List<Found<LightVerb>> lightVerbs,
      List<Found<ReportingWord>> reporting,
      List<Found<String>> verbs,
      List<Found<AttributionCue>> attributions,
      List<Found<Modality>> modalities) {

    /** The index after the longest words that name an event, or {@code token} where none do. */
    public int triggerEnd(int token) {
      int end = token;
      for (Found<Trigger> found : triggers) {
        end = Math.max(end, found.end());
      }
      return end;
    }
  }

  public Cues {
    types = Map.copyOf(types);
    refinable = Set.copyOf(refinable);
    functionWords = Map.copyOf(functionWords);
    senses = Map.copyOf(senses);
    duals = Map.copyOf(duals);
    standIns = Map.copyOf(standIns);
    deciding = Set.copyOf(deciding);
  }

  /**
   * Loads the tables of {@code seeds/lexicon}.
   *
   * @throws SeedException naming the rows that are wrong
   */
  public static Cues load(Clitics clitics) {
    Table prepositions = Table.load("prepositions.tsv");
    Map<String, EventType> types = EventWords.types();
    EventWords words = new EventWords(clitics, types);
    Lexemes<Trigger> triggers = words.triggers();
    Lexemes<LightVerb> lightVerbs = words.lightVerbs();
    Lexemes<ReportingWord> reporting = reporting(clitics);
    Lexemes<String> verbs = verbs(clitics);
    Lexemes<AttributionCue> attributions = attributions(clitics);
    Lexemes<Modality> modalities = modalities(clitics);
    Set<String> deciding =
        Stream.of(triggers, lightVerbs, reporting, verbs, attributions, modalities)
            .flatMap(table -> table.deciding().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Cues(
        clitics,
        types,
        triggers,
        words.idioms(),
        words.countedNouns(),
        words.refinements(),
        words.refinable(),
        lightVerbs,
        reporting,
        verbs,
        attributions,
        modalities,
        loadFunctionWords(),
        prepositionSenses(prepositions),
        sensesOfWords(prepositions),
        Units.load(),
        loadDuals(),
        loadStandIns(),
        deciding);
  }

  /** The words and phrases that begin at a token, which is taken apart once for all of them. */
  public Beginning at(Text text, int token) {
    List<List<Spelling>> spellings =
        Spelling.of(clitics, text.token(token).form(), deciding::contains);
    return new Beginning(
        triggers.at(text, token, spellings),
        lightVerbs.at(text, token, spellings),
        reporting.at(text, token, spellings),
        verbs.at(text, token, spellings),
        attributions.at(text, token, spellings),
        modalities.at(text, token, spellings));
  }

  private static Lexemes<ReportingWord> reporting(Clitics clitics) {
    Lexemes.Builder<ReportingWord> words = new Lexemes.Builder<>(clitics);
    for (Table.Row row : Table.load("reporting.tsv").rows()) {
      ReportingWord word =
          new ReportingWord(
              row.id(),
              row.choice("kind", ReportingWord.Kind.class),
              row.choice("act", ReportingWord.Act.class),
              row.prepositions("prepositions"));
      String form = row.text("form");
      switch (word.kind()) {
        case VERB -> words.verb(form, row.text("imperfect"), row.list("passive"), word);
        case NOUN -> words.noun(form, row.list("plural"), word);
        case PARTICIPLE -> words.participle(form, row.list("plural"), Voice.ACTIVE, word);
      }
    }
    return words.build();
  }

  /** Verbs that tell of no event, by the id of their row. */
  private static Lexemes<String> verbs(Clitics clitics) {
    Lexemes.Builder<String> words = new Lexemes.Builder<>(clitics);
    for (Table.Row row : Table.load("verbs.tsv").rows()) {
      words.verb(row.text("form"), row.text("imperfect"), row.list("passive"), row.id());
    }
    return words.build();
  }

  private static Lexemes<AttributionCue> attributions(Clitics clitics) {
    Lexemes.Builder<AttributionCue> words = new Lexemes.Builder<>(clitics);
    for (Table.Row row : Table.load("attribution-cues.tsv").rows()) {
      words.fixed(
          withoutTrailingClitic(row.text("form")),
          new AttributionCue(row.id(), row.choice("takes", AttributionCue.Takes.class)));
    }
    return words.build();
  }

  private static Lexemes<Modality> modalities(Clitics clitics) {
    Lexemes.Builder<Modality> words = new Lexemes.Builder<>(clitics);
    for (Table.Row row : Table.load("modality.tsv").rows()) {
      Modality modality =
          new Modality(
              row.id(),
              row.choice("factuality", Factuality.class),
              row.choice("scope", Modality.Scope.class),
              row.list("prepositions").stream().map(Folding::fold).collect(Collectors.toSet()),
              row.text("kind").equals("noun"),
              row.text("kind").equals("adjective"));
      String form = row.text("form");
      switch (row.text("kind")) {
        case "verb" -> words.verb(form, row.text("imperfect"), List.of(), modality);
        case "noun" -> words.noun(form, List.of(), modality);
        case "adjective" -> words.participle(form, List.of(), Voice.ACTIVE, modality);
        case "particle", "phrase" -> words.fixed(withoutTrailingClitic(form), modality);
        default ->
            throw row.problem(
                "found kind %s, expected verb, noun, adjective, particle or phrase"
                    .formatted(row.text("kind")));
      }
    }
    Table.load("homographs.tsv").rows().forEach(row -> words.except(row.text("form")));
    return words.build();
  }

  /** A phrase without the one-letter preposition at its end, which is written onto what follows. */
  private static String withoutTrailingClitic(String phrase) {
    int blank = phrase.lastIndexOf(' ');
    return blank == phrase.length() - 2 ? phrase.substring(0, blank) : phrase;
  }

  private static Map<String, FunctionWord> loadFunctionWords() {
    Map<String, FunctionWord> words = new HashMap<>();
    for (Table.Row row : Table.load("function-words.tsv").rows()) {
      String form = Folding.fold(row.text("form"));
      FunctionWord earlier =
          words.put(form, new FunctionWord(form, row.choice("kind", FunctionWord.Kind.class)));
      if (earlier != null) {
        throw row.problem("found %s again, expected each word once".formatted(form));
      }
    }
    return words;
  }

  /** The kind of function word that a folded form is. */
  public Optional<FunctionWord.Kind> functionOf(String form) {
    return Optional.ofNullable(functionWords.get(form)).map(FunctionWord::kind);
  }

  private static Phrases<Preposition.Sense> prepositionSenses(Table table) {
    Phrases.Builder<Preposition.Sense> senses = new Phrases.Builder<>();
    for (Table.Row row : table.rows()) {
      senses.add(row.text("form"), row.choice("sense", Preposition.Sense.class));
    }
    return senses.build();
  }

  private static Map<String, Set<Preposition.Sense>> sensesOfWords(Table table) {
    Map<String, Set<Preposition.Sense>> senses = new HashMap<>();
    for (Table.Row row : table.rows()) {
      senses
          .computeIfAbsent(
              Folding.fold(row.text("form")), form -> EnumSet.noneOf(Preposition.Sense.class))
          .add(row.choice("sense", Preposition.Sense.class));
    }
    return senses;
  }

  /** What a noun with a pronoun stands for: a row of {@code stand-ins.tsv}. */
  public enum StandIn {
    /** Whom the pronoun means: قواتهم. */
    OWNER,
    /** The state of the person whom the pronoun means: بلاده. */
    STATE
  }

  private static Map<String, StandIn> loadStandIns() {
    Map<String, StandIn> nouns = new HashMap<>();
    for (Table.Row row : Table.load("stand-ins.tsv").rows()) {
      nouns.put(
          Inflection.beforeSuffix(Folding.fold(row.text("form"))),
          row.choice("for", StandIn.class));
    }
    return nouns;
  }

  /** The kinds of entity that dual nouns may stand for, likeliest first. */
  private static Map<String, List<EntityType>> loadDuals() {
    Map<String, List<EntityType>> duals = new HashMap<>();
    for (Table.Row row : Table.load("duals.tsv").rows()) {
      List<EntityType> types = row.entityTypes("types");
      row.list("forms").forEach(form -> duals.put(Folding.fold(form), types));
    }
    return duals;
  }

  /** Whether a folded preposition of one word may have that meaning. */
  public boolean hasSense(String form, Preposition.Sense sense) {
    return senses.getOrDefault(form, Set.of()).contains(sense);
  }
}
