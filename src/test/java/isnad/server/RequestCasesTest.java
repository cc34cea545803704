package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The requests of {@code src/test/cases/http/requests.tsv}; its head says what its columns mean.
 */
class RequestCasesTest {

  private static final Path CASES = Path.of("src/test/cases/http/requests.tsv");
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?s)\\{((?:[^{}\\\\]|\\\\.|\\{[^{}]*(?:\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}[^{}]*)*})*)}");

  private static Map<String, Served> servers;

  private record Case(
      String id,
      String server,
      String request,
      List<String> headers,
      String body,
      int status,
      List<String> answerHeaders,
      List<String> answer) {}

  @BeforeAll
  static void start() {
    servers =
        Map.of(
            "plain", Served.graph(settings -> settings),
            "tight", Served.graph(Served::tight),
            "writable", Served.graph(settings -> settings.with(Served.WRITERS)));
  }

  @AfterAll
  static void stop() {
    servers.values().forEach(Served::close);
  }

  @TestFactory
  Stream<DynamicTest> aRequestIsAnsweredAsItsCaseSays() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(RequestCasesTest::read)
        .map(one -> dynamicTest(one.id(), CASES.toUri(), () -> check(one)));
  }

  private static Case read(String line) {
    String[] columns = line.split("\t", -1);
    assertEquals(8, columns.length, line);
    return new Case(
        columns[0],
        columns[1],
        columns[2],
        parts(columns[3]),
        columns[4],
        Integer.parseInt(columns[5]),
        parts(columns[6]),
        parts(columns[7]));
  }

  private static List<String> parts(String column) {
    return List.of(column.split(" \\| ", -1));
  }

  private static void check(Case one) throws Exception {
    HttpResponse<String> response = ask(one);
    assertEquals(one.status(), response.statusCode(), response::body);
    for (String header : one.answerHeaders()) {
      String[] expected = header.split(": ", 2);
      String value = String.join(", ", response.headers().allValues(expected[0]));
      if (expected[1].equals("absent")) {
        assertEquals("", value, expected[0]);
      } else {
        assertFound(expected[1], value, expected[0]);
      }
    }
    if (one.answer().equals(List.of("-"))) {
      assertEquals("", response.body());
      return;
    }
    for (String part : one.answer()) {
      if (part.startsWith("!")) {
        String unexpected = part.substring(1);
        assertTrue(
            !Pattern.compile(unexpected).matcher(response.body()).find(),
            () -> "found " + unexpected + " in " + response.body());
      } else {
        assertFound(part, response.body(), "body");
      }
    }
  }

  private static void assertFound(String pattern, String text, String where) {
    assertTrue(
        Pattern.compile(pattern).matcher(text).find(),
        () -> where + ": found " + text + ", expected " + pattern);
  }

  private static HttpResponse<String> ask(Case one) throws Exception {
    String[] request = encoded(one.request()).split(" ", 2);
    HttpRequest.Builder builder = servers.get(one.server()).request(request[1].substring(1));
    boolean isForm = false;
    for (String header : one.headers()) {
      String[] parts = header.split(": ", 2);
      builder.header(parts[0], parts[1]);
      isForm |= parts[1].contains("form-urlencoded");
    }
    String body = one.body().equals("-") ? "" : one.body().replace("\\n", "\n");
    builder.method(
        request[0],
        body.isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(isForm ? encoded(body) : body));
    return Served.send(builder.build());
  }

  /** Replaces what stands in braces, which may stand in it too, by its percent-encoding. */
  private static String encoded(String text) {
    Matcher encoded = ENCODED.matcher(text);
    StringBuilder result = new StringBuilder();
    while (encoded.find()) {
      String inner =
          encoded
              .group(1)
              .replace("\\n", "\n")
              .replaceAll("\\\\(.)", "$1")
              .replace("EVERYTHING", Served.EVERYTHING);
      encoded.appendReplacement(result, Matcher.quoteReplacement(Served.encoded(inner)));
    }
    return encoded.appendTail(result).toString();
  }
}
