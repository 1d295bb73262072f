package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.OntologyTerm;

/// Describes a store in the Vocabulary of Interlinked Datasets (VoID) and its endpoint as a SPARQL
/// 1.1 service, from counts of what is there.
public final class VoidDescription {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final String base;
  private final Places places;

  /// The addresses of the description and of what it describes.
  ///
  /// @param description of this description itself
  /// @param endpoint where SPARQL is asked
  /// @param graphStore where whole graphs are read
  /// @param takesUpdates whether the service changes graphs too
  public record Places(
      String description, String endpoint, String graphStore, boolean takesUpdates) {}

  /// How much of what there is.
  ///
  /// @param triples of each property, in all named graphs
  /// @param entities of each class
  /// @param links to Wikidata by each property
  /// @param examples of things that much is said about
  public record Counts(
      Map<Node, Long> triples,
      Map<Node, Long> entities,
      Map<Node, Long> links,
      List<Node> examples) {}

  /// Describes a graph whose IRIs begin with the base.
  public VoidDescription(String base, Places places) {
    this.base = base;
    this.places = places;
  }

  /// The dataset with what is counted there, and the service.
  public Graph dataset(Counts counts) {
    Graph graph = empty();
    Node dataset = iri(places.description() + "#dataset");
    describe(dataset, graph);
    count(dataset, counts, graph);
    links(dataset, counts, graph);
    counts.examples().forEach(one -> graph.add(dataset, iri(VOID + "exampleResource"), one));
    service(dataset, graph);
    return graph;
  }

  /// The service alone, with where its dataset is described.
  public Graph service() {
    Graph graph = empty();
    Node dataset = iri(places.description() + "#dataset");
    service(dataset, graph);
    graph.add(dataset, RDF.Nodes.type, iri(VOID + "Dataset"));
    graph.add(dataset, RDFS.Nodes.seeAlso, iri(places.description()));
    return graph;
  }

  private Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefixes(GraphPrefixes.of(base, ExportOptions.of(GraphFormat.TURTLE)))
        .setNsPrefix("void", VOID)
        .setNsPrefix("sd", SD)
        .setNsPrefix("formats", FORMATS);
    return graph;
  }

  private void describe(Node dataset, Graph graph) {
    Node document = iri(places.description());
    graph.add(document, RDF.Nodes.type, iri(VOID + "DatasetDescription"));
    graph.add(document, iri("http://xmlns.com/foaf/0.1/primaryTopic"), dataset);
    graph.add(dataset, RDF.Nodes.type, iri(VOID + "Dataset"));
    graph.add(dataset, DCTerms.title.asNode(), text("News articles as a knowledge graph"));
    graph.add(
        dataset,
        DCTerms.description.asNode(),
        text("Facts that news articles state, each with its sentence, its source and its doubt."));
    graph.add(dataset, iri(VOID + "sparqlEndpoint"), iri(places.endpoint()));
    graph.add(dataset, iri(VOID + "dataDump"), iri(places.graphStore() + "?graph=union"));
    graph.add(dataset, iri(VOID + "uriSpace"), text(base));
    for (String vocabulary :
        List.of(
            OntologyTerm.NAMESPACE,
            "http://purl.org/dc/terms/",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/2004/02/skos/core#",
            "https://schema.org/")) {
      graph.add(dataset, iri(VOID + "vocabulary"), iri(vocabulary));
    }
  }

  private static void count(Node dataset, Counts counts, Graph graph) {
    long triples = counts.triples().values().stream().mapToLong(Long::longValue).sum();
    graph.add(dataset, iri(VOID + "triples"), number(triples));
    graph.add(dataset, iri(VOID + "properties"), number(counts.triples().size()));
    graph.add(dataset, iri(VOID + "classes"), number(counts.entities().size()));
    counts
        .triples()
        .forEach(
            (term, count) -> {
              Node part = part(dataset, "property", term, graph);
              graph.add(part, iri(VOID + "triples"), number(count));
            });
    counts
        .entities()
        .forEach(
            (term, count) -> {
              Node part = part(dataset, "class", term, graph);
              graph.add(part, iri(VOID + "entities"), number(count));
            });
  }

  private static Node part(Node dataset, String kind, Node term, Graph graph) {
    String name = term.toString().replaceAll("[^A-Za-z0-9]+", "-");
    Node part = iri(dataset.getURI() + "-" + kind + "-" + name);
    graph.add(part, RDF.Nodes.type, iri(VOID + "Dataset"));
    graph.add(dataset, iri(VOID + kind + "Partition"), part);
    graph.add(part, iri(VOID + kind), term);
    return part;
  }

  private static void links(Node dataset, Counts counts, Graph graph) {
    counts
        .links()
        .forEach(
            (term, count) -> {
              String name = new OntologyTerm(term.getURI()).localName();
              Node links = iri(dataset.getURI() + "-wikidata-" + name);
              graph.add(links, RDF.Nodes.type, iri(VOID + "Linkset"));
              graph.add(links, iri(VOID + "subjectsTarget"), dataset);
              graph.add(links, iri(VOID + "objectsTarget"), iri("http://www.wikidata.org/entity/"));
              graph.add(links, iri(VOID + "linkPredicate"), term);
              graph.add(links, iri(VOID + "triples"), number(count));
              graph.add(dataset, iri(VOID + "subset"), links);
            });
  }

  private void service(Node dataset, Graph graph) {
    Node service = iri(places.description() + "#service");
    graph.add(service, RDF.Nodes.type, iri(SD + "Service"));
    graph.add(service, iri(SD + "endpoint"), iri(places.endpoint()));
    graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    if (places.takesUpdates()) {
      graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Update"));
    }
    graph.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    graph.add(service, iri(SD + "propertyFeature"), iri("http://jena.apache.org/text#query"));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML")) {
      graph.add(service, iri(SD + "resultFormat"), iri(FORMATS + format));
    }
    graph.add(service, iri(SD + "defaultDataset"), dataset);
    graph.add(dataset, RDF.Nodes.type, iri(SD + "Dataset"));
    graph.add(dataset, iri(SD + "defaultGraph"), dataset);
    graph.add(dataset, RDF.Nodes.type, iri(SD + "Graph"));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
