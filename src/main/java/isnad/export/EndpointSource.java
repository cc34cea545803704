package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;

/**
 * The graphs behind a running endpoint, by the SPARQL Graph Store Protocol. The union is asked for
 * as {@code ?graph=union}, which Fuseki answers.
 *
 * @param endpoint of queries ({@code …/sparql}), of the graph store ({@code …/data}), or of the
 *     dataset that has both
 * @param graph the IRI of the only one to send; all are sent without it
 */
public record EndpointSource(URI endpoint, Optional<String> graph) implements Source {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public EndpointSource {
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(graph, "graph is null");
    if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
      throw new ExportException("found endpoint %s, expected an http address".formatted(endpoint));
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the endpoint does not answer, refuses, or breaks off
   */
  @Override
  public void quads(StreamRDF sink) {
    if (graph.isPresent()) {
      sink.start();
      ask(graphAddress(graph.get()), Lang.NTRIPLES, new NamedGraph(sink, graph.get()));
      sink.finish();
    } else {
      ask(dataAddress(), Lang.NQUADS, sink);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the endpoint does not answer, refuses, or breaks off
   */
  @Override
  public void triples(StreamRDF sink) {
    ask(graphAddress(graph.orElse("union")), Lang.NTRIPLES, sink);
  }

  private URI dataAddress() {
    String address = endpoint.toString().replaceFirst("/+$", "");
    String dataset = address.replaceFirst("/(sparql|query|data)$", "");
    return URI.create(dataset + "/data");
  }

  private URI graphAddress(String name) {
    return URI.create(dataAddress() + "?graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private static void ask(URI address, Lang form, StreamRDF sink) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", form.getContentType().getContentTypeStr())
            .timeout(PATIENCE)
            .build();
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new ExportException(
              "%s: found status %d, expected 200".formatted(address, answer.statusCode()));
        }
        RDFParser.source(body).lang(form).checking(false).parse(sink);
      }
    } catch (IOException e) {
      throw new ExportException("%s: found no answer: %s".formatted(address, e), e);
    } catch (RiotException e) {
      throw new ExportException("%s: found a broken answer: %s".formatted(address, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException("%s: interrupted".formatted(address), e);
    }
  }
}
