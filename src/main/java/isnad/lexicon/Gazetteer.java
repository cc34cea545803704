package isnad.lexicon;

import isnad.text.Folding;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known before reading, found by name, gentilic or metonym. Immutable. */
public final class Gazetteer {

  private final Phrases<GazetteerEntry> names;
  private final Phrases<GazetteerEntry> metonyms;
  private final Map<String, GazetteerEntry> gentilics;
  private final Map<String, GazetteerEntry> states;
  private final Set<String> stateWords;
  private final Map<String, GazetteerEntry> outlets;

  private Gazetteer(
      Phrases<GazetteerEntry> names,
      Phrases<GazetteerEntry> metonyms,
      Map<String, GazetteerEntry> gentilics,
      Map<String, GazetteerEntry> states,
      Set<String> stateWords,
      Map<String, GazetteerEntry> outlets) {
    this.names = names;
    this.metonyms = metonyms;
    this.gentilics = Map.copyOf(gentilics);
    this.states = Map.copyOf(states);
    this.stateWords = Set.copyOf(stateWords);
    this.outlets = Map.copyOf(outlets);
  }

  /** Indexes entries; of two states that share a gentilic the first keeps it. */
  public static Gazetteer of(List<GazetteerEntry> entries) {
    Phrases.Builder<GazetteerEntry> names = new Phrases.Builder<>();
    Phrases.Builder<GazetteerEntry> metonyms = new Phrases.Builder<>();
    Map<String, GazetteerEntry> gentilics = new HashMap<>();
    Map<String, GazetteerEntry> states = new HashMap<>();
    Set<String> stateWords = new HashSet<>();
    Map<String, GazetteerEntry> outlets = new HashMap<>();
    for (GazetteerEntry entry : entries) {
      for (String name : entry.names()) {
        names.add(name, entry);
      }
      if (entry.type() == EntityType.MEDIA) {
        entry.names().forEach(name -> outlets.putIfAbsent(Folding.fold(name), entry));
        entry.labelEn().ifPresent(name -> outlets.putIfAbsent(Folding.fold(name), entry));
        String id = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        outlets.putIfAbsent(id, entry);
        outlets.putIfAbsent(lettersOf(id), entry);
        entry.labelEn().ifPresent(name -> outlets.putIfAbsent(lettersOf(name), entry));
      }
      if (entry.type() == EntityType.STATE) {
        for (String name : entry.names()) {
          stateWords.add(Text.of(name).token(0).form());
        }
        entry.metonyms().forEach(metonym -> metonyms.add(metonym, entry));
        entry.gentilics().forEach(form -> gentilics.putIfAbsent(Folding.fold(form), entry));
        entry.country().ifPresent(code -> states.putIfAbsent(code, entry));
      }
    }
    return new Gazetteer(names.build(), metonyms.build(), gentilics, states, stateWords, outlets);
  }

  /** The longest name that begins at a token, its first form given. */
  public Optional<Phrases.Match<GazetteerEntry>> nameAt(Text text, int first, String firstForm) {
    return names.longestAt(text, first, firstForm);
  }

  /** The longest metonym of a state that begins at a token, its first form given. */
  public Optional<Phrases.Match<GazetteerEntry>> metonymAt(Text text, int first, String firstForm) {
    return metonyms.longestAt(text, first, firstForm);
  }

  /** The state of which a folded word without article is an adjective or demonym. */
  public Optional<GazetteerEntry> stateOfGentilic(String bare) {
    return Optional.ofNullable(gentilics.get(bare));
  }

  /** The state with an ISO 3166-1 alpha-3 code. */
  public Optional<GazetteerEntry> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  /** A name as it stands in the address of a site: Al-Yaum, alyaum. */
  private static String lettersOf(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * The outlet that publishes under a name or, in an IRI, under its end, with hyphens or without.
   */
  public Optional<GazetteerEntry> outlet(String publisher) {
    return Optional.ofNullable(outlets.get(Folding.fold(publisher)))
        .or(() -> Optional.ofNullable(outlets.get(lettersOf(publisher))));
  }

  /** The entries of a name. */
  public List<GazetteerEntry> named(String name) {
    return new ArrayList<>(names.of(name));
  }

  /** Whether a state's name or metonym begins with that folded word. */
  public boolean beginsState(String form) {
    return metonyms.beginsWith(form) || stateWords.contains(form);
  }

  /** Whether a name or metonym begins with that folded word. */
  public boolean begins(String form) {
    return names.beginsWith(form) || metonyms.beginsWith(form);
  }

  /** A country as a territory, if it is known as a place; by its ISO 3166-1 alpha-3 code. */
  public Optional<GazetteerEntry> territory(String code) {
    return state(code).stream()
        .flatMap(state -> named(state.labelAr()).stream())
        .filter(e -> e.type() == EntityType.PLACE && e.path().endsWith("/" + code))
        .findFirst();
  }
}
