package isnad.query;

import isnad.rdf.Vocabulary;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Whether each span of an article's graph quotes the words that stand at its offsets. */
final class SpanCheck {

  private static final String NAME = "spans";

  private SpanCheck() {}

  static void run(Node name, Graph graph, Consumer<Fault> report) {
    Optional<Node> text = value(graph, name, Vocabulary.TEXT);
    int[] codePoints =
        text.map(literal -> literal.getLiteralLexicalForm().codePoints().toArray())
            .orElse(new int[0]);
    graph
        .find(Node.ANY, Vocabulary.RDF_TYPE, Vocabulary.Type.SPAN)
        .forEach(
            triple -> {
              Node span = triple.getSubject();
              problem(name, span, graph, codePoints)
                  .ifPresent(
                      message ->
                          report.accept(
                              new Fault(
                                  Fault.Severity.ERROR,
                                  NAME,
                                  name.getURI(),
                                  span.toString(),
                                  message)));
            });
  }

  private static Optional<String> problem(Node name, Node span, Graph graph, int[] text) {
    Optional<Node> article = value(graph, span, Vocabulary.IN);
    if (article.isEmpty() || !article.get().equals(name)) {
      return Optional.of("found a span in %s, expected in %s".formatted(article, name));
    }
    int start = offset(graph, span, Vocabulary.START);
    int end = offset(graph, span, Vocabulary.END);
    if (start < 0 || end < start || end > text.length) {
      return Optional.of(
          "found offsets [%d, %d), expected a range within [0, %d)"
              .formatted(start, end, text.length));
    }
    String expected = new String(text, start, end - start);
    String found = value(graph, span, Vocabulary.EXACT).map(Node::getLiteralLexicalForm).orElse("");
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of("found quote \"%s\", expected \"%s\"".formatted(found, expected));
  }

  /** -1 where there is no offset or it is no number. */
  private static int offset(Graph graph, Node span, Node property) {
    return value(graph, span, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(-1);
  }

  private static Optional<Node> value(Graph graph, Node subject, Node property) {
    Iterator<Triple> triples = graph.find(subject, property, Node.ANY);
    return triples.hasNext() ? Optional.of(triples.next().getObject()) : Optional.empty();
  }
}
