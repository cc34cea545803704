package isnad.trial;

import isnad.cli.Main;
import isnad.query.Catalog;
import isnad.rdf.Iris;
import isnad.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Reads, writes and runs into time limits at a server that is killed again and again, and then
 * looks whether the store holds what it promised: every graph whole, every acknowledged write and
 * removal, words that are found, and no fault that {@code isnad check} knows.
 */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = "Reads and writes at a server that is killed at random; nothing may be lost.")
final class Soak implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SHORTEST_LIFE = 5_000;
  private static final int LONGEST_LIFE = 20_000;
  private static final int LONGEST_CHECK = 600;
  private static final int MOST_MINUTES = 120;
  private static final int MOST_FAULTS = 20;

  @Spec private CommandSpec spec;

  @Option(names = "--minutes", defaultValue = "10", description = "How long, at most 120.")
  private int minutes;

  @Option(names = "--seed", defaultValue = "1", description = "What the random choices begin with.")
  private long seed;

  private final Path work = Path.of("target/soak");
  private final Path store = work.resolve("store");
  private final Iris iris = Iris.standard();

  @Override
  public Integer call() throws Exception {
    Folders.renew(work);
    Files.writeString(work.resolve("tokens"), Traffic.TOKEN + "\n");
    List<String> questions =
        Catalog.load().questions().stream()
            .map(question -> question.query(iris.base(), Map.of()).toString())
            .toList();
    int port = Child.freePort();
    Endpoint endpoint = new Endpoint(port, "/isnad/sparql");
    try (Traffic traffic = new Traffic(endpoint, GeneratedArticles.load(iris), questions)) {
      int kills = run(port, endpoint, traffic);
      prove(traffic);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%d minutes, %d kills: %s%n", minutes, kills, traffic);
      traffic.faults().stream().limit(MOST_FAULTS).forEach(out::println);
      out.flush();
      return traffic.faults().isEmpty() ? 0 : 1;
    }
  }

  /** Keeps a server running and kills it; says how often. */
  private int run(int port, Endpoint endpoint, Traffic traffic) throws Exception {
    Random random = new Random(seed);
    long start = 0;
    for (int kills = 0; ; kills++) {
      try (Child server = serve(port)) {
        Duration ready = endpoint.ready(server, PATIENCE);
        if (kills == 0) {
          start = System.nanoTime();
          traffic.begin(seed);
        }
        say("ready after %d ms: %s".formatted(ready.toMillis(), traffic));
        long life = TimeUnit.MILLISECONDS.toNanos(random.nextInt(SHORTEST_LIFE, LONGEST_LIFE));
        long left =
            start + TimeUnit.MINUTES.toNanos(Math.min(minutes, MOST_MINUTES)) - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.min(life, left));
        if (!server.isAlive()) {
          traffic.faults().add("found a server that ended by itself, see " + work);
        }
        if (left <= life) {
          traffic.close();
          server.terminate();
          server.join((int) PATIENCE.toSeconds());
          return kills;
        }
        server.kill();
      }
    }
  }

  private Child serve(int port) throws IOException {
    return start(
        "serve",
        "--port",
        Integer.toString(port),
        "--updates",
        "--tokens",
        work.resolve("tokens").toString(),
        "--timeout",
        "3",
        "--concurrent",
        "4");
  }

  private Child start(String command, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(command, "--store", store.toString()));
    words.addAll(List.of(options));
    return Child.start(work.resolve("log.txt"), Main.class.getName(), words);
  }

  private void prove(Traffic traffic) throws Exception {
    say("checking");
    try (Child check = start("check")) {
      int code = check.join(LONGEST_CHECK);
      if (code != 0) {
        traffic.faults().add("isnad check ended with %d, see %s".formatted(code, work));
      }
    }
    try (Store opened = Store.open(store)) {
      Map<String, String> held = new HashMap<>();
      for (Node name : opened.articles()) {
        held.put(
            name.getURI(),
            opened.read(
                dataset ->
                    Traffic.wholeDigest(
                        name, dataset.getGraph(name).find().toList(), traffic.faults())));
      }
      traffic.ledger().allowed().forEach((name, states) -> compare(name, states, held, traffic));
      opened.unsearched().forEach(difference -> traffic.faults().add(difference.toString()));
    }
  }

  private static void compare(
      String name, Set<Optional<String>> states, Map<String, String> held, Traffic traffic) {
    Optional<String> state = Optional.ofNullable(held.get(name));
    if (!states.contains(state)) {
      traffic.faults().add("%s: found %s, expected one of %s".formatted(name, state, states));
    }
  }

  private void say(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words);
    err.flush();
  }
}
