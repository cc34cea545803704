package isnad.server;

import isnad.rdf.Iris;
import isnad.server.http.Certificate;
import isnad.server.http.Credentials;
import isnad.server.sparql.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a server is told by options, environment and a file, of which the earlier wins. All faults
 * are told at once.
 *
 * @param store the folder of the store
 * @param load articles to load first
 * @param settings of the server
 */
public record Configuration(Path store, List<Path> load, Settings settings) {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?");
  private static final Pattern USER = Pattern.compile("[^:]+:.+");

  public Configuration {
    load = List.copyOf(load);
  }

  /**
   * Puts together what was given.
   *
   * @param options by name; {@code config} names the file
   * @param environment by name
   * @throws ConfigurationException telling all faults
   */
  public static Configuration of(Map<String, Given> options, Map<String, Given> environment) {
    List<String> faults = new ArrayList<>();
    Map<String, Given> all = new LinkedHashMap<>(environment);
    all.putAll(options);
    Optional<Given> file = Optional.ofNullable(all.get("config"));
    Map<String, Given> given =
        new LinkedHashMap<>(
            file.map(config -> Given.file(Path.of(config.value()), faults)).orElse(Map.of()));
    given.putAll(all);
    given.forEach(
        (name, value) -> {
          if (Setting.of(name).isEmpty()) {
            faults.add(
                "%s: found setting %s, expected one of %s"
                    .formatted(value.where(), name, Setting.words()));
          }
        });
    Configuration configuration = new Reader(given, faults).read();
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return configuration;
  }

  /** Reads values; for those that are wrong it tells a fault and goes on with another. */
  private record Reader(Map<String, Given> given, List<String> faults) {

    private Configuration read() {
      Path store = value("store", "a folder", Path::of, Path.of(""));
      if (!given.containsKey("store")) {
        faults.add("store: found none, expected the folder of a store");
      }
      boolean isPublic = flag("public");
      Optional<Certificate> certificate = certificate();
      Optional<Credentials> writers = writers();
      if (writers.isPresent() && isPublic && certificate.isEmpty()) {
        faults.add(
            given.get("updates").where()
                + ": found updates from other machines without a certificate, expected one, since"
                + " passwords would travel in the clear");
      }
      Settings settings =
          new Settings(
              (int) number("port", 0, 65_535, 3030),
              !isPublic,
              value("base", "an absolute IRI that ends with a slash", this::base, Iris.standard()),
              limits(),
              seconds("slow", Duration.ofSeconds(1)),
              writers,
              certificate,
              path("dumps"));
      return new Configuration(store, paths("load"), settings);
    }

    private Iris base(String text) {
      if (!text.endsWith("/")) {
        throw new IllegalArgumentException("no slash");
      }
      return new Iris(text);
    }

    private Limits limits() {
      Limits standard = Limits.STANDARD;
      return new Limits(
          seconds("timeout", standard.timeout()),
          (int) number("most-rows", 1, 1_000_000_000, standard.mostRows()),
          number("most-mb", 1, 1 << 20, standard.mostBytes() >> 20) << 20,
          (int) number("concurrent", 1, 10_000, standard.concurrent()),
          seconds("patience", standard.patience()),
          Set.copyOf(
              value(
                  "services", "hosts with commas between them", Reader::hosts, List.<String>of())),
          seconds("service-timeout", standard.serviceTimeout()));
    }

    private static List<String> hosts(String text) {
      List<String> hosts = Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
      if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
        throw new IllegalArgumentException("no hosts");
      }
      return hosts;
    }

    private <T> T value(String name, String expected, Function<String, T> read, T standard) {
      Given value = given.get(name);
      if (value == null) {
        return standard;
      }
      try {
        return read.apply(value.value());
      } catch (IllegalArgumentException e) {
        faults.add(
            "%s: found %s %s, expected %s".formatted(value.where(), name, value.value(), expected));
        return standard;
      }
    }

    private long number(String name, long least, long most, long standard) {
      return value(
          name,
          "a number from %d to %d".formatted(least, most),
          text -> {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
              throw new IllegalArgumentException("out of range");
            }
            return number;
          },
          standard);
    }

    private Duration seconds(String name, Duration standard) {
      return value(
          name,
          "seconds, such as 30 or 0.5",
          text -> {
            long milliseconds =
                SECONDS.matcher(text).matches() ? Math.round(Double.parseDouble(text) * 1000) : 0;
            if (milliseconds == 0) {
              throw new IllegalArgumentException("no seconds");
            }
            return Duration.ofMillis(milliseconds);
          },
          standard);
    }

    private boolean flag(String name) {
      return value(
          name,
          "true or false",
          text -> {
            if (!text.equals("true") && !text.equals("false")) {
              throw new IllegalArgumentException("neither");
            }
            return text.equals("true");
          },
          false);
    }

    private Optional<Path> path(String name) {
      return value(name, "a path", text -> Optional.of(Path.of(text)), Optional.empty());
    }

    private List<Path> paths(String name) {
      return value(
          name,
          "paths with commas between them",
          text -> Arrays.stream(text.split(",")).map(Path::of).toList(),
          List.<Path>of());
    }

    private Optional<Certificate> certificate() {
      Optional<Path> chain = path("certificate");
      Optional<Path> key = path("key");
      if (chain.isPresent() != key.isPresent()) {
        String one = chain.isPresent() ? "certificate" : "key";
        faults.add(
            given.get(one).where() + ": found " + one + " alone, expected certificate and key");
        return Optional.empty();
      }
      try {
        return chain.map(file -> Certificate.read(file, key.orElseThrow()));
      } catch (IllegalArgumentException e) {
        faults.add(e.getMessage());
        return Optional.empty();
      }
    }

    private Optional<Credentials> writers() {
      Optional<Path> passwords = path("passwords");
      Optional<Path> tokens = path("tokens");
      if (!flag("updates")) {
        return Optional.empty();
      }
      List<String> users = passwords.map(this::secrets).orElse(List.of());
      passwords.ifPresent(file -> refuseNameless(file, users));
      List<String> words = tokens.map(this::secrets).orElse(List.of());
      if (users.isEmpty() && words.isEmpty()) {
        faults.add(
            given.get("updates").where()
                + ": found updates for nobody, expected passwords or tokens");
        return Optional.empty();
      }
      return Optional.of(Credentials.of(users, words));
    }

    private List<String> secrets(Path file) {
      return Given.lines(file, faults).stream().filter(line -> !line.isBlank()).toList();
    }

    private void refuseNameless(Path file, List<String> users) {
      for (int i = 0; i < users.size(); i++) {
        if (!USER.matcher(users.get(i)).matches()) {
          faults.add(
              "%s:%d: found a line without name and password, expected name:password"
                  .formatted(file, i + 1));
        }
      }
    }
  }
}
