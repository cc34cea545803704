package isnad.server.operation;

import isnad.server.http.Reply;
import isnad.server.http.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the server counts, for Prometheus. */
public final class MetricsRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Metrics metrics;

  public MetricsRoute(Metrics metrics) {
    super("GET", "HEAD");
    this.metrics = metrics;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Reply.whole(
        request,
        response,
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
