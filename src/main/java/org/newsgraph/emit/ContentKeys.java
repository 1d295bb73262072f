package org.newsgraph.emit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.ArticleKeys;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.ontology.Ng;

/// Writes the [keys][ArticleKeys] of an article into the graph of its text.
public final class ContentKeys {

  private ContentKeys() {}

  static void write(Article article, ArticleIri iri, Graph text) {
    Node node = NodeFactory.createURI(iri.iri());
    ArticleKeys.of(article).forEach(key -> text.add(node, Ng.CONTENT_KEY, Literals.text(key)));
  }

  /// Writes them for an article that an earlier version has stored without; does nothing where its
  /// facts or its text are not at hand.
  ///
  /// @param facts the graph of what the article tells
  /// @param text the graph of its text
  public static void complete(ArticleIri iri, Graph facts, Graph text) {
    if (facts.isEmpty() || text.contains(Node.ANY, Ng.CONTENT_KEY, Node.ANY)) {
      return;
    }
    Node node = NodeFactory.createURI(iri.iri());
    value(text, node, Ng.TEXT)
        .map(body -> article(iri, node, facts, body))
        .ifPresent(article -> write(article, iri, text));
  }

  private static Article article(ArticleIri iri, Node node, Graph facts, String body) {
    ArticleMetadata metadata =
        new ArticleMetadata(
            value(facts, node, DCTerms.publisher.asNode()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            value(facts, node, DCTerms.source.asNode()).flatMap(ContentKeys::address),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            iri.iri());
    return new Article(iri.id(), value(facts, node, DCTerms.title.asNode()), body, metadata);
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(Graph graph, Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(Triple::getObject)
        .filter(node -> node.isLiteral() || node.isURI())
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .findFirst();
  }
}
