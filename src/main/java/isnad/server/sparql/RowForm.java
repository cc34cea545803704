package isnad.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A form of rows, and of yes or no. The first media type is its own, the others are aliases. */
public enum RowForm {
  JSON("SPARQL_Results_JSON", "application/sparql-results+json application/json"),
  XML("SPARQL_Results_XML", "application/sparql-results+xml application/xml text/xml"),
  CSV("SPARQL_Results_CSV", "text/csv"),
  TSV("SPARQL_Results_TSV", "text/tab-separated-values");

  private final String registered;
  private final String mediaTypes;

  RowForm(String registered, String mediaTypes) {
    this.registered = registered;
    this.mediaTypes = mediaTypes;
  }

  /** Every media type, best first. */
  public static List<String> offered() {
    return Arrays.stream(values()).flatMap(form -> form.mediaTypes().stream()).toList();
  }

  public static Optional<RowForm> of(String mediaType) {
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

  /** W3C's IRI for it. */
  public Node registered() {
    return NodeFactory.createURI("http://www.w3.org/ns/formats/" + registered);
  }

  /** Jena's name for it. */
  public Lang language() {
    return switch (this) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
    };
  }
}
