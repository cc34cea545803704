package isnad.cli;

import static java.util.Objects.requireNonNull;

import isnad.article.Article;
import isnad.extract.Extraction;
import isnad.extract.Extractor;
import isnad.lexicon.GazetteerEntry;
import isnad.rdf.GazetteerReader;
import isnad.rdf.GraphWriter;
import isnad.rdf.Iris;
import isnad.store.Ontology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** What the seeds know. */
  static Knowledge load() {
    List<GazetteerEntry> entries = GazetteerReader.load();
    Map<String, GazetteerEntry> byPath =
        entries.stream().collect(Collectors.toMap(GazetteerEntry::path, entry -> entry));
    return new Knowledge(
        Extractor.of(entries)::read, path -> Optional.ofNullable(byPath.get(path)));
  }

  /** Writes what was read as graphs below a base. */
  GraphWriter graphs(Iris iris) {
    return new GraphWriter(iris, Ontology.labels(iris), gazetteer);
  }
}
