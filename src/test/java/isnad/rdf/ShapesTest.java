package isnad.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import isnad.lexicon.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shapes accept a small graph that has every layer, and report each fault put into it. */
class ShapesTest {

  private static final String FAULTS = "src/test/resources/isnad/shapes/faults.tsv";
  private static final Graph SHAPES_GRAPH = parse(read("/isnad/ontology/shapes.ttl"));
  private static final Shapes SHAPES = Shapes.parse(SHAPES_GRAPH);
  private static final String ONTOLOGY = read("/isnad/ontology/isnad.ttl");
  private static final String GOOD = read("/isnad/shapes/good.ttl");

  @Test
  void aWellFormedGraphConforms() {
    assertEquals(Set.of(), messages(validate(GOOD)));
  }

  @Test
  void everyShapeHasInstancesInTheWellFormedGraph() {
    Graph data = withOntology(GOOD);
    Set<String> idle = new TreeSet<>();
    for (var shape : SHAPES.getTargetShapes()) {
      if (shape.getTargets().stream().allMatch(target -> target.getFocusNodes(data).isEmpty())) {
        idle.add(shape.getShapeNode().toString());
      }
    }
    assertEquals(Set.of(), idle);
  }

  @TestFactory
  Stream<DynamicTest> aFaultIsReported() throws IOException {
    return faults().rows().stream().map(row -> dynamicTest(row.id(), () -> isReported(row)));
  }

  private static void isReported(Table.Row fault) {
    String text = lines(fault.text("text"));
    assertTrue(GOOD.contains(text), () -> fault.problem("good.ttl lacks " + text).getMessage());
    int at = GOOD.indexOf(text);
    String faulty =
        GOOD.substring(0, at)
            + lines(fault.find("instead").orElse(""))
            + GOOD.substring(at + text.length());
    Set<String> messages = messages(validate(faulty));
    assertTrue(
        messages.contains(fault.text("message")),
        () ->
            fault
                .problem("found " + messages + ", expected " + fault.text("message"))
                .getMessage());
  }

  @Test
  void everyMessageHasAFault() throws IOException {
    Set<String> tested = faults().rows().stream().map(row -> row.text("message")).collect(toSet());
    Set<String> untested =
        SHAPES_GRAPH.stream(Node.ANY, SHACL.message, Node.ANY)
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .filter(message -> !tested.contains(message))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), untested);
  }

  @Test
  void everyConstraintHasAMessage() {
    Set<String> silent = new TreeSet<>();
    Stream.of(SHACL.path, SHACL.select)
        .flatMap(kind -> SHAPES_GRAPH.stream(Node.ANY, kind, Node.ANY))
        .map(triple -> triple.getSubject())
        .filter(shape -> SHAPES_GRAPH.contains(Node.ANY, SHACL.property, shape))
        .filter(shape -> !SHAPES_GRAPH.contains(shape, SHACL.message, Node.ANY))
        .filter(shape -> !isInsideAChoice(shape))
        .forEach(shape -> silent.add(SHAPES_GRAPH.find(shape, null, null).toList().toString()));
    assertEquals(Set.of(), silent);
  }

  /** Of a shape within sh:xone, the message is that of the choice. */
  private static boolean isInsideAChoice(Node propertyShape) {
    return SHAPES_GRAPH.stream(Node.ANY, SHACL.property, propertyShape)
        .allMatch(triple -> triple.getSubject().isBlank());
  }

  private static ValidationReport validate(String data) {
    return ShaclValidator.get().validate(SHAPES, withOntology(data));
  }

  private static Graph withOntology(String data) {
    Graph graph = parse(ONTOLOGY);
    RDFParser.fromString(data, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Set<String> messages(ValidationReport report) {
    return report.getEntries().stream()
        .map(entry -> entry.message())
        .collect(toCollection(TreeSet::new));
  }

  private static Table faults() throws IOException {
    try (BufferedReader lines = reader("/isnad/shapes/faults.tsv")) {
      return Table.read(FAULTS, lines);
    }
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  private static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(String resource) {
    return new BufferedReader(new InputStreamReader(open(resource), UTF_8));
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(ShapesTest.class.getResourceAsStream(resource), resource);
  }
}
