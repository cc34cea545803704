package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import isnad.text.Folding;
import isnad.text.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The nouns that are counted and the measures, in all their forms. Immutable. */
public final class Units {

  private final Phrases<Unit> phrases;
  private final Map<String, String> whats;
  private final Map<String, Kind> kinds;

  private Units(Phrases<Unit> phrases, Map<String, String> whats, Map<String, Kind> kinds) {
    this.phrases = phrases;
    this.whats = Map.copyOf(whats);
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * What a form of a counted noun stands for.
   *
   * @param english the noun's English plural, such as {@code soldiers} or {@code km}
   * @param what what the noun alone says that a number of it means, as the terms of quantities name
   *     it: قتيل is {@code killed}, كلم is {@code length}
   */
  public record Unit(String english, Kind kind, Optional<String> what, Form form) {

    public Unit {
      requireNonNull(english, "english is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(what, "what is null");
      requireNonNull(form, "form is null");
    }
  }

  /** What is counted or measured. */
  public enum Kind {
    PERSON,
    PLACE,
    THING,
    MEASURE,
    MONEY,
    TIME
  }

  /** How many a form says by itself. */
  public enum Form {
    SINGULAR,
    DUAL,
    PLURAL
  }

  /** Loads {@code seeds/lexicon/units.tsv}. */
  public static Units load() {
    return of(Table.load("units.tsv"));
  }

  static Units of(Table table) {
    Phrases.Builder<Unit> phrases = new Phrases.Builder<>();
    Map<String, Table.Row> rowOfForm = new HashMap<>();
    Map<String, String> whats = new HashMap<>();
    Map<String, Kind> kinds = new HashMap<>();
    for (Table.Row row : table.rows()) {
      row.find("what").ifPresent(what -> whats.putIfAbsent(row.text("english"), what));
      kinds.putIfAbsent(row.text("english"), row.choice("kind", Kind.class));
      for (Form form : Form.values()) {
        Unit unit =
            new Unit(row.text("english"), row.choice("kind", Kind.class), row.find("what"), form);
        for (String word : row.list(form.name().toLowerCase(Locale.ROOT))) {
          Table.Row earlier = rowOfForm.putIfAbsent(Folding.fold(word), row);
          if (earlier != null) {
            throw row.problem(
                "found %s again, expected it on line %d only".formatted(word, earlier.line()));
          }
          phrases.add(word, unit);
        }
      }
    }
    return new Units(phrases.build(), whats, kinds);
  }

  /** What a number of a noun means, by the noun's English plural, where the noun alone says it. */
  public Optional<String> whatOf(String english) {
    return Optional.ofNullable(whats.get(english));
  }

  /** What kind of noun has that English plural. */
  public Optional<Kind> kindOf(String english) {
    return Optional.ofNullable(kinds.get(english));
  }

  /** What a folded noun without article stands for. */
  public Optional<Unit> find(String form) {
    return phrases.ofWord(form).stream().findFirst();
  }

  /**
   * The longest noun or phrase that begins at a token.
   *
   * @param form what to take for the token's form, such as its form without article
   */
  public Optional<Phrases.Match<Unit>> find(Text text, int token, String form) {
    return phrases.longestAt(text, token, form);
  }
}
