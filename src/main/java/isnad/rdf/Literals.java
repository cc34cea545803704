package isnad.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as RDF literals, in canonical form. */
final class Literals {

  private static final String REPLACEMENT_CHARACTER = "\uFFFD";

  /** Half of a surrogate pair: no character, and nothing that UTF-8 can write. */
  private static final String LONE_SURROGATE =
      "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]";

  private Literals() {}

  static Node arabic(String text) {
    return NodeFactory.createLiteralLang(writable(text), "ar");
  }

  static Node english(String text) {
    return NodeFactory.createLiteralLang(writable(text), "en");
  }

  static Node string(String text) {
    return NodeFactory.createLiteralString(writable(text));
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node offset(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  /** Without trailing zeros; a whole number keeps one digit after the point: {@code 1037.0}. */
  static Node decimal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    BigDecimal canonical = stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    return NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node address(String text) {
    return Iris.address(text)
        .orElseGet(() -> NodeFactory.createLiteralDT(writable(text), XSDDatatype.XSDanyURI));
  }

  /** A half of a surrogate pair becomes the replacement character, so that offsets stay right. */
  private static String writable(String text) {
    return isWritable(text) ? text : text.replaceAll(LONE_SURROGATE, REPLACEMENT_CHARACTER);
  }

  private static boolean isWritable(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
