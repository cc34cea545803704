package isnad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

  private static final Pattern ADDRESS = Pattern.compile("serving (http://localhost:\\d+/).*");

  @TempDir private Path folder;

  @Test
  void aProcessThatIsToldToEndEndsCleanlyAndLeavesTheStoreWhole() throws Exception {
    Path store = folder.resolve("graph");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--store",
            store.toString(),
            "--slow",
            "0.001");
    builder.environment().put("ISNAD_PORT", "0");
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      Matcher address = next(err, ADDRESS);
      String ask = "isnad/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D";
      HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + ask)).build();
      assertEquals(
          200, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
      next(
          err,
          Pattern.compile(
              "time=\\S+Z level=warning logger=isnad\\.\\S+ event=slow-query outcome=answered"
                  + " ms=\\d+ query=\"ASK WHERE .*\""));
      // Not process.destroy(), which closes the streams too.
      assertTrue(process.toHandle().destroy());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(128 + 15, process.exitValue());
      assertEquals(List.of(), err.lines().filter(line -> line.startsWith("isnad:")).toList());
    } finally {
      process.destroyForcibly();
    }
    try (Store opened = Store.open(store)) {
      assertEquals(List.of(), opened.unsearched());
    }
  }

  private static Matcher next(BufferedReader lines, Pattern pattern) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return matcher;
      }
    }
    throw new AssertionError("found no line like " + pattern);
  }

  @Test
  void allThatIsWrongWithTheSettingsIsToldAtOnce() {
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setErr(new PrintWriter(err, true))
            .execute("serve", "--port", "high", "--timeout", "soon", "--updates");
    assertEquals(2, exitCode);
    assertEquals(
        List.of(
            "isnad: --port: found port high, expected a number from 0 to 65535",
            "isnad: --timeout: found timeout soon, expected seconds, such as 30 or 0.5",
            "isnad: --updates: found updates for nobody, expected passwords or tokens",
            "isnad: store: found none, expected the folder of a store",
            "usage: see isnad serve --help"),
        err.toString().lines().sorted().toList());
  }
}
