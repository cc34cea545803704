package isnad.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first byte of it, counted from 0
 * @param last byte of it
 */
public record ByteRange(long first, long last) {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The part that a request asks for by {@code Range}, if it asks for one part of the very file
   * that it knows; otherwise all of it.
   *
   * @param etag of the file
   * @param size of the file
   * @throws Refusal with 416 if the file has no such part
   */
  public static ByteRange asked(HttpServletRequest request, String etag, long size) {
    ByteRange whole = new ByteRange(0, size - 1);
    Matcher range = RANGE.matcher(Optional.ofNullable(request.getHeader("Range")).orElse(""));
    String condition = Optional.ofNullable(request.getHeader("If-Range")).orElse(etag);
    if (!range.matches() || !condition.equals(etag) || range.group().equals("bytes=-")) {
      return whole;
    }
    ByteRange asked;
    if (range.group(1).isEmpty()) {
      asked = new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), size - 1);
    } else {
      long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
      asked = new ByteRange(Long.parseLong(range.group(1)), Math.min(last, size - 1));
    }
    if (asked.first() > asked.last()) {
      throw Refusal.of(416, "found %s, expected a part of %d bytes".formatted(range.group(), size))
          .with("Content-Range", "bytes */" + size);
    }
    return asked;
  }

  public long length() {
    return last - first + 1;
  }

  public boolean isWhole(long size) {
    return length() == size;
  }
}
