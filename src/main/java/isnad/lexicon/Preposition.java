package isnad.lexicon;

/** What prepositions say of the phrase that they govern: {@code seeds/lexicon/prepositions.tsv}. */
public final class Preposition {

  private Preposition() {}

  /** The meaning of a preposition, whatever the event. */
  public enum Sense {
    /** The event happens there or leads there. */
    PLACE,
    /** Where the event leads; one that takes nobody anywhere does not happen there. */
    TOWARDS,
    /** Beside a place, which so does not hold what is there. */
    NEAR,
    /** What is talked or agreed about. */
    ABOUT,
    /** With a party to the event. */
    TOGETHER,
    /** In the presence or company of. */
    PRESENT,
    /** In answer to an event of the other side. */
    ANSWERED,
    /** With another party than the one that is spoken of: مع. */
    WITH,
    /** On the part of. */
    AGENT,
    /** After an event, which it so takes as past. */
    AFTER,
    /** Right after an event noun without a genitive: of, by. */
    OF,
    /** Belonging to. */
    OWNER,
    /** In order to. */
    PURPOSE,
    /** Whose duty it is: على روسيا أن تنسحب. */
    DUTY,
    /** While an event goes on. */
    DURING,
    /** Some time after an event. */
    LATER,
    /** From an event on. */
    SINCE,
    /** Where, of the place named before. */
    WHERE,
    /** On the day after an event. */
    MORROW
  }
}
