package org.newsgraph.pipeline;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Store;

/// A store that is quick to write, since many tests write it.
record MemoryStore(DatasetGraph dataset) implements Store {
  @Override
  public void replace(List<DatasetGraph> articles) {
    Txn.executeWrite(
        dataset,
        () ->
            articles.forEach(
                article ->
                    article
                        .listGraphNodes()
                        .forEachRemaining(
                            name -> {
                              dataset.removeGraph(name);
                              dataset.addGraph(name, article.getGraph(name));
                            })));
  }

  @Override
  public void put(String name, Graph graph) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(String articleId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RDFLink link() {
    return RDFLink.connect(dataset);
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public String location() {
    return "memory";
  }

  @Override
  public void close() {}
}
