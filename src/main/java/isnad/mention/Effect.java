package isnad.mention;

import isnad.lexicon.Phrases;
import isnad.lexicon.Table;
import isnad.mention.Amount.Modifier;
import java.util.Optional;

/** What a word near a number does, as {@code number-modifiers.tsv} names it. */
enum Effect {
  EXACT(Modifier.EXACT),
  ABOUT(Modifier.ABOUT),
  ATLEAST(Modifier.AT_LEAST),
  ATMOST(Modifier.AT_MOST),
  ABOUT_AFTER(Modifier.ABOUT),
  ATLEAST_AFTER(Modifier.AT_LEAST),
  ATMOST_AFTER(Modifier.AT_MOST),
  OF,
  OTHER,
  DURATION,
  COUNT,
  ASIDE,
  LABEL,
  UNLABEL;

  private final Optional<Modifier> modifier;

  Effect() {
    this.modifier = Optional.empty();
  }

  Effect(Modifier modifier) {
    this.modifier = Optional.of(modifier);
  }

  /** How the word bounds the number, where it does. */
  Optional<Modifier> modifier() {
    return modifier;
  }

  boolean isBefore() {
    return modifier.isPresent() && !isAfter();
  }

  boolean isAfter() {
    return this == ABOUT_AFTER || this == ATLEAST_AFTER || this == ATMOST_AFTER;
  }

  /** Loads {@code number-modifiers.tsv}. */
  static Phrases<Effect> load() {
    Phrases.Builder<Effect> effects = new Phrases.Builder<>();
    for (Table.Row row : Table.load("number-modifiers.tsv").rows()) {
      Effect effect = row.choice("effect", Effect.class);
      row.list("forms").forEach(form -> effects.add(form, effect));
    }
    return effects.build();
  }
}
