package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoFunctionsTest {

  private static final String PREFIXES =
      """
      PREFIX f: <https://w3id.org/isnad/function#>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
      PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
      """;

  private static String wkt(String text) {
    return "\"" + text + "\"^^geo:wktLiteral";
  }

  private static Optional<Node> value(String expression) {
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.empty())
            .query(PREFIXES + "SELECT (" + expression + " AS ?x) {}")
            .build()) {
      RowSet rows = execution.select();
      return Optional.ofNullable(rows.next().get(Var.alloc("x")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POINT(69.183 34.517), POINT(69.183 34.517), 0",
    "POINT(0 0), POINT(0 1), 111.195",
    "POINT(0 0), POINT(1 0), 111.195",
    "POINT(0 60), POINT(1 60), 55.597",
    "POINT(179.5 0), POINT(-179.5 0), 111.195",
    "POINT(0 90), POINT(0 -90), 20015.114",
    "point ( 0  0 ), <http://www.opengis.net/def/crs/EPSG/0/4326> POINT(1 0), 111.195",
    "POINT(44.4 33.3), POINT(51.42 35.69), 695.848"
  })
  void theDistanceIsThatOfAGreatCircle(String one, String other, String kilometres) {
    String there = "f:kilometres(%s, %s)".formatted(wkt(one), wkt(other));
    assertEquals(kilometres, plain(there));
    assertEquals(
        Double.parseDouble(kilometres) * 1000,
        Double.parseDouble(
            plain("geof:distance(%s, %s, uom:metre)".formatted(wkt(one), wkt(other)))),
        1);
  }

  private static String plain(String expression) {
    return value(expression).orElseThrow().getLiteralLexicalForm().replaceFirst("\\.0+$", "");
  }

  @ParameterizedTest
  @CsvSource({
    "POINT(69 34), 60, 30, 70, 40, true",
    "POINT(60 30), 60, 30, 70, 40, true",
    "POINT(59.9 34), 60, 30, 70, 40, false",
    "POINT(69 41), 60, 30, 70, 40, false",
    "POINT(34 69), 60, 30, 70, 40, false",
    "POINT(179 0), 170, -10, -170, 10, true",
    "POINT(-179 0), 170, -10, -170, 10, true",
    "POINT(0 0), 170, -10, -170, 10, false"
  })
  void aPointIsInABoxOrNot(
      String point, String west, String south, String east, String north, String in) {
    assertEquals(
        in, plain("f:inBox(%s, %s, %s, %s, %s)".formatted(wkt(point), west, south, east, north)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LINESTRING(0 0, 1 1)",
        "POINT(0)",
        "POINT(200 0)",
        "POINT(0 91)",
        "POINT(a b)",
        "",
        "<http://www.opengis.net/def/crs/EPSG/0/3857> POINT(0 0)"
      })
  void whatIsNoPointHasNoDistance(String text) {
    assertTrue(value("f:kilometres(%s, %s)".formatted(wkt(text), wkt("POINT(0 0)"))).isEmpty());
    assertTrue(value("f:inBox(%s, 0, 0, 1, 1)".formatted(wkt(text))).isEmpty());
  }

  @Test
  void anUnknownUnitOrNoNumberIsAnError() {
    String point = wkt("POINT(0 0)");
    assertTrue(value("geof:distance(%s, %s, uom:mile)".formatted(point, point)).isEmpty());
    assertTrue(value("geof:distance(%s, %s, 'metre')".formatted(point, point)).isEmpty());
    assertTrue(value("f:inBox(%s, 'west', 0, 1, 1)".formatted(point)).isEmpty());
    assertTrue(value("f:kilometres(%s, <urn:x:y>)".formatted(point)).isEmpty());
  }

  @Test
  void aWrongNumberOfArgumentsIsRefused() {
    assertThrows(QueryBuildException.class, () -> value("f:kilometres('POINT(0 0)')"));
  }
}
