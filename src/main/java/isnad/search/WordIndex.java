package isnad.search;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The words of labels, quotes, titles and articles, in a Lucene index: a document a quad. One
 * thread at a time may write; what it wrote is seen by searches after {@link #commit}. Any number
 * may search.
 */
public final class WordIndex implements AutoCloseable {

  /** The field of stems. */
  static final String WORDS = "words";

  /** The field of words as they are written, but for their spelling. */
  static final String EXACT = "exact";

  private static final String EDITION = "edition";
  private static final String NAME = "name";
  private static final String COUNT = "count";
  private static final double MEGABYTES_IN_MEMORY = 64;

  private final Directory directory;
  private final String edition;
  private final Analyzer kept;
  private final Analyzer sought;
  private final Analyzer shown;
  private final SearcherManager searchers;
  private IndexWriter writer;
  private volatile Map<String, String> state;

  private WordIndex(Directory directory, WordForms forms) throws IOException {
    this.directory = directory;
    this.edition = forms.edition();
    Analyzer exact = new FormsAnalyzer(forms::exact);
    this.kept = new PerFieldAnalyzerWrapper(new FormsAnalyzer(forms::kept), Map.of(EXACT, exact));
    this.sought =
        new PerFieldAnalyzerWrapper(new FormsAnalyzer(forms::soughtAfter), Map.of(EXACT, exact));
    this.shown = new FormsAnalyzer(forms::shown);
    this.state = committed(directory, edition);
    this.writer =
        writer(
            state.isEmpty()
                ? IndexWriterConfig.OpenMode.CREATE
                : IndexWriterConfig.OpenMode.APPEND);
    if (state.isEmpty()) {
      writer.commit();
    }
    this.searchers = new SearcherManager(directory, null);
  }

  /** An empty index that is gone when closed. */
  public static WordIndex inMemory() {
    return open(new ByteBuffersDirectory());
  }

  /** Opens the index of a folder, or makes one. */
  public static WordIndex open(Path folder) {
    try {
      return open(FSDirectory.open(requireNonNull(folder, "folder is null")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordIndex open(Directory directory) {
    try {
      return new WordIndex(directory, WordForms.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the last commit says of itself; empty if there is none that this edition can read. Files
   * that are broken are removed.
   */
  private static Map<String, String> committed(Directory directory, String edition)
      throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    try (DirectoryReader whole = DirectoryReader.open(directory)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return whole.maxDoc() >= 0 && edition.equals(data.get(EDITION)) ? Map.copyOf(data) : Map.of();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | EOFException e) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return Map.of();
    }
  }

  private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(kept)
            .setOpenMode(mode)
            .setRAMBufferSizeMB(MEGABYTES_IN_MEMORY)
            .setCommitOnClose(false));
  }

  /** Whether nothing was ever committed, so that it must be filled from the quads. */
  public boolean isNew() {
    return state.isEmpty();
  }

  /**
   * Differs after every commit; the same after closing and opening. Of what was never committed it
   * is empty.
   */
  public String version() {
    return state.isEmpty() ? "" : state.get(NAME) + "-" + state.get(COUNT);
  }

  /** Adds a quad, which must not be there, if its value is searched. */
  public void add(Quad quad) {
    if (Texts.isSearched(quad)) {
      write(() -> writer.addDocument(Texts.document(quad)));
    }
  }

  /** Takes a quad away. */
  public void delete(Quad quad) {
    if (Texts.isSearched(quad)) {
      write(() -> writer.deleteDocuments(new Term(Texts.UID, Texts.uid(quad))));
    }
  }

  /** Takes all quads of a graph away. */
  public void deleteGraph(Node graph) {
    write(() -> writer.deleteDocuments(new Term(Texts.GRAPH, Texts.graph(graph))));
  }

  /** Makes what was written durable, but seen by nobody yet. */
  public void prepareCommit() {
    Map<String, String> next =
        Map.of(
            EDITION, edition,
            NAME, state.getOrDefault(NAME, UUID.randomUUID().toString()),
            COUNT, Long.toString(1 + Long.parseLong(state.getOrDefault(COUNT, "0"))));
    write(
        () -> {
          writer.setLiveCommitData(next.entrySet());
          return writer.prepareCommit();
        });
  }

  /** Lets everybody see what was written. */
  public void commit() {
    write(
        () -> {
          writer.commit();
          Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
          searchers.maybeRefreshBlocking();
          state = Map.copyOf(data);
          return state;
        });
  }

  /** Forgets what was written since the last commit. */
  public void rollback() {
    write(
        () -> {
          writer.rollback();
          writer = writer(IndexWriterConfig.OpenMode.APPEND);
          return writer;
        });
  }

  /** Something to do with the index. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T write(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The hits that are asked for, the best first.
   *
   * @throws TextIndexException if the words cannot be understood, or if all hits are asked for and
   *     there are too many
   */
  public List<TextHit> search(Search search) {
    return write(
        () -> {
          Query words = words(search.words());
          IndexSearcher searcher = searchers.acquire();
          try {
            List<TextHit> hits = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : best(searcher, narrowed(words, search), search)) {
              hits.add(hit(stored.document(hit.doc), hit.score, words, search));
            }
            return hits;
          } finally {
            searchers.release(searcher);
          }
        });
  }

  /** The best of all documents; where all are asked for, never only some of them. */
  private static ScoreDoc[] best(IndexSearcher searcher, Query query, Search search)
      throws IOException {
    int most = search.most().orElse(Search.MOST + 1);
    ScoreDoc[] best = searcher.search(query, most).scoreDocs;
    if (search.most().isEmpty() && best.length > Search.MOST) {
      throw new TextIndexException(
          "text:query: found more than %d hits of %s, expected how many are wanted: (\"%2$s\" %1$d)"
              .formatted(Search.MOST, search.words()));
    }
    return best;
  }

  private Query words(String words) {
    try {
      return SearchParser.query(words, sought);
    } catch (ParseException e) {
      throw new TextIndexException(
          "text:query: " + e.getMessage().lines().findFirst().orElse(words), e);
    }
  }

  private static Query narrowed(Query words, Search search) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    search.subject().ifPresent(iri -> query.add(term(Texts.SUBJECT, iri), Occur.FILTER));
    search.graph().ifPresent(iri -> query.add(term(Texts.GRAPH, iri), Occur.FILTER));
    search.language().ifPresent(tag -> query.add(term(Texts.LANGUAGE, tag), Occur.FILTER));
    if (!search.properties().isEmpty()) {
      List<BytesRef> iris = search.properties().stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Texts.PROPERTY, iris), Occur.FILTER);
    }
    return query.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private TextHit hit(Document document, float score, Query words, Search search)
      throws IOException {
    Optional<String> part = Optional.empty();
    if (search.highlight().isPresent()) {
      part =
          Optional.of(
              Highlights.of(search.highlight().get())
                  .show(words, document.get(Texts.VALUE), shown));
    }
    return new TextHit(
        Texts.subject(document),
        score,
        Texts.literal(document, part),
        Texts.graph(document),
        Texts.property(document));
  }

  /** What is in the index, graph by graph. */
  public GraphSums sums() {
    return write(
        () -> {
          GraphSums sums = new GraphSums();
          IndexSearcher searcher = searchers.acquire();
          try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
              sum(leaf, sums);
            }
            return sums;
          } finally {
            searchers.release(searcher);
          }
        });
  }

  private static void sum(LeafReaderContext leaf, GraphSums sums) throws IOException {
    StoredFields stored = leaf.reader().storedFields();
    for (int i = 0; i < leaf.reader().maxDoc(); i++) {
      if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(i)) {
        Document document = stored.document(i, Set.of(Texts.GRAPH, Texts.UID));
        sums.add(document.get(Texts.GRAPH), document.get(Texts.UID));
      }
    }
  }

  /** Closes it; what was not committed is lost. */
  @Override
  public void close() {
    write(
        () -> {
          searchers.close();
          writer.rollback();
          directory.close();
          return directory;
        });
  }
}
