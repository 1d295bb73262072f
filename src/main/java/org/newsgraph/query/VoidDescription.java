package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.OntologyTerm;

/// Describes a store in the Vocabulary of Interlinked Datasets (VoID) and its endpoint as a SPARQL
/// 1.1 service, by counting what is there.
public final class VoidDescription {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final int EXAMPLES = 3;

  private static final Query PROPERTIES =
      QueryFactory.create(
          """
          SELECT ?term (COUNT(*) AS ?count) WHERE { GRAPH ?graph { ?s ?term ?o } } GROUP BY ?term
          """);

  private static final Query CLASSES =
      QueryFactory.create(
          """
          SELECT ?term (COUNT(DISTINCT ?s) AS ?count)
          WHERE { GRAPH ?graph { ?s a ?term } } GROUP BY ?term
          """);

  private static final Query LINKS =
      QueryFactory.create(
          """
          PREFIX owl: <http://www.w3.org/2002/07/owl#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          SELECT ?term (COUNT(*) AS ?count)
          WHERE {
            SELECT DISTINCT ?s ?term ?o
            WHERE {
              VALUES ?term { owl:sameAs skos:closeMatch }
              GRAPH ?graph { ?s ?term ?o }
              FILTER (STRSTARTS(STR(?o), "http://www.wikidata.org/entity/"))
            }
          }
          GROUP BY ?term
          """);

  private static final Query ENTITIES =
      QueryFactory.create(
          """
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          SELECT ?term (COUNT(?claim) AS ?count)
          WHERE {
            GRAPH ?graph { ?claim rdf:object ?term }
            FILTER (STRSTARTS(STR(?term), ?folder))
          }
          GROUP BY ?term ORDER BY DESC(?count) ?term LIMIT %d
          """
              .formatted(EXAMPLES));

  private final Questions questions;
  private final String base;
  private final Places places;

  /// The addresses of the description and of what it describes.
  ///
  /// @param description of this description itself
  /// @param endpoint where SPARQL is asked
  /// @param graphStore where whole graphs are read
  public record Places(String description, String endpoint, String graphStore) {}

  /// Reads through this link, which stays open, a graph whose IRIs begin with the base.
  public VoidDescription(RDFLink link, String base, Places places) {
    questions = new Questions(link);
    this.base = base;
    this.places = places;
  }

  /// What is there now.
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node dataset = iri(places.description() + "#dataset");
    describe(dataset, graph);
    count(dataset, graph);
    links(dataset, graph);
    examples(dataset, graph);
    service(dataset, graph);
    graph
        .getPrefixMapping()
        .setNsPrefixes(Vocabulary.prefixes(base, ExportOptions.of(GraphFormat.TURTLE)))
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
            "http://www.w3.org/ns/oa#",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/2004/02/skos/core#",
            "https://schema.org/")) {
      graph.add(dataset, iri(VOID + "vocabulary"), iri(vocabulary));
    }
  }

  private void count(Node dataset, Graph graph) {
    List<Binding> properties = questions.select(PROPERTIES, Map.of());
    long triples = properties.stream().mapToLong(VoidDescription::count).sum();
    graph.add(dataset, iri(VOID + "triples"), number(triples));
    graph.add(dataset, iri(VOID + "properties"), number(properties.size()));
    for (Binding row : properties) {
      Node part = part(dataset, "property", row, graph);
      graph.add(dataset, iri(VOID + "propertyPartition"), part);
      graph.add(part, iri(VOID + "property"), row.get("term"));
      graph.add(part, iri(VOID + "triples"), number(count(row)));
    }
    List<Binding> classes = questions.select(CLASSES, Map.of());
    graph.add(dataset, iri(VOID + "classes"), number(classes.size()));
    for (Binding row : classes) {
      Node part = part(dataset, "class", row, graph);
      graph.add(dataset, iri(VOID + "classPartition"), part);
      graph.add(part, iri(VOID + "class"), row.get("term"));
      graph.add(part, iri(VOID + "entities"), number(count(row)));
    }
  }

  private Node part(Node dataset, String kind, Binding row, Graph graph) {
    String name = row.get("term").toString().replaceAll("[^A-Za-z0-9]+", "-");
    Node part = iri(dataset.getURI() + "-" + kind + "-" + name);
    graph.add(part, RDF.Nodes.type, iri(VOID + "Dataset"));
    return part;
  }

  private void links(Node dataset, Graph graph) {
    for (Binding row : questions.select(LINKS, Map.of())) {
      String name = new OntologyTerm(row.get("term").getURI()).localName();
      Node links = iri(dataset.getURI() + "-wikidata-" + name);
      graph.add(links, RDF.Nodes.type, iri(VOID + "Linkset"));
      graph.add(links, iri(VOID + "subjectsTarget"), dataset);
      graph.add(links, iri(VOID + "objectsTarget"), iri("http://www.wikidata.org/entity/"));
      graph.add(links, iri(VOID + "linkPredicate"), row.get("term"));
      graph.add(links, iri(VOID + "triples"), number(count(row)));
      graph.add(dataset, iri(VOID + "subset"), links);
    }
  }

  private void examples(Node dataset, Graph graph) {
    for (Binding row : questions.select(ENTITIES, Map.of("folder", text(base + "entity/")))) {
      graph.add(dataset, iri(VOID + "exampleResource"), row.get("term"));
    }
  }

  private void service(Node dataset, Graph graph) {
    Node service = iri(places.description() + "#service");
    graph.add(service, RDF.Nodes.type, iri(SD + "Service"));
    graph.add(service, iri(SD + "endpoint"), iri(places.endpoint()));
    graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
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

  private static long count(Binding row) {
    return Long.parseLong(row.get("count").getLiteralLexicalForm());
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
