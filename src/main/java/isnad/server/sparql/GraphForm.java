package isnad.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;

/** A form of graphs. The first media type is its own, the others are aliases. */
public enum GraphForm {
  TURTLE("Turtle", "ttl", "text/turtle application/x-turtle application/turtle"),
  NTRIPLES("N-Triples", "nt", "application/n-triples text/plain"),
  JSONLD("JSON-LD", "jsonld", "application/ld+json application/json"),
  RDFXML("RDF_XML", "rdf", "application/rdf+xml application/xml"),
  TRIG("TriG", "trig", "application/trig"),
  NQUADS("N-Quads", "nq", "application/n-quads");

  private final String registered;
  private final String ending;
  private final String mediaTypes;

  GraphForm(String registered, String ending, String mediaTypes) {
    this.registered = registered;
    this.ending = ending;
    this.mediaTypes = mediaTypes;
  }

  /** Every media type of these forms, best first. */
  public static List<String> offered(GraphForm... forms) {
    return Arrays.stream(forms).flatMap(form -> form.mediaTypes().stream()).toList();
  }

  public static Optional<GraphForm> of(String mediaType) {
    return Arrays.stream(values())
        .filter(form -> form.mediaTypes().contains(mediaType))
        .findFirst();
  }

  private List<String> mediaTypes() {
    return List.of(mediaTypes.split(" "));
  }

  public String mediaType() {
    return mediaTypes().get(0);
  }

  /** How names of files in this form end, without the dot. */
  public String ending() {
    return ending;
  }

  /** W3C's IRI for it. */
  public Node registered() {
    return NodeFactory.createURI("http://www.w3.org/ns/formats/" + registered);
  }

  /** Jena's name for it. */
  public RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE;
      case NTRIPLES -> RDFFormat.NTRIPLES;
      case JSONLD -> RDFFormat.JSONLD;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case NQUADS -> RDFFormat.NQUADS;
    };
  }
}
