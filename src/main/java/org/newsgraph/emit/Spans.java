package org.newsgraph.emit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Span;
import org.newsgraph.model.TextPosition;

/// Names the spans of one article and describes its sentences as Web Annotation targets.
final class Spans {

  private static final Node PDF_FRAGMENTS =
      NodeFactory.createURI("http://tools.ietf.org/rfc/rfc3778");

  private final Article article;
  private final ArticleIri iri;

  Spans(Article article, ArticleIri iri) {
    this.article = article;
    this.iri = iri;
  }

  /// Words, named by where they stand.
  Node words(Span span) {
    return NodeFactory.createURI(iri.span(article.position(span)));
  }

  /// A whole sentence, described in the given graph.
  Node sentence(Span span, Graph graph) {
    TextPosition position = article.position(span);
    Node sentence = words(span);
    String source = iri.source(position);
    String range = position.begin() + "," + position.end();
    Node place = NodeFactory.createURI(source + "/position/" + range);
    Node quote = NodeFactory.createURI(source + "/quote/" + range);
    graph.add(sentence, RDF.Nodes.type, OA.SpecificResource.asNode());
    graph.add(sentence, OA.hasSource.asNode(), NodeFactory.createURI(source));
    graph.add(sentence, OA.hasSelector.asNode(), place);
    graph.add(place, RDF.Nodes.type, OA.TextPositionSelector.asNode());
    graph.add(place, OA.start.asNode(), Literals.integer(position.begin()));
    graph.add(place, OA.end.asNode(), Literals.integer(position.end()));
    graph.add(sentence, OA.hasSelector.asNode(), quote);
    graph.add(quote, RDF.Nodes.type, OA.TextQuoteSelector.asNode());
    graph.add(quote, OA.exact.asNode(), Literals.text(span.in(article.text())));
    article.page(span).ifPresent(page -> page(sentence, page, graph));
    return sentence;
  }

  /// The page of paper that a sentence is on, by the fragment that PDF viewers open it with, and
  /// the address of that page where the article has one.
  private void page(Node sentence, int number, Graph graph) {
    String fragment = "page=" + number;
    Node page = NodeFactory.createURI(iri.iri() + "/page/" + number);
    graph.add(sentence, OA.hasSelector.asNode(), page);
    graph.add(page, RDF.Nodes.type, OA.FragmentSelector.asNode());
    graph.add(page, RDF.Nodes.value, Literals.text(fragment));
    graph.add(page, DCTerms.conformsTo.asNode(), PDF_FRAGMENTS);
    article
        .metadata()
        .url()
        .filter(url -> url.getRawFragment() == null)
        .ifPresent(
            url ->
                graph.add(
                    sentence, RDFS.Nodes.seeAlso, NodeFactory.createURI(url + "#" + fragment)));
  }
}
