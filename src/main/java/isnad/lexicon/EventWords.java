package isnad.lexicon;

import isnad.lexicon.Inflected.Voice;
import isnad.text.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables of {@code seeds/lexicon} that tell events: triggers and what goes with them. */
final class EventWords {

  /** The family of words that tell of wounded and dead, which are the toll of another event. */
  private static final String TOLL = "toll";

  /** The family of words for killings that are no toll, whatever else is told. */
  private static final String MURDER = "murder";

  private static final String KILLING = "Killing";

  private static final List<String> FAMILIES =
      List.of(
          "contact",
          "cooperation",
          "demand",
          "dispute",
          "coercion",
          "violence",
          MURDER,
          "territory",
          "relief",
          "movement",
          "politics",
          TOLL);

  /** What is written before a word that voids a trigger, or that it needs, also further off. */
  private static final String FAR = "+";

  /** What is written before a word that voids a trigger where it stands some way before. */
  private static final String EARLIER = "-";

  /** What is written before a word that speaks of a trigger only where it stands next to it. */
  private static final String BESIDE = "";

  private final Clitics clitics;
  private final Map<String, EventType> types;
  private final Map<String, Table> families = new LinkedHashMap<>();
  private final Table lightVerbs = Table.load("light-verbs.tsv");
  private final Table refinements = Table.load("refinements.tsv");

  /**
   * Makes a reader.
   *
   * @param types the types of event by name
   */
  EventWords(Clitics clitics, Map<String, EventType> types) {
    this.clitics = clitics;
    this.types = Map.copyOf(types);
    FAMILIES.forEach(family -> families.put(family, Table.load("triggers-" + family + ".tsv")));
  }

  /** The types of {@code event-types.tsv} by name. */
  static Map<String, EventType> types() {
    Map<String, EventType> types = new LinkedHashMap<>();
    for (Table.Row row : Table.load("event-types.tsv").rows()) {
      types.put(
          row.id(),
          new EventType(
              row.id(),
              row.text("parent"),
              row.text("symmetric").equals("yes"),
              row.text("speech").equals("yes")));
    }
    return types;
  }

  /** The words that name events. */
  Lexemes<Trigger> triggers() {
    Lexemes.Builder<Trigger> words = new Lexemes.Builder<>(clitics);
    for (String family : FAMILIES) {
      for (Table.Row row : families.get(family).rows()) {
        Trigger trigger = trigger(row, family);
        String form = row.text("form");
        switch (trigger.kind()) {
          case VERB -> words.verb(form, row.text("imperfect"), row.list("passive"), trigger);
          case NOUN -> words.noun(form, row.list("plural"), trigger);
          case ACTIVE -> words.participle(form, row.list("plural"), Voice.ACTIVE, trigger);
          case PASSIVE -> words.participle(form, row.list("plural"), Voice.PASSIVE, trigger);
        }
      }
    }
    Table.load("homographs.tsv").rows().forEach(row -> words.except(row.text("form")));
    return words.build();
  }

  /**
   * What a verb tells together with words after its subject: أرسلت … قوات, أعرب … عن قلقه. The rows
   * are those of verbs with several words.
   */
  Lexemes<Phrases<Trigger>> idioms() {
    Map<List<String>, Phrases.Builder<Trigger>> ofVerb = new LinkedHashMap<>();
    for (String family : FAMILIES) {
      for (Table.Row row : families.get(family).rows()) {
        String[] words = row.text("form").split(" ", 2);
        if (row.choice("kind", Trigger.Kind.class) == Trigger.Kind.VERB && words.length == 2) {
          List<String> verb = List.of(words[0], row.text("imperfect").split(" ", 2)[0]);
          Phrases.Builder<Trigger> rests =
              ofVerb.computeIfAbsent(verb, any -> new Phrases.Builder<>());
          Trigger trigger = trigger(row, family);
          clitics.withPronouns(words[1]).forEach(rest -> rests.add(rest, trigger));
        }
      }
    }
    Lexemes.Builder<Phrases<Trigger>> verbs = new Lexemes.Builder<>(clitics);
    ofVerb.forEach((verb, rests) -> verbs.verb(verb.get(0), verb.get(1), List.of(), rests.build()));
    return verbs.build();
  }

  /**
   * What a noun tells together with what is counted after it: إرسال 200 جندي. The rows are those of
   * nouns with two words, but for deaths, which are counted as a toll.
   */
  Lexemes<Phrases<Trigger>> countedNouns() {
    Map<String, Phrases.Builder<Trigger>> ofNoun = new LinkedHashMap<>();
    for (String family : FAMILIES.subList(0, FAMILIES.indexOf(TOLL))) {
      for (Table.Row row : families.get(family).rows()) {
        if (row.choice("kind", Trigger.Kind.class) == Trigger.Kind.NOUN
            && !row.text("type").equals(KILLING)) {
          Trigger trigger = trigger(row, family);
          Stream.concat(Stream.of(row.text("form")), row.list("plural").stream())
              .map(phrase -> phrase.split(" "))
              .filter(words -> words.length == 2 && !clitics.hasArticle(Folding.fold(words[1])))
              .forEach(
                  words ->
                      ofNoun
                          .computeIfAbsent(words[0], any -> new Phrases.Builder<>())
                          .add(words[1], trigger)
                          .add(Inflection.accusative(Folding.fold(words[1])), trigger));
        }
      }
    }
    Lexemes.Builder<Phrases<Trigger>> nouns = new Lexemes.Builder<>(clitics);
    ofNoun.forEach((noun, counted) -> nouns.noun(noun, List.of(), counted.build()));
    return nouns.build();
  }

  /** The words beside which events are of another type. */
  Lexemes<Refinement> refinements() {
    Lexemes.Builder<Refinement> words = new Lexemes.Builder<>(clitics);
    for (Table.Row row : refinements.rows()) {
      words.noun(
          row.text("form"),
          row.list("plural"),
          new Refinement(
              row.id(),
              Set.copyOf(row.list("of")),
              type(row),
              row.number("before"),
              row.number("after")));
    }
    return words.build();
  }

  /** The names of the types and the ids of the triggers that words beside them may change. */
  Set<String> refinable() {
    return refinements.rows().stream()
        .flatMap(row -> row.list("of").stream())
        .collect(Collectors.toSet());
  }

  private EventType type(Table.Row row) {
    EventType type = types.get(row.text("type"));
    if (type == null) {
      throw row.problem(
          "found type %s, expected an id of event-types.tsv".formatted(row.text("type")));
    }
    return type;
  }

  private Trigger trigger(Table.Row row, String family) {
    EventType type = type(row);
    Trigger.Kind kind = row.choice("kind", Trigger.Kind.class);
    boolean doerIsUnderstood = kind == Trigger.Kind.NOUN && row.find("subject").isEmpty();
    return new Trigger(
        row.id(),
        type,
        kind,
        doerIsUnderstood ? Slot.AGENT : slot(row, "subject"),
        slot(row, "object"),
        slot(row, "genitive"),
        prepositions(row, "prepositions"),
        needs(row),
        verbs(row),
        family.equals(TOLL) ? row.find("toll") : Optional.empty(),
        family.equals(MURDER),
        words(row, "unless", BESIDE),
        words(row, "unless", FAR),
        words(row, "unless", EARLIER),
        words(row, "needs", FAR));
  }

  /** The words of a column that one of the marks stands before. */
  private static Set<String> words(Table.Row row, String column, String mark) {
    return row.list(column).stream()
        .filter(word -> mark(word).equals(mark))
        .map(word -> Folding.fold(word.substring(mark.length())))
        .collect(Collectors.toSet());
  }

  private static String mark(String word) {
    return word.startsWith(FAR) ? FAR : word.startsWith(EARLIER) ? EARLIER : BESIDE;
  }

  private static Set<Need> needs(Table.Row row) {
    return row.list("needs").stream()
        .filter(need -> !isVerb(need) && !need.startsWith(FAR))
        .map(need -> need(row, need))
        .collect(Collectors.toSet());
  }

  private Set<String> verbs(Table.Row row) {
    Set<String> verbs =
        row.list("needs").stream().filter(EventWords::isVerb).collect(Collectors.toSet());
    for (String verb : verbs) {
      if (!verb.equals(Trigger.ANY_VERB)
          && lightVerbs.rows().stream().noneMatch(light -> light.id().equals(verb))) {
        throw row.problem("found needs %s, expected an id of light-verbs.tsv".formatted(verb));
      }
    }
    return verbs;
  }

  private static boolean isVerb(String need) {
    return need.equals(Trigger.ANY_VERB) || need.startsWith(Trigger.LIGHT_VERB);
  }

  private static Need need(Table.Row row, String name) {
    try {
      return Need.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "found needs %s, expected verb, an id of light-verbs.tsv or one of %s"
              .formatted(name, List.of(Need.values())));
    }
  }

  private static Slot slot(Table.Row row, String column, String name) {
    try {
      return Slot.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.problem(
          "found %s %s, expected one of %s".formatted(column, name, List.of(Slot.values())));
    }
  }

  private static Slot slot(Table.Row row, String column) {
    return row.find(column).map(name -> slot(row, column, name)).orElse(Slot.NONE);
  }

  private static Map<String, Slot> prepositions(Table.Row row, String column) {
    Map<String, Slot> slots = new HashMap<>();
    row.prepositions(column)
        .forEach((preposition, slot) -> slots.put(preposition, slot(row, column, slot)));
    return slots;
  }

  /** The verbs that lend themselves to event nouns. */
  Lexemes<LightVerb> lightVerbs() {
    Lexemes.Builder<LightVerb> words = new Lexemes.Builder<>(clitics);
    Map<String, LightVerb.Bound> bounds = bounds();
    for (Table.Row row : lightVerbs.rows()) {
      LightVerb verb =
          new LightVerb(
              row.id(),
              Folding.fold(row.text("preposition")),
              slot(row, "subject"),
              prepositions(row, "object_role"),
              row.find("factuality").map(name -> row.choice("factuality", Factuality.class)),
              becomes(row),
              Optional.ofNullable(bounds.get(row.id())),
              row.text("lends").isEmpty()
                  ? LightVerb.Lends.ALL
                  : row.choice("lends", LightVerb.Lends.class));
      if (row.text("imperfect").isEmpty()) {
        words.noun(row.text("form"), List.of(), verb);
      } else {
        words.verb(row.text("form"), row.text("imperfect"), row.list("passive"), verb);
      }
    }
    return words.build();
  }

  /** How light verbs stand in time to their events, by id. */
  private Map<String, LightVerb.Bound> bounds() {
    Set<String> ids = lightVerbs.rows().stream().map(Table.Row::id).collect(Collectors.toSet());
    Map<String, LightVerb.Bound> bounds = new HashMap<>();
    for (Table.Row row : Table.load("boundaries.tsv").rows()) {
      if (!ids.contains(row.id())) {
        throw row.problem("found id %s, expected an id of light-verbs.tsv".formatted(row.id()));
      }
      bounds.put(row.id(), row.choice("bound", LightVerb.Bound.class));
    }
    return bounds;
  }

  private Map<String, EventType> becomes(Table.Row row) {
    Map<String, EventType> becomes = new HashMap<>();
    for (String change : row.list("becomes")) {
      String[] sides = change.split(":", -1);
      if (sides.length != 2 || !types.containsKey(sides[1])) {
        throw row.problem(
            "found becomes %s, expected a type or an id of a trigger, a colon and a type"
                .formatted(change));
      }
      becomes.put(sides[0], types.get(sides[1]));
    }
    return becomes;
  }
}
