package org.newsgraph.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.cli.ServedParts;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// All that `newsgraph serve` answers, over a store of invented news.
final class InventedServer implements AutoCloseable {

  private static final int BATCH = 100;

  private final Tdb2Store store;
  private final NewsServer server;

  InventedServer(Path folder, int articles, ServerSettings settings) {
    GraphWriter writer = Writers.still();
    store = Tdb2Store.openOrCreate(folder);
    for (int begin = 0; begin < articles; begin += BATCH) {
      List<DatasetGraph> batch = new ArrayList<>();
      for (int i = begin; i < Math.min(articles, begin + BATCH); i++) {
        batch.add(writer.write(InventedNews.article(i)).dataset());
      }
      store.replace(batch);
    }
    server = NewsServer.start(store.dataset(), settings, ServedParts.ALL);
  }

  DatasetGraph dataset() {
    return store.dataset();
  }

  /// The path of the thing with this name.
  String person(String name) {
    return Txn.calculateRead(
        store.dataset(),
        () ->
            store.dataset().stream(
                    Node.ANY, Node.ANY, RDFS.Nodes.label, NodeFactory.createLiteralString(name))
                .map(quad -> quad.getSubject().getURI().replaceFirst(".*/entity/", "entity/"))
                .findFirst()
                .orElseThrow());
  }

  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
