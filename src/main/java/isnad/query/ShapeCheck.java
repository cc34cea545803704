package isnad.query;

import isnad.rdf.Iris;
import isnad.rdf.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * SHACL, some articles at a time: in memory it is many times faster than on disk. Beside the
 * articles' graphs stand the classes of the ontology, all that the gazetteer says of what they
 * point at, and the types of what that points at in turn.
 */
final class ShapeCheck {

  private static final String NAME = "shapes";

  private final Shapes shapes;
  private final Graph classes = GraphFactory.createDefaultGraph();
  private final Graph known = GraphFactory.createDefaultGraph();
  private final Node gazetteer;

  /** Copies ontology and gazetteer; the caller holds a read transaction. */
  ShapeCheck(Shapes shapes, DatasetGraph dataset, Iris iris) {
    this.shapes = shapes;
    this.gazetteer = iris.gazetteer();
    Graph ontology = dataset.getGraph(iris.ontology());
    ontology.find(Node.ANY, Vocabulary.SUB_CLASS_OF, Node.ANY).forEach(classes::add);
    ontology.find(Node.ANY, Vocabulary.RDF_TYPE, Node.ANY).forEach(classes::add);
    dataset.getGraph(gazetteer).find().forEach(known::add);
  }

  /** Checks the gazetteer by itself. */
  void runGazetteer(Consumer<Fault> report) {
    Map<Node, Node> graphs = new HashMap<>();
    known.find().forEach(triple -> graphs.put(triple.getSubject(), gazetteer));
    Graph data = GraphFactory.createDefaultGraph();
    classes.find().forEach(data::add);
    known.find().forEach(data::add);
    validate(data, graphs, report);
  }

  /** Checks the graphs of some articles, by their names. */
  void run(Map<Node, Graph> articles, Consumer<Fault> report) {
    Graph data = GraphFactory.createDefaultGraph();
    classes.find().forEach(data::add);
    Map<Node, Node> graphs = new HashMap<>();
    Set<Node> pointedAt = new HashSet<>();
    articles.forEach(
        (name, graph) ->
            graph
                .find()
                .forEach(
                    triple -> {
                      data.add(triple);
                      graphs.putIfAbsent(triple.getSubject(), name);
                      pointedAt.add(triple.getObject());
                    }));
    Set<Node> further = new HashSet<>();
    for (Node node : pointedAt) {
      for (Triple triple : described(node)) {
        data.add(triple);
        further.add(triple.getObject());
      }
    }
    for (Node node : further) {
      known.find(node, Vocabulary.RDF_TYPE, Node.ANY).forEach(data::add);
    }
    validate(data, graphs, report);
  }

  private Iterable<Triple> described(Node node) {
    return node.isURI() ? known.find(node, Node.ANY, Node.ANY).toList() : Set.of();
  }

  /** Leaves out what is said of nodes that stand there only for others. */
  private void validate(Graph data, Map<Node, Node> graphs, Consumer<Fault> report) {
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, data).getEntries()) {
      if (graphs.containsKey(entry.focusNode())) {
        report.accept(
            new Fault(
                entry.severity().equals(Severity.Violation)
                    ? Fault.Severity.ERROR
                    : Fault.Severity.WARNING,
                NAME,
                graphs.get(entry.focusNode()).getURI(),
                entry.focusNode().toString(),
                message(entry)));
      }
    }
  }

  private static String message(ReportEntry entry) {
    StringBuilder message = new StringBuilder(entry.message());
    if (entry.resultPath() != null) {
      message.append(", at ").append(entry.resultPath());
    }
    if (entry.value() != null) {
      message.append(", found ").append(entry.value());
    }
    return message.toString();
  }
}
