package org.newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// A dataset whose labels are indexed as they change, in the same transactions.
final class LabelledDataset extends DatasetGraphText {

  private final LabelIndex index;

  LabelledDataset(DatasetGraph dataset, TextIndexLucene lucene, LabelIndex index) {
    super(dataset, lucene, new LabelChanges(dataset, lucene, index));
    this.index = index;
    getContext().set(TextQuery.textIndex, lucene);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  // To know what changes, the index first looks for each quad: only labels need that.
  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (Labels.isLabel(subject, predicate, object)) {
      super.add(graph, subject, predicate, object);
    } else {
      getW().add(graph, subject, predicate, object);
    }
  }

  @Override
  public void commit() {
    if (transactionMode() == ReadWrite.WRITE) {
      super.commit();
      index.endChange();
    } else {
      end();
    }
  }

  // A reader that gives up must not roll back what a writer has indexed meanwhile.
  @Override
  public void abort() {
    if (transactionMode() == ReadWrite.WRITE) {
      super.abort();
      index.endChange();
    } else {
      end();
    }
  }

  @Override
  public void end() {
    if (isInTransaction() && transactionMode() == ReadWrite.WRITE) {
      abort();
    }
    super.end();
  }

  /// Ends the index; the dataset stays open.
  void closeIndex() {
    getTextIndex().close();
  }
}
