package isnad.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request's header {@code Accept} allows. A more exact range says more than {@code *}, as
 * RFC 9110 has it; of types that are wanted alike the server's first is chosen.
 *
 * @param ranges as given; parts that are no range are passed over
 */
public record Accept(List<Range> ranges) {

  /**
   * A range of media types and how much it is wanted.
   *
   * @param type in small letters; {@code *} for any
   * @param subtype in small letters; {@code *} for any
   * @param quality from 0, not at all, to 1
   */
  public record Range(String type, String subtype, double quality) {

    private int exactness() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }

    private boolean holds(String mediaType) {
      return switch (exactness()) {
        case 0 -> true;
        case 1 -> mediaType.startsWith(type + "/");
        default -> mediaType.equals(type + "/" + subtype);
      };
    }
  }

  public Accept {
    ranges = List.copyOf(ranges);
  }

  static Accept of(HttpServletRequest request) {
    return of(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  /** Without any range everything is allowed. */
  static Accept of(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      range(part.strip().toLowerCase(Locale.ROOT)).ifPresent(ranges::add);
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1)) : ranges);
  }

  private static Optional<Range> range(String part) {
    String[] parameters = part.split(";");
    String[] type = parameters[0].strip().split("/", -1);
    if (type.length != 2 || type[0].isEmpty() || type[1].isEmpty()) {
      return Optional.empty();
    }
    double quality = 1;
    for (String parameter : List.of(parameters).subList(1, parameters.length)) {
      if (parameter.strip().matches("q=(0(\\.\\d*)?|1(\\.0*)?)")) {
        quality = Double.parseDouble(parameter.strip().substring(2));
      }
    }
    return Optional.of(new Range(type[0], type[1], quality));
  }

  private double quality(String mediaType) {
    int exactness = -1;
    double quality = 0;
    for (Range range : ranges) {
      if (range.holds(mediaType) && range.exactness() > exactness) {
        exactness = range.exactness();
        quality = range.quality();
      }
    }
    return quality;
  }

  /** The one of these types that is wanted most. */
  Optional<String> best(Iterable<String> mediaTypes) {
    Optional<String> best = Optional.empty();
    double most = 0;
    for (String mediaType : mediaTypes) {
      double quality = quality(mediaType);
      if (quality > most) {
        most = quality;
        best = Optional.of(mediaType);
      }
    }
    return best;
  }

  /**
   * Chooses what to answer with, and says that the answer depends on it.
   *
   * @param offered media types, best first, with what each stands for
   * @throws Refusal with 406 if the request allows none of them
   */
  public static String chosen(
      HttpServletRequest request, HttpServletResponse response, List<String> offered) {
    response.addHeader("Vary", "Accept");
    return of(request)
        .best(offered)
        .orElseThrow(
            () ->
                Refusal.of(
                    406,
                    "found Accept: %s, expected one of %s"
                        .formatted(request.getHeader("Accept"), String.join(", ", offered))));
  }

  /** As {@link #chosen(HttpServletRequest, HttpServletResponse, List)}, of a fixed few. */
  public static String chosen(
      HttpServletRequest request, HttpServletResponse response, String... offered) {
    return chosen(request, response, List.of(offered));
  }

  /** Whether the header {@code Accept-Encoding} allows gzip. */
  static boolean gzip(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
    Map<String, Boolean> allowed = new java.util.HashMap<>();
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parameters = part.strip().split("\\s*;\\s*", -1);
      boolean refused = parameters.length > 1 && parameters[1].matches("q=0(\\.0*)?");
      allowed.put(parameters[0], !refused);
    }
    return allowed.getOrDefault("gzip", allowed.getOrDefault("*", false));
  }
}
