package isnad.server.http;

import isnad.rdf.Digest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

/**
 * Writes responses. Nothing that a page shows can run: its content is escaped and scripts are off.
 */
public final class Reply {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";
  private static final int WORTH_ZIPPING = 1024;

  private Reply() {}

  public static void html(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    whole(request, response, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static void text(
      HttpServletRequest request, HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    whole(request, response, "text/plain; charset=utf-8", body);
  }

  /** A media type with the charset of its text, where it has one to tell. */
  public static String utf8(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  /** Sends bytes that are at hand, under the status set before, or 200. */
  public static void whole(
      HttpServletRequest request, HttpServletResponse response, String contentType, byte[] body)
      throws IOException {
    try (OutputStream out = body(request, response, contentType, body.length)) {
      out.write(body);
    }
  }

  /**
   * Where to write a body, zipped if the client can unzip. Close it only when all is written: a
   * body that is not closed breaks the connection.
   *
   * @param length of the body; negative if it is not known
   */
  public static OutputStream body(
      HttpServletRequest request, HttpServletResponse response, String contentType, long length)
      throws IOException {
    response.setContentType(contentType);
    response.addHeader("Vary", "Accept-Encoding");
    if (Accept.gzip(request) && (length < 0 || length >= WORTH_ZIPPING)) {
      response.setHeader("Content-Encoding", "gzip");
      if (request.getMethod().equals("HEAD")) {
        return OutputStream.nullOutputStream();
      }
      return new GZIPOutputStream(response.getOutputStream(), 1 << 13);
    }
    if (length >= 0) {
      response.setContentLengthLong(length);
    }
    return request.getMethod().equals("HEAD")
        ? OutputStream.nullOutputStream()
        : response.getOutputStream();
  }

  /** A tag of all that an answer depends on. */
  public static String tag(Object... parts) {
    return Digest.of(Arrays.toString(parts)).substring(0, 32);
  }

  /**
   * Names the state of what is asked for, and says whether the client has it already; if so the
   * response is complete, with status 304.
   *
   * @param tag equal for equal answers
   */
  public static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, String tag) {
    String etag = "W/\"" + tag + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "no-cache");
    String known = String.join(",", Collections.list(request.getHeaders("If-None-Match")));
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean isKnown =
        isRead
            && Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(
                    one ->
                        one.equals("*") || one.replaceFirst("^W/", "").equals("\"" + tag + "\""));
    if (isKnown) {
      response.addHeader("Vary", "Accept-Encoding");
      response.setStatus(304);
    }
    return isKnown;
  }
}
