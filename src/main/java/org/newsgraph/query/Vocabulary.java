package org.newsgraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.OntologyTerm;

/// The terms that the reading side looks for, and the prefixes that it writes.
final class Vocabulary {

  static final Node ARTICLE = ng("Article");
  static final Node STATED_IN = ng("statedIn");
  static final Node REPORTED_IN = ng("reportedIn");
  static final Node EVIDENCE = ng("evidence");
  static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private Vocabulary() {}

  private static Node ng(String localName) {
    return NodeFactory.createURI(OntologyTerm.ng(localName).iri());
  }

  /// The prefixes of an export whose IRIs begin with the base.
  static PrefixMapping prefixes(String base, ExportOptions options) {
    PrefixMapping prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefix("ng", OntologyTerm.NAMESPACE)
            .setNsPrefix("article", base + "article/")
            .setNsPrefix("entity", base + "entity/")
            .setNsPrefix("event", base + "event/")
            .setNsPrefix("thing", base + "thing/")
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
            .setNsPrefix("rdf", RDF.getURI())
            .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
            .setNsPrefix("schema", "https://schema.org/")
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
            .setNsPrefix("wd", "http://www.wikidata.org/entity/")
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    if (options.full()) {
      prefixes.setNsPrefix("oa", "http://www.w3.org/ns/oa#");
    }
    if (!options.factsOnly()) {
      prefixes.setNsPrefix("assertion", base + "assertion/").setNsPrefix("claim", base + "claim/");
    }
    return options.withRun()
        ? prefixes.setNsPrefix("prov", "http://www.w3.org/ns/prov#")
        : prefixes;
  }
}
