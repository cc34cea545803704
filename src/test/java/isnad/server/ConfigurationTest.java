package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @TempDir private Path folder;

  private static Map<String, Given> options(String... namesAndValues) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Given.options(options);
  }

  private static List<String> faults(Map<String, Given> options, Map<String, Given> environment) {
    return assertThrows(ConfigurationException.class, () -> Configuration.of(options, environment))
        .getMessage()
        .lines()
        .toList();
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void withoutAnythingButAStoreItIsForThisMachineAndToRead() {
    Configuration configuration = Configuration.of(options("store", "graph"), Map.of());
    assertEquals(Path.of("graph"), configuration.store());
    assertEquals(3030, configuration.settings().port());
    assertTrue(configuration.settings().loopback());
    assertTrue(configuration.settings().writers().isEmpty());
    assertTrue(configuration.settings().limits().services().isEmpty());
  }

  @Test
  void optionsWinOverVariablesAndVariablesOverTheFile() throws IOException {
    Path file =
        file(
            "isnad.conf",
            "# limits",
            "timeout = 1.5",
            "most-rows=10",
            "concurrent = 3",
            "",
            "services = query.wikidata.org, localhost:3040");
    Configuration configuration =
        Configuration.of(
            options("store", "graph", "config", file.toString(), "most-rows", "30"),
            Given.environment(
                Map.of("ISNAD_MOST_ROWS", "20", "ISNAD_CONCURRENT", "2", "HOME", "/x")));
    assertEquals(Duration.ofMillis(1500), configuration.settings().limits().timeout());
    assertEquals(30, configuration.settings().limits().mostRows());
    assertEquals(2, configuration.settings().limits().concurrent());
    assertEquals(
        Set.of("query.wikidata.org", "localhost:3040"),
        configuration.settings().limits().services());
  }

  @Test
  void allFaultsAreToldAtOnceEachWithItsPlace() throws IOException {
    Path passwords = file("passwords", "nura:secret", "nobody");
    Path file =
        file(
            "isnad.conf",
            "port = high",
            "prot = 80",
            "words",
            "slow = 0",
            "slow = 1",
            "passwords = " + passwords);
    List<String> faults =
        faults(
            options("config", file.toString(), "updates", "true", "public", "perhaps"),
            Given.environment(Map.of("ISNAD_TIMEOUT", "soon", "ISNAD_KEY", "key.pem")));
    assertEquals(
        Set.of(
            file + ":1: found port high, expected a number from 0 to 65535",
            file + ":2: found setting prot, expected one of " + Setting.words(),
            file + ":3: found words, expected name = value",
            file + ":5: found slow again, expected it once",
            passwords + ":2: found a line without name and password, expected name:password",
            "store: found none, expected the folder of a store",
            "--public: found public perhaps, expected true or false",
            "ISNAD_TIMEOUT: found timeout soon, expected seconds, such as 30 or 0.5",
            "ISNAD_KEY: found key alone, expected certificate and key"),
        faults.stream().collect(Collectors.toSet()));
    assertEquals(9, faults.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port|70000",
        "port|-1",
        "base|not an iri",
        "base|http://example.org/x#",
        "timeout|-1",
        "most-rows|0",
        "most-mb|x",
        "concurrent|0",
        "services|http://x/",
        "service-timeout|",
        "config|/nowhere/isnad.conf",
      })
  void aValueThatCannotBeIsToldWithItsOption(String name, String value) {
    String given = value == null ? "" : value;
    String fault = faults(options("store", "graph", name, given), Map.of()).get(0);
    assertTrue(
        fault.startsWith(name.equals("config") ? given + ":1: found" : "--" + name + ": found"),
        fault);
  }

  @Test
  void updatesNeedCredentialsAndACertificateForOtherMachines() throws IOException {
    assertTrue(
        faults(options("store", "graph", "updates", "true"), Map.of())
            .get(0)
            .startsWith("--updates: found updates for nobody"));
    Path tokens = file("tokens", "t0ken");
    Map<String, Given> local =
        options("store", "graph", "updates", "true", "tokens", tokens.toString());
    assertFalse(Configuration.of(local, Map.of()).settings().writers().isEmpty());
    Map<String, Given> open =
        options("store", "g", "updates", "true", "tokens", tokens.toString(), "public", "true");
    assertTrue(faults(open, Map.of()).get(0).contains("without a certificate"));
    Map<String, Given> unused = options("store", "graph", "tokens", tokens.toString());
    assertTrue(Configuration.of(unused, Map.of()).settings().writers().isEmpty());
  }

  @Test
  void secretsAreNotShown() {
    assertFalse(Served.WRITERS.toString().contains("secret"));
    assertFalse(Served.WRITERS.toString().contains("t0ken"));
  }
}
