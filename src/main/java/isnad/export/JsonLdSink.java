package isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import isnad.rdf.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes JSON-LD as statements come, which must do so graph by graph, subject by subject and
 * property by property: {@code {"@context": …, "@graph": [{"@id": GRAPH, "@graph": [{"@id":
 * SUBJECT, …}, …]}, …]}}. RDF4J's own writer would hold all of them in memory.
 */
final class JsonLdSink extends StreamRDFBase {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final JsonGenerator json;
  private Optional<Node> graph = Optional.empty();
  private Optional<Node> subject = Optional.empty();
  private Optional<Node> property = Optional.empty();

  JsonLdSink(OutputStream bytes) throws IOException {
    json =
        new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(bytes);
  }

  /** Writes a part. */
  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    write(
        () -> {
          json.writeStartObject();
          json.writeObjectFieldStart("@context");
          for (Map.Entry<String, String> prefix :
              new java.util.TreeMap<>(Vocabulary.prefixes()).entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
          }
          json.writeEndObject();
          json.writeArrayFieldStart("@graph");
        });
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphIRI, triple));
  }

  @Override
  public void quad(Quad quad) {
    write(
        () -> {
          Optional<Node> name =
              quad.isDefaultGraph() ? Optional.empty() : Optional.of(quad.getGraph());
          if (!name.equals(graph)) {
            endGraph();
            startGraph(name);
          }
          if (!subject.equals(Optional.of(quad.getSubject()))) {
            endSubject();
            subject = Optional.of(quad.getSubject());
            json.writeStartObject();
            json.writeStringField("@id", id(quad.getSubject()));
          }
          if (!property.equals(Optional.of(quad.getPredicate()))) {
            endProperty();
            property = Optional.of(quad.getPredicate());
            boolean type = quad.getPredicate().equals(Vocabulary.RDF_TYPE);
            json.writeArrayFieldStart(type ? "@type" : shortened(quad.getPredicate().getURI()));
          }
          value(quad.getObject(), quad.getPredicate().equals(Vocabulary.RDF_TYPE));
        });
  }

  private void startGraph(Optional<Node> name) throws IOException {
    graph = name;
    if (name.isPresent()) {
      json.writeStartObject();
      json.writeStringField("@id", id(name.get()));
      json.writeArrayFieldStart("@graph");
    }
  }

  private void endGraph() throws IOException {
    endSubject();
    if (graph.isPresent()) {
      json.writeEndArray();
      json.writeEndObject();
      graph = Optional.empty();
    }
  }

  private void endSubject() throws IOException {
    endProperty();
    if (subject.isPresent()) {
      json.writeEndObject();
      subject = Optional.empty();
    }
  }

  private void endProperty() throws IOException {
    if (property.isPresent()) {
      json.writeEndArray();
      property = Optional.empty();
    }
  }

  private void value(Node node, boolean type) throws IOException {
    if (type && node.isURI()) {
      json.writeString(shortened(node.getURI()));
    } else if (!node.isLiteral()) {
      json.writeStartObject();
      json.writeStringField("@id", id(node));
      json.writeEndObject();
    } else if (node.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())) {
      json.writeString(node.getLiteralLexicalForm());
    } else {
      json.writeStartObject();
      json.writeStringField("@value", node.getLiteralLexicalForm());
      if (node.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@type", shortened(node.getLiteralDatatypeURI()));
      } else {
        json.writeStringField("@language", node.getLiteralLanguage());
      }
      json.writeEndObject();
    }
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  /** With a prefix, where what is left is a plain name. */
  private static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      if (iri.startsWith(prefix.getValue())
          && NAME.matcher(iri.substring(prefix.getValue().length())).matches()) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  @Override
  public void finish() {
    write(
        () -> {
          endGraph();
          json.writeEndArray();
          json.writeEndObject();
          json.flush();
        });
  }
}
