package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.site.EntityView.Match;

/// What the articles call a thing, what it is, and which items of Wikidata it is or may be.
///
/// @param names the most used one first
record Description(List<String> names, List<String> kinds, List<Match> matches) {

  private static final Node LINK_OF = Ng.ng("linkOf");
  private static final Node BEST = Ng.ng("bestCandidate");
  private static final Node ITEM = Ng.ng("item");
  private static final Node SCORE = Ng.ng("score");

  static Description of(Node node, DatasetGraph dataset) {
    Map<String, Integer> names = new HashMap<>();
    // A label counts before all other names.
    count(dataset, node, RDFS.Nodes.label, 1_000_000, names);
    count(dataset, node, SKOS.altLabel.asNode(), 1, names);
    Map<String, Integer> kinds = new HashMap<>();
    count(dataset, node, RDF.Nodes.type, 1, kinds);
    return new Description(
        mostUsed(names),
        mostUsed(kinds).stream().map(Words::ofTerm).distinct().toList(),
        matches(dataset, node));
  }

  private static void count(
      DatasetGraph dataset, Node node, Node property, int weight, Map<String, Integer> counts) {
    dataset
        .find(Node.ANY, node, property, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node value = quad.getObject();
              String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
              counts.merge(text, weight, Integer::sum);
            });
  }

  private static List<String> mostUsed(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Match> matches(DatasetGraph dataset, Node node) {
    Map<String, Match> matches = new TreeMap<>();
    add(dataset, node, SKOS.closeMatch.asNode(), "perhaps", matches);
    add(dataset, node, OWL.sameAs.asNode(), "the same as", matches);
    return new ArrayList<>(matches.values());
  }

  private static void add(
      DatasetGraph dataset, Node node, Node property, String how, Map<String, Match> matches) {
    dataset
        .find(Node.ANY, node, property, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node item = quad.getObject();
              if (item.isURI() && item.getURI().matches("https?://.*")) {
                Optional<Quad> candidate = candidate(dataset, quad.getGraph(), node, item);
                matches.put(
                    item.getURI(),
                    new Match(
                        how,
                        item.getURI(),
                        candidate
                            .flatMap(
                                c -> value(dataset, c.getGraph(), c.getObject(), RDFS.Nodes.label))
                            .orElseGet(() -> Addresses.localName(item)),
                        candidate
                            .flatMap(c -> value(dataset, c.getGraph(), c.getObject(), SCORE))
                            .orElse("")));
              }
            });
  }

  /// The decision of the same article that chose this item.
  private static Optional<Quad> candidate(DatasetGraph dataset, Node graph, Node node, Node item) {
    return dataset.stream(graph, Node.ANY, LINK_OF, node)
        .flatMap(quad -> dataset.stream(graph, quad.getSubject(), BEST, Node.ANY))
        .filter(quad -> dataset.contains(graph, quad.getObject(), ITEM, item))
        .findFirst();
  }

  private static Optional<String> value(
      DatasetGraph dataset, Node graph, Node subject, Node property) {
    return dataset.stream(graph, subject, property, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }
}
