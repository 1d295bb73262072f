package org.newsgraph.emit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.TextPosition;
import org.newsgraph.ontology.NamedPlaces;
import org.newsgraph.ontology.Ng;

/// Writes graphs of articles as they are written now, that an earlier version or `export --full`
/// has written with all that follows from them.
public final class FormerGraphs {

  private static final Set<Node> TYPES =
      Set.of(
          Ng.CLAIM,
          Ng.ASSERTION,
          OA.SpecificResource.asNode(),
          OA.TextPositionSelector.asNode(),
          OA.TextQuoteSelector.asNode(),
          OA.FragmentSelector.asNode());
  private static final Set<Node> FOLLOWING =
      Set.of(OA.hasSource.asNode(), OA.hasSelector.asNode(), OA.start.asNode(), OA.end.asNode());
  private static final String PAGE = "page=";

  private final ArticleIri article;
  private final Graph former;
  private final Graph written = GraphFactory.createDefaultGraph();

  private FormerGraphs(ArticleIri article, Graph former) {
    this.article = article;
    this.former = former;
  }

  /// Whether the graph tells what follows from it.
  public static boolean isFormer(Graph graph) {
    return graph.contains(Node.ANY, RDF.Nodes.type, OA.TextQuoteSelector.asNode());
  }

  /// The same without that.
  public static Graph rewritten(ArticleIri article, Graph former) {
    return new FormerGraphs(article, former).rewritten();
  }

  private Graph rewritten() {
    former.stream().forEach(this::write);
    new NamedPlaces(article, written).leaveOut();
    return written;
  }

  private void write(Triple triple) {
    Node subject = triple.getSubject();
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (predicate.equals(OA.exact.asNode())) {
      selecting(subject).forEach(sentence -> written.add(sentence, Ng.QUOTE, object));
    } else if (isA(subject, OA.FragmentSelector.asNode())) {
      page(triple)
          .ifPresent(
              page -> selecting(subject).forEach(sentence -> written.add(sentence, Ng.PAGE, page)));
    } else if (object.isURI() && NamedPlaces.SPANS.contains(predicate)) {
      article
          .position(object.getURI())
          .map(TextPosition::form)
          .ifPresent(form -> written.add(subject, predicate, Literals.text(form)));
    } else if (!follows(triple)) {
      written.add(triple);
    }
  }

  private Stream<Node> selecting(Node selector) {
    return former.stream(Node.ANY, OA.hasSelector.asNode(), selector).map(Triple::getSubject);
  }

  private Optional<Node> page(Triple triple) {
    return Optional.of(triple)
        .filter(told -> told.getPredicate().equals(RDF.Nodes.value))
        .map(told -> told.getObject().getLiteralLexicalForm())
        .filter(fragment -> fragment.startsWith(PAGE))
        .map(fragment -> Literals.typed(fragment.substring(PAGE.length()), XSDDatatype.XSDinteger));
  }

  private boolean follows(Triple triple) {
    Node predicate = triple.getPredicate();
    return FOLLOWING.contains(predicate)
        || predicate.equals(RDF.Nodes.type) && TYPES.contains(triple.getObject())
        || predicate.equals(RDFS.Nodes.seeAlso)
            && isA(triple.getSubject(), OA.SpecificResource.asNode());
  }

  private boolean isA(Node node, Node type) {
    return former.contains(node, RDF.Nodes.type, type);
  }
}
