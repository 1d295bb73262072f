package org.newsgraph.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NameLinker;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Retrieval;
import org.newsgraph.ontology.Ontology;

/// Decides by a reconciliation service which items the names of an article mean.
public final class ReconcilingLinker implements NameLinker {

  private final ReconciliationService service;
  private final Ontology ontology;
  private volatile Optional<Introduced> introduced = Optional.empty();
  private volatile Optional<String> lastTrouble = Optional.empty();

  /// A linker that asks for the kinds and properties that the ontology says the service has.
  public ReconcilingLinker(ReconciliationService service, Ontology ontology) {
    this.service = service;
    this.ontology = ontology;
  }

  private record Introduced(Manifest manifest, ServiceTerms terms) {}

  @Override
  public Map<NamedThing, Linking> link(String text, Collection<NamedThing> things) {
    if (things.isEmpty()) {
      return Map.of();
    }
    Map<NamedThing, Linking> links = new LinkedHashMap<>();
    try {
      Introduced known = introduced();
      Map<NamedThing, Query> queries = new LinkedHashMap<>();
      things.forEach(thing -> queries.put(thing, known.terms().query(thing)));
      Map<Query, QueryOutcome> answers = service.ask(queries.values(), known.manifest());
      Judgement judgement = new Judgement(known.terms(), text);
      queries.forEach(
          (thing, query) ->
              links.put(
                  thing, decide(thing, Objects.requireNonNull(answers.get(query)), judgement)));
    } catch (ServiceException e) {
      things.forEach(thing -> links.put(thing, unresolved(e.reason())));
    }
    return links;
  }

  /// Why the last thing that was left unresolved was so.
  public Optional<String> lastTrouble() {
    return lastTrouble;
  }

  private Introduced introduced() throws ServiceException {
    if (introduced.isEmpty()) {
      Manifest manifest = service.manifest();
      introduced = Optional.of(new Introduced(manifest, new ServiceTerms(manifest, ontology)));
    }
    return introduced.get();
  }

  private Linking decide(NamedThing thing, QueryOutcome answer, Judgement judgement) {
    return switch (answer) {
      case QueryOutcome.Found found ->
          judgement.decide(
              thing, found.candidates(), new Retrieval(service.publicAddress(), found.retrieved()));
      case QueryOutcome.Unresolved unresolved -> unresolved(unresolved.reason());
    };
  }

  private Linking unresolved(String reason) {
    lastTrouble = Optional.of(reason);
    return new Linking(
        LinkDecision.Outcome.UNRESOLVED, Optional.empty(), List.of(), reason, Optional.empty());
  }
}
