package isnad.server.html;

import static isnad.server.html.Template.escaped;

import isnad.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a thing is called, and a span by its words: at most one name in Arabic, one in English, or
 * one in whatever language there is.
 *
 * @param names literals, Arabic first
 */
public record Label(List<Node> names) {

  private static final List<Node> PROPERTIES =
      List.of(
          SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), Vocabulary.EXACT);
  private static final List<String> LANGUAGES = List.of("ar", "en");

  public Label {
    names = List.copyOf(names);
  }

  /** Looks a thing's names up. */
  public static Optional<Label> of(Node thing, Graph graph) {
    for (Node property : PROPERTIES) {
      List<Node> found =
          graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
              .filter(Node::isLiteral)
              .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
              .toList();
      if (!found.isEmpty()) {
        return Optional.of(chosen(found));
      }
    }
    return Optional.empty();
  }

  private static Label chosen(List<Node> found) {
    List<Node> names = new ArrayList<>();
    for (String language : LANGUAGES) {
      found.stream()
          .filter(name -> name.getLiteralLanguage().equals(language))
          .findFirst()
          .ifPresent(names::add);
    }
    return new Label(names.isEmpty() ? found.subList(0, 1) : names);
  }

  /** All names in HTML, each marked with its language. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Node name : names) {
      html.append(html.isEmpty() ? "" : " <span class=\"sep\">·</span> ").append(html(name));
    }
    return html.toString();
  }

  /** The first name in HTML. */
  public String first() {
    return html(names.get(0));
  }

  /** All names as plain text. */
  public String text() {
    return String.join(" · ", names.stream().map(Node::getLiteralLexicalForm).toList());
  }

  private static String html(Node name) {
    String text = escaped(name.getLiteralLexicalForm());
    String language = name.getLiteralLanguage();
    return language.isEmpty()
        ? "<bdi>" + text + "</bdi>"
        : "<bdi lang=\"%s\">%s</bdi>".formatted(escaped(language), text);
  }
}
