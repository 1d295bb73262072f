package org.newsgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// A dataset whose labels are indexed as they change, and whose summary goes with the first change
/// of an article, in the same transactions.
final class LabelledDataset extends DatasetGraphText {

  private final LabelIndex index;
  private final Summaries summaries;

  LabelledDataset(DatasetGraph dataset, TextIndexLucene lucene, LabelIndex index) {
    super(dataset, lucene, new LabelChanges(dataset, lucene, index));
    this.index = index;
    summaries = new Summaries(getW());
    getContext().set(TextQuery.textIndex, lucene);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  // To know what changes, the index first looks for each quad: only labels need that.
  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    summaries.changing(graph);
    if (LabelDocuments.isLabel(subject, predicate, object)) {
      super.add(graph, subject, predicate, object);
    } else {
      getW().add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    summaries.changing(quad.getGraph());
    super.delete(quad);
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    summaries.changing(graph);
    super.delete(graph, subject, predicate, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    summaries.changing(graph);
    super.deleteAny(graph, subject, predicate, object);
  }

  @Override
  public void removeGraph(Node graph) {
    summaries.changing(graph);
    super.removeGraph(graph);
  }

  @Override
  public void commit() {
    if (transactionMode() == ReadWrite.WRITE) {
      super.commit();
      summaries.endChange();
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
      summaries.endChange();
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
