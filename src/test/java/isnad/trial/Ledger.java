package isnad.trial;

import isnad.rdf.ArticleGraph;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * What a store may hold of each article, by digest, after all that was asked of it: what was last
 * acknowledged, and what was asked for since without an answer. No digest means no article.
 */
final class Ledger {

  private final Map<String, Set<Optional<String>>> allowed = new TreeMap<>();

  /** A graph is about to be written. */
  synchronized void writes(ArticleGraph article) {
    states(article.name()).add(Optional.of(article.digest()));
  }

  /** A graph was surely written. */
  synchronized void wrote(ArticleGraph article) {
    only(article.name(), Optional.of(article.digest()));
  }

  /** A graph is about to be removed. */
  synchronized void removes(Node name) {
    states(name).add(Optional.empty());
  }

  /** A graph is surely not there. */
  synchronized void removed(Node name) {
    only(name, Optional.empty());
  }

  private Set<Optional<String>> states(Node name) {
    return allowed.computeIfAbsent(
        name.getURI(), unused -> new HashSet<>(Set.of(Optional.empty())));
  }

  private void only(Node name, Optional<String> state) {
    Set<Optional<String>> states = states(name);
    states.clear();
    states.add(state);
  }

  synchronized Map<String, Set<Optional<String>>> allowed() {
    Map<String, Set<Optional<String>>> copy = new TreeMap<>();
    allowed.forEach((name, states) -> copy.put(name, Set.copyOf(states)));
    return copy;
  }

  /** Any article that was written. */
  synchronized Optional<String> any(Random random) {
    return allowed.keySet().stream().skip(random.nextInt(allowed.size() + 1)).findFirst();
  }
}
