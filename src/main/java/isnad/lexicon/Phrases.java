package isnad.lexicon;

import isnad.text.Folding;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * An immutable look-up of phrases, word by word: what does the longest known phrase that begins at
 * this token mean? Phrases are folded as text is.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {

  private final Node<V> root;

  private Phrases(Node<V> root) {
    this.root = root;
  }

  /** A phrase found: the tokens from {@code first} to before {@code end}. */
  public record Match<V>(int first, int end, List<V> values) {

    public Match {
      values = List.copyOf(values);
    }
  }

  /** What a single word or phrase stands for, in the order it was added. */
  public List<V> of(String phrase) {
    Node<V> node = root;
    for (Token token : Text.of(phrase).tokens()) {
      node = node.next.get(token.form());
      if (node == null) {
        return List.of();
      }
    }
    return List.copyOf(node.values);
  }

  /** What a single folded word stands for, in the order it was added. */
  public List<V> ofWord(String folded) {
    Node<V> node = root.next.get(folded);
    return node == null ? List.of() : Collections.unmodifiableList(node.values);
  }

  /** The longest phrase whose first word is the token's form as it stands. */
  public Optional<Match<V>> longestAt(Text text, int first) {
    return longestAt(text, first, text.token(first).form());
  }

  /**
   * The longest phrase that begins at a token, within its sentence.
   *
   * @param firstForm what to take for the form of the first token, such as its form without a
   *     proclitic
   */
  public Optional<Match<V>> longestAt(Text text, int first, String firstForm) {
    Node<V> node = root.next.get(firstForm);
    return node == null
        ? Optional.empty()
        : longest(node, first, text.sentenceOf(first).end(), i -> text.token(i).form());
  }

  /**
   * The longest phrase that begins at a place and ends before a limit.
   *
   * @param formAt what to take for the form at each place
   */
  public Optional<Match<V>> longestAt(int first, int limit, IntFunction<String> formAt) {
    Node<V> node = root.next.get(formAt.apply(first));
    return node == null ? Optional.empty() : longest(node, first, limit, formAt);
  }

  private static <V> Optional<Match<V>> longest(
      Node<V> start, int first, int limit, IntFunction<String> formAt) {
    Node<V> node = start;
    Match<V> longest = null;
    int i = first + 1;
    while (node != null) {
      if (!node.values.isEmpty()) {
        longest = new Match<>(first, i, node.values);
      }
      if (i >= limit) {
        break;
      }
      node = node.next.get(formAt.apply(i));
      i++;
    }
    return Optional.ofNullable(longest);
  }

  /** Whether a folded word is a phrase by itself. */
  public boolean has(String form) {
    Node<V> node = root.next.get(form);
    return node != null && !node.values.isEmpty();
  }

  /** The folded words with which phrases begin. */
  Set<String> firstWords() {
    return Collections.unmodifiableSet(root.next.keySet());
  }

  /** Whether a phrase begins with that folded word. */
  public boolean beginsWith(String form) {
    return root.next.containsKey(form);
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(4);
    private final List<V> values = new ArrayList<>(1);
  }

  /** Collects phrases. */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    /** Adds what a phrase, in its full spelling or folded, stands for. */
    public Builder<V> add(String phrase, V value) {
      Node<V> node = root;
      for (Token token : Text.of(Folding.fold(phrase)).tokens()) {
        node = node.next.computeIfAbsent(token.form(), form -> new Node<>());
      }
      if (node == root) {
        throw new IllegalArgumentException("phrase is blank: " + phrase);
      }
      if (!node.values.contains(value)) {
        node.values.add(value);
      }
      return this;
    }

    /** The phrases added so far; the builder must not be used again. */
    public Phrases<V> build() {
      return new Phrases<>(root);
    }
  }
}
