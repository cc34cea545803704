package isnad.store;

import static java.util.Objects.requireNonNull;

import isnad.search.IndexedDataset;
import isnad.search.TouchedGraphs;
import isnad.search.WordIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/** One whole state of a store on disk, or in memory: a TDB2 database and the index of its words. */
final class Generation implements AutoCloseable {

  private static final String QUADS = "quads";
  private static final String WORDS = "words";
  private static final String TOUCHED = "touched-graphs";

  /** An ordered query with a limit up to this keeps only the rows it needs, and sorts no others. */
  private static final int LONGEST_TOP = 10_000;

  static {
    // Jena has one of each for all databases of a process.
    SystemTDB.setDefaultReorderTransform(new PatternOrder());
    ARQ.getContext().set(ARQ.topNSortingThreshold, LONGEST_TOP);
  }

  private final Optional<Path> folder;
  private DatasetGraph quads;
  private IndexedDataset dataset;
  private boolean open = true;

  private Generation(Optional<Path> folder, DatasetGraph quads, IndexedDataset dataset) {
    this.folder = folder;
    this.quads = requireNonNull(quads, "quads is null");
    this.dataset = requireNonNull(dataset, "dataset is null");
  }

  static Generation inMemory() {
    DatasetGraph quads = DatabaseMgr.createDatasetGraph();
    return new Generation(
        Optional.empty(),
        quads,
        IndexedDataset.open(quads, WordIndex.inMemory(), TouchedGraphs.inMemory()));
  }

  /**
   * Opens the generation of a folder, or makes one.
   *
   * @param store what to call it in messages
   * @throws StoreException if it is open already, here or in another process
   */
  static Generation open(Path folder, Path store) {
    DatasetGraph quads = connect(folder.resolve(QUADS), store);
    try {
      return new Generation(Optional.of(folder), quads, indexed(folder, quads));
    } catch (RuntimeException | Error e) {
      TDBInternal.expel(quads, true);
      throw e;
    }
  }

  private static DatasetGraph connect(Path folder, Path store) {
    try {
      Files.createDirectories(folder);
      Location location = Location.create(folder);
      if (DatabaseConnection.lockForLocation(location).isLockedHere()) {
        throw new StoreException(store + ": found a store that is open already");
      }
      return DatabaseMgr.connectDatasetGraph(location);
    } catch (DBOpEnvException e) {
      throw new StoreException(
          "%s: found a store that another process has open, expected one process at a time"
              .formatted(store),
          e);
    } catch (IOException e) {
      throw new StoreException("%s: found no folder and cannot make one".formatted(store), e);
    }
  }

  private static IndexedDataset indexed(Path folder, DatasetGraph quads) {
    WordIndex index = WordIndex.open(folder.resolve(WORDS));
    try {
      return IndexedDataset.open(quads, index, TouchedGraphs.in(folder.resolve(TOUCHED)));
    } catch (RuntimeException | Error e) {
      index.close();
      throw e;
    }
  }

  /** Where the database of a generation is. */
  static Path quads(Path folder) {
    return folder.resolve(QUADS);
  }

  Optional<Path> folder() {
    return folder;
  }

  IndexedDataset dataset() {
    return dataset;
  }

  boolean isOpen() {
    return open;
  }

  /**
   * After an aborted write TDB2's caches point at what was never written, and a later write would
   * lose data (Jena GH-3877); only a new connection is safe. Nobody may be using the old one.
   */
  void reconnect() {
    if (folder.isPresent()) {
      if (open) {
        close();
      }
      quads = connect(folder.get().resolve(QUADS), folder.get());
      try {
        dataset = indexed(folder.get(), quads);
        open = true;
      } finally {
        if (!open) {
          TDBInternal.expel(quads, true);
        }
      }
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      dataset.index().close();
    } finally {
      if (folder.isPresent()) {
        TDBInternal.expel(quads, true);
      } else {
        quads.close();
      }
    }
  }
}
