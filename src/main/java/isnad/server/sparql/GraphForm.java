package isnad.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** A form of graphs. The first media type is its own, the others are aliases. */
public enum GraphForm implements Form {
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
    return Form.offered(forms);
  }

  public static Optional<GraphForm> of(String mediaType) {
    return Form.of(values(), mediaType);
  }

  @Override
  public List<String> mediaTypes() {
    return List.of(mediaTypes.split(" "));
  }

  @Override
  public String registeredName() {
    return registered;
  }

  /** How names of files in this form end, without the dot. */
  public String ending() {
    return ending;
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
