package org.newsgraph.query;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Facts;
import org.newsgraph.sample.Writers;

/// A store in memory that holds articles made by hand.
final class StoredSample {

  private StoredSample() {}

  static RDFLink of(Facts... articles) {
    List<ArticleGraphs> graphs =
        Arrays.stream(articles).map(facts -> Writers.still().write(facts)).toList();
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.executeWrite(
        () ->
            graphs.forEach(
                article -> article.dataset().stream().forEach(quad -> dataset.add(quad))));
    return RDFLink.connect(dataset);
  }
}
