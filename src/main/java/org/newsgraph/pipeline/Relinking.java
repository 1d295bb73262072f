package org.newsgraph.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Merge;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.store.Store;

/// Links the named things of stored articles anew, without reading the articles again.
public final class Relinking {

  private static final Node TEXT = term("text");
  private static final Node FROM = term("mergedFrom");
  private static final Node INTO = term("mergedInto");
  private static final Node REASON = term("reason");

  private final EntityLinking linking;

  /// Relinking by the given linking.
  public Relinking(EntityLinking linking) {
    this.linking = linking;
  }

  /// Replaces the article's links in the store by those that a build would make, and tells them.
  public List<LinkDecision> relink(Store store, ArticleIri article) {
    StoreReading reading = new StoreReading(store);
    Graph facts = reading.graph(article.iri());
    String body = literal(reading.graph(article.text()), article, TEXT).orElse("");
    String text =
        literal(facts, article, DCTerms.title.asNode())
            .map(headline -> headline + "\n\n" + body)
            .orElse(body);
    List<LinkDecision> decisions = linking.decide(article, facts, text);
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(
        NodeFactory.createURI(article.links()),
        new LinkWriter().write(article, decisions, merges(reading.graph(article.links()))));
    store.replace(List.of(dataset));
    return decisions;
  }

  /// How the article's facts came to be written stays true whatever is linked later.
  private static List<Merge> merges(Graph links) {
    return links.stream(Node.ANY, FROM, Node.ANY)
        .map(
            triple ->
                new Merge(
                    triple.getObject().getURI(),
                    object(links, triple.getSubject(), INTO).getURI(),
                    object(links, triple.getSubject(), REASON).getLiteralLexicalForm()))
        .sorted(Comparator.comparing(Merge::from))
        .toList();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Node term(String localName) {
    return NodeFactory.createURI(OntologyTerm.ng(localName).iri());
  }

  private static Optional<String> literal(Graph graph, ArticleIri article, Node property) {
    return graph.stream(NodeFactory.createURI(article.iri()), property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst();
  }
}
