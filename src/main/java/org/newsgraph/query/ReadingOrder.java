package org.newsgraph.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.shared.PrefixMapping;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;

/// Puts the triples of an article in the order that one reads them in, the same on every machine:
/// the article, its events, things and names, then claims, assertions and evidence.
final class ReadingOrder {

  private static final List<String> FOLDERS =
      List.of("event/", "thing/", "entity/", "claim/", "assertion/");

  private final String base;
  private final String article;
  private final PrefixMapping prefixes;
  private final UnaryOperator<Triple> tagging;

  ReadingOrder(ArticleIri article, ExportOptions options) {
    this(article.base(), article.iri(), options);
  }

  ReadingOrder(CorpusIri corpus, ExportOptions options) {
    this(corpus.base(), corpus.background(), options);
  }

  private ReadingOrder(String base, String article, ExportOptions options) {
    this.base = base;
    this.article = article;
    prefixes = GraphPrefixes.of(base, options);
    tagging = options.languageTags() ? EnglishLabels::tagged : UnaryOperator.identity();
  }

  /// A copy whose triples a writer meets in this order.
  Graph arranged(Stream<Triple> triples) {
    Graph graph = new GraphMemFast();
    // It gives its triples back from the last to the first that it was given.
    triples.map(tagging).sorted(order().reversed()).forEach(graph::add);
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    return graph;
  }

  private Comparator<Triple> order() {
    return Comparator.comparingInt((Triple triple) -> rank(triple.getSubject().toString()))
        .thenComparing(triple -> triple.getSubject().toString())
        .thenComparing(triple -> triple.getPredicate().toString())
        .thenComparing(triple -> triple.getObject().toString());
  }

  private int rank(String subject) {
    if (subject.equals(article)) {
      return 0;
    }
    for (int i = 0; i < FOLDERS.size(); i++) {
      if (subject.startsWith(FOLDERS.get(i), base.length())) {
        return i + 1;
      }
    }
    return FOLDERS.size() + 1;
  }
}
