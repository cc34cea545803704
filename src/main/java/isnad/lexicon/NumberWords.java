package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import isnad.text.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that make up numbers and ordinals. Immutable. */
public final class NumberWords {

  private final Map<String, Word> words;

  private NumberWords(Map<String, Word> words) {
    this.words = Map.copyOf(words);
  }

  /**
   * A word of a number.
   *
   * @param value its value; of a {@link Kind#HALF} in hundredths of a scale
   */
  public record Word(long value, Kind kind) {

    public Word {
      requireNonNull(kind, "kind is null");
    }
  }

  /** How a word combines with its neighbours. */
  public enum Kind {
    /** 1 to 10; ten after another unit makes a teen: خمسة عشر. */
    UNIT,
    /** 20 to 90. */
    TEN,
    /** 100, counted or not, and the fused words up to 900. */
    HUNDRED,
    /** ألف, مليون: multiplies the number before it. */
    SCALE,
    /** Two of a scale: ألفان. */
    DUAL,
    /** The plural of a scale: counted (ثلاثة آلاف), or at least one of it (آلاف). */
    SCALES,
    /** At least its value: مئات. */
    SEVERAL,
    /** A part of a scale: نصف مليون. */
    HALF,
    /** A place in a series, never an amount. */
    ORDINAL,
    /** The word that joins numbers. */
    AND
  }

  /** Loads {@code seeds/lexicon/numbers.tsv}. */
  public static NumberWords load() {
    Table table = Table.load("numbers.tsv");
    Map<String, Word> words = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Word word = new Word(value(row), row.choice("kind", Kind.class));
      row.list("forms").forEach(form -> words.put(Folding.fold(form), word));
    }
    return new NumberWords(words);
  }

  private static long value(Table.Row row) {
    try {
      return Long.parseLong(row.text("value"));
    } catch (NumberFormatException e) {
      throw row.problem("found value %s, expected a whole number".formatted(row.text("value")));
    }
  }

  /** What a folded word without article stands for. */
  public Optional<Word> find(String form) {
    return Optional.ofNullable(words.get(form));
  }
}
