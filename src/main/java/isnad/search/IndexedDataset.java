package isnad.search;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.changes.DatasetGraphTextMonitor;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset whose index follows it: both change in one transaction. Jena's own dataset with text
 * rolls the index back when a reader gives up; here only the transaction that writes touches it.
 *
 * <p>The quads are committed before the index shows them. Which graphs a transaction touched is
 * written down before and forgotten after, so that a process that is killed in between leaves
 * behind what {@link #open} has to index again.
 */
public final class IndexedDataset extends DatasetGraphTextMonitor {

  private final WordIndex index;
  private final TouchedGraphs touched;
  private final Set<Node> graphs;

  private IndexedDataset(
      DatasetGraph dataset, WordIndex index, TouchedGraphs touched, Set<Node> graphs) {
    super(dataset, new Following(index, graphs));
    this.index = index;
    this.touched = touched;
    this.graphs = graphs;
  }

  /** Joins a dataset and its index, after indexing what the index lacks. */
  public static IndexedDataset open(DatasetGraph dataset, WordIndex index, TouchedGraphs touched) {
    IndexedDataset indexed =
        new IndexedDataset(
            requireNonNull(dataset, "dataset is null"),
            requireNonNull(index, "index is null"),
            requireNonNull(touched, "touched is null"),
            new HashSet<>());
    if (index.isNew()) {
      indexed.index(Set.of(Node.ANY));
    } else if (!touched.read().isEmpty()) {
      indexed.index(touched.read());
    }
    touched.forget();
    return indexed;
  }

  private void index(Set<Node> names) {
    begin(ReadWrite.READ);
    try {
      for (Node name : names) {
        if (!name.equals(Node.ANY)) {
          index.deleteGraph(name);
        }
        for (Node property : Texts.PROPERTIES) {
          find(name, Node.ANY, property, Node.ANY).forEachRemaining(index::add);
        }
      }
      index.prepareCommit();
      index.commit();
    } finally {
      end();
    }
  }

  public WordIndex index() {
    return index;
  }

  /**
   * Writes a graph in place of the one of its name. Quicker than {@link #add}: no triple is looked
   * up first.
   *
   * @param triples without repetition
   */
  public void replace(Node name, Collection<Triple> triples) {
    DatasetGraph quads = getWrapped();
    graphs.add(name);
    if (quads.contains(name, Node.ANY, Node.ANY, Node.ANY)) {
      quads.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
      index.deleteGraph(name);
    }
    for (Triple triple : triples) {
      Quad quad = Quad.create(name, triple);
      quads.add(quad);
      index.add(quad);
    }
  }

  /** Adds a quad, which must not be there. Quicker than {@link #add}: it is not looked up first. */
  public void addNew(Quad quad) {
    graphs.add(quad.getGraph());
    getWrapped().add(quad);
    index.add(quad);
  }

  /** What is searched, according to the quads; the caller holds a transaction. */
  public GraphSums sums() {
    GraphSums sums = new GraphSums();
    for (Node property : Texts.PROPERTIES) {
      Iterator<Quad> quads = find(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        if (Texts.isSearched(quad)) {
          sums.add(Texts.graph(quad.getGraph()), Texts.uid(quad));
        }
      }
    }
    return sums;
  }

  @Override
  public void commit() {
    if (transactionMode() != ReadWrite.WRITE) {
      super.commit();
      return;
    }
    touched.write(graphs);
    prepare();
    super.commit();
    index.commit();
    graphs.clear();
    touched.forget();
  }

  private void prepare() {
    boolean prepared = false;
    try {
      index.prepareCommit();
      prepared = true;
    } finally {
      if (!prepared) {
        touched.forget();
      }
    }
  }

  @Override
  public void abort() {
    boolean writes = transactionMode() == ReadWrite.WRITE;
    try {
      super.abort();
    } finally {
      if (writes) {
        graphs.clear();
        index.rollback();
      }
    }
  }

  /** Tells the index of each quad that comes or goes. */
  private record Following(WordIndex index, Set<Node> graphs) implements TextDatasetChanges {

    @Override
    public void start() {}

    @Override
    public void change(TextQuadAction action, Node graph, Node subject, Node property, Node value) {
      Quad quad = Quad.create(graph, subject, property, value);
      if (action == TextQuadAction.ADD) {
        graphs.add(graph);
        index.add(quad);
      } else if (action == TextQuadAction.DELETE) {
        graphs.add(graph);
        index.delete(quad);
      }
    }

    @Override
    public void finish() {}

    @Override
    public void reset() {}
  }
}
