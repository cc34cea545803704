package isnad.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** A point on the Earth, in degrees east and north. */
record Point(double longitude, double latitude) {

  private static final String NUMBER = "([+-]?[0-9]{1,3}(?:\\.[0-9]{1,20})?)";
  private static final Pattern WKT =
      Pattern.compile(
          "\\s*(?:<([^>]*)>\\s*)?POINT\\s*\\(\\s*" + NUMBER + "\\s+" + NUMBER + "\\s*\\)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final String LONGITUDE_FIRST = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String LATITUDE_FIRST = "http://www.opengis.net/def/crs/EPSG/0/4326";
  private static final double MEAN_RADIUS_IN_KILOMETRES = 6371.0088;

  /**
   * Reads a {@code geo:wktLiteral} such as {@code POINT(69.183 34.517)}: longitude first, unless
   * the reference system EPSG:4326 before it says otherwise.
   *
   * @throws ExprEvalException if the value is no point, or in another reference system
   */
  static Point of(NodeValue value) {
    String text = value.isLiteral() ? value.asNode().getLiteralLexicalForm() : value.toString();
    Matcher parts = WKT.matcher(text);
    if (!parts.matches()) {
      throw new ExprEvalException("found %s, expected POINT(longitude latitude)".formatted(text));
    }
    String system = parts.group(1) == null ? LONGITUDE_FIRST : parts.group(1);
    double first = Double.parseDouble(parts.group(2));
    double second = Double.parseDouble(parts.group(3));
    return switch (system) {
      case LONGITUDE_FIRST -> onEarth(first, second);
      case LATITUDE_FIRST -> onEarth(second, first);
      default ->
          throw new ExprEvalException(
              "found %s, expected %s or %s".formatted(system, LONGITUDE_FIRST, LATITUDE_FIRST));
    };
  }

  private static Point onEarth(double longitude, double latitude) {
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
      throw new ExprEvalException(
          "found longitude %s and latitude %s, expected up to 180 and 90"
              .formatted(longitude, latitude));
    }
    return new Point(longitude, latitude);
  }

  /** The way along a great circle of a sphere: less than 0.6 % off. */
  double kilometresTo(Point other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double part =
        north * north
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * east
                * east;
    return 2 * MEAN_RADIUS_IN_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(part)));
  }

  /** Whether it is in a box or on its edge; one whose west is east of its east crosses 180°. */
  boolean isIn(double west, double south, double east, double north) {
    boolean across =
        west <= east
            ? longitude >= west && longitude <= east
            : longitude >= west || longitude <= east;
    return across && latitude >= south && latitude <= north;
  }
}
