package isnad.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Writes rows as columns for people. A left-to-right mark stands on both sides of every cell, so
 * that a terminal that orders Arabic from right to left leaves the columns in their places.
 *
 * @param base left out at the start of IRIs
 */
record TextTable(String base) {

  private static final String LEFT_TO_RIGHT_MARK = Character.toString(0x200E);
  private static final int WIDEST = 60;
  private static final Map<String, String> PREFIXES =
      Map.of(
          "https://w3id.org/isnad/ontology#", "isnad:", DCTerms.NS, "dcterms:", SKOS.uri, "skos:");

  void write(RowSet rows, OutputStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(rows.getResultVars().stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      lines.add(rows.getResultVars().stream().map(column -> cell(row.get(column))).toList());
    }
    int[] widths = widths(lines);
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      print.print(line(lines.get(i), widths));
      if (i == 0) {
        print.print(rule(widths));
      }
    }
    int count = lines.size() - 1;
    print.print("(%d %s)%n".formatted(count, count == 1 ? "row" : "rows"));
    print.flush();
  }

  String cell(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return shortened(node.getURI());
    }
    return node.isLiteral() ? oneLine(node.getLiteralLexicalForm()) : node.toString();
  }

  private String shortened(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getKey())) {
        return prefix.getValue() + iri.substring(prefix.getKey().length());
      }
    }
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], width(line.get(i))));
      }
    }
    return widths;
  }

  /** How many places of a terminal a text takes: marks above and below letters take none. */
  private static int width(String text) {
    return (int)
        text.codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .filter(c -> Character.getType(c) != Character.FORMAT)
            .count();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : " | ").append(LEFT_TO_RIGHT_MARK).append(cells.get(i));
      line.append(LEFT_TO_RIGHT_MARK);
      if (i < widths.length - 1) {
        line.append(" ".repeat(Math.max(0, widths[i] - width(cells.get(i)))));
      }
    }
    return line.append(System.lineSeparator()).toString();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "-+-").append("-".repeat(widths[i]));
    }
    return rule.append(System.lineSeparator()).toString();
  }
}
