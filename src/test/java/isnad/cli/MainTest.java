package isnad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.article.Article;
import isnad.extract.Extraction;
import isnad.extract.Readings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String NOTHING_FOUND = "\"entities\":[],\"events\":[]}\n";

  @TempDir private Path folder;

  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void articles() throws IOException {
    Files.writeString(folder.resolve("good.txt"), "نص");
    Files.writeString(folder.resolve("bad.txt"), "");
    Files.writeString(folder.resolve("fails.txt"), "فشل");
  }

  private static Extraction extract(Article article) {
    if (article.id().equals("fails")) {
      throw new IllegalStateException("bad day");
    }
    return Readings.ofNothing(article);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.commandLine(() -> new Knowledge(MainTest::extract, path -> Optional.empty()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void allWellIsZero() {
    assertEquals(0, run("extract", "--threads", "2", path("good.txt")));
    assertEquals("{\"id\":\"good\",\"text\":\"نص\"," + NOTHING_FOUND, out.toString());
    assertTrue(err.toString().matches("read 1, failed 0, [0-9.]+ articles/s\\R"), err::toString);
  }

  @Test
  void aProblemIsALineAndOneAndHarmsNoOther() {
    assertEquals(1, run("extract", path("bad.txt"), path("none.txt"), path("good.txt")));
    assertEquals("{\"id\":\"good\",\"text\":\"نص\"," + NOTHING_FOUND, out.toString());
    assertEquals(3, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().startsWith(path("bad.txt") + ": found an empty file"));
  }

  @Test
  void aFailureIsALineAndAStackTraceOnlyIfAskedFor() {
    assertEquals(1, run("extract", path("fails.txt"), path("good.txt")));
    assertTrue(out.toString().contains("\"good\""));
    assertEquals(2, err.toString().lines().count(), err::toString);
    assertEquals(1, run("extract", "--verbose", path("fails.txt")));
    assertTrue(err.toString().contains("\tat isnad.cli.MainTest.extract"), err::toString);
  }

  @Test
  void wrongUsageIsTwo() {
    for (String[] arguments :
        List.of(
            new String[] {},
            new String[] {"nonsense"},
            new String[] {"extract"},
            new String[] {"extract", "--format", "nonsense", "x"},
            new String[] {"extract", "--threads", "0", "x"},
            new String[] {"extract", "--nonsense", "x"},
            new String[] {"load", "x"},
            new String[] {"load", "--store", "s", "--base", "nonsense", "x"},
            new String[] {"query", "appeals"},
            new String[] {"query", "--store", "s"},
            new String[] {"export", "--format", "trig"},
            new String[] {"export", "--format", "trig", "--store", "s", "--endpoint", "http://x"},
            new String[] {"check"},
            new String[] {"serve", "--port", "nonsense", "--store", "s"},
            new String[] {"evaluate"},
            new String[] {"explain"})) {
      assertEquals(2, run(arguments), () -> String.join(" ", arguments));
      assertTrue(err.toString().startsWith("isnad: "), err::toString);
      assertEquals(2, err.toString().lines().count(), err::toString);
      assertEquals("", out.toString());
    }
  }

  @Test
  void helpIsData() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("explain"));
    assertEquals("", err.toString());
  }

  @Test
  void extractWritesCsvAndGraphs() {
    assertEquals(0, run("extract", "--format", "csv", path("good.txt")));
    assertTrue(out.toString().startsWith("article,published,type"));
    for (String format : List.of("turtle", "trig", "nquads")) {
      assertEquals(0, run("extract", "--format", format, path("good.txt")), err::toString);
      assertTrue(out.toString().contains("نص"), format);
    }
  }

  @Test
  void explainTellsOfEachSentence() {
    assertEquals(0, run("explain", path("good.txt")));
    assertTrue(out.toString().contains("sentence 1: نص"));
  }

  @Test
  void loadingTwiceChangesNothing() {
    assertEquals(1, run("load", "--store", path("store"), path("good.txt"), path("none.txt")));
    assertTrue(err.toString().contains("; new 1, changed 0, unchanged 0"), err::toString);
    assertEquals(0, run("load", "--store", path("store"), path("good.txt")));
    assertTrue(err.toString().contains("; new 0, changed 0, unchanged 1"), err::toString);
    assertEquals(0, run("export", "--store", path("store"), "--format", "nquads"));
    assertTrue(out.toString().contains("https://w3id.org/isnad/article/good"));
  }

  @Test
  void aCommandThatCannotGoOnSaysWhyInALine() {
    for (String[] arguments :
        List.of(
            new String[] {"query", "--store", path("none"), "appeals"},
            new String[] {"query", "--store", path("none"), "nonsense"},
            new String[] {"query", "--endpoint", "http://localhost:9/isnad/sparql", "appeals"},
            new String[] {"export", "--store", path("none"), "--format", "trig"},
            new String[] {"load", "--store", path("good.txt"), path("good.txt")},
            new String[] {"check", "--store", path("none")},
            new String[] {"evaluate", path("none")})) {
      assertEquals(1, run(arguments), () -> String.join(" ", arguments));
      assertTrue(err.toString().startsWith("isnad: "), err::toString);
      assertEquals(1, err.toString().lines().count(), err::toString);
      assertFalse(err.toString().contains("\tat "), err::toString);
    }
  }

  @Test
  void queryListsTheCatalog() {
    assertEquals(0, run("query", "--list"));
    assertTrue(out.toString().lines().anyMatch("who-called-whom"::equals));
  }

  @Test
  void evaluateReadsTheArticlesAndPrintsTheMeasures() throws IOException {
    Files.writeString(
        folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"text\":\"نص\",\"title\":null}\n");
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"id\":\"a\",\"text\":\"نص\",\"entities\":[],\"events\":[{\"type\":\"Attack\","
            + "\"trigger\":[0,2]}]}\n");
    assertEquals(0, run("evaluate", folder.toString()), err::toString);
    assertTrue(
        out.toString()
            .lines()
            .anyMatch(
                "event type             P 0.000  R 0.000  F1 0.000   right 0, gold 1, predicted 0"
                    ::equals),
        out::toString);
    assertEquals(17, out.toString().lines().count());
  }
}
