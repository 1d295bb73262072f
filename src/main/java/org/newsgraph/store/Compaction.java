package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.TDBInternal;

/// Copies a store into a new generation in one transaction, which leaves nothing behind.
///
/// Not by Jena's `DatabaseMgr.compact`: it takes away the former generation without a look at the
/// new one, goes on without the order of joins and without the union as default graph, and after a
/// full disk a second try in the same process would write into files that are deleted.
final class Compaction {

  private final Generations generations;
  private final List<Path> former;

  /// The compaction of the store in this directory.
  Compaction(Path directory) {
    generations = new Generations(directory);
    former = generations.all();
  }

  /// Makes the new generation, which is used when the store is opened the next time.
  ///
  /// @throws IOException where the disk fails; the store is as it was then, as it is after what
  ///   TDB2 throws
  void copy(DatasetGraph store) throws IOException {
    generations.makeNext(
        copy -> {
          CopyDSG.copy(store, copy);
          requireWhole(copy, quads(store)[0]);
        });
  }

  private static void requireWhole(DatasetGraph copy, long quads) {
    if (Arrays.stream(quads(copy)).anyMatch(found -> found != quads)) {
      throw new TDBException("the copy lacks quads");
    }
  }

  /// How many quads each of the sorted copies holds.
  private static long[] quads(DatasetGraph dataset) {
    DatasetGraphTDB database = TDBInternal.requireStorage(dataset);
    return Txn.calculateRead(
        database,
        () ->
            Arrays.stream(database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes())
                .mapToLong(index -> index.size())
                .toArray());
  }

  /// Takes the former generations away, which are not in use any more.
  void deleteFormer() throws IOException {
    for (Path each : former) {
      generations.delete(each);
    }
  }
}
