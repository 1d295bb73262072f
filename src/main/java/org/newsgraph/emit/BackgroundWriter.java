package org.newsgraph.emit;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.PlaceFact;
import org.newsgraph.ontology.Ng;

/// Writes as RDF where the places of the articles lie, and who says so.
public final class BackgroundWriter {

  private static final Node PLACE = Ng.ng("Place");
  private static final Node COUNTRY = Ng.ng("Country");
  private static final Node LOCATED_IN = Ng.ng("locatedIn");
  private static final Node ENTITY = NodeFactory.createURI("http://www.w3.org/ns/prov#Entity");
  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final int NAME_DIGITS = 16;

  /// A file of a knowledge base.
  ///
  /// @param date such as `2026-11-24`
  public record Source(String file, String date, String sha256) {}

  /// The graph of the background; empty where there are no places.
  public Graph write(CorpusIri corpus, Source source, List<PlaceFact> places) {
    Graph graph = GraphFactory.createDefaultGraph();
    if (places.isEmpty()) {
      return graph;
    }
    places.forEach(place -> write(place, graph));
    Node dump =
        NodeFactory.createURI(
            corpus.background() + "/" + source.sha256().substring(0, NAME_DIGITS));
    graph.add(NodeFactory.createURI(corpus.background()), DERIVED, dump);
    graph.add(dump, RDF.Nodes.type, ENTITY);
    graph.add(dump, DCTerms.title.asNode(), Literals.text(source.file()));
    graph.add(
        dump,
        DCTerms.date.asNode(),
        XSDDatatype.XSDdate.isValid(source.date())
            ? Literals.typed(source.date(), XSDDatatype.XSDdate)
            : Literals.text(source.date()));
    graph.add(dump, DCTerms.identifier.asNode(), Literals.text("sha256:" + source.sha256()));
    return graph;
  }

  private static void write(PlaceFact place, Graph graph) {
    Node node = NodeFactory.createURI(place.iri());
    graph.add(node, RDF.Nodes.type, PLACE);
    if (place.country()) {
      graph.add(node, RDF.Nodes.type, COUNTRY);
    }
    graph.add(node, RDFS.Nodes.label, Literals.text(place.label()));
    graph.add(node, OWL.sameAs.asNode(), NodeFactory.createURI(place.item()));
    place.within().forEach(outer -> graph.add(node, LOCATED_IN, NodeFactory.createURI(outer)));
  }
}
