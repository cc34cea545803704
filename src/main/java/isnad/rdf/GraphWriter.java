package isnad.rdf;

import static java.util.Objects.requireNonNull;

import isnad.extract.Extraction;
import isnad.lexicon.GazetteerEntry;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Writes what was read from an article as the graph of that article: the article, its spans, the
 * entities and what mentions them, events, reports with their chains, quantities and offices. Of an
 * entity that the gazetteer knows it repeats type and preferred labels, so that the graph can be
 * read alone; of others it says all that the article gives. Immutable and thread-safe.
 */
public final class GraphWriter {

  private final Iris iris;
  private final TypeLabels labels;
  private final Function<String, Optional<GazetteerEntry>> gazetteer;

  /**
   * Makes a writer.
   *
   * @param labels what the ontology calls the event types
   * @param gazetteer finds an entry by its path; must be thread-safe
   */
  public GraphWriter(
      Iris iris, TypeLabels labels, Function<String, Optional<GazetteerEntry>> gazetteer) {
    this.iris = requireNonNull(iris, "iris is null");
    this.labels = requireNonNull(labels, "labels is null");
    this.gazetteer = requireNonNull(gazetteer, "gazetteer is null");
  }

  /**
   * The graph of an article.
   *
   * @throws IllegalArgumentException if an event or office names an entity that the extraction
   *     lacks
   */
  public ArticleGraph graph(Extraction extraction) {
    return new ArticleGraph(
        iris.article(extraction.article().id()),
        new ArticleTriples(iris, labels, gazetteer, extraction).write());
  }

  /** Sends the graph of an article as quads, without start and finish. */
  public void write(Extraction extraction, StreamRDF sink) {
    graph(extraction).quads().forEach(sink::quad);
  }
}
