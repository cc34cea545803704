package isnad.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A form of rows, and of yes or no. The first media type is its own, the others are aliases. */
public enum RowForm implements Form {
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
    return Form.offered(values());
  }

  public static Optional<RowForm> of(String mediaType) {
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
