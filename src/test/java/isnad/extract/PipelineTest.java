package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.article.Article;
import isnad.article.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PipelineTest implements Pipeline.Results<String> {

  private final List<String> handedOn = new ArrayList<>();
  private final AtomicInteger inMemory = new AtomicInteger();
  private int most;

  @Override
  public void result(String result) {
    most = Math.max(most, inMemory.getAndDecrement());
    handedOn.add(result);
  }

  @Override
  public void problem(Problem problem) {
    handedOn.add(problem.kind().term());
  }

  @Override
  public void failure(Throwable cause) {
    handedOn.add(cause.getMessage());
  }

  @Test
  void resultsAndProblemsComeInInputOrderAndFewAreInMemory() {
    List<String> expected = new ArrayList<>();
    try (Pipeline<String> pipeline = new Pipeline<>(3, article -> slowly(article.id()), this)) {
      for (int i = 0; i < 300; i++) {
        if (i % 7 == 0) {
          pipeline.problem(new Problem(Problem.Kind.EMPTY, "here", "found nothing"));
          expected.add("empty");
        } else {
          inMemory.incrementAndGet();
          pipeline.article(Article.of("a" + i, "x"));
          expected.add("a" + i);
        }
      }
    }
    assertEquals(expected, handedOn);
    assertTrue(most <= 12, () -> most + " in memory");
  }

  private static String slowly(String id) {
    long until = System.nanoTime() + id.hashCode() % 5 * 100_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return id;
  }

  @Test
  void anArticleOnWhichTheWorkFailsHarmsNoOther() {
    try (Pipeline<String> pipeline = new Pipeline<>(2, PipelineTest::failing, this)) {
      pipeline.article(Article.of("good", "x"));
      pipeline.article(Article.of("bad", "x"));
      pipeline.article(Article.of("fine", "x"));
    }
    assertEquals(List.of("good", "bad day", "failed", "fine"), handedOn);
  }

  private static String failing(Article article) {
    if (article.id().equals("bad")) {
      throw new IllegalStateException("bad day");
    }
    return article.id();
  }
}
