package isnad.server.description;

import isnad.rdf.Iris;
import isnad.server.description.Dumps.Dump;
import isnad.server.description.Dumps.Made;
import isnad.server.sparql.GraphForm;
import isnad.server.sparql.RowForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Describes what the server offers at the address by which a client sees it.
 *
 * @param iris the base of the data
 * @param hasUpdates whether it takes updates
 * @param hasServices whether queries may ask other endpoints
 */
public record Endpoint(Iris iris, boolean hasUpdates, boolean hasServices) {

  static final String SPARQL = "/isnad/sparql";

  /** The server's address in the client's eyes, without a path. */
  static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** The description of the SPARQL endpoint. */
  List<Triple> service(String address, Optional<Long> triples) {
    Node endpoint = NodeFactory.createURI(address + SPARQL);
    Node dataset = NodeFactory.createURI(address + SPARQL + "#dataset");
    Node defaultGraph = NodeFactory.createURI(address + SPARQL + "#default-graph");
    Sketch sketch = new Sketch();
    sketch
        .is(endpoint, "sd:Service")
        .say(endpoint, "sd:endpoint", endpoint)
        .say(endpoint, "sd:supportedLanguage", Terms.of("sd:SPARQL11Query"))
        .say(endpoint, "sd:feature", Terms.of("sd:UnionDefaultGraph"))
        .say(endpoint, "sd:propertyFeature", Terms.of("text:query"))
        .say(endpoint, "sd:extensionFunction", Terms.of("f:kilometres"))
        .say(endpoint, "sd:extensionFunction", Terms.of("f:inBox"))
        .say(endpoint, "sd:extensionFunction", Terms.of("geof:distance"))
        .say(endpoint, "sd:defaultDataset", dataset)
        .say(endpoint, "rdfs:seeAlso", NodeFactory.createURI(address + "/.well-known/void"));
    if (hasUpdates) {
      sketch.say(endpoint, "sd:supportedLanguage", Terms.of("sd:SPARQL11Update"));
    }
    if (hasServices) {
      sketch.say(endpoint, "sd:feature", Terms.of("sd:BasicFederatedQuery"));
    }
    for (RowForm form : RowForm.values()) {
      sketch.say(endpoint, "sd:resultFormat", form.registered());
    }
    for (GraphForm form : GraphForm.values()) {
      sketch.say(endpoint, "sd:resultFormat", form.registered());
    }
    sketch
        .is(dataset, "sd:Dataset")
        .say(dataset, "sd:defaultGraph", defaultGraph)
        .is(defaultGraph, "sd:Graph");
    triples.ifPresent(count -> sketch.say(defaultGraph, "void:triples", count));
    for (Node graph : List.of(iris.gazetteer(), iris.ontology(), iris.dataset())) {
      String name = graph.getURI().substring(iris.base().length());
      Node named = NodeFactory.createURI(address + SPARQL + "#graph-" + name);
      sketch
          .say(dataset, "sd:namedGraph", named)
          .is(named, "sd:NamedGraph")
          .say(named, "sd:name", graph);
    }
    return sketch.triples();
  }

  /** What the description in the store cannot know: addresses, and the dumps. */
  List<Triple> offers(String address, Optional<Made> made) {
    Node dataset = iris.dataset();
    Node endpoint = NodeFactory.createURI(address + SPARQL);
    Node document = NodeFactory.createURI(address + "/.well-known/void");
    Node service = NodeFactory.createURI(address + SPARQL + "#service");
    Sketch sketch = new Sketch();
    sketch
        .is(document, "void:DatasetDescription")
        .say(document, "dcterms:subject", dataset)
        .say(dataset, "void:sparqlEndpoint", endpoint)
        .is(service, "dcat:DataService")
        .say(service, "dcat:endpointURL", endpoint)
        .say(service, "dcat:servesDataset", dataset);
    made.ifPresent(
        all ->
            all.dumps()
                .forEach(
                    dump -> {
                      Node file = NodeFactory.createURI(address + "/dumps/" + dump.name());
                      sketch
                          .say(dataset, "void:dataDump", file)
                          .say(dataset, "dcat:distribution", file)
                          .say(file, "dcterms:modified", all.when());
                      dump(dump, file, sketch);
                    }));
    return sketch.triples();
  }

  private static void dump(Dump dump, Node file, Sketch sketch) {
    String form = dump.form() == isnad.export.Format.TRIG ? "trig" : "n-quads";
    Node types = NodeFactory.createURI("https://www.iana.org/assignments/media-types/");
    Node checksum = NodeFactory.createURI(file.getURI() + "#sha256");
    sketch
        .is(file, "dcat:Distribution")
        .say(file, "dcat:downloadURL", file)
        .say(file, "dcat:mediaType", NodeFactory.createURI(types.getURI() + "application/" + form))
        .say(
            file, "dcat:compressFormat", NodeFactory.createURI(types.getURI() + "application/gzip"))
        .typed(file, "dcat:byteSize", Long.toString(dump.size()), XSDDatatype.XSDnonNegativeInteger)
        .say(file, "spdx:checksum", checksum)
        .is(checksum, "spdx:Checksum")
        .say(checksum, "spdx:algorithm", Terms.of("spdx:checksumAlgorithm_sha256"))
        .typed(checksum, "spdx:checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary);
  }
}
