package isnad.lexicon;

import isnad.text.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that finding names needs, folded. Immutable. */
public final class NameLexicon {

  private static final int SHORTEST_NISBA = 4;
  private static final char ALEF = 0x0627;
  private static final char NOON = 0x0646;
  private static final char HEH = 0x0647;
  private static final char HAMZA = 0x0621;
  private static final char YEH_WITH_HAMZA = 0x0626;
  private static final char WAW_WITH_HAMZA = 0x0624;

  private final Clitics clitics;
  private final Map<Head.Kind, Phrases<Head.Form>> heads;
  private final Map<WordClass, Phrases<String>> classes;
  private final Set<String> common;
  private final Set<String> nameWords;
  private final Set<String> adjectives;
  private final Set<String> headWords;
  private final List<String> nisbaEndings;
  private final List<String> pluralEndings;
  private final Map<String, Role> adjectiveRoles;
  private final Set<String> spelledNames;
  private final List<String> verbPrefixes;
  private final List<String> mediaHeads;
  private final List<String> divisions;
  private final Set<String> stateless;

  private NameLexicon(
      Clitics clitics,
      Map<Head.Kind, Phrases<Head.Form>> heads,
      Map<WordClass, Phrases<String>> classes,
      Set<String> common,
      Set<String> nameWords,
      Set<String> adjectives,
      Set<String> headWords,
      List<String> nisbaEndings,
      List<String> pluralEndings,
      Map<String, Role> adjectiveRoles,
      Set<String> spelledNames,
      List<String> verbPrefixes,
      List<String> mediaHeads,
      List<String> divisions,
      Set<String> stateless) {
    this.clitics = clitics;
    this.heads = heads;
    this.classes = classes;
    this.common = common;
    this.nameWords = nameWords;
    this.adjectives = adjectives;
    this.headWords = headWords;
    this.nisbaEndings = nisbaEndings;
    this.pluralEndings = pluralEndings;
    this.adjectiveRoles = adjectiveRoles;
    this.spelledNames = spelledNames;
    this.verbPrefixes = verbPrefixes;
    this.mediaHeads = mediaHeads;
    this.divisions = divisions;
    this.stateless = stateless;
  }

  /** What a word of {@code name-context.tsv} tells about names beside it. */
  public enum WordClass {
    QUANTIFIER,
    ALIAS,
    AMONG,
    LOCATIVE,
    PARTY,
    TEMPORAL,
    FORMER,
    NAME_PARTICLE,
    PLACE_PARTICLE,
    ADJECTIVE,
    INTERNATIONAL,
    NISBA_ENDING,
    LOCATIVE_CLITIC,
    PARTITIVE,
    FULL_PLURAL,
    GENTILIC_PLURAL,
    PLURAL_ENDING,
    DATELINE,
    PREDICATED,
    SAYING,
    ATTACK,
    TOLL,
    AFTER_NUMBER,
    LINKING,
    VISIT,
    MOTION,
    RELATION,
    EACH,
    INTO,
    LAND,
    SPELLED_NAME,
    VERB_PREFIX,
    OUTLET,
    ONE_OF,
    TELLING,
    COMPILED,
    ORDINAL,
    ATTACHED,
    DISTANCE,
    CROWD,
    ORIGIN,
    NAME_END,
    DESCENT,
    PURPOSE,
    FIXED,
    SOURCE,
    RELAYED,
    BELONGING,
    CONTENT,
    IDENTIFYING,
    GOVERNING,
    PREPOSITION,
    BOUNDARY,
    JOINT,
    REGIONAL,
    STANCE
  }

  /** Loads the tables of the jar. */
  public static NameLexicon load() {
    Clitics clitics = Clitics.load();
    Map<Head.Kind, Phrases<Head.Form>> heads = new EnumMap<>(Head.Kind.class);
    Set<String> headWords = new HashSet<>();
    for (Head.Kind kind : Head.Kind.values()) {
      heads.put(kind, heads(kind, clitics, headWords));
    }
    Map<WordClass, Phrases.Builder<String>> builders = new EnumMap<>(WordClass.class);
    for (WordClass each : WordClass.values()) {
      builders.put(each, new Phrases.Builder<>());
    }
    Set<String> adjectives = new HashSet<>();
    List<String> nisbaEndings = new ArrayList<>();
    List<String> pluralEndings = new ArrayList<>();
    Set<String> spelledNames = new HashSet<>();
    List<String> verbPrefixes = new ArrayList<>();
    for (Table.Row row : Table.load("name-context.tsv").rows()) {
      WordClass kind = row.choice("kind", WordClass.class);
      builders.get(kind).add(row.text("form"), row.id());
      if (kind == WordClass.NISBA_ENDING) {
        nisbaEndings.add(row.text("form"));
      } else if (kind == WordClass.PLURAL_ENDING) {
        pluralEndings.add(row.text("form"));
      } else if (kind == WordClass.SPELLED_NAME) {
        spelledNames.add(row.text("form"));
      } else if (kind == WordClass.VERB_PREFIX) {
        verbPrefixes.add(row.text("form"));
      } else if (kind == WordClass.ADJECTIVE) {
        adjectives.add(clitics.withoutArticle(Folding.fold(row.text("form"))));
      }
    }
    Set<String> prepositions = forms("prepositions.tsv");
    SpeechWords.addSayings(builders.get(WordClass.SAYING), prepositions);
    SpeechWords.addSources(builders.get(WordClass.SOURCE));
    prepositions.forEach(form -> builders.get(WordClass.PREPOSITION).add(form, form));
    Map<WordClass, Phrases<String>> classes = new EnumMap<>(WordClass.class);
    builders.forEach((kind, builder) -> classes.put(kind, builder.build()));
    for (String nisba : forms("nisba-adjectives.tsv")) {
      for (String ending : nisbaEndings) {
        adjectives.add(nisba.substring(0, nisba.length() - 1) + ending);
      }
    }
    return new NameLexicon(
        clitics,
        heads,
        classes,
        CommonWords.load(),
        forms("person-name-words.tsv"),
        Set.copyOf(adjectives),
        Set.copyOf(headWords),
        List.copyOf(nisbaEndings),
        List.copyOf(pluralEndings),
        adjectiveRoles(nisbaEndings),
        Set.copyOf(spelledNames),
        List.copyOf(verbPrefixes),
        Table.load(Head.Kind.MEDIA.file()).rows().stream()
            .flatMap(row -> row.list("forms").stream())
            .toList(),
        divisionHeads(),
        stateless());
  }

  private static List<String> divisionHeads() {
    return Table.load(Head.Kind.PLACE.file()).rows().stream()
        .filter(row -> row.list("use").contains("division") || row.list("use").contains("town"))
        .flatMap(row -> row.list("forms").stream())
        .toList();
  }

  private static Set<String> stateless() {
    return Table.load(Head.Kind.GROUP.file()).rows().stream()
        .filter(row -> row.list("use").contains("stateless"))
        .map(Table.Row::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Role> adjectiveRoles(List<String> endings) {
    Map<String, Role> roles = new HashMap<>();
    for (Table.Row row : Table.load("adjective-roles.tsv").rows()) {
      String stem = Folding.fold(row.text("form"));
      Role role = row.choice("role", Role.class);
      roles.put(stem, role);
      for (String ending : endings) {
        roles.put(stem.substring(0, stem.length() - 1) + ending, role);
      }
    }
    return Map.copyOf(roles);
  }

  private static Phrases<Head.Form> heads(Head.Kind kind, Clitics clitics, Set<String> words) {
    Phrases.Builder<Head.Form> phrases = new Phrases.Builder<>();
    for (Table.Row row : Table.load(kind.file()).rows()) {
      Set<Head.Use> uses = EnumSet.noneOf(Head.Use.class);
      for (String use : row.list("use")) {
        uses.add(Head.Use.valueOf(use.toUpperCase(Locale.ROOT).replace('-', '_')));
      }
      Optional<Role> role = row.find("role").map(Role::valueOf);
      boolean owned = kind == Head.Kind.TITLE || kind == Head.Kind.BODY;
      Optional<String> country = owned ? row.find("country") : Optional.empty();
      Head head = new Head(row.id(), kind, EntityType.of(row.text("type")), role, country, uses);
      List<String> forms = row.list("forms");
      for (int i = 0; i < forms.size(); i++) {
        List<String> bare = new ArrayList<>();
        for (String word : Folding.fold(forms.get(i)).split(" ", -1)) {
          bare.add(clitics.withoutArticle(word));
        }
        words.add(bare.get(0));
        phrases.add(String.join(" ", bare), new Head.Form(head, isSingular(forms, i), false));
        if (kind == Head.Kind.GROUP && head.has(Head.Use.POSSESSED) && bare.size() == 1 && i > 0) {
          for (String own : possessed(bare.get(0), clitics)) {
            words.add(own);
            phrases.add(own, new Head.Form(head, false, true));
          }
        }
      }
    }
    return phrases.build();
  }

  /** Whether a form is the first, or has an accusative among the others, or is it: عسكريا. */
  private static boolean isSingular(List<String> forms, int i) {
    String form = Folding.fold(forms.get(i));
    return i == 0
        || forms.stream()
            .map(Folding::fold)
            .anyMatch(other -> other.equals(form + ALEF) || form.equals(other + ALEF));
  }

  /** A plural with the pronouns of the third person and the first plural: جنودها, حلفائهم. */
  private static List<String> possessed(String plural, Clitics clitics) {
    int last = plural.length() - 1;
    boolean sound = plural.length() > 4 && plural.charAt(last) == NOON;
    String stem = sound || plural.charAt(last) == HAMZA ? plural.substring(0, last) : plural;
    List<String> forms = new ArrayList<>();
    for (String pronoun : clitics.pronouns()) {
      if (pronoun.length() > 1 || pronoun.charAt(0) == HEH) {
        forms.add(stem + pronoun);
        if (plural.charAt(last) == HAMZA) {
          forms.add(stem + YEH_WITH_HAMZA + pronoun);
          forms.add(stem + WAW_WITH_HAMZA + pronoun);
        }
      }
    }
    return forms;
  }

  /** The folded forms of a table. */
  static Set<String> forms(String file) {
    Set<String> forms = new HashSet<>();
    for (Table.Row row : Table.load(file).rows()) {
      forms.add(Folding.fold(row.text("form")));
    }
    return Set.copyOf(forms);
  }

  public Clitics clitics() {
    return clitics;
  }

  /** The heads of a kind, every word of them without article. */
  public Phrases<Head.Form> heads(Head.Kind kind) {
    return heads.get(kind);
  }

  /** The words and phrases of a class, as they are written. */
  public Phrases<String> words(WordClass kind) {
    return classes.get(kind);
  }

  /** Whether a single folded word is of a class. */
  public boolean is(WordClass kind, String form) {
    return classes.get(kind).has(form);
  }

  /** Whether a head begins with that folded word without article. */
  public boolean beginsHead(String bare) {
    return headWords.contains(bare);
  }

  /** Whether a folded word is part of no personal name. */
  public boolean isCommon(String form) {
    return common.contains(form);
  }

  /** Whether a folded word is known as part of personal names. */
  public boolean isNameWord(String form) {
    return nameWords.contains(form);
  }

  /** Whether what the head of a row heads belongs to no country unless the words say so. */
  public boolean isStateless(String row) {
    return stateless.contains(row);
  }

  /** The head nouns of media, in their full spelling. */
  public List<String> mediaHeads() {
    return mediaHeads;
  }

  /** The head nouns of towns and parts of a country: محافظة, مدينة. */
  public List<String> divisions() {
    return divisions;
  }

  /** Whether a word is a name in that very spelling, unfolded: علي but not على. */
  public boolean isSpelledName(String original) {
    return spelledNames.contains(original);
  }

  /** Whether a folded word that no list knows is shaped like a verb or a preposition's phrase. */
  public boolean isVerbShaped(String form) {
    return verbPrefixes.stream().anyMatch(form::startsWith);
  }

  /** The letters with which the present of a verb begins. */
  public List<String> verbPrefixes() {
    return verbPrefixes;
  }

  /** Whether a folded word without article describes head nouns. */
  public boolean isAdjective(String bare) {
    return adjectives.contains(bare);
  }

  /** Whether a word that has the article is an adjective in ي, by its shape alone. */
  public boolean isDefiniteNisba(String form) {
    String bare = clitics.withoutArticle(form);
    return clitics.hasArticle(form)
        && bare.length() >= SHORTEST_NISBA
        && bare.charAt(bare.length() - 1) != ALEF
        && nisbaEndings.stream().anyMatch(bare::endsWith)
        && !is(WordClass.TEMPORAL, form);
  }

  /** The role that an adjective without article gives to those it describes: عسكري, أمني. */
  public Optional<Role> roleOfAdjective(String bare) {
    return Optional.ofNullable(adjectiveRoles.get(bare));
  }

  /** Whether a folded word ends as a sound masculine plural. */
  public boolean isPlural(String bare) {
    return bare.length() > SHORTEST_NISBA && pluralEndings.stream().anyMatch(bare::endsWith);
  }
}
