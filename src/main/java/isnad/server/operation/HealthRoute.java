package isnad.server.operation;

import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says whether the server is up and its store can be read. */
public final class HealthRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Runnable look;

  /**
   * A sign of life.
   *
   * @param look looks into the store; throws if that cannot be done
   */
  public HealthRoute(Runnable look) {
    super("GET", "HEAD");
    this.look = look;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      look.run();
    } catch (RuntimeException e) {
      throw Refusal.later(30, "found a store that cannot be read: " + e.getMessage());
    }
    response.setHeader("Cache-Control", "no-store");
    Reply.text(request, response, 200, "ok");
  }
}
