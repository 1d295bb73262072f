package org.newsgraph.ontology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.TextPosition;

/// Where an article's graph names the subjects and objects of its claims, as far as that follows:
/// at the first place in the sentence at which their label stands.
///
/// That is so for three of four, whose places the graph leaves out; where it is not ("he", "the
/// minister") the place is told.
public final class NamedPlaces {

  /// The properties whose values are places of words.
  public static final Set<Node> SPANS =
      Set.of(
          Ng.SUBJECT_SPAN,
          Ng.OBJECT_SPAN,
          Ng.TRIGGER,
          Ng.ATTRIBUTION_CUE,
          Ng.NEGATION_CUE,
          Ng.HEDGE_CUE);

  private final ArticleIri article;
  private final Graph facts;

  /// @param facts the article's own graph
  public NamedPlaces(ArticleIri article, Graph facts) {
    this.article = article;
    this.facts = facts;
  }

  /// Takes the places that follow out of the graph, which must be complete: a label that comes
  /// later may stand earlier in the sentence.
  public void leaveOut() {
    leaveOut(Ng.SUBJECT_SPAN, RDF.Nodes.subject);
    leaveOut(Ng.OBJECT_SPAN, RDF.Nodes.object);
  }

  private void leaveOut(Node property, Node part) {
    List<Triple> following =
        facts.stream(Node.ANY, property, Node.ANY).filter(span -> follows(span, part)).toList();
    following.forEach(facts::delete);
  }

  private boolean follows(Triple span, Node part) {
    return following(span.getSubject(), part)
        .map(TextPosition::form)
        .equals(Optional.of(span.getObject().getLiteralLexicalForm()));
  }

  /// Where a claim's subject or object is named, if the sentence has its label; absent for an event
  /// as subject, of which the trigger tells it.
  ///
  /// @param part `rdf:subject` or `rdf:object`
  public Optional<TextPosition> following(Node claim, Node part) {
    Node named = object(claim, part).orElseThrow();
    boolean event = part.equals(RDF.Nodes.subject) && facts.contains(named, Ng.PREDICATE, Node.ANY);
    return event
        ? Optional.empty()
        : object(claim, Ng.STATED_IN)
            .flatMap(assertion -> object(assertion, Ng.EVIDENCE))
            .flatMap(sentence -> first(sentence, labels(claim, named)));
  }

  private Optional<TextPosition> first(Node sentence, Collection<String> labels) {
    return object(sentence, Ng.QUOTE)
        .flatMap(
            quote ->
                article
                    .position(sentence.getURI())
                    .flatMap(place -> place.firstOf(labels, quote.getLiteralLexicalForm())));
  }

  private Collection<String> labels(Node claim, Node named) {
    if (named.isLiteral()) {
      Node words = object(claim, Ng.TIME_TEXT).orElse(named);
      return List.of(words.getLiteralLexicalForm());
    }
    return facts.stream(named, RDFS.Nodes.label, Node.ANY)
        .map(label -> label.getObject().getLiteralLexicalForm())
        .toList();
  }

  private Optional<Node> object(Node subject, Node property) {
    try (Stream<Triple> found = facts.stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).findFirst();
    }
  }
}
