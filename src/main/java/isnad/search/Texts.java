package isnad.search;

import isnad.rdf.Digest;
import isnad.rdf.Vocabulary;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Which quads are searched, and how each stands in the index. */
final class Texts {

  /** The properties whose values are searched: labels, quotes, titles and articles. */
  static final Set<Node> PROPERTIES =
      Set.of(
          Vocabulary.PREF_LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.LABEL,
          Vocabulary.EXACT,
          Vocabulary.DC_TITLE,
          Vocabulary.TEXT);

  static final String SUBJECT = "subject";
  static final String GRAPH = "graph";
  static final String PROPERTY = "property";
  static final String LANGUAGE = "lang";
  static final String NO_LANGUAGE = "none";
  static final String TYPE = "type";
  static final String VALUE = "value";
  static final String UID = "uid";

  private static final int UID_DIGITS = 32;

  /** Without places of words: phrases are sought as they are written. */
  private static final FieldType STEMS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    STEMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    STEMS.freeze();
  }

  private Texts() {}

  static boolean isSearched(Quad quad) {
    return quad.getObject().isLiteral() && PROPERTIES.contains(quad.getPredicate());
  }

  /** The name of a graph in the index; the default graph has one name, however it is written. */
  static String graph(Node graph) {
    return TextQueryFuncs.graphNodeToString(
        graph == null || Quad.isDefaultGraph(graph) ? Quad.defaultGraphNodeGenerated : graph);
  }

  /** Equal only for equal quads. */
  static String uid(Quad quad) {
    return Digest.of(
            graph(quad.getGraph())
                + " "
                + NodeFmtLib.strNT(quad.getSubject())
                + " "
                + NodeFmtLib.strNT(quad.getPredicate())
                + " "
                + NodeFmtLib.strNT(quad.getObject()))
        .substring(0, UID_DIGITS);
  }

  static Document document(Quad quad) {
    Node literal = quad.getObject();
    String value = literal.getLiteralLexicalForm();
    String language = literal.getLiteralLanguage();
    Document document = new Document();
    document.add(
        new StringField(
            SUBJECT, TextQueryFuncs.subjectToString(quad.getSubject()), Field.Store.YES));
    document.add(new StringField(GRAPH, graph(quad.getGraph()), Field.Store.YES));
    document.add(new StringField(PROPERTY, quad.getPredicate().getURI(), Field.Store.YES));
    document.add(
        new StringField(LANGUAGE, language.isEmpty() ? NO_LANGUAGE : language, Field.Store.YES));
    document.add(new StoredField(TYPE, literal.getLiteralDatatypeURI()));
    document.add(new StringField(UID, uid(quad), Field.Store.YES));
    document.add(new StoredField(VALUE, value));
    document.add(new Field(WordIndex.WORDS, value, STEMS));
    document.add(new TextField(WordIndex.EXACT, value, Field.Store.NO));
    return document;
  }

  static Node subject(Document document) {
    return TextQueryFuncs.stringToNode(document.get(SUBJECT));
  }

  static Node graph(Document document) {
    return TextQueryFuncs.stringToNode(document.get(GRAPH));
  }

  static Node property(Document document) {
    return NodeFactory.createURI(document.get(PROPERTY));
  }

  /** The value, or what is shown of it, in its language and type. */
  static Node literal(Document document, Optional<String> shown) {
    String language = document.get(LANGUAGE);
    String value = shown.orElseGet(() -> document.get(VALUE));
    if (!language.equals(NO_LANGUAGE)) {
      return NodeFactory.createLiteralLang(value, language);
    }
    String type = document.get(TYPE);
    return type.equals(XSDDatatype.XSDstring.getURI()) || shown.isPresent()
        ? NodeFactory.createLiteralString(value)
        : NodeFactory.createLiteralDT(value, NodeFactory.getType(type));
  }
}
