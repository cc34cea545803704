package isnad.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What answers below one path. Pages of any origin may ask, without credentials; methods that are
 * not allowed are refused; what goes wrong is told in plain text. If it goes wrong when a part of
 * the answer is sent, the connection is broken, so that no client takes the part for the whole.
 */
public abstract class Route extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(Route.class.getName());

  private final List<String> methods;

  /**
   * A route.
   *
   * @param methods that it answers, besides OPTIONS
   */
  protected Route(String... methods) {
    this.methods = List.of(methods);
  }

  /**
   * Answers a request.
   *
   * @throws Refusal if it does not
   */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      openToAll(response);
      if (request.getMethod().equals("OPTIONS")) {
        tellMethods(request, response);
      } else if (methods.contains(request.getMethod())) {
        answer(request, response);
      } else {
        throw Refusal.of(405, "found %s, expected %s".formatted(request.getMethod(), allowed()))
            .with("Allow", allowed());
      }
    } catch (Refusal refusal) {
      refuse(request, response, refusal);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.log(
          Level.ERROR,
          LogLine.of("failure").and("path", request.getRequestURI()).toString(),
          failure);
      refuse(request, response, Refusal.of(500, "found a fault of the server; its log tells more"));
    }
  }

  private String allowed() {
    return String.join(", ", methods) + ", OPTIONS";
  }

  /** Lets scripts of any page read the answer, as they could without a browser. */
  static void openToAll(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "ETag, Link, Location, Content-Location, Retry-After");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private void tellMethods(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(204);
    response.setHeader("Allow", allowed());
    if (request.getHeader("Origin") != null) {
      response.setHeader("Access-Control-Allow-Methods", allowed());
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Authorization, Content-Type, If-None-Match, Range");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("broken off: " + refusal.getMessage(), refusal);
    }
    response.reset();
    openToAll(response);
    response.addHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-store");
    refusal.headers().forEach(response::setHeader);
    Reply.text(request, response, refusal.status(), refusal.getMessage());
  }
}
