package org.newsgraph.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.model.ArticleIri;

/// Finds what an article tells where the subject is not known, in a store of four orders.
///
/// There TDB2 reads all quads of the store with that property and value and keeps those of the
/// graph: of a million claims 90,000 are denied. Here a value that is frequent is looked for in the
/// graph of the article, which has some thousand quads.
record ArticleLookup(DatasetGraph database) {

  private static final int FREQUENT = 200;

  /// A lookup in this database; none where TDB2 has an order of its own for it.
  static Optional<ArticleLookup> of(DatasetGraph database) {
    TupleIndex[] orders = quads(database).getTupleTable().getIndexes();
    return Stream.of(orders)
            .map(TupleIndex::getName)
            .anyMatch(StoreLayout.BY_GRAPH_AND_VALUE::equals)
        ? Optional.empty()
        : Optional.of(new ArticleLookup(database));
  }

  private static NodeTupleTable quads(DatasetGraph database) {
    return TDBInternal.requireStorage(database).getQuadTable().getNodeTupleTable();
  }

  /// Whether this is a lookup within one article, whose subject is not known.
  static boolean suits(Node graph, Node subject) {
    return graph != null
        && graph.isURI()
        && ArticleIri.isArticle(graph.getURI())
        && (subject == null || subject.equals(Node.ANY));
  }

  /// The quads of a graph, within a transaction.
  Iterator<Quad> find(Node graph, Node property, Node object) {
    NodeTable nodes = quads(database).getNodeTable();
    NodeId article = id(graph, nodes);
    NodeId told = id(property, nodes);
    NodeId value = id(object, nodes);
    if (Stream.of(article, told, value).anyMatch(NodeId::isDoesNotExist)) {
      return Iter.nullIterator();
    }
    return Iter.map(
        find(article, told, value),
        quad ->
            Quad.create(
                graph,
                nodes.getNodeForNodeId(quad.get(1)),
                nodes.getNodeForNodeId(quad.get(2)),
                nodes.getNodeForNodeId(quad.get(3))));
  }

  private Iterator<Tuple<NodeId>> find(NodeId graph, NodeId property, NodeId value) {
    NodeId any = NodeId.NodeIdAny;
    if (!NodeId.isAny(property) && !NodeId.isAny(value)) {
      List<Tuple<NodeId>> found =
          Iter.iter(
                  index(StoreLayout.BY_VALUE).find(TupleFactory.create4(any, any, property, value)))
              .limit(FREQUENT)
              .toList();
      if (found.size() < FREQUENT) {
        return Iter.filter(found.iterator(), quad -> quad.get(0).equals(graph));
      }
    }
    return index(StoreLayout.BY_GRAPH).find(TupleFactory.create4(graph, any, property, value));
  }

  private TupleIndex index(String order) {
    return TDBInternal.findIndex(database, order);
  }

  private static NodeId id(Node node, NodeTable nodes) {
    return node == null || !node.isConcrete() ? NodeId.NodeIdAny : nodes.getNodeIdForNode(node);
  }
}
