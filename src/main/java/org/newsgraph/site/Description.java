package org.newsgraph.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.site.EntityView.Match;

/// What the articles call a thing, what it is, and which items of Wikidata it is or may be.
///
/// @param names the most used one first
record Description(List<String> names, List<String> kinds, List<Match> matches) {

  private static final Node LINK_OF = Ng.ng("linkOf");
  private static final Node BEST = Ng.ng("bestCandidate");
  private static final Node ITEM = Ng.ng("item");
  private static final Node SCORE = Ng.ng("score");

  /// Reads the description within a transaction.
  static Description of(Node node, DatasetGraph dataset, Addresses addresses) {
    List<String> names = mostUsed(StoreCounts.values(dataset, node, RDFS.Nodes.label));
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(mostUsed(StoreCounts.values(dataset, node, SKOS.altLabel.asNode())));
    return new Description(
        List.copyOf(all),
        mostUsed(StoreCounts.values(dataset, node, RDF.Nodes.type)).stream()
            .map(Words::ofTerm)
            .distinct()
            .toList(),
        matches(dataset, node, addresses));
  }

  private static List<String> mostUsed(Map<Node, Long> counts) {
    Map<String, Long> texts = new HashMap<>();
    counts.forEach((value, number) -> texts.merge(NodeText.of(value), number, Long::sum));
    return texts.entrySet().stream()
        .sorted(Statistics.MOST_FREQUENT_FIRST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Match> matches(DatasetGraph dataset, Node node, Addresses addresses) {
    Map<String, Match> matches = new TreeMap<>();
    add(dataset, node, SKOS.closeMatch.asNode(), "In Wikidata: perhaps", matches);
    add(dataset, node, OWL.sameAs.asNode(), "In Wikidata: the same as", matches);
    for (Node other : StoreCounts.values(dataset, node, OWL.sameAs.asNode()).keySet()) {
      addresses
          .page(other)
          .ifPresent(page -> matches.put(other.getURI(), own(dataset, other, page)));
    }
    return new ArrayList<>(matches.values());
  }

  /// Another name of the graph that stands for the same thing.
  private static Match own(DatasetGraph dataset, Node other, String page) {
    List<String> names = mostUsed(StoreCounts.values(dataset, other, RDFS.Nodes.label));
    return new Match(
        "The same as", page, names.isEmpty() ? Addresses.localName(other) : names.getFirst(), "");
  }

  private static void add(
      DatasetGraph dataset, Node node, Node property, String how, Map<String, Match> matches) {
    for (Node item : StoreCounts.values(dataset, node, property).keySet()) {
      if (item.isURI() && item.getURI().matches("https?://.*")) {
        Optional<Quad> candidate = candidate(dataset, node, item);
        matches.put(
            item.getURI(),
            new Match(
                how,
                item.getURI(),
                candidate
                    .flatMap(c -> value(dataset, c.getGraph(), c.getObject(), RDFS.Nodes.label))
                    .orElseGet(() -> Addresses.localName(item)),
                candidate
                    .flatMap(c -> value(dataset, c.getGraph(), c.getObject(), SCORE))
                    .orElse("")));
      }
    }
  }

  /// A decision that chose this item, and why so: of one article, as all decide alike.
  private static Optional<Quad> candidate(DatasetGraph dataset, Node node, Node item) {
    return dataset.stream(Node.ANY, Node.ANY, LINK_OF, node)
        .flatMap(quad -> dataset.stream(quad.getGraph(), quad.getSubject(), BEST, Node.ANY))
        .filter(quad -> dataset.contains(quad.getGraph(), quad.getObject(), ITEM, item))
        .findFirst();
  }

  private static Optional<String> value(
      DatasetGraph dataset, Node graph, Node subject, Node property) {
    return dataset.stream(graph, subject, property, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }
}
