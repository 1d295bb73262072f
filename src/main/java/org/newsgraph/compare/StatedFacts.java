package org.newsgraph.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.ontology.ShippedFile;
import org.newsgraph.query.Questions;

/// Reads from a store the facts whose subject, and object where it is a thing, is an item.
///
/// Only what is the same as an item counts (`owl:sameAs`), not what is close to one, and only what
/// was linked in the very article: a name that is sure in one may be in doubt in another.
public final class StatedFacts {

  private static final String ITEMS = "http://www.wikidata.org/entity/";

  private static final Query QUERY = ShippedFile.query(StatedFacts.class, "stated-facts");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public StatedFacts(RDFLink link) {
    this.link = link;
  }

  /// The facts with one of the properties, by article and claim.
  public List<StatedFact> read(Set<OntologyTerm> properties) {
    return new Questions(link)
        .select(QUERY, Map.of()).stream()
            .map(StatedFacts::fact)
            .filter(fact -> properties.contains(fact.property()))
            .toList();
  }

  private static StatedFact fact(Binding row) {
    Node object = row.get(Var.alloc("object"));
    return new StatedFact(
        new ArticleSource(
            NodeText.of(row, "article").orElse(""),
            NodeText.of(row, "url").filter(url -> url.startsWith("http")),
            NodeText.of(row, "headline"),
            NodeText.of(row, "read").map(time -> time.substring(0, Math.min(10, time.length())))),
        NodeText.of(row, "claim").orElse(""),
        NodeText.of(row, "subjectName").orElse(""),
        item(row, "subjectItem").orElse(""),
        new OntologyTerm(NodeText.of(row, "predicate").orElse("")),
        object,
        item(row, "objectItem"),
        object.isLiteral()
            ? object.getLiteralLexicalForm()
            : NodeText.of(row, "objectName").orElse(""),
        NodeText.of(row, "claimant"),
        NodeText.of(row, "polarity").orElse("").endsWith("#Affirmed"),
        local(NodeText.of(row, "certainty").orElse("")),
        NodeText.of(row, "quote").orElse(""),
        terms(row, "subjectTypes"),
        terms(row, "objectTypes"),
        NodeText.of(row, "confidence").map(Double::parseDouble).orElse(0.0));
  }

  private static Set<OntologyTerm> terms(Binding row, String name) {
    return NodeText.of(row, name).stream()
        .flatMap(iris -> Stream.of(iris.split(" ")))
        .filter(iri -> !iri.isEmpty())
        .map(OntologyTerm::new)
        .collect(Collectors.toSet());
  }

  private static String local(String iri) {
    return iri.substring(iri.indexOf('#') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<String> item(Binding row, String name) {
    return NodeText.of(row, name).map(iri -> iri.substring(ITEMS.length()));
  }
}
