package org.newsgraph.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.query.SpanIri;

/// Makes lines of lists from what articles tell.
final class FactLines {

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Wording wording;
  private final Map<String, Heading> headings = new HashMap<>();

  /// To be used within a transaction.
  FactLines(DatasetGraph dataset, Addresses addresses, Wording wording) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.wording = wording;
  }

  /// The lines of tellings in their order, those that follow each other in a sentence together.
  List<FactGroup> grouped(List<Telling> tellings) {
    List<FactGroup> groups = new ArrayList<>();
    for (int first = 0; first < tellings.size(); ) {
      SpanIri sentence = tellings.get(first).ground().evidence();
      int next = first + 1;
      while (next < tellings.size() && tellings.get(next).ground().evidence().equals(sentence)) {
        next++;
      }
      groups.add(group(tellings.subList(first, next)));
      first = next;
    }
    return groups;
  }

  private FactGroup group(List<Telling> tellings) {
    Telling telling = tellings.getFirst();
    Heading article = heading(telling);
    return new FactGroup(
        telling.ground().sentence(),
        href(telling),
        article.title().orElse(telling.article().id()),
        article.date().map(Time::inWords).orElse(""),
        tellings.stream().map(this::of).toList());
  }

  private Heading heading(Telling telling) {
    return headings.computeIfAbsent(telling.article().iri(), iri -> Heading.of(iri, dataset));
  }

  FactLine of(Telling telling) {
    Phrase phrase = wording.of(telling);
    return new FactLine(
        phrase,
        telling.manner(),
        telling.kind(),
        telling.eventful() ? telling.subject().label() : telling.kind(),
        telling.subjects(),
        telling.objects(),
        phrase.others(),
        Confidence.inWords(telling.confidence()),
        href(telling));
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
