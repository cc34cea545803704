package isnad.store;

import static java.util.Objects.requireNonNull;

import isnad.rdf.Digest;
import isnad.rdf.Iris;
import isnad.rdf.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A graph that comes with Isnad: the gazetteer, the ontology, the description of the data. Its
 * files are Turtle in which data stand below {@link Iris#DEFAULT_BASE} or are relative; both become
 * IRIs below the store's base. A blank node becomes an IRI below {@code .well-known/genid/} with
 * the graph's name and its number in order of appearance.
 *
 * @param name names the graph
 * @param iris the base of the data
 * @param files contents by path, such as {@code ontology/isnad.ttl}
 */
public record SeedGraph(Node name, Iris iris, SortedMap<String, byte[]> files) {

  public SeedGraph {
    requireNonNull(name, "name is null");
    requireNonNull(iris, "iris is null");
    files = new TreeMap<>(files);
  }

  /** The graphs of this Isnad; a graph without files is left out. */
  public static List<SeedGraph> bundled(Iris iris) {
    SortedMap<String, byte[]> ontology = new TreeMap<>();
    BundledFiles.in("isnad/ontology", ".ttl")
        .forEach(
            (file, content) -> {
              if (!file.equals("shapes.ttl")) {
                ontology.put("ontology/" + file, content);
              }
            });
    SortedMap<String, byte[]> gazetteer = new TreeMap<>();
    BundledFiles.in("isnad/seeds/gazetteer", ".ttl")
        .forEach((file, content) -> gazetteer.put("seeds/gazetteer/" + file, content));
    return List.of(
            new SeedGraph(iris.ontology(), iris, ontology),
            new SeedGraph(iris.gazetteer(), iris, gazetteer))
        .stream()
        .filter(seed -> !seed.files().isEmpty())
        .toList();
  }

  /** What is said of the data whatever they are, which is a part of their description. */
  public static Optional<SeedGraph> dataset(Iris iris) {
    String file = "dataset.ttl";
    return Optional.ofNullable(BundledFiles.in("isnad/seeds", ".ttl").get(file))
        .map(
            content ->
                new SeedGraph(
                    iris.dataset(), iris, new TreeMap<>(Map.of("seeds/" + file, content))));
  }

  /** The SHA-256 of base and files: equal only if the graph is. Cheap: nothing is parsed. */
  public String digest() {
    List<byte[]> contents = new ArrayList<>();
    contents.add(iris.base().getBytes(StandardCharsets.UTF_8));
    files.forEach(
        (path, content) -> {
          contents.add(path.getBytes(StandardCharsets.UTF_8));
          contents.add(content);
        });
    return Digest.of(contents);
  }

  /**
   * Parses the files.
   *
   * @throws StoreException naming file and line if one is not Turtle
   */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Map<Node, Node> named = new HashMap<>();
    files.forEach(
        (path, content) ->
            RDFParser.source(new ByteArrayInputStream(content))
                .lang(Lang.TURTLE)
                .base(iris.base())
                .errorHandler(new Refusal(path))
                .parse(
                    new StreamRDFBase() {
                      @Override
                      public void triple(Triple triple) {
                        graph.add(
                            placed(triple.getSubject(), named),
                            placed(triple.getPredicate(), named),
                            placed(triple.getObject(), named));
                      }
                    }));
    return graph;
  }

  private Node placed(Node node, Map<Node, Node> named) {
    if (node.isBlank()) {
      String graph = name.getURI().substring(iris.base().length());
      return named.computeIfAbsent(
          node, blank -> iris.node(".well-known/genid/%s-%d".formatted(graph, named.size() + 1)));
    }
    return node.isURI() ? rebased(node) : node;
  }

  private Node rebased(Node node) {
    String iri = node.getURI();
    if (!iri.startsWith(Iris.DEFAULT_BASE)
        || iris.base().equals(Iris.DEFAULT_BASE)
        || iri.startsWith(Vocabulary.TERMS)
        || (iri + "#").equals(Vocabulary.TERMS)) {
      return node;
    }
    return NodeFactory.createURI(iris.base() + iri.substring(Iris.DEFAULT_BASE.length()));
  }

  /** Takes even a warning, such as a date that is none, for a fault of the file. */
  private record Refusal(String path) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      throw new StoreException("%s:%d: found no good Turtle: %s".formatted(path, line, message));
    }

    @Override
    public void error(String message, long line, long column) {
      warning(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      warning(message, line, column);
    }
  }
}
