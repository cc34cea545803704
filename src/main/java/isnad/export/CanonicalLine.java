package isnad.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * A quad as the one line of N-Quads that RDF Dataset Canonicalization (RDFC-1.0) gives it, in UTF-8
 * with its line feed. Sorted as bytes, the lines of a dataset without blank nodes are its canonical
 * form.
 */
final class CanonicalLine {

  private CanonicalLine() {}

  static byte[] of(Quad quad) {
    StringBuilder line = new StringBuilder(256);
    append(line, quad.getSubject());
    append(line, quad.getPredicate());
    append(line, quad.getObject());
    if (!isInDefaultGraph(quad)) {
      append(line, quad.getGraph());
    }
    return line.append(".\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The line after its graph and a blank, by which quads are sorted graph by graph. */
  static byte[] byGraph(Quad quad, byte[] line) {
    StringBuilder graph = new StringBuilder();
    if (!isInDefaultGraph(quad)) {
      append(graph, quad.getGraph());
    } else {
      graph.append(' ');
    }
    byte[] first = graph.toString().getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[first.length + line.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(line, 0, both, first.length, line.length);
    return both;
  }

  /** Where the line begins in what {@link #byGraph} gives. */
  static int start(byte[] byGraph) {
    int start = 0;
    while (byGraph[start] != ' ') {
      start++;
    }
    return start + 1;
  }

  private static boolean isInDefaultGraph(Quad quad) {
    return quad.getGraph() == null || quad.isDefaultGraph();
  }

  private static void append(StringBuilder line, Node node) {
    if (node.isURI()) {
      line.append('<').append(node.getURI()).append('>');
    } else if (node.isLiteral()) {
      appendLiteral(line, node);
    } else {
      line.append(NodeFmtLib.strNT(node));
    }
    line.append(' ');
  }

  private static void appendLiteral(StringBuilder line, Node node) {
    line.append('"');
    String text = node.getLiteralLexicalForm();
    for (int i = 0; i < text.length(); i++) {
      appendCharacter(line, text.charAt(i));
    }
    line.append('"');
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      line.append('@').append(language);
    } else if (!node.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())) {
      line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
    }
  }

  private static void appendCharacter(StringBuilder line, char c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      case '\b' -> line.append("\\b");
      case '\f' -> line.append("\\f");
      default -> {
        if (c < ' ' || c == 0x7F || c >= 0xFFFE) {
          line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
          line.append(c);
        }
      }
    }
  }
}
