package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
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
      Set.of("metonym", "capital-name", "country-as-state", "country-as-place");

  /** Gives each such name to the state that the article speaks of most, or that has most names. */
  void tell() {
    Map<Name, Map<String, GazetteerEntry>> open = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Name name : scan.names) {
      Map<String, GazetteerEntry> states = states(name);
      if (states.size() > 1) {
        open.put(name, states);
      } else {
        name.known()
            .flatMap(GazetteerEntry::country)
            .or(name::country)
            .ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    if (!open.isEmpty()) {
      scan.names.replaceAll(
          name -> open.containsKey(name) ? of(name, open.get(name), counts) : name);
    }
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
