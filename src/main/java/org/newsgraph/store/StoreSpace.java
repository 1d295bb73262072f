package org.newsgraph.store;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The room that a store in TDB2 takes on disk, in bytes.
///
/// TDB2 never writes into what is committed: each transaction copies the blocks of its trees that
/// it changes and all blocks above them, and the former ones stay without a use. What is live is
/// what the roots lead to, which is counted in the inner nodes, a two-hundredth of all blocks.
///
/// @param allocated all that was ever taken
/// @param live what holds something now, about what a fresh store would take
public record StoreSpace(long allocated, long live) {

  /// Below this nobody misses what would be given back.
  private static final long MIN_GAIN = 100L << 20;

  static StoreSpace of(DatasetGraph dataset) {
    DatasetGraphTDB database = TDBInternal.requireStorage(dataset);
    return Txn.calculateRead(database, () -> read(database));
  }

  private static StoreSpace read(DatasetGraphTDB database) {
    NodeTableTRDF nodes =
        (NodeTableTRDF) database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    Stream<BPlusTree> copies =
        Arrays.stream(database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes())
            .map(index -> (BPlusTree) ((TupleIndexRecord) index).getRangeIndex());
    // The terms themselves are appended one after the other and never copied.
    long terms = nodes.getData().length();
    return Stream.concat(copies, Stream.of((BPlusTree) nodes.getIndex()))
        .map(StoreSpace::ofTree)
        .reduce(new StoreSpace(terms, terms), StoreSpace::plus);
  }

  private static StoreSpace ofTree(BPlusTree tree) {
    BPTreeNodeMgr nodes = tree.getNodeManager();
    return new StoreSpace(
        (nodes.allocLimit() + tree.getRecordsMgr().allocLimit()) * SystemTDB.BlockSize,
        blocks(nodes, tree.getRootId()) * SystemTDB.BlockSize);
  }

  private static long blocks(BPTreeNodeMgr nodes, int id) {
    BPTreeNode node = nodes.getRead(id);
    try {
      long children = node.getCount() + 1L;
      if (node.isLeaf()) {
        return 1 + children;
      }
      long below = 0;
      for (int i = 0; i < children; i++) {
        below += blocks(nodes, node.getPtrBuffer().get(i));
      }
      return 1 + below;
    } finally {
      nodes.release(node);
    }
  }

  /// Whether so many times as much is taken as is live, and compacting gives back more than a
  /// trifle.
  public boolean isGrown(int times) {
    return allocated > times * live && allocated - live > MIN_GAIN;
  }

  private StoreSpace plus(StoreSpace other) {
    return new StoreSpace(allocated + other.allocated, live + other.live);
  }
}
