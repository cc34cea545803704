package isnad.cli;

import static java.util.Objects.requireNonNull;

import isnad.article.Article;
import isnad.extract.Extraction;
import isnad.lexicon.GazetteerEntry;
import isnad.rdf.GraphWriter;
import isnad.rdf.Iris;
import isnad.store.Ontology;
import java.util.Optional;
import java.util.function.Function;

/**
 * What commands need to read articles. Immutable and thread-safe.
 *
 * @param extract reads an article
 * @param gazetteer finds an entry by its path
 */
record Knowledge(
    Function<Article, Extraction> extract, Function<String, Optional<GazetteerEntry>> gazetteer) {

  Knowledge {
    requireNonNull(extract, "extract is null");
    requireNonNull(gazetteer, "gazetteer is null");
  }

  /** Writes what was read as graphs below a base. */
  GraphWriter graphs(Iris iris) {
    return new GraphWriter(iris, Ontology.labels(iris), gazetteer);
  }
}
