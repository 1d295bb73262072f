package org.newsgraph.site;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/// Makes lines of lists from what articles tell.
final class FactLines {

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Map<String, Heading> headings = new HashMap<>();

  /// To be used within a transaction.
  FactLines(DatasetGraph dataset, Addresses addresses) {
    this.dataset = dataset;
    this.addresses = addresses;
  }

  FactLine of(Telling telling) {
    Heading article = heading(telling);
    return new FactLine(
        Wording.of(telling),
        telling.kind(),
        Confidence.inWords(telling.confidence()),
        telling.ground().sentence(),
        href(telling),
        article.title().orElse(telling.article().id()),
        article.date().map(Time::inWords).orElse(""));
  }

  private Heading heading(Telling telling) {
    return headings.computeIfAbsent(telling.article().iri(), iri -> Heading.of(iri, dataset));
  }

  /// Where the telling stands on its article's page.
  String href(Telling telling) {
    return addresses.page(NodeFactory.createURI(telling.article().iri())).orElse("")
        + "#"
        + telling.id();
  }

  /// When it happened, or else when it was published; empty where neither is known.
  String time(Telling telling) {
    return telling.of("time").stream()
        .map(claim -> claim.object().label())
        .filter(label -> label.matches("\\d{4}.*"))
        .findFirst()
        .orElseGet(() -> published(telling));
  }

  /// The day of publication as the graph has it; empty where it is not known.
  String published(Telling telling) {
    return heading(telling).date().orElse("");
  }
}
