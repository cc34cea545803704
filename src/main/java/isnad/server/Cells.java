package isnad.server;

import static isnad.server.Template.escaped;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Shows nodes in HTML. Things below the base become links to this server.
 *
 * @param base the IRI below which the data are
 */
record Cells(String base) {

  private static final List<List<String>> PREFIXES =
      List.of(
          List.of(Things.TERMS, "isnad:"),
          List.of(DCTerms.NS, "dcterms:"),
          List.of("http://www.w3.org/ns/oa#", "oa:"),
          List.of(RDF.uri, "rdf:"),
          List.of(RDFS.uri, "rdfs:"),
          List.of(SKOS.uri, "skos:"));

  String table(RowSet rows) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
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
    return html.append("</tbody></table>\n<p>").append(count).append("</p>\n").toString();
  }

  String cell(Node node) {
    return "<td dir=\"auto\">" + shown(node) + "</td>";
  }

  String shown(Node node) {
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
    if (iri.startsWith(Things.TERMS)) {
      return link("/ontology#" + iri.substring(Things.TERMS.length()), shortened(iri));
    }
    if (iri.startsWith(base)) {
      return link("/" + iri.substring(base.length()), iri.substring(base.length()));
    }
    return iri.startsWith("http://") || iri.startsWith("https://")
        ? link(iri, shortened(iri))
        : escaped(iri);
  }

  private static String link(String target, String text) {
    return "<a href=\"%s\" dir=\"ltr\">%s</a>".formatted(escaped(target), escaped(text));
  }

  private static String shortened(String iri) {
    for (List<String> prefix : PREFIXES) {
      if (iri.startsWith(prefix.get(0))) {
        return prefix.get(1) + iri.substring(prefix.get(0).length());
      }
    }
    return iri;
  }
}
