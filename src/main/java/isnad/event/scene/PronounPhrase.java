package isnad.event.scene;

/**
 * A preposition with a pronoun: فيه.
 *
 * @param at the index of its token
 * @param preposition folded
 */
public record PronounPhrase(int at, String preposition, String pronoun) {}
