package isnad.mention;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.text.Span;
import java.util.Optional;

/**
 * Words that name or describe an entity.
 *
 * @param span the naming words, without proclitics, titles and quotation marks
 * @param first the index of the token in which the span starts
 * @param end the index after the token in which the span ends
 * @param phraseFirst the index of the first token of the whole noun phrase, its titles included: in
 *     رئيس الوزراء الباكستاني عمران خان the name is عمران خان, the phrase has five tokens
 * @param phraseEnd the index after the last token of that phrase
 * @param preposition the preposition written onto the phrase's first token (folded: ب, ل or ك), or
 *     the empty string
 * @param conjoined whether a conjunction (و, ف) is written onto the phrase's first token
 * @param known the gazetteer's entry that it names, if one
 * @param country ISO 3166-1 alpha-3
 * @param amount how many, where a number is part of the phrase
 * @param office the title that goes before a person's name, in the article's words
 */
public record Name(
    Span span,
    int first,
    int end,
    int phraseFirst,
    int phraseEnd,
    String preposition,
    boolean conjoined,
    EntityType type,
    Manner manner,
    Optional<GazetteerEntry> known,
    Optional<String> country,
    Optional<Role> role,
    Optional<Amount> amount,
    Optional<String> office,
    String rule)
    implements Mention {

  /** The rule that finds a country that is only told to have a border with another place. */
  static final String BORDERING = "country-at-border";

  public Name {
    requireNonNull(span, "span is null");
    requireNonNull(preposition, "preposition is null");
    requireNonNull(type, "type is null");
    requireNonNull(manner, "manner is null");
    requireNonNull(known, "known is null");
    requireNonNull(country, "country is null");
    requireNonNull(role, "role is null");
    requireNonNull(amount, "amount is null");
    requireNonNull(office, "office is null");
    if (phraseFirst > first || phraseEnd < end || first >= end) {
      throw new IllegalArgumentException(
          "phrase [%d, %d) does not hold name [%d, %d)"
              .formatted(phraseFirst, phraseEnd, first, end));
    }
  }

  /** Whether it is a country that is only told to have a border with another place. */
  public boolean isBordering() {
    return rule.equals(BORDERING);
  }

  /** The same name in a longer phrase: أعضاء مجلس الأمن. */
  Name from(int longer, String before, boolean joined) {
    return new Name(
        span, first, end, longer, phraseEnd, before, joined, type, manner, known, country, role,
        amount, office, rule);
  }

  /** The same words taken for something of another country. */
  Name of(Optional<String> otherCountry, Optional<GazetteerEntry> otherKnown) {
    return new Name(
        span,
        first,
        end,
        phraseFirst,
        phraseEnd,
        preposition,
        conjoined,
        type,
        manner,
        otherKnown,
        otherCountry,
        role,
        amount,
        office,
        rule);
  }

  /** The same words taken for an unnamed person or group that is named in passing. */
  public Name inPassing(String otherRule) {
    return new Name(
        span,
        first,
        end,
        phraseFirst,
        phraseEnd,
        preposition,
        conjoined,
        EntityType.GROUP,
        Manner.PASSING,
        known,
        country,
        role,
        amount,
        office,
        otherRule);
  }

  /** How words point at an entity. */
  public enum Manner {
    /** By its name. */
    NAMED,
    /** By an adjective of its state: الانسحاب الأمريكي. */
    GENTILIC,
    /** By its capital or seat of power: كابول, البيت الأبيض. */
    METONYM,
    /** By what it is: مستشار للرئيس الأفغاني, مئات الجنود, الزعيمان. */
    DESCRIBED,
    /** By what it is, and only in passing unless an event concerns it: سكان, مقهى. */
    PASSING;

    /** Whether the words tell what it is rather than name it. */
    public boolean isDescription() {
      return this == DESCRIBED || this == PASSING;
    }
  }
}
