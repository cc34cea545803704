package isnad.store;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Another process that uses a store, and says on standard output what became of it. */
public final class StoreProcess {

  /** Some of these are more than the room that there is. */
  private static final int LONG = 1_000_000;

  private StoreProcess() {}

  /**
   * A process to be started.
   *
   * @param what {@code open}, {@code load} and {@code beside}, which never end, or {@code fill}
   * @param before a command that runs Java, word by word
   */
  static ProcessBuilder of(String what, Path folder, String... before) {
    List<String> words = new ArrayList<>(Arrays.asList(before));
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoreProcess.class.getName(),
            what,
            folder.toString()));
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  public static void main(String[] words) {
    Path folder = Path.of(words[1]);
    try {
      if (words[0].equals("beside")) {
        Store.growBeside(folder, StoreProcess::load);
        return;
      }
      try (Store store = Store.open(folder)) {
        if (words[0].equals("load")) {
          load(store);
        } else if (words[0].equals("fill")) {
          fill(store);
        }
      }
    } catch (StoreException e) {
      System.out.println(e.getMessage());
    }
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static Store load(Store store) {
    for (int i = 0; ; i += 2) {
      List<ArticleGraph> articles =
          List.of(StoreTest.article("n" + i), StoreTest.article("n" + (i + 1)));
      if (store.put(articles).contains(Change.NEW)) {
        System.out.println("stored");
      }
    }
  }

  /** Until there is no more room; then it looks whether all is well, and tries once more. */
  private static void fill(Store store) {
    int stored = 0;
    while (stored < 100) {
      try {
        store.put(longArticle("n" + stored));
        stored++;
      } catch (RuntimeException | Error e) {
        System.out.println("failed");
        break;
      }
    }
    System.out.println(store.articles().size() == stored && store.unsearched().isEmpty());
    try {
      store.put(longArticle("more"));
      System.out.println("stored more");
    } catch (RuntimeException | Error e) {
      System.out.println("failed again");
    }
    System.out.println(store.articles().size() == stored && store.unsearched().isEmpty());
  }

  private static ArticleGraph longArticle(String id) {
    ArticleGraph article = StoreTest.article(id);
    Node address = NodeFactory.createLiteralString(id + "/".repeat(LONG));
    List<Triple> triples = new ArrayList<>(article.triples());
    triples.add(Triple.create(article.name(), Vocabulary.DC_SOURCE, address));
    return new ArticleGraph(article.name(), triples);
  }
}
