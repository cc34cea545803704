package isnad.server.html;

import static isnad.server.html.Template.escaped;

import isnad.rdf.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Shows nodes in HTML. Things below the base become links to this server.
 *
 * @param base the IRI below which the data are
 * @param labels what things are called, as far as that is to be shown
 */
public record Cells(String base, Map<Node, Label> labels) {

  /** Vocabularies that Isnad's terms are tied to. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "foaf", "http://xmlns.com/foaf/0.1/",
          "org", "http://www.w3.org/ns/org#",
          "owl", "http://www.w3.org/2002/07/owl#",
          "prov", "http://www.w3.org/ns/prov#",
          "schema", "https://schema.org/",
          "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
          "time", "http://www.w3.org/2006/time#",
          "void", "http://rdfs.org/ns/void#");

  private static final List<Map.Entry<String, String>> PREFIXES =
      Stream.concat(Vocabulary.prefixes().entrySet().stream(), OTHERS.entrySet().stream())
          .sorted(
              Comparator.comparing((Map.Entry<String, String> prefix) -> prefix.getValue().length())
                  .reversed())
          .toList();

  private static final Template COUNT = Template.load("count.html");

  public Cells {
    labels = Map.copyOf(labels);
  }

  /** Shows things by their IRIs. */
  public Cells(String base) {
    this(base, Map.of());
  }

  /** Shows things by what they are called. */
  public Cells with(Map<Node, Label> others) {
    return new Cells(base, others);
  }

  /** Rows, and how many they are. */
  public String table(RowSet rows) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
    for (Var column : rows.getResultVars()) {
      html.append("<th>").append(escaped(column.getVarName())).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    int count = 0;
    while (rows.hasNext()) {
      var row = rows.next();
      count++;
      html.append("<tr>");
      for (Var column : rows.getResultVars()) {
        Node node = row.get(column);
        html.append(node == null ? "<td></td>" : cell(node));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n")
        .append(COUNT.filled(Map.of("count", Integer.toString(count))))
        .append('\n')
        .toString();
  }

  public String cell(Node node) {
    return "<td dir=\"auto\">" + shown(node) + "</td>";
  }

  /** A literal's text, or a link to a thing. */
  public String shown(Node node) {
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      String text = escaped(node.getLiteralLexicalForm());
      return language.isEmpty()
          ? text
          : "<span lang=\"%s\">%s</span>".formatted(escaped(language), text);
    }
    if (!node.isURI()) {
      return escaped(node.toString());
    }
    String iri = node.getURI();
    if (iri.startsWith(Vocabulary.TERMS)) {
      return link(
          "/ontology#" + iri.substring(Vocabulary.TERMS.length()), name(node, shortened(iri)));
    }
    if (iri.startsWith(base)) {
      return link("/" + iri.substring(base.length()), name(node, iri.substring(base.length())));
    }
    return iri.startsWith("http://") || iri.startsWith("https://")
        ? link(iri, name(node, shortened(iri)))
        : escaped(iri);
  }

  private String name(Node node, String otherwise) {
    Label label = labels.get(node);
    return label == null ? "<bdi dir=\"ltr\">" + escaped(otherwise) + "</bdi>" : label.html();
  }

  private static String link(String target, String html) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(target), html);
  }

  /** An IRI with a prefix in place of its namespace, if that has one. */
  public static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
