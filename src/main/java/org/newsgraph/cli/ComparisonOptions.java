package org.newsgraph.cli;

import java.io.IOException;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.compare.Comparer;
import org.newsgraph.compare.Comparison;
import org.newsgraph.compare.StatedFacts;
import org.newsgraph.ontology.Alignment;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.Store;
import picocli.CommandLine.Mixin;

/// What is compared with Wikidata, and where that is looked up.
final class ComparisonOptions {

  @Mixin private final StoreOptions stores;
  @Mixin private final WikidataOptions wikidata = new WikidataOptions();
  @Mixin private final OntologyOptions ontologies;

  ComparisonOptions(Console console) {
    this.stores = new StoreOptions(console);
    this.ontologies = new OntologyOptions(console);
  }

  List<Comparison> compare() throws IOException {
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      return compare(link, wikidata, ontologies);
    }
  }

  /// The facts behind the link whose property is aligned with one of Wikidata, compared.
  static List<Comparison> compare(
      RDFLink link, WikidataOptions wikidata, OntologyOptions ontologies) throws IOException {
    Ontology ontology = Ontology.of(ontologies.files());
    List<Alignment> alignments =
        ontology.alignments().stream()
            .filter(alignment -> ontology.isRelation(alignment.property()))
            .toList();
    try (OpenedWikidata opened = wikidata.open(alignments)) {
      Comparer comparer = new Comparer(opened.wikidata(), alignments);
      return comparer.compare(new StatedFacts(link).read(comparer.properties()));
    }
  }
}
