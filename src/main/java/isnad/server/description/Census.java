package isnad.server.description;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * How much a store holds. A triple that several graphs have is counted once, but as so many quads.
 *
 * @param quads in all graphs
 * @param triples in their union
 * @param classes how many things each class has, by its IRI
 * @param properties how many triples each property has, by its IRI
 * @param links how many things are said to be the same as one elsewhere, by the start of that
 *     thing's IRI
 * @param examples for each class the first of its things, as IRIs go
 */
public record Census(
    long quads,
    long triples,
    SortedMap<String, Long> classes,
    SortedMap<String, Long> properties,
    SortedMap<String, Long> links,
    SortedMap<String, String> examples) {

  /** Where the things of other datasets stand that are linked to. */
  static final Map<String, String> LINKED =
      Map.of(
          "http://www.wikidata.org/entity/", "https://www.wikidata.org/",
          "https://sws.geonames.org/", "https://www.geonames.org/");

  public Census {
    classes = new TreeMap<>(classes);
    properties = new TreeMap<>(properties);
    links = new TreeMap<>(links);
    examples = new TreeMap<>(examples);
  }

  /**
   * Counts all but one graph, whose triples no other graph has.
   *
   * @param excluded the name of the graph
   */
  static Census of(DatasetGraph dataset, Node excluded) {
    Counting counting = new Counting();
    long quads = 0;
    Iterator<Quad> all = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (all.hasNext()) {
      if (!all.next().getGraph().equals(excluded)) {
        quads++;
      }
    }
    Set<Triple> others = dataset.getGraph(excluded).find().toSet();
    Iterator<Quad> union = dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
    while (union.hasNext()) {
      Triple triple = union.next().asTriple();
      if (!others.contains(triple)) {
        counting.add(triple);
      }
    }
    return counting.census(quads);
  }

  /** This, and the triples of one more graph that has none of the others'. */
  Census with(Iterable<Triple> more) {
    Counting counting = new Counting();
    counting.triples = triples;
    counting.classes.putAll(classes);
    counting.properties.putAll(properties);
    counting.links.putAll(links);
    counting.examples.putAll(examples);
    long count = 0;
    for (Triple triple : more) {
      counting.add(triple);
      count++;
    }
    return counting.census(quads + count);
  }

  public long things(String type) {
    return classes.getOrDefault(type, 0L);
  }

  /** Sums that grow. */
  private static final class Counting {

    private long triples;
    private final SortedMap<String, Long> classes = new TreeMap<>();
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private final SortedMap<String, Long> links = new TreeMap<>();
    private final SortedMap<String, String> examples = new TreeMap<>();

    private void add(Triple triple) {
      triples++;
      properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
      Node object = triple.getObject();
      if (!object.isURI()) {
        return;
      }
      if (triple.predicateMatches(RDF.type.asNode())) {
        classes.merge(object.getURI(), 1L, Long::sum);
        if (triple.getSubject().isURI()) {
          examples.merge(
              object.getURI(),
              triple.getSubject().getURI(),
              (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
      } else if (triple.predicateMatches(SKOS.exactMatch.asNode())) {
        LINKED.keySet().stream()
            .filter(object.getURI()::startsWith)
            .forEach(start -> links.merge(start, 1L, Long::sum));
      }
    }

    private Census census(long quads) {
      return new Census(quads, triples, classes, properties, links, examples);
    }
  }
}
