package org.newsgraph.site;

import java.util.List;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.Ontology;

/// The kinds of events, the most frequent first, each with a link to what is told of them.
final class EventsPage implements Page {

  private final Remembered<Statistics> statistics;
  private final Ontology ontology;
  private final Templates templates;

  EventsPage(Remembered<Statistics> statistics, Ontology ontology, Templates templates) {
    this.statistics = statistics;
    this.ontology = ontology;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page(
        "events",
        statistics.awaited().map(counts -> new EventsView(true, kinds(counts))),
        new EventsView(false, List.of()));
  }

  private List<EventsView.Kind> kinds(Statistics counts) {
    return counts.mostFrequentTypes().stream()
        .filter(entry -> ontology.isEventClass(new OntologyTerm(entry.getKey())))
        .map(entry -> kind(new OntologyTerm(entry.getKey()), entry.getValue()))
        .toList();
  }

  private EventsView.Kind kind(OntologyTerm type, long number) {
    var model = ontology.model();
    var definition = model.getProperty(model.createResource(type.iri()), SKOS.definition);
    return new EventsView.Kind(
        ontology.label(type).orElseGet(() -> Words.ofTerm(type.iri())),
        definition == null ? "" : definition.getString(),
        Words.number(number),
        "/claims?kind=" + Addresses.encoded(type.localName()));
  }
}
