package org.newsgraph.store;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
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
  private final Optional<ArticleLookup> lookup;

  LabelledDataset(DatasetGraph dataset, TextIndexLucene lucene, LabelIndex index) {
    super(dataset, lucene, new LabelChanges(dataset, lucene, index));
    this.index = index;
    summaries = new Summaries(getW());
    lookup = ArticleLookup.of(dataset);
    getContext().set(TextQuery.textIndex, lucene);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
    return lookup.isPresent() && ArticleLookup.suits(graph, subject)
        ? lookup.get().find(graph, property, object)
        : super.find(graph, subject, property, object);
  }

  @Override
  public Iterator<Quad> find(Quad pattern) {
    return find(
        pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node property, Node object) {
    return ArticleLookup.suits(graph, subject)
        ? find(graph, subject, property, object)
        : super.findNG(graph, subject, property, object);
  }

  @Override
  public Stream<Quad> stream(Node graph, Node subject, Node property, Node object) {
    return Iter.asStream(find(graph, subject, property, object));
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
