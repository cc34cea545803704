package isnad.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, from its address and, where a form was posted, from its body. All
 * are UTF-8, and decoded once.
 */
public final class Parameters {

  public static final String FORM = "application/x-www-form-urlencoded";

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /** Those of the address. */
  public static Parameters ofAddress(HttpServletRequest request) {
    Parameters parameters = new Parameters();
    parameters.add(Optional.ofNullable(request.getQueryString()).orElse(""));
    return parameters;
  }

  /** These and those of a form. */
  public Parameters withForm(String body) {
    Parameters both = new Parameters();
    values.forEach((name, all) -> both.values.put(name, new ArrayList<>(all)));
    both.add(body);
    return both;
  }

  private void add(String encoded) {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        values
            .computeIfAbsent(name, unused -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '+') {
        bytes.write(' ');
      } else if (c == '%') {
        bytes.write(hex(encoded, i + 1));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String encoded, int start) {
    String digits = encoded.substring(start, Math.min(start + 2, encoded.length()));
    if (!digits.matches("[0-9A-Fa-f]{2}")) {
      throw Refusal.of(
          400, "found %%%s, expected two hexadecimal digits after %%".formatted(digits));
    }
    return Integer.parseInt(digits, 16);
  }

  /** Every value of a name, in order. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /**
   * The value of a name that may be given once.
   *
   * @throws Refusal with 400 if it is given more often
   */
  public Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw Refusal.of(
          400, "found parameter %s %d times, expected it once".formatted(name, all.size()));
    }
    return all.stream().findFirst();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The media type of the body, in small letters without parameters; empty if none is said. */
  public static String contentType(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the body as text.
   *
   * @throws Refusal with 413 if it is longer than {@code most} bytes, 415 if it is said to be
   *     anything but UTF-8, 400 if it is something else
   */
  public static String text(HttpServletRequest request, int most) throws IOException {
    return utf8(bytes(request, most));
  }

  /** Reads the body; as {@link #text}. */
  public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
    String charset = Optional.ofNullable(request.getCharacterEncoding()).orElse("utf-8");
    String coding = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
    if (!charset.equalsIgnoreCase("utf-8") || !coding.equalsIgnoreCase("identity")) {
      throw Refusal.of(
          415, "found a body in %s, %s, expected UTF-8, not packed".formatted(charset, coding));
    }
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw Refusal.of(413, "found a body of more than %d bytes, expected less".formatted(most));
    }
    return body;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(400, "found bytes that are not UTF-8");
    }
  }
}
