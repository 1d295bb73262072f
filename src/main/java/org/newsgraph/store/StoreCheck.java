package org.newsgraph.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.model.ArticleIri;

/// Reads all of a store and tells what is damaged.
///
/// TDB2 keeps sorted copies of the quads and a table of nodes that is found from both sides: the
/// copies must hold the same, each node must lead back to its number, and each article needs its
/// text and its run. Damage that keeps all that true is not seen.
public final class StoreCheck {

  private static final int MOST_FAULTS = 20;

  private final Tdb2Store store;
  private final List<String> faults = new ArrayList<>();

  private StoreCheck(Tdb2Store store) {
    this.store = store;
  }

  /// What is wrong with the store, in words; empty where nothing is. After twenty faults it gives
  /// up.
  public static List<String> faults(Tdb2Store store) {
    StoreCheck check = new StoreCheck(store);
    try {
      Txn.executeRead(store.dataset(), check::read);
      if (check.faults.isEmpty()) {
        List<ArticleIri> articles = store.articleIris();
        Txn.executeRead(store.dataset(), () -> articles.forEach(check::requireGraphs));
      }
    } catch (RuntimeException | InternalError e) {
      // There is nothing that TDB2 may not throw when its files are damaged.
      check.faults.add("cannot be read to the end: " + e);
    }
    return check.faults.stream().limit(MOST_FAULTS).toList();
  }

  private void read() {
    DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(store.database());
    read(database.getQuadTable().getNodeTupleTable());
    // Nothing is stored without a graph, but asking for all reads that table too.
    read(database.getTripleTable().getNodeTupleTable());
  }

  private void read(NodeTupleTable table) {
    TupleIndex[] copies = table.getTupleTable().getIndexes();
    readNodes(copies[0], table.getNodeTable().baseNodeTable());
    long sum = sum(copies[0]);
    for (TupleIndex copy : copies) {
      if (sum(copy) != sum) {
        faults.add("%s and %s differ".formatted(copies[0].getName(), copy.getName()));
      }
    }
  }

  private void requireGraphs(ArticleIri article) {
    requireGraph(article, article.text());
    requireGraph(article, article.run());
  }

  private void requireGraph(ArticleIri article, String graph) {
    DatasetGraph dataset = store.dataset();
    if (!dataset.containsGraph(NodeFactory.createURI(graph))) {
      faults.add("article \"%s\" lacks its graph <%s>".formatted(article.id(), graph));
    }
  }

  private void readNodes(TupleIndex copy, NodeTable nodes) {
    Set<NodeId> seen = new HashSet<>();
    Iterator<Tuple<NodeId>> quads = copy.all();
    while (quads.hasNext() && faults.size() < MOST_FAULTS) {
      for (NodeId id : quads.next()) {
        if (!NodeId.isInline(id) && seen.add(id)) {
          checkNode(id, nodes);
        }
      }
    }
  }

  private void checkNode(NodeId id, NodeTable nodes) {
    try {
      Node node = nodes.getNodeForNodeId(id);
      if (node == null || !id.equals(nodes.getNodeIdForNode(node))) {
        faults.add("node %s reads as %s, which does not lead back to it".formatted(id, node));
      }
    } catch (RuntimeException e) {
      faults.add("node %s cannot be read".formatted(id));
    }
  }

  /// A sum over all quads that does not depend on their order.
  private static long sum(TupleIndex copy) {
    long sum = 0;
    Iterator<Tuple<NodeId>> quads = copy.all();
    while (quads.hasNext()) {
      long quad = 1;
      for (NodeId id : quads.next()) {
        quad = quad * 0x9E3779B97F4A7C15L + id.hashCode();
      }
      sum += quad ^ (quad >>> 29);
    }
    return sum;
  }
}
