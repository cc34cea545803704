package isnad.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/**
 * Functions on points for SPARQL filters; they need no index. Jena finds this class by itself, so
 * every query knows them:
 *
 * <ul>
 *   <li>{@code f:kilometres(?point, ?point)}: how far apart they are, to the metre;
 *   <li>{@code f:inBox(?point, west, south, east, north)}: whether a point is in a box of degrees,
 *       which crosses 180° if its west is greater than its east;
 *   <li>{@code geof:distance(?point, ?point, unit)}: as GeoSPARQL has it, in {@code uom:metre} or
 *       {@code uom:kilometre}.
 * </ul>
 *
 * <p>{@code f:} is {@value #NAMESPACE}. A point is a {@code geo:wktLiteral}; what is none is an
 * error, which a filter takes for no.
 */
public final class GeoFunctions implements JenaSubsystemLifecycle {

  /** Where Isnad's own functions are. */
  public static final String NAMESPACE = "https://w3id.org/isnad/function#";

  private static final String GEOSPARQL = "http://www.opengis.net/def/function/geosparql/";
  private static final String UNITS = "http://www.opengis.net/def/uom/OGC/1.0/";
  private static final int AFTER_ARQ = 40;
  private static final int METRES_IN_KILOMETRE = 1000;

  @Override
  public void start() {
    register(NAMESPACE + "kilometres", 2, GeoFunctions::kilometres);
    register(NAMESPACE + "inBox", 5, GeoFunctions::inBox);
    register(GEOSPARQL + "distance", 3, GeoFunctions::distance);
  }

  @Override
  public void stop() {}

  @Override
  public int level() {
    return AFTER_ARQ;
  }

  private static NodeValue kilometres(List<NodeValue> values) {
    double kilometres = Point.of(values.get(0)).kilometresTo(Point.of(values.get(1)));
    return NodeValue.makeDecimal(BigDecimal.valueOf(kilometres).setScale(3, RoundingMode.HALF_UP));
  }

  private static NodeValue inBox(List<NodeValue> values) {
    return NodeValue.makeBoolean(
        Point.of(values.get(0))
            .isIn(
                degrees(values.get(1)),
                degrees(values.get(2)),
                degrees(values.get(3)),
                degrees(values.get(4))));
  }

  private static double degrees(NodeValue value) {
    if (!value.isNumber()) {
      throw new ExprEvalException("found %s, expected degrees".formatted(value));
    }
    return value.getDouble();
  }

  private static NodeValue distance(List<NodeValue> values) {
    double kilometres = Point.of(values.get(0)).kilometresTo(Point.of(values.get(1)));
    String unit = values.get(2).isIRI() ? values.get(2).asNode().getURI() : "";
    return switch (unit) {
      case UNITS + "metre" -> NodeValue.makeDouble(kilometres * METRES_IN_KILOMETRE);
      case UNITS + "kilometre" -> NodeValue.makeDouble(kilometres);
      default ->
          throw new ExprEvalException(
              "found unit %s, expected metre or kilometre of %s".formatted(values.get(2), UNITS));
    };
  }

  private static void register(
      String iri, int arguments, Function<List<NodeValue>, NodeValue> function) {
    FunctionRegistry.get().put(iri, name -> new OfValues(arguments, function));
  }

  /** A function of a fixed number of values. */
  private static final class OfValues extends FunctionBase {

    private final int arguments;
    private final Function<List<NodeValue>, NodeValue> function;

    OfValues(int arguments, Function<List<NodeValue>, NodeValue> function) {
      this.arguments = arguments;
      this.function = function;
    }

    @Override
    public void checkBuild(String iri, ExprList values) {
      if (values.size() != arguments) {
        throw new QueryBuildException(
            "%s: found %d arguments, expected %d".formatted(iri, values.size(), arguments));
      }
    }

    @Override
    public NodeValue exec(List<NodeValue> values) {
      return function.apply(values);
    }
  }
}
