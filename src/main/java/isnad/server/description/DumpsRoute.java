package isnad.server.description;

import static isnad.server.html.Template.escaped;

import isnad.server.description.Dumps.Dump;
import isnad.server.description.Dumps.Made;
import isnad.server.html.Template;
import isnad.server.http.Accept;
import isnad.server.http.ByteRange;
import isnad.server.http.Refusal;
import isnad.server.http.Reply;
import isnad.server.http.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The dumps of the present version, whole or from some byte on, and their checksums. They take some
 * time to make: who asks too early is told to come again.
 */
public final class DumpsRoute extends Route {

  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int SECONDS_TO_WAIT = 10;

  private final transient Dumps dumps;
  private final transient Template page = Template.load("dumps.html");

  public DumpsRoute(Dumps dumps) {
    super("GET", "HEAD");
    this.dumps = dumps;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Made made =
        dumps
            .made(PATIENCE)
            .orElseThrow(
                () -> Refusal.later(SECONDS_TO_WAIT, "found dumps in the making, try again later"));
    if (name.isEmpty()) {
      list(made, request, response);
    } else if (name.equals(Dumps.CHECKSUMS)) {
      plain(made, request, response);
    } else {
      Dump dump =
          made.dumps().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> Refusal.of(404, "found no dump " + name + ", expected one of /dumps/"));
      send(dump, request, response);
    }
  }

  private static void plain(Made made, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.whole(
        request,
        response,
        "text/plain; charset=utf-8",
        made.checksums().getBytes(StandardCharsets.UTF_8));
  }

  private void list(Made made, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Accept.chosen(request, response, "text/html", "text/plain").equals("text/html")) {
      plain(made, request, response);
      return;
    }
    StringBuilder rows = new StringBuilder();
    for (Dump dump : made.dumps()) {
      rows.append(
          "<tr><td><a href=\"/dumps/%1$s\">%1$s</a></td><td>%2$d</td><td><code>%3$s</code></td></tr>\n"
              .formatted(escaped(dump.name()), dump.size(), dump.sha256()));
    }
    Reply.html(
        request,
        response,
        page.filled(Map.of("rows", rows.toString(), "when", made.when().toString())));
  }

  private static void send(Dump dump, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = "\"" + dump.sha256() + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Repr-Digest", reprDigest(dump));
    response.setContentType("application/gzip");
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    ByteRange range = ByteRange.asked(request, etag, dump.size());
    if (!range.isWhole(dump.size())) {
      response.setStatus(206);
      response.setHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), dump.size()));
    }
    response.setContentLengthLong(range.length());
    if (request.getMethod().equals("GET")) {
      OutputStream out = response.getOutputStream();
      try (FileChannel file = FileChannel.open(dump.path(), StandardOpenOption.READ)) {
        file.position(range.first());
        copy(file, range.length(), out);
      }
    }
  }

  private static void copy(FileChannel file, long length, OutputStream out) throws IOException {
    var bytes = Channels.newInputStream(file);
    byte[] buffer = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int count = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new IOException("found the end of a dump " + left + " bytes too early");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  private static String reprDigest(Dump dump) {
    byte[] digest = java.util.HexFormat.of().parseHex(dump.sha256());
    return "sha-256=:" + java.util.Base64.getEncoder().encodeToString(digest) + ":";
  }
}
