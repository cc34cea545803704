package isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/**
 * Writes responses. Nothing that a page shows can run: its content is escaped and scripts are off.
 */
final class Reply {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

  private Reply() {}

  static void html(HttpServletResponse response, String page) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    whole(response, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  static void text(HttpServletResponse response, int status, String message) throws IOException {
    whole(
        response,
        status,
        "text/plain; charset=utf-8",
        (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void whole(HttpServletResponse response, int status, String contentType, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(contentType);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The one of the media types offered, best first, that the request wants. */
  static Optional<String> chosen(
      HttpServletRequest request, HttpServletResponse response, String... offered) {
    response.addHeader("Vary", "Accept");
    String accept = request.getHeader("Accept");
    return accept == null || accept.isBlank()
        ? Optional.of(offered[0])
        : Optional.ofNullable(ConNeg.match(accept, AcceptList.create(offered)))
            .map(MediaType::getContentTypeStr);
  }

  static void notAcceptable(HttpServletResponse response, String... offered) throws IOException {
    text(response, 406, "expected Accept to allow one of " + String.join(", ", offered));
  }
}
