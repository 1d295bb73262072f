package org.newsgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.ServerUnderTest;

class VoidIT {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  @Test
  void description_countsWhatIsThereNow(@TempDir Path directory) throws Exception {
    var first = Writers.still().write(SampleArticles.dockers("a"));
    var second = Writers.still().write(SampleArticles.dockers("b"));
    try (ServerUnderTest served =
        ServerUnderTest.of(directory, List.of(first), List.of(new DatasetPart()))) {
      Node dataset = NodeFactory.createURI(served.at(".well-known/void#dataset").toString());
      Graph graph = turtle(served.get(".well-known/void"));

      assertThat(number(graph, dataset, "triples")).isEqualTo(first.dataset().stream().count());
      assertThat(entities(graph, "Person")).isEqualTo(1);
      assertThat(triples(graph, "statedIn")).isEqualTo(7);
      assertThat(
              graph.contains(
                  dataset,
                  NodeFactory.createURI(VOID + "sparqlEndpoint"),
                  NodeFactory.createURI(served.at("news/sparql").toString())))
          .isTrue();

      served.store().replace(List.of(second.dataset()));
      Graph grown = turtle(served.get(".well-known/void"));
      assertThat(number(grown, dataset, "triples"))
          .isEqualTo(first.dataset().stream().count() + second.dataset().stream().count());
      assertThat(entities(grown, "Person")).as("the same person").isEqualTo(1);
      assertThat(triples(grown, "statedIn")).isEqualTo(14);
      assertThat(served.get(".well-known/void", "Accept", "application/ld+json").body())
          .startsWith("{");
      assertThat(served.get(".well-known/void", "Accept", "image/png").statusCode()).isEqualTo(406);
    }
  }

  @Test
  void counts_areThoseOfSlowQueries(@TempDir Path directory) throws Exception {
    List<ArticleGraphs> articles =
        IntStream.range(0, 30)
            .mapToObj(number -> Writers.still().write(InventedNews.article(number)))
            .toList();
    try (ServerUnderTest served =
            ServerUnderTest.of(directory, articles, List.of(new DatasetPart()));
        RDFLink link = RDFLink.connect(served.dataset())) {
      Graph description = turtle(served.get(".well-known/void"));

      Map<String, Long> triples =
          counted(
              link, "SELECT ?term (COUNT(*) AS ?n) { GRAPH ?g { ?s ?term ?o } } GROUP BY ?term");
      Map<String, Long> classes =
          counted(
              link,
              "SELECT ?term (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s a ?term } } GROUP BY ?term");
      assertThat(parts(description, "property", "triples"))
          .isEqualTo(triples)
          .hasSizeGreaterThan(20);
      assertThat(parts(description, "class", "entities"))
          .isEqualTo(classes)
          .containsKey(ng("Person"));
      assertThat(objects(description, "exampleResource"))
          .containsExactlyInAnyOrderElementsOf(
              counted(
                      link,
                      "SELECT ?term (COUNT(*) AS ?n) { GRAPH ?g {"
                          + " ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?term }"
                          + " FILTER CONTAINS(STR(?term), \"/entity/\") }"
                          + " GROUP BY ?term ORDER BY DESC(?n) ?term LIMIT 3")
                  .keySet());
    }
  }

  @Test
  void links_inManyGraphs_areCountedOnce(@TempDir Path directory) throws Exception {
    try (ServerUnderTest served =
        ServerUnderTest.of(
            directory,
            List.of(Writers.still().write(SampleArticles.dockers("a"))),
            List.of(new DatasetPart()))) {
      Txn.executeWrite(
          served.dataset(),
          () -> {
            for (String graph : List.of("http://e/1", "http://e/2")) {
              for (String same : List.of("http://www.wikidata.org/entity/Q1", "http://e/other")) {
                served
                    .dataset()
                    .add(
                        NodeFactory.createURI(graph),
                        NodeFactory.createURI("http://e/thing"),
                        OWL2.sameAs.asNode(),
                        NodeFactory.createURI(same));
              }
            }
          });
      Graph description = turtle(served.get(".well-known/void"));
      Node links =
          description.stream(
                  Node.ANY, NodeFactory.createURI(VOID + "linkPredicate"), OWL2.sameAs.asNode())
              .findFirst()
              .orElseThrow()
              .getSubject();
      assertThat(number(description, links, "triples")).isEqualTo(1);
    }
  }

  /// The three tests of the W3C's suite `service-description`, which it tells in prose: GET on the
  /// endpoint returns RDF, with a matching `sd:endpoint`, and the vocabulary is used as it is
  /// meant.
  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml", "*/*"})
  void endpoint_askedNoQuery_describesItself(String accept, @TempDir Path directory)
      throws Exception {
    var article = Writers.still().write(SampleArticles.dockers("a"));
    try (ServerUnderTest served =
        ServerUnderTest.of(directory, List.of(article), List.of(new DatasetPart()))) {
      HttpResponse<String> answer = served.get("news/sparql", "Accept", accept);

      assertThat(answer.statusCode()).isEqualTo(200);
      Lang syntax =
          RDFLanguages.contentTypeToLang(
              answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""));
      Graph graph = RDFParser.fromString(answer.body(), syntax).toGraph();
      Node service = only(graph, Node.ANY, "endpoint", iri(served.at("news/sparql"))).getSubject();
      assertThat(graph.contains(service, RDF.Nodes.type, iri(SD + "Service"))).isTrue();
      assertThat(graph.contains(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query")))
          .isTrue();
      assertThat(graph.contains(Node.ANY, Node.ANY, iri(SD + "SPARQL11Update"))).isFalse();
      Node dataset = only(graph, service, "defaultDataset", Node.ANY).getObject();
      assertThat(graph.contains(dataset, RDF.Nodes.type, iri(SD + "Dataset"))).isTrue();
      Node union = only(graph, dataset, "defaultGraph", Node.ANY).getObject();
      assertThat(graph.contains(union, RDF.Nodes.type, iri(SD + "Graph"))).isTrue();
      assertThat(graph.contains(dataset, RDFS.Nodes.seeAlso, iri(served.at(".well-known/void"))))
          .isTrue();
      assertThat(served.get("news/sparql?query=ASK%7B%7D").body()).contains("true");
      assertThat(served.get("news/sparql?timeout=3").statusCode()).isEqualTo(400);
    }
  }

  private static Triple only(Graph graph, Node subject, String property, Node object) {
    List<Triple> found = graph.stream(subject, iri(SD + property), object).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Node iri(Object iri) {
    return NodeFactory.createURI(iri.toString());
  }

  private static String ng(String localName) {
    return OntologyTerm.ng(localName).iri();
  }

  private static Map<String, Long> counted(RDFLink link, String query) {
    Map<String, Long> counts = new TreeMap<>();
    Txn.executeRead(
        link,
        () ->
            link.querySelect(
                query,
                row ->
                    counts.put(
                        row.get("term").getURI(),
                        Long.valueOf(row.get("n").getLiteralLexicalForm()))));
    return counts;
  }

  private static Map<String, Long> parts(Graph graph, String kind, String count) {
    Map<String, Long> parts = new TreeMap<>();
    graph.stream(Node.ANY, iri(VOID + kind), Node.ANY)
        .forEach(
            part -> parts.put(part.getObject().getURI(), number(graph, part.getSubject(), count)));
    return parts;
  }

  private static List<String> objects(Graph graph, String property) {
    return graph.stream(Node.ANY, iri(VOID + property), Node.ANY)
        .map(triple -> triple.getObject().getURI())
        .toList();
  }

  private static long entities(Graph graph, String type) {
    return number(graph, part(graph, "class", type), "entities");
  }

  private static long triples(Graph graph, String property) {
    return number(graph, part(graph, "property", property), "triples");
  }

  private static Node part(Graph graph, String kind, String term) {
    return graph.stream(
            Node.ANY,
            NodeFactory.createURI(VOID + kind),
            NodeFactory.createURI("https://w3id.org/newsgraph/ontology#" + term))
        .findFirst()
        .orElseThrow()
        .getSubject();
  }

  private static long number(Graph graph, Node subject, String property) {
    return Long.parseLong(
        graph.stream(subject, NodeFactory.createURI(VOID + property), Node.ANY)
            .findFirst()
            .orElseThrow()
            .getObject()
            .getLiteralLexicalForm());
  }

  private static Graph turtle(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Graph graph =
        RDFParser.create().source(new StringReader(answer.body())).lang(Lang.TURTLE).toGraph();
    assertThat(graph.contains(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(VOID + "Dataset")))
        .isTrue();
    return graph;
  }
}
