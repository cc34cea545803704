package isnad.server.graphs;

import isnad.server.sparql.TooLargeException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/**
 * What a store would hold after changes that it has not yet seen. An update works on this, so that
 * one that fails has touched nothing, and writing the changes is all that remains.
 *
 * <p>The default graph is the union of the named ones. What is written to it goes to a named graph
 * of its own, and is deleted only from there.
 */
final class Overlay extends DatasetGraphTriplesQuads {

  private final DatasetGraph below;
  private final Node defaultGraph;
  private final int most;
  private final Set<Quad> added = new LinkedHashSet<>();
  private final Set<Quad> removed = new LinkedHashSet<>();
  private final PrefixMap prefixes = PrefixMapFactory.create();
  private final Transactional transactional = TransactionalNull.create();

  /**
   * No changes yet.
   *
   * @param below what the store holds, read within a transaction
   * @param defaultGraph where statements of the default graph are kept
   * @param most changes that are allowed
   */
  Overlay(DatasetGraph below, Node defaultGraph, int most) {
    this.below = below;
    this.defaultGraph = defaultGraph;
    this.most = most;
  }

  List<Quad> added() {
    return List.copyOf(added);
  }

  List<Quad> removed() {
    return List.copyOf(removed);
  }

  @Override
  protected void addToDftGraph(Node subject, Node predicate, Node object) {
    addToNamedGraph(defaultGraph, subject, predicate, object);
  }

  @Override
  protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (!removed.remove(quad) && !below.contains(quad)) {
      added.add(quad);
      refuseTooMany();
    }
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
    deleteFromNamedGraph(defaultGraph, subject, predicate, object);
  }

  @Override
  protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (!added.remove(quad) && below.contains(quad)) {
      removed.add(quad);
      refuseTooMany();
    }
  }

  private void refuseTooMany() {
    if (added.size() + removed.size() > most) {
      throw new TooLargeException(
          "found more than %d changes, expected fewer in one request".formatted(most));
    }
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return Iter.iter(findInAnyNamedGraphs(subject, predicate, object))
        .map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
        .distinct();
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    Stream<Quad> kept =
        Iter.asStream(below.find(graph, subject, predicate, object))
            .filter(quad -> !quad.isDefaultGraph() && !removed.contains(quad));
    Stream<Quad> more =
        List.copyOf(added).stream()
            .filter(quad -> quad.matches(any(graph), any(subject), any(predicate), any(object)));
    return Stream.concat(kept, more).iterator();
  }

  /** Jena's older code says null where any node will do. */
  private static Node any(Node node) {
    return node == null ? Node.ANY : node;
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return findInSpecificNamedGraph(Node.ANY, subject, predicate, object);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.iter(findInAnyNamedGraphs(Node.ANY, Node.ANY, Node.ANY))
        .map(Quad::getGraph)
        .distinct();
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public void begin(TxnType type) {
    transactional.begin(type);
  }

  @Override
  public boolean promote(Promote promote) {
    return transactional.promote(promote);
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }

  @Override
  public void close() {}
}
