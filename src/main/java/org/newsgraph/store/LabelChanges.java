package org.newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;

/// Carries a label into the index with the first graph that tells it, and out with the last.
final class LabelChanges implements TextDocProducer {

  private final DatasetGraph dataset;
  private final TextIndex index;
  private final LabelIndex folder;

  LabelChanges(DatasetGraph dataset, TextIndex index, LabelIndex folder) {
    this.dataset = dataset;
    this.index = index;
    this.folder = folder;
  }

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
    if (!LabelDocuments.isLabel(subject, predicate, object)) {
      return;
    }
    long graphs = LabelDocuments.tellers(dataset, subject, object).limit(2).count();
    switch (action) {
      case ADD -> {
        if (graphs == 1) {
          folder.beginChange();
          index.addEntity(LabelDocuments.entry(subject, object));
        }
      }
      case DELETE -> {
        if (graphs == 0) {
          folder.beginChange();
          index.deleteEntity(LabelDocuments.entry(subject, object));
        }
      }
      case NO_ADD, NO_DELETE -> {}
    }
  }

  @Override
  public void start() {}

  @Override
  public void finish() {}

  @Override
  public void reset() {}
}
