package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which state a word means that stands for several, by the other names of the article: عمان
 * is Oman or the capital of Jordan, المملكة any kingdom.
 */
record Homonyms(NameScan scan) {

  private static final Set<String> RULES =
      Set.of("metonym", "capital-name", "country-as-state", "country-as-place", Name.BORDERING);

  /**
   * Gives each such name to the state that the article speaks of most, or that has most names.
   *
   * @param home the country of the outlet, which counts once more
   */
  void tell(Optional<String> home) {
    Map<Name, Map<String, GazetteerEntry>> open = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    home.ifPresent(code -> counts.put(code, 1));
    Map<Name, Map<String, GazetteerEntry>> towns = new HashMap<>();
    Map<Integer, String> placeCountries = new HashMap<>();
    BitSet anyStates = new BitSet();
    scan.names.stream().filter(this::isOfAnyState).forEach(name -> anyStates.set(name.first()));
    for (Name name : scan.names) {
      if (holds(anyStates, name)) {
        continue;
      }
      if (name.type() == EntityType.PLACE) {
        name.country().ifPresent(code -> placeCountries.put(name.first(), code));
      }
      Map<String, GazetteerEntry> states = states(name);
      Map<String, GazetteerEntry> places = states.size() > 1 ? Map.of() : places(name);
      if (states.size() > 1) {
        open.put(name, states);
      } else if (places.size() > 1) {
        towns.put(name, places);
      } else {
        name.known()
            .flatMap(GazetteerEntry::country)
            .or(name::country)
            .ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    scan.names.replaceAll(
        name ->
            towns.containsKey(name)
                ? of(towns.get(name), name, containing(name, placeCountries), counts)
                : name);
    scan.names.replaceAll(
        name ->
            isStrange(name, counts)
                    && (isOfAnyState(name) || (name.known().isEmpty() && holds(anyStates, name)))
                ? unknown(name)
                : name);
    if (!open.isEmpty()) {
      scan.names.replaceAll(
          name -> open.containsKey(name) ? of(name, open.get(name), counts) : name);
    }
  }

  /** Whether a known body is named only as other states' bodies are, too: مجلس الأمة. */
  private boolean isOfAnyState(Name name) {
    return name.type() == EntityType.BODY
        && name.known().isPresent()
        && scan.headAt(Head.Kind.BODY, name.first())
            .filter(head -> head.end() == name.end())
            .isPresent();
  }

  /** Whether a name is of a state of which the article says nothing else. */
  private boolean isStrange(Name name, Map<String, Integer> counts) {
    return name.country().filter(counts::containsKey).isEmpty();
  }

  /** Whether a name is that of such a body, or has it within: رئيس مجلس الأمة. */
  private static boolean holds(BitSet bodies, Name name) {
    int body = bodies.nextSetBit(name.phraseFirst());
    return body >= 0 && body < name.phraseEnd();
  }

  private static Name unknown(Name name) {
    return name.of(Optional.empty(), Optional.empty());
  }

  /** The places of a name by country, with those that its words without the head noun name. */
  private Map<String, GazetteerEntry> places(Name name) {
    Map<String, GazetteerEntry> places = new LinkedHashMap<>();
    if (name.type() == EntityType.PLACE) {
      name.known().ifPresent(own -> own.country().ifPresent(code -> places.put(code, own)));
      boolean headed =
          name.end() > name.first() + 1
              && scan.lexicon.heads(Head.Kind.PLACE).has(scan.words.bare(name.first()));
      for (int i = name.first(); i <= name.first() + (headed ? 1 : 0); i++) {
        scan.gazetteer.nameAt(scan.text, i, scan.words.form(i)).stream()
            .filter(match -> match.end() == name.end())
            .flatMap(match -> match.values().stream())
            .filter(entry -> entry.type() == EntityType.PLACE)
            .forEach(entry -> entry.country().ifPresent(code -> places.putIfAbsent(code, entry)));
      }
    }
    return places;
  }

  /** The place in the country that the article speaks of most; by itself it is the largest. */
  private static Name of(
      Map<String, GazetteerEntry> places,
      Name name,
      Optional<String> containing,
      Map<String, Integer> counts) {
    String told =
        places.keySet().stream()
            .max(
                Comparator.<String, Boolean>comparing(code -> Optional.of(code).equals(containing))
                    .thenComparing(code -> counts.getOrDefault(code, 0))
                    .thenComparing(code -> places.get(code).population())
                    .thenComparing(code -> Optional.of(code).equals(name.country())))
            .orElseThrow();
    return name.of(Optional.of(told), Optional.of(places.get(told)));
  }

  /** The country of what a preposition after a place says that it lies in: طرابلس في لبنان. */
  private Optional<String> containing(Name name, Map<Integer, String> placeCountries) {
    return scan.is(WordClass.LOCATIVE, name.end())
        ? Optional.ofNullable(placeCountries.get(name.end() + 1))
        : Optional.empty();
  }

  private Map<String, GazetteerEntry> states(Name name) {
    Map<String, GazetteerEntry> states = new LinkedHashMap<>();
    if (RULES.contains(name.rule())) {
      String form = scan.words.form(name.first());
      scan.gazetteer
          .nameAt(scan.text, name.first(), form)
          .filter(match -> match.end() == name.end())
          .ifPresent(match -> addStates(match.values(), states));
      scan.gazetteer
          .metonymAt(scan.text, name.first(), form)
          .filter(match -> match.end() == name.end())
          .ifPresent(match -> addStates(match.values(), states));
    }
    return states;
  }

  private static void addStates(List<GazetteerEntry> entries, Map<String, GazetteerEntry> states) {
    for (GazetteerEntry entry : entries) {
      if (entry.type() == EntityType.STATE) {
        entry.country().ifPresent(code -> states.putIfAbsent(code, entry));
      }
    }
  }

  private Name of(Name name, Map<String, GazetteerEntry> states, Map<String, Integer> counts) {
    Comparator<String> most = Comparator.comparing(code -> counts.getOrDefault(code, 0));
    String told =
        states.keySet().stream()
            .max(most.thenComparing(code -> states.get(code).names().size()))
            .orElseThrow();
    GazetteerEntry state = states.get(told);
    Optional<GazetteerEntry> known =
        name.type() == EntityType.STATE ? Optional.of(state) : place(name, told, state);
    return name.of(Optional.of(told), known);
  }

  /** The capital of that name, or the country where the word means the whole of it. */
  private Optional<GazetteerEntry> place(Name name, String code, GazetteerEntry state) {
    String form = scan.words.form(name.first());
    return scan.gazetteer.nameAt(scan.text, name.first(), form).stream()
        .filter(match -> match.end() == name.end())
        .flatMap(match -> match.values().stream())
        .filter(entry -> entry.type() == EntityType.PLACE)
        .filter(entry -> entry.country().equals(Optional.of(code)))
        .findFirst()
        .or(() -> isCapital(form, state) ? Optional.empty() : territory(code));
  }

  private boolean isCapital(String form, GazetteerEntry state) {
    return state.metonyms().stream().map(isnad.text.Folding::fold).anyMatch(form::equals)
        && !scan.lexicon.beginsHead(scan.lexicon.clitics().withoutArticle(form));
  }

  private Optional<GazetteerEntry> territory(String code) {
    return scan.gazetteer.territory(code);
  }
}
