package org.newsgraph.query;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.TextPosition;
import org.newsgraph.ontology.NamedPlaces;
import org.newsgraph.ontology.Ng;

/// Writes out what an article's graphs leave to be concluded: that claims and assertions are such,
/// where all subjects and objects are named, and sentences and words as Web Annotation targets.
final class FullGraph {

  private static final Node PDF_FRAGMENTS =
      NodeFactory.createURI("http://tools.ietf.org/rfc/rfc3778");

  private final ArticleIri article;
  private final Optional<String> address;

  /// @param facts the article's own graph, which tells its address
  FullGraph(ArticleIri article, Graph facts) {
    this.article = article;
    address =
        object(NodeFactory.createURI(article.iri()), DCTerms.source.asNode(), facts)
            .filter(Node::isURI)
            .map(Node::getURI)
            .filter(url -> url.indexOf('#') < 0);
  }

  /// One of the article's graphs with all that follows from it.
  Graph of(Graph graph) {
    Graph full = GraphFactory.createDefaultGraph();
    graph.stream().forEach(triple -> add(triple, full));
    NamedPlaces places = new NamedPlaces(article, graph);
    graph.stream(Node.ANY, Ng.STATED_IN, Node.ANY)
        .map(Triple::getSubject)
        .forEach(
            claim -> {
              named(claim, RDF.Nodes.subject, Ng.SUBJECT_SPAN, places, full);
              named(claim, RDF.Nodes.object, Ng.OBJECT_SPAN, places, full);
            });
    return full;
  }

  private void add(Triple triple, Graph full) {
    Node subject = triple.getSubject();
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (NamedPlaces.SPANS.contains(predicate)) {
      TextPosition.ofForm(object.getLiteralLexicalForm())
          .ifPresent(place -> full.add(subject, predicate, iri(article.span(place))));
    } else if (predicate.equals(Ng.QUOTE)) {
      sentence(subject, object, full);
    } else if (predicate.equals(Ng.PAGE)) {
      page(subject, object.getLiteralLexicalForm(), full);
    } else {
      full.add(triple);
    }
    if (predicate.equals(Ng.STATED_IN)) {
      full.add(subject, RDF.Nodes.type, Ng.CLAIM);
    } else if (predicate.equals(Ng.POLARITY)) {
      full.add(subject, RDF.Nodes.type, Ng.ASSERTION);
    }
  }

  private void sentence(Node sentence, Node quote, Graph full) {
    article
        .position(sentence.getURI())
        .ifPresent(
            place -> {
              String source = article.source(place);
              String range = place.begin() + "," + place.end();
              Node position = iri(source + "/position/" + range);
              Node words = iri(source + "/quote/" + range);
              full.add(sentence, RDF.Nodes.type, OA.SpecificResource.asNode());
              full.add(sentence, OA.hasSource.asNode(), iri(source));
              full.add(sentence, OA.hasSelector.asNode(), position);
              full.add(position, RDF.Nodes.type, OA.TextPositionSelector.asNode());
              full.add(position, OA.start.asNode(), integer(place.begin()));
              full.add(position, OA.end.asNode(), integer(place.end()));
              full.add(sentence, OA.hasSelector.asNode(), words);
              full.add(words, RDF.Nodes.type, OA.TextQuoteSelector.asNode());
              full.add(words, OA.exact.asNode(), quote);
            });
  }

  /// The page of paper that a sentence is on, by the fragment that PDF viewers open it with, and
  /// the address of that page where the article has one.
  private void page(Node sentence, String number, Graph full) {
    String fragment = "page=" + number;
    Node page = iri(article.iri() + "/page/" + number);
    full.add(sentence, OA.hasSelector.asNode(), page);
    full.add(page, RDF.Nodes.type, OA.FragmentSelector.asNode());
    full.add(page, RDF.Nodes.value, NodeFactory.createLiteralString(fragment));
    full.add(page, DCTerms.conformsTo.asNode(), PDF_FRAGMENTS);
    address.ifPresent(url -> full.add(sentence, RDFS.Nodes.seeAlso, iri(url + "#" + fragment)));
  }

  private void named(Node claim, Node part, Node property, NamedPlaces places, Graph full) {
    if (!full.contains(claim, property, Node.ANY)) {
      places
          .following(claim, part)
          .ifPresent(place -> full.add(claim, property, iri(article.span(place))));
    }
  }

  private static Optional<Node> object(Node subject, Node property, Graph graph) {
    try (Stream<Triple> found = graph.stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).findFirst();
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
