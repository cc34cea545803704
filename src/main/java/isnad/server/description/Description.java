package isnad.server.description;

import isnad.query.Catalog;
import isnad.query.Question;
import isnad.rdf.ArticleGraph;
import isnad.rdf.Digest;
import isnad.rdf.Iris;
import isnad.rdf.Vocabulary;
import isnad.store.SeedGraph;
import isnad.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The graph of a store that describes the store, itself included: how many things each class has
 * and how many triples each property (VoID), where it links to, when it last changed, which
 * prefixes its queries use and which queries there are (SHACL).
 *
 * @param iris the base of the data
 * @param catalog the queries
 */
public record Description(Iris iris, Catalog catalog) {

  private static final int MOST_ROUNDS = 8;
  private static final Node DIGEST = NodeFactory.createLiteralString("");

  /**
   * Counts what a store holds and, if that is not what its description says, describes it anew.
   * What is the same is not written again.
   */
  public Census refresh(Store store) {
    record Seen(Census census, Set<Triple> described) {}
    Seen seen =
        store.read(
            dataset ->
                new Seen(
                    Census.of(dataset, iris.dataset()),
                    dataset.getGraph(iris.dataset()).find().toSet()));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<Triple> described = describe(seen.census(), now);
    if (!timeless(described).equals(timeless(seen.described()))) {
      store.put(new ArticleGraph(iris.dataset(), described));
    }
    return seen.census().with(stored(described));
  }

  /** What does not change when nothing else does. */
  private static Set<Triple> timeless(Iterable<Triple> triples) {
    Set<Triple> timeless = new HashSet<>();
    for (Triple triple : triples) {
      if (!triple.predicateMatches(DCTerms.modified.asNode())
          && !triple.predicateMatches(Vocabulary.DIGEST)) {
        timeless.add(triple);
      }
    }
    return timeless;
  }

  /** With the digest, which the store will add. */
  private List<Triple> stored(List<Triple> described) {
    List<Triple> stored = new ArrayList<>(described);
    stored.add(Triple.create(iris.dataset(), Vocabulary.DIGEST, DIGEST));
    return stored;
  }

  /** A description that counts itself too: it is made again until its counts no longer change. */
  private List<Triple> describe(Census others, Instant modified) {
    List<Triple> described = triples(others, modified);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Triple> next = triples(others.with(stored(described)), modified);
      if (next.equals(described)) {
        return described;
      }
      described = next;
    }
    throw new IllegalStateException("found no description that counts itself");
  }

  private List<Triple> triples(Census census, Instant modified) {
    Sketch sketch = new Sketch();
    Node dataset = iris.dataset();
    SeedGraph.dataset(iris).ifPresent(seed -> sketch.addAll(seed.graph().find().toList()));
    sketch
        .say(dataset, "dcterms:modified", modified)
        .say(dataset, "void:uriSpace", iris.base())
        .say(dataset, "void:triples", census.triples())
        .say(dataset, "void:classes", census.classes().size())
        .say(dataset, "void:properties", census.properties().size());
    partitions(census, sketch);
    links(census, sketch);
    prefixes(sketch);
    catalog.questions().forEach(question -> query(question, sketch));
    // Sorted, so that the same store is described in the same words.
    return sketch.triples().stream()
        .distinct()
        .sorted(java.util.Comparator.comparing(Triple::toString))
        .toList();
  }

  private void partitions(Census census, Sketch sketch) {
    census
        .classes()
        .forEach(
            (type, count) -> {
              Node part = iris.node("dataset/class/" + shortName(type));
              sketch
                  .say(iris.dataset(), "void:classPartition", part)
                  .say(part, "void:class", NodeFactory.createURI(type))
                  .say(part, "void:entities", count);
              Optional.ofNullable(census.examples().get(type))
                  .filter(example -> example.startsWith(iris.base()))
                  .filter(example -> type.startsWith(Vocabulary.TERMS))
                  .ifPresent(
                      example ->
                          sketch.say(
                              iris.dataset(),
                              "void:exampleResource",
                              NodeFactory.createURI(example)));
            });
    census
        .properties()
        .forEach(
            (property, count) -> {
              Node part = iris.node("dataset/property/" + shortName(property));
              sketch
                  .say(iris.dataset(), "void:propertyPartition", part)
                  .say(part, "void:property", NodeFactory.createURI(property))
                  .say(part, "void:triples", count);
            });
  }

  private void links(Census census, Sketch sketch) {
    Census.LINKED.forEach(
        (start, home) -> {
          Node links = iris.node("dataset/links/" + host(home));
          Node target = iris.node("dataset/linked/" + host(home));
          sketch
              .say(iris.dataset(), "void:subset", links)
              .is(links, "void:Linkset")
              .say(links, "void:linkPredicate", Terms.of("skos:exactMatch"))
              .say(links, "void:subjectsTarget", iris.dataset())
              .say(links, "void:objectsTarget", target)
              .say(links, "void:triples", census.links().getOrDefault(start, 0L))
              .is(target, "void:Dataset")
              .say(target, "dcterms:source", NodeFactory.createURI(home))
              .say(target, "void:uriSpace", start);
        });
  }

  private static String host(String home) {
    return home.replaceFirst("https://(www\\.)?", "").replace("/", "");
  }

  private void prefixes(Sketch sketch) {
    for (Map.Entry<String, String> prefix : Terms.byPrefix().entrySet()) {
      Node declaration = iris.node("dataset/prefix/" + prefix.getKey());
      sketch
          .say(iris.dataset(), "sh:declare", declaration)
          .is(declaration, "sh:PrefixDeclaration")
          .say(declaration, "sh:prefix", prefix.getKey())
          .typed(declaration, "sh:namespace", prefix.getValue(), XSDDatatype.XSDanyURI);
    }
  }

  /** A query of the catalog with the values that its parameters have unless others are given. */
  private void query(Question question, Sketch sketch) {
    Query query = question.query(iris.base(), Map.of());
    query.getPrologue().setBaseURI((String) null);
    Node node = iris.node("queries/" + question.name());
    sketch
        .is(node, "sh:SPARQLExecutable")
        .is(node, "sh:SPARQLSelectExecutable")
        .say(node, "rdfs:comment", question.arabic(), "ar")
        .say(node, "rdfs:comment", question.english(), "en")
        .say(node, "sh:prefixes", iris.dataset())
        .say(node, "sh:select", query.serialize().strip());
  }

  /** The last part of an IRI: its short form where it has one, which can stand in a path. */
  private static String shortName(String iri) {
    for (Map.Entry<String, String> prefix : Terms.byPrefix().entrySet()) {
      String name = iri.substring(Math.min(prefix.getValue().length(), iri.length()));
      if (iri.startsWith(prefix.getValue()) && name.matches("[A-Za-z0-9._-]+")) {
        return prefix.getKey() + "-" + name;
      }
    }
    return Digest.of(iri).substring(0, 16);
  }
}
