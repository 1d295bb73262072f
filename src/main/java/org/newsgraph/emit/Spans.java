package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Span;
import org.newsgraph.ontology.Ng;

/// Tells where the words of one article stand, and what its sentences say.
final class Spans {

  private final Article article;
  private final ArticleIri iri;

  Spans(Article article, ArticleIri iri) {
    this.article = article;
    this.iri = iri;
  }

  /// Where words stand, such as `120,128`.
  Node words(Span span) {
    return Literals.text(article.position(span).form());
  }

  /// A whole sentence, named by where it stands, with its words and page in the given graph.
  Node sentence(Span span, Graph graph) {
    Node sentence = NodeFactory.createURI(iri.span(article.position(span)));
    graph.add(sentence, Ng.QUOTE, Literals.text(span.in(article.text())));
    article.page(span).ifPresent(page -> graph.add(sentence, Ng.PAGE, Literals.integer(page)));
    return sentence;
  }
}
