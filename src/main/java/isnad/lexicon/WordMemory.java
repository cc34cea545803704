package isnad.lexicon;

import java.util.function.Function;

/**
 * Remembers what was made of the words seen last, for words of news come again and again. It keeps
 * one word a slot, so that its size is bounded: another word of the same slot takes its place.
 * Threads may share one; what it remembers must be immutable and the same whenever it is made.
 *
 * @param <V> what is made of a word
 */
final class WordMemory<V> {

  private static final int SLOTS = 1 << 15;

  private final Function<String, V> making;
  private final Remembered<V>[] slots;

  private record Remembered<V>(String word, V value) {}

  /**
   * @param making makes the value of a word
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  WordMemory(Function<String, V> making) {
    this.making = making;
    slots = new Remembered[SLOTS];
  }

  /** What is made of a word. */
  V of(String word) {
    int hash = word.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    Remembered<V> remembered = slots[slot];
    if (remembered == null || !remembered.word.equals(word)) {
      remembered = new Remembered<>(word, making.apply(word));
      slots[slot] = remembered;
    }
    return remembered.value;
  }
}
