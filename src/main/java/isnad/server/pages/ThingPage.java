package isnad.server.pages;

import static isnad.server.html.Template.escaped;

import isnad.rdf.Vocabulary;
import isnad.server.html.Cells;
import isnad.server.html.Label;
import isnad.server.html.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Shows a thing to people: what it is called, what it is, all that is said of it, and what points
 * at it.
 *
 * @param cells know what all other things are called
 */
record ThingPage(Template template, Cells cells) {

  private static final int LONGEST_VALUE = 80;
  private static final Template POINTING = Template.load("pointing.html");

  /** The ontology's own name, whatever the base of the data. */
  private static final String ONTOLOGY =
      Vocabulary.TERMS.substring(0, Vocabulary.TERMS.length() - 1);

  /** A page about one thing. */
  String thing(String iri, Graph graph, List<Triple> pointing) {
    Node node = NodeFactory.createURI(iri);
    Optional<Label> label = Optional.ofNullable(cells.labels().get(node));
    String types =
        graph.find(node, RDF.type.asNode(), Node.ANY).toList().stream()
            .sorted(Things.ORDER)
            .map(triple -> "<span class=\"type\">" + cells.shown(triple.getObject()) + "</span>")
            .collect(Collectors.joining(" "));
    Stream<Triple> said =
        graph.stream()
            .sorted(Things.ORDER)
            .filter(triple -> !triple.predicateMatches(RDF.type.asNode()));
    return filled(
        iri,
        label,
        types,
        rows(said, Triple::getObject),
        pointing.isEmpty()
            ? ""
            : POINTING.filled(Map.of("rows", rows(pointing.stream(), Triple::getSubject))));
  }

  private String filled(
      String iri, Optional<Label> label, String types, String said, String pointing) {
    String path = iri.substring(cells.base().length());
    return template.filled(
        Map.of(
            "title", escaped(label.map(Label::text).orElse(path)),
            "heading", label.map(Label::html).orElse("<bdi>" + escaped(path) + "</bdi>"),
            "iri", escaped(iri),
            "path", escaped(path),
            "types", types,
            "said", said,
            "pointing", pointing));
  }

  /** One row for each property, with all its values. */
  private String rows(Stream<Triple> triples, java.util.function.Function<Triple, Node> value) {
    Map<Node, StringBuilder> values = new LinkedHashMap<>();
    triples.forEach(
        triple ->
            values
                .computeIfAbsent(triple.getPredicate(), unused -> new StringBuilder())
                .append(block(value.apply(triple))));
    StringBuilder html = new StringBuilder("<table class=\"said\">\n");
    values.forEach(
        (predicate, all) ->
            html.append("<tr><th>")
                .append(cells.shown(predicate))
                .append("</th><td>")
                .append(all)
                .append("</td></tr>\n"));
    return html.append("</table>\n").toString();
  }

  /** Text stands on the side where it begins, short values under one another. */
  private String block(Node value) {
    boolean isText = value.isLiteral() && value.getLiteralLexicalForm().length() > LONGEST_VALUE;
    return isText
        ? "<div dir=\"auto\">" + cells.shown(value) + "</div>"
        : "<div><bdi>" + cells.shown(value) + "</bdi></div>";
  }

  /** A page of all terms of the ontology, each at its anchor. */
  String ontology(String iri, Graph graph) {
    StringBuilder terms = new StringBuilder();
    graph.stream()
        .map(Triple::getSubject)
        .filter(term -> term.isURI() && term.getURI().startsWith(Vocabulary.TERMS))
        .distinct()
        .sorted(java.util.Comparator.comparing(Node::getURI))
        .forEach(term -> terms.append(term(term, graph)));
    Optional<Label> label = Label.of(NodeFactory.createURI(ONTOLOGY), graph);
    return filled(iri, label, "", terms.toString(), "");
  }

  private String term(Node term, Graph graph) {
    String name = escaped(term.getURI().substring(Vocabulary.TERMS.length()));
    StringBuilder html = new StringBuilder("<section id=\"%s\">\n<h3>".formatted(name));
    html.append("<code>isnad:").append(name).append("</code>");
    Label.of(term, graph).ifPresent(label -> html.append(" ").append(label.html()));
    html.append("</h3>\n");
    for (Node property : List.of(SKOS.definition.asNode(), RDFS.comment.asNode())) {
      graph.find(term, property, Node.ANY).toList().stream()
          .sorted(Things.ORDER)
          .forEach(
              triple ->
                  html.append("<p dir=\"auto\">")
                      .append(cells.shown(triple.getObject()))
                      .append("</p>\n"));
    }
    Stream<Triple> others =
        graph.find(term, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> triple.getObject().isURI())
            .sorted(Things.ORDER);
    return html.append(rows(others, Triple::getObject)).append("</section>\n").toString();
  }
}
