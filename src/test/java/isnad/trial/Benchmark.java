package isnad.trial;

import isnad.cli.Main;
import isnad.query.Catalog;
import isnad.query.Question;
import isnad.rdf.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures Isnad beside stock Fuseki and RDF4J's NativeStore, each in a process of its own, on the
 * same quads and by the same requests over HTTP.
 */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = {
      "Measures Isnad beside stock Fuseki and RDF4J's NativeStore; prints a table.",
      "Isnad's queries are put when its description and dumps are made, which it does after its start.",
      "Takes 3 GB below target/benchmark for 2 million quads."
    })
final class Benchmark implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(30);
  private static final Duration LONGEST_DUMP = Duration.ofMinutes(10);
  private static final int RUNAWAYS = 8;
  private static final int ASKS = 30;

  @Spec private CommandSpec spec;

  @Option(names = "--quads", defaultValue = "2000000", description = "How many quads at least.")
  private long wanted;

  @Option(
      names = "--only",
      split = ",",
      description = "Measures only these of ${COMPLETION-CANDIDATES}; all where not given.")
  private List<Contestant> only = List.of(Contestant.values());

  @Option(names = "--rounds", defaultValue = "25", description = "How often all queries are asked.")
  private int rounds;

  private final Path work = Path.of("target/benchmark");
  private final Iris iris = Iris.standard();
  private final Map<Contestant, Result> results = new EnumMap<>(Contestant.class);

  /**
   * What was measured.
   *
   * @param load quads a second
   * @param dump quads a second
   */
  private record Result(
      double load, Duration ready, Map<String, Times> questions, double dump, Times asks) {}

  @Override
  public Integer call() throws Exception {
    Folders.renew(work);
    long start = System.nanoTime();
    long quads = Contestant.generate(work, iris, wanted);
    Map<Contestant, Double> loads = new EnumMap<>(Contestant.class);
    loads.put(Contestant.ISNAD, rate(quads, start));
    say("generated %,d quads".formatted(quads));
    Path file = work.resolve("data.nq");
    start = System.nanoTime();
    export(file);
    double exported = rate(quads, start);
    say("exported them");
    for (Contestant other : only) {
      if (other == Contestant.ISNAD) {
        continue;
      }
      start = System.nanoTime();
      other.load(work, file);
      loads.put(other, rate(quads, start));
      say("loaded them into " + other.title());
    }
    for (Contestant contestant : only) {
      results.put(contestant, measure(contestant, loads.get(contestant), quads, exported));
    }
    print(quads);
    return 0;
  }

  private static double rate(long quads, long start) {
    return quads / ((System.nanoTime() - start) / 1e9);
  }

  private void export(Path file) throws IOException, InterruptedException {
    String store = Contestant.ISNAD.folder(work).toString();
    List<String> words =
        List.of("export", "--store", store, "--format", "nquads", "--output", file.toString());
    try (Child export = Child.start(work.resolve("log.txt"), Main.class.getName(), words)) {
      int code = export.join((int) LONGEST_DUMP.toSeconds());
      if (code != 0) {
        throw new IllegalStateException("export ended with " + code + ", see " + work);
      }
    }
  }

  private Result measure(Contestant contestant, double load, long quads, double exported)
      throws Exception {
    int port = Child.freePort();
    Endpoint endpoint = contestant.endpoint(port);
    try (Child server = contestant.start(work, port)) {
      Duration ready = endpoint.ready(server, LONGEST_START);
      if (contestant == Contestant.ISNAD) {
        endpoint.settled("/dumps/", LONGEST_START);
      }
      Map<String, Times> questions = questions(endpoint);
      questions.forEach((name, times) -> say(contestant.title() + ", " + name + ": " + times));
      double dump =
          switch (contestant) {
            case ISNAD -> exported;
            case FUSEKI -> dump(endpoint, "/data", quads);
            case NATIVE_STORE -> dump(endpoint, "/dump", quads);
          };
      Times asks = asksUnderRunaways(endpoint);
      say(
          "%s: %,.0f quads/s loaded, %,.0f dumped; ready in %d ms; ASK %s"
              .formatted(contestant.title(), load, dump, ready.toMillis(), asks));
      return new Result(load, ready, questions, dump, asks);
    }
  }

  /**
   * Asks all queries in turn, again and again, as users of a server ask now this and now that; one
   * that failed or has taken long enough is not asked again.
   */
  private Map<String, Times> questions(Endpoint endpoint) throws InterruptedException {
    Map<String, String> queries = new LinkedHashMap<>();
    Map<String, Times> questions = new LinkedHashMap<>();
    for (Question question : Catalog.load().questions()) {
      queries.put(question.name(), question.query(iris.base(), Map.of()).toString());
      questions.put(question.name(), Times.none());
    }
    for (int round = 0; round < rounds; round++) {
      for (String name : queries.keySet()) {
        Times before = questions.get(name);
        if (!before.isFailure() && before.sum().compareTo(LONGEST_QUESTION) <= 0) {
          questions.put(name, before.and(ask(endpoint, queries.get(name))));
        }
      }
    }
    return questions;
  }

  private static Times ask(Endpoint endpoint, String query) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = endpoint.ask(query, PATIENCE);
      if (answer.statusCode() != 200 || !answer.body().contains("</sparql>")) {
        return Times.failed();
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      return new Times(answer.body().split("<result>", -1).length - 1L, List.of(taken));
    } catch (IOException e) {
      return Times.failed();
    }
  }

  private static double dump(Endpoint endpoint, String path, long quads)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long lines = endpoint.lines(path, "application/n-quads", LONGEST_DUMP);
    if (lines < quads) {
      throw new IllegalStateException("found %d quads, expected %d".formatted(lines, quads));
    }
    return rate(lines, start);
  }

  private static Times asksUnderRunaways(Endpoint endpoint) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RUNAWAYS);
    try {
      for (int i = 0; i < RUNAWAYS; i++) {
        threads.execute(() -> run(endpoint));
      }
      Thread.sleep(2000);
      Times asks = Times.none();
      long first = System.nanoTime();
      for (int i = 0; i < ASKS && System.nanoTime() - first < LONGEST_QUESTION.toNanos(); i++) {
        asks = asks.and(ask(endpoint, Endpoint.ANY_EVENT));
        Thread.sleep(100);
      }
      return asks;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void run(Endpoint endpoint) {
    try {
      endpoint.ask(Endpoint.RUNAWAY, PATIENCE);
    } catch (IOException e) {
      // It is refused or, at the end, cut off.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private void print(long quads) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d quads; %d processors%n%n", quads, Runtime.getRuntime().availableProcessors());
    row(out, "", Contestant::title);
    row(out, "---", contestant -> "---");
    row(out, "load, quads/s", c -> "%,.0f".formatted(results.get(c).load()));
    row(out, "dump, quads/s", c -> "%,.0f".formatted(results.get(c).dump()));
    row(out, "ready, s", c -> "%.1f".formatted(results.get(c).ready().toMillis() / 1e3));
    row(
        out,
        "ASK under eight runaway queries, median / worst, ms",
        c -> results.get(c).asks().toString());
    results
        .get(only.get(0))
        .questions()
        .forEach((name, times) -> row(out, name, contestant -> cell(contestant, name, times)));
    out.flush();
  }

  /** Where rows differ in number, the other did not do the same work. */
  private String cell(Contestant contestant, String name, Times first) {
    Times times = results.get(contestant).questions().get(name);
    if (contestant == only.get(0)) {
      return times + " (" + times.rows() + " rows)";
    }
    return times.rows() == first.rows() || times.isFailure()
        ? times.toString()
        : times + " (" + times.rows() + " rows)";
  }

  private void row(PrintWriter out, String name, Function<Contestant, String> cell) {
    StringBuilder line = new StringBuilder("| " + name);
    for (Contestant contestant : only) {
      line.append(" | ").append(cell.apply(contestant));
    }
    out.println(line.append(" |"));
  }
}
