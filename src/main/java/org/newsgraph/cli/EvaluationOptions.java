package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.ExtractedFact;
import org.newsgraph.eval.FactRows;
import org.newsgraph.eval.GoldFact;
import org.newsgraph.eval.GoldReader;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which facts are measured.
final class EvaluationOptions {

  @Mixin private final StoreOptions stores;
  @Mixin private final OntologyOptions ontologies;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "The answer of the query facts in JSON, instead of a store: newsgraph query facts --format json.")
  private Optional<Path> facts = Optional.empty();

  @Option(
      names = "--named",
      description =
          "Accept a thing only under its best name, the first one in GOLD: \"he\" must be resolved.")
  private boolean named;

  EvaluationOptions(Console console) {
    this.stores = new StoreOptions(console);
    this.ontologies = new OntologyOptions(console);
  }

  /// Compares the facts with the gold facts of these files and folders.
  Evaluation evaluate(List<Path> gold) throws IOException {
    if (gold.isEmpty()) {
      throw new UsageException("no gold facts; name files of JSON lines, or folders of such files");
    }
    List<GoldFact> read = GoldReader.read(gold);
    List<GoldFact> wanted = named ? read.stream().map(GoldFact::named).toList() : read;
    return Evaluation.of(wanted, extracted(), eventTypes());
  }

  private List<ExtractedFact> extracted() throws IOException {
    if (facts.isPresent()) {
      return FactRows.read(facts.get());
    }
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      return FactRows.ask(link, QueryCatalogue.standard().find("facts").orElseThrow());
    }
  }

  private Set<String> eventTypes() throws IOException {
    Ontology ontology = Ontology.of(ontologies.files());
    return ontology.classes().stream()
        .filter(ontology::isEventClass)
        .map(OntologyTerm::localName)
        .collect(Collectors.toSet());
  }
}
