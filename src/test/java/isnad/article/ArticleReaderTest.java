package isnad.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest implements ArticleConsumer {

  @TempDir private Path folder;

  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  private Path file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void read(Path path) {
    articles.clear();
    problems.clear();
    new ArticleReader(this).read(path);
  }

  private Article onlyArticle(Path path) {
    read(path);
    assertEquals(List.of(), problems);
    assertEquals(1, articles.size());
    return articles.get(0);
  }

  /** The only thing found is a problem: its kind and its line, the folder left out. */
  private String onlyProblem(Path path) {
    read(path);
    assertEquals(List.of(), articles);
    assertEquals(1, problems.size(), problems::toString);
    return told(problems.get(0));
  }

  private String told(Problem problem) {
    return problem.kind().term() + " " + problem.toString().replace(folder + "/", "");
  }

  @Test
  void aTextWithoutFrontMatterIsAnArticleCalledByItsFile() {
    assertEquals(Article.of("news", "خبر\n"), onlyArticle(file("news.txt", "خبر\n")));
  }

  @Test
  void frontMatterIsNotPartOfTheText() {
    Article article =
        onlyArticle(
            file(
                "a.txt",
                """
                ---
                id: seed
                title: عنوان: فرعي
                published: 2021-07-05
                publisher: example
                # a comment

                url: https://example.org/1
                note: free
                ---
                السطر الأول
                ---
                """));
    assertEquals(
        new Article(
            "seed",
            "السطر الأول\n---\n",
            Optional.of("عنوان: فرعي"),
            Optional.of(LocalDate.of(2021, 7, 5)),
            Optional.of("example"),
            Optional.of("https://example.org/1"),
            "ar"),
        article);
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheTextAndLineEndsAre() {
    Article article = onlyArticle(file("a.txt", "\uFEFF---\r\nid: x\r\n---\r\nنص\r\nآخر\r\n"));
    assertEquals("x", article.id());
    assertEquals("نص\r\nآخر\r\n", article.text());
  }

  @Test
  void frontMatterThatDoesNotEndIsAProblem() {
    assertEquals(
        "broken-front-matter a.txt:1: found front matter that does not end, expected a second line"
            + " of ---",
        onlyProblem(file("a.txt", "---\nid: x\n")));
  }

  @Test
  void aLineOfFrontMatterWithoutAColonIsAProblem() {
    assertEquals(
        "broken-front-matter a.txt:3: found نص, expected key: value, or --- before the text",
        onlyProblem(file("a.txt", "---\nid: x\nنص\n---\nنص\n")));
  }

  @Test
  void anImpossibleDateIsAProblemAtItsLine() {
    assertEquals(
        "bad-date a.txt:3: found published 2021-02-30, expected a day that the calendar has",
        onlyProblem(file("a.txt", "---\nid: x\npublished: 2021-02-30\n---\nنص\n")));
  }

  @Test
  void bytesThatAreNotUtf8AreAProblemAtTheirLine() {
    assertEquals(
        "not-utf-8 a.txt:2: found byte 0xCE, expected UTF-8 text",
        onlyProblem(file("a.txt", "one\n\u062E\u0628\u0631".getBytes(Charset.forName("cp1256")))));
  }

  @Test
  void utf16IsNamed() {
    assertEquals(
        "not-utf-8 a.txt:1: found UTF-16, expected UTF-8 text",
        onlyProblem(file("a.txt", "نص".getBytes(StandardCharsets.UTF_16))));
  }

  @Test
  void anEmptyFileIsAProblem() {
    assertEquals(
        "empty a.txt: found an empty file, expected an article", onlyProblem(file("a.txt", "")));
    assertEquals(
        "empty a.txt: found no text, expected an article", onlyProblem(file("a.txt", " \n")));
    assertEquals(
        "empty a.jsonl: found no lines, expected an article a line",
        onlyProblem(file("a.jsonl", "\n\n")));
  }

  @Test
  void aBinaryFileIsAProblemWhateverItIsCalled() {
    byte[] bytes = new byte[4000];
    new Random(3).nextBytes(bytes);
    for (String name : List.of("a.bin", "a.txt", "a.jsonl", "a.html", "a.xml", "a")) {
      assertEquals(
          "binary " + name + ": found binary data, expected UTF-8 text",
          onlyProblem(file(name, bytes)));
    }
  }

  @Test
  void aTextOfAnotherFormIsAProblem() {
    assertEquals(
        "unknown-form a.csv: found suffix .csv, expected one of .txt .jsonl .html .xml .rss .atom,"
            + " or a folder",
        onlyProblem(file("a.csv", "a,b\n")));
  }

  @Test
  void aMissingFileIsAProblem() {
    assertEquals(
        "missing none.txt: found no such file, expected a file or folder of articles",
        onlyProblem(folder.resolve("none.txt")));
  }

  @Test
  void aFolderWithoutFilesIsAProblem() {
    file("sub/.hidden.txt", "نص");
    read(folder);
    assertEquals(List.of(), articles);
    assertEquals("[no-articles]", problems.stream().map(p -> p.kind().term()).toList().toString());
  }

  @Test
  void aFolderIsReadSortedWithItsFolders() {
    file("b.txt", "ب");
    file("a/z.txt", "ي");
    file("a/.git/x.txt", "خفي");
    file("a/c.jsonl", "{\"text\":\"ج\"}");
    read(folder);
    assertEquals(List.of(), problems);
    assertEquals(List.of("a/c.jsonl#1", "a/z", "b"), articles.stream().map(Article::id).toList());
  }

  @Test
  void aLineOfJsonIsAnArticle() {
    Article article =
        onlyArticle(
            file(
                "a.jsonl",
                "{\"id\":7,\"title\":null,\"published\":\"2021-07-05T23:30:00+03:00\","
                    + "\"publisher\":\"aawsat\",\"url\":\"u\",\"text\":\"نص\",\"more\":{}}\n"));
    assertEquals(
        new Article(
            "7",
            "نص",
            Optional.empty(),
            Optional.of(LocalDate.of(2021, 7, 5)),
            Optional.of("aawsat"),
            Optional.of("u"),
            "ar"),
        article);
  }

  @Test
  void aBadLineHarmsNoOther() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        """
        {"id":"first","text":"أول"}
        {"id":"cut","text":

        [1]
        {"id":"day","text":"نص","published":"2021-13-01"}
        {"id":"none"}
        {"id":"number","text":5}
        {"id":"two","text":"نص"}{}
        """
            .getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'{', (byte) 0xE9, '}', '\n', '{', 0, '}', '\n'});
    bytes.write("{\"id\":\"last\",\"text\":\"آخر\"}".getBytes(StandardCharsets.UTF_8));
    read(file("a.jsonl", bytes.toByteArray()));
    assertEquals(List.of("first", "last"), articles.stream().map(Article::id).toList());
    assertEquals(
        List.of(
            "broken-json a.jsonl:2",
            "broken-json a.jsonl:4",
            "bad-date a.jsonl:5",
            "empty a.jsonl:6",
            "broken-json a.jsonl:7",
            "broken-json a.jsonl:8",
            "not-utf-8 a.jsonl:9",
            "broken-json a.jsonl:10"),
        problems.stream().map(p -> told(p).replaceFirst(": found .*, expected .*", "")).toList());
  }

  @Test
  void halfACharacterAndAZeroAreTextLikeAnyOther() {
    Article article = onlyArticle(file("a.jsonl", "{\"text\":\"a\\ud800b\\u0000c\"}"));
    assertEquals("a\uD800b\u0000c", article.text());
    assertEquals("a.jsonl#1", article.id());
  }

  @Test
  void aTextThatIsThereButBlankIsAnArticleInJson() {
    assertEquals("", onlyArticle(file("a.jsonl", "{\"id\":\"x\",\"text\":\"\"}")).text());
  }

  @Test
  void aLineTooLongIsAProblemAndTheNextIsRead() {
    read(file("a.jsonl", "{\"text\":\"" + "x".repeat(9 << 20) + "\"}\n{\"text\":\"نص\"}\n"));
    assertEquals(List.of("a.jsonl#2"), articles.stream().map(Article::id).toList());
    assertEquals(List.of(Problem.Kind.TOO_LARGE), problems.stream().map(Problem::kind).toList());
  }

  @Test
  void nestingWithoutEndIsBrokenJson() {
    assertTrue(
        onlyProblem(file("a.jsonl", "{\"text\":" + "[".repeat(100_000)))
            .startsWith("broken-json a.jsonl:1: found JSON nested too deeply"));
  }

  @Test
  void anyFormMayBeGzipped() throws IOException {
    byte[] zipped = gzip("{\"text\":\"أول\"}\n{\"text\":\"ثان\"}\n");
    read(file("a.jsonl.gz", zipped));
    assertEquals(List.of("a.jsonl#1", "a.jsonl#2"), articles.stream().map(Article::id).toList());
    assertEquals("b", onlyArticle(file("b.txt.gz", gzip("نص"))).id());
    assertEquals(
        "unreadable c.jsonl.gz: found what cannot be read (it breaks off), expected a file",
        onlyProblem(file("c.jsonl.gz", java.util.Arrays.copyOf(zipped, 14))));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return zipped.toByteArray();
  }
}
