package isnad.trial;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;

/** Readers, writers and the impatient at a server that may be gone at any moment. */
final class Traffic implements AutoCloseable {

  static final String TOKEN = "soak";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WRITERS = 2;
  private static final int READERS = 2;
  private static final int MOST_ARTICLES = 500;

  private final Endpoint endpoint;
  private final GeneratedArticles articles;
  private final List<String> questions;
  private final Ledger ledger = new Ledger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS + 1);
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private volatile boolean isOver;

  /** What one of them does once. */
  private interface Deed {
    void run(Random random) throws IOException, InterruptedException;
  }

  Traffic(Endpoint endpoint, GeneratedArticles articles, List<String> questions) {
    this.endpoint = endpoint;
    this.articles = articles;
    this.questions = List.copyOf(questions);
  }

  void begin(long seed) {
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      repeat(seed + 100 + writer, random -> write(writer, random));
    }
    for (int i = 0; i < READERS; i++) {
      repeat(seed + 200 + i, this::readSomething);
    }
    repeat(seed + 300, random -> runAway());
  }

  private void repeat(long seed, Deed deed) {
    Random random = new Random(seed);
    threads.execute(
        () -> {
          while (!isOver) {
            try {
              deed.run(random);
            } catch (IOException e) {
              cut.incrementAndGet();
              rest();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return;
            } catch (RuntimeException e) {
              faults.add(e.toString());
            }
          }
        });
  }

  /** The server is not there, or not yet. */
  private static void rest() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each writer has articles of its own, so that it knows what became of them. */
  private void write(int writer, Random random) throws IOException, InterruptedException {
    int number = random.nextInt(MOST_ARTICLES) * WRITERS + writer;
    ArticleGraph article = articles.article(number, random.nextInt(100));
    if (random.nextInt(5) == 0) {
      ledger.removes(article.name());
      int status = send(article.name(), "DELETE", "");
      if (status == 204 || status == 404) {
        ledger.removed(article.name());
        removed.incrementAndGet();
      }
      return;
    }
    ledger.writes(article);
    int status = send(article.name(), "PUT", lines(article));
    if (status == 201 || status == 204) {
      ledger.wrote(article);
      written.incrementAndGet();
    }
  }

  private int send(Node name, String method, String body) throws IOException, InterruptedException {
    int status =
        Endpoint.send(
                HttpRequest.newBuilder(graph(name.getURI()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/n-triples")
                    .method(method, BodyPublishers.ofString(body))
                    .build())
            .statusCode();
    if (status == 503) {
      refused.incrementAndGet();
    } else if (status / 100 != 2 && status != 404) {
      faults.add("%s %s: found status %d".formatted(method, name, status));
    }
    return status;
  }

  private URI graph(String name) {
    return endpoint.resolve("/isnad/data?graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private static String lines(ArticleGraph article) {
    List<Triple> triples = new ArrayList<>(article.triples());
    triples.add(article.digestTriple());
    StringBuilder lines = new StringBuilder();
    for (Triple triple : triples) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        lines.append(NodeFmtLib.strNT(node)).append(' ');
      }
      lines.append(".\n");
    }
    return lines.toString();
  }

  private void readSomething(Random random) throws IOException, InterruptedException {
    if (random.nextBoolean()) {
      String question = questions.get(random.nextInt(questions.size()));
      HttpResponse<String> answer = endpoint.ask(question, PATIENCE);
      if (expected(answer, question) && !answer.body().contains("</sparql>")) {
        faults.add("found an answer that is cut: " + question);
      }
      return;
    }
    Optional<String> name = ledger.any(random);
    if (name.isEmpty()) {
      rest();
      return;
    }
    HttpResponse<String> answer =
        Endpoint.send(
            HttpRequest.newBuilder(graph(name.get()))
                .timeout(PATIENCE)
                .header("Accept", "application/n-triples")
                .build());
    if (answer.statusCode() == 404 || !expected(answer, name.get())) {
      return;
    }
    List<Triple> triples =
        RDFParser.fromString(answer.body(), Lang.NTRIPLES).toGraph().find().toList();
    wholeDigest(NodeFactory.createURI(name.get()), triples, faults);
  }

  private boolean expected(HttpResponse<String> answer, String asked) {
    if (answer.statusCode() == 200) {
      read.incrementAndGet();
      return true;
    }
    if (answer.statusCode() == 503) {
      refused.incrementAndGet();
    } else {
      faults.add("%s: found status %d".formatted(asked, answer.statusCode()));
    }
    return false;
  }

  private void runAway() throws IOException, InterruptedException {
    HttpResponse<String> answer = endpoint.ask(Endpoint.RUNAWAY, PATIENCE);
    if (answer.statusCode() == 503) {
      refused.incrementAndGet();
    } else {
      faults.add("a query without end: found status " + answer.statusCode());
    }
  }

  /**
   * The digest of an article's graph.
   *
   * @param faults is told if the graph says another
   */
  static String wholeDigest(Node name, List<Triple> triples, Queue<String> faults) {
    List<Triple> content =
        triples.stream().filter(triple -> !triple.predicateMatches(Vocabulary.DIGEST)).toList();
    ArticleGraph article = new ArticleGraph(name, content);
    if (!triples.contains(article.digestTriple())) {
      faults.add("found a part of %s, %d triples".formatted(name, triples.size()));
    }
    return article.digest();
  }

  Ledger ledger() {
    return ledger;
  }

  Queue<String> faults() {
    return faults;
  }

  /** Ends what they do and waits for it. */
  @Override
  public void close() {
    isOver = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        faults.add("found a request without an answer, expected all to end");
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "written %d, removed %d, read %d, refused %d, cut off %d, faults %d"
        .formatted(
            written.get(), removed.get(), read.get(), refused.get(), cut.get(), faults.size());
  }
}
