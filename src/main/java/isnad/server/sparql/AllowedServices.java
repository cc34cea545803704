package isnad.server.sparql;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/**
 * Lets {@code SERVICE} reach the hosts of a list, and no other: not by a redirect, and each for so
 * long only, however slowly it sends.
 */
final class AllowedServices implements ChainingServiceExecutor {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "service");
            thread.setDaemon(true);
            return thread;
          });

  /** Those that a host of the list need not name. */
  private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

  private final Set<String> hosts;
  private final Duration timeout;

  private AllowedServices(Set<String> hosts, Duration timeout) {
    this.hosts = hosts;
    this.timeout = timeout;
  }

  /** What a query must know so that these limits hold for it. */
  static Context context(Limits limits) {
    Context context = new Context();
    boolean any = !limits.services().isEmpty();
    context.set(ARQ.httpServiceAllowed, any);
    if (any) {
      context.set(ARQ.httpQueryClient, client(limits.serviceTimeout()));
      context.set(ARQ.httpQueryTimeout, limits.serviceTimeout().toMillis());
    }
    AllowedServices allowed = new AllowedServices(limits.services(), limits.serviceTimeout());
    ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry().addSingleLink(allowed));
    return context;
  }

  private static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public QueryIterator createExecution(
      OpService service,
      OpService original,
      Binding binding,
      ExecutionContext execution,
      ServiceExecutor next) {
    try {
      // What is known of the row goes with what the service adds to it.
      return new QueryIterCommonParent(answer(service, execution.getContext()), binding, execution);
    } catch (QueryException e) {
      if (service.getSilent()) {
        return QueryIterSingleton.create(binding, execution);
      }
      throw e;
    }
  }

  private QueryIterator answer(OpService service, Context context) {
    if (!service.getService().isURI() || !isAllowed(service.getService().getURI())) {
      throw new QueryDeniedException(
          "found SERVICE %s, expected %s"
              .formatted(
                  service.getService(),
                  hosts.isEmpty()
                      ? "none: this server asks no other"
                      : "one of the hosts " + String.join(", ", hosts)));
    }
    Future<QueryIterator> answer = THREADS.submit(() -> Service.exec(service, context));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unanswered(service, "in %d ms".formatted(timeout.toMillis()), e);
    } catch (ExecutionException e) {
      throw unanswered(service, "but: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unanswered(service, "before an interruption", e);
    }
  }

  private static QueryExecException unanswered(OpService service, String why, Exception cause) {
    return new QueryExecException(
        "SERVICE %s: found no answer %s".formatted(service.getService(), why), cause);
  }

  private boolean isAllowed(String address) {
    try {
      URI uri = URI.create(address);
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return isWeb
          && uri.getHost() != null
          && hosts.contains(
              USUAL_PORTS.contains(uri.getPort())
                  ? uri.getHost()
                  : uri.getHost() + ":" + uri.getPort());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
