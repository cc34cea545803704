package isnad.server.description;

import isnad.query.GeoFunctions;
import isnad.rdf.Vocabulary;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms with which datasets and services are described, as {@code void:triples}. */
final class Terms {

  private static final Map<String, String> PREFIXES = prefixes();

  private Terms() {}

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>(Vocabulary.prefixes());
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("f", GeoFunctions.NAMESPACE);
    prefixes.put("geof", "http://www.opengis.net/def/function/geosparql/");
    prefixes.put("formats", "http://www.w3.org/ns/formats/");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    prefixes.put("sh", "http://www.w3.org/ns/shacl#");
    prefixes.put("spdx", "http://spdx.org/rdf/terms#");
    prefixes.put("text", "http://jena.apache.org/text#");
    prefixes.put("void", "http://rdfs.org/ns/void#");
    return Map.copyOf(prefixes);
  }

  /** Namespaces by prefix. */
  static Map<String, String> byPrefix() {
    return PREFIXES;
  }

  /** A term by its name with a prefix. */
  static Node of(String name) {
    String[] parts = name.split(":", 2);
    String namespace = PREFIXES.get(parts[0]);
    if (namespace == null) {
      throw new IllegalArgumentException("found no namespace for " + name);
    }
    return NodeFactory.createURI(namespace + parts[1]);
  }
}
