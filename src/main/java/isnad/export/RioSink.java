package isnad.export;

import isnad.rdf.Vocabulary;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * Passes Jena's statements on to RDF4J, one at a time. Prefixes are Isnad's own. For XML,
 * characters that XML 1.0 cannot hold (most controls, U+FFFE, U+FFFF) become the replacement
 * character.
 */
final class RioSink implements StreamRDF {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** What production [2] of XML 1.0 leaves out. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{FFFE}\\x{FFFF}]");

  private final RDFHandler handler;
  private final boolean xml;

  RioSink(RDFHandler handler, boolean xml) {
    this.handler = handler;
    this.xml = xml;
  }

  @Override
  public void start() {
    handler.startRDF();
    Vocabulary.prefixes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> handler.handleNamespace(prefix.getKey(), prefix.getValue()));
  }

  @Override
  public void triple(Triple triple) {
    handler.handleStatement(
        VALUES.createStatement(
            resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
    } else {
      handler.handleStatement(
          VALUES.createStatement(
              resource(quad.getSubject()),
              iri(quad.getPredicate()),
              value(quad.getObject()),
              resource(quad.getGraph())));
    }
  }

  @Override
  public void finish() {
    handler.endRDF();
  }

  @Override
  public void base(String base) {}

  @Override
  public void version(String version) {}

  @Override
  public void prefix(String prefix, String iri) {}

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String form = node.getLiteralLexicalForm();
    String text = xml ? NOT_IN_XML.matcher(form).replaceAll("\uFFFD") : form;
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? VALUES.createLiteral(text, VALUES.createIRI(node.getLiteralDatatypeURI()))
        : VALUES.createLiteral(text, language);
  }

  private static Resource resource(Node node) {
    return node.isBlank() ? VALUES.createBNode(node.getBlankNodeLabel()) : iri(node);
  }

  private static IRI iri(Node node) {
    return VALUES.createIRI(node.getURI());
  }
}
