package isnad.store;

import isnad.rdf.ArticleGraph;
import java.nio.file.Path;
import java.util.List;

/** Another process that uses a store: {@code open} says why it cannot, {@code load} never ends. */
public final class StoreProcess {

  private StoreProcess() {}

  @SuppressWarnings("InfiniteLoopStatement")
  public static void main(String[] words) {
    try (Store store = Store.open(Path.of(words[1]))) {
      if (words[0].equals("load")) {
        for (int i = 0; ; i += 2) {
          List<ArticleGraph> articles =
              List.of(StoreTest.article("n" + i), StoreTest.article("n" + (i + 1)));
          store.put(articles);
          System.out.println("stored");
        }
      }
    } catch (StoreException e) {
      System.out.println(e.getMessage());
    }
  }
}
