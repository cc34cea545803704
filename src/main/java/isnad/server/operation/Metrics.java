package isnad.server.operation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What the server counts, to be read by Prometheus. Any number of threads may count at once. */
public final class Metrics {

  /** Upper bounds in seconds; the last, which has none, is added. */
  private static final List<Double> BOUNDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0);

  private final Map<Outcome, LongAdder> ended = new EnumMap<>(Outcome.class);
  private final List<LongAdder> buckets =
      java.util.stream.Stream.generate(LongAdder::new).limit(BOUNDS.size() + 1L).toList();
  private final LongAdder nanoseconds = new LongAdder();
  private final AtomicInteger running = new AtomicInteger();
  private final Map<String, Gauge> gauges = new LinkedHashMap<>();

  private record Gauge(String help, Supplier<OptionalDouble> now) {}

  public Metrics() {
    for (Outcome outcome : Outcome.values()) {
      ended.put(outcome, new LongAdder());
    }
  }

  /**
   * Shows something that is measured when it is asked for. To be called before the server starts.
   *
   * @param now empty while it is not known
   */
  public void gauge(String name, String help, Supplier<OptionalDouble> now) {
    gauges.put(name, new Gauge(help, now));
  }

  public void started() {
    running.incrementAndGet();
  }

  /** Counts a query that was started. */
  public void ended(Outcome outcome, Duration took) {
    running.decrementAndGet();
    ended.get(outcome).increment();
    double seconds = took.toNanos() / 1e9;
    int bucket = 0;
    while (bucket < BOUNDS.size() && seconds > BOUNDS.get(bucket)) {
      bucket++;
    }
    buckets.get(bucket).increment();
    nanoseconds.add(took.toNanos());
  }

  /** All of it in Prometheus' text format, version 0.0.4. */
  String text() {
    StringBuilder text = new StringBuilder();
    head(text, "isnad_queries_total", "counter", "Queries by how they ended.");
    ended.forEach(
        (outcome, count) ->
            text.append("isnad_queries_total{outcome=\"%s\"} ".formatted(outcome.word()))
                .append(count.sum())
                .append('\n'));
    head(text, "isnad_queries_running", "gauge", "Queries that run or wait now.");
    text.append("isnad_queries_running ").append(running.get()).append('\n');
    histogram(text);
    gauges.forEach(
        (name, gauge) ->
            gauge
                .now()
                .get()
                .ifPresent(
                    value -> {
                      head(text, name, "gauge", gauge.help());
                      text.append(name).append(' ').append(number(value)).append('\n');
                    }));
    return text.toString();
  }

  private void histogram(StringBuilder text) {
    String name = "isnad_query_seconds";
    head(text, name, "histogram", "How long queries took, waiting included.");
    long count = 0;
    for (int i = 0; i <= BOUNDS.size(); i++) {
      count += buckets.get(i).sum();
      String bound = i == BOUNDS.size() ? "+Inf" : number(BOUNDS.get(i));
      text.append("%s_bucket{le=\"%s\"} %d\n".formatted(name, bound, count));
    }
    text.append("%s_sum %s\n".formatted(name, number(nanoseconds.sum() / 1e9)));
    text.append("%s_count %d\n".formatted(name, count));
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%s", value);
  }
}
