package org.newsgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class VoidIT {

  private static final String VOID = "http://rdfs.org/ns/void#";

  @Test
  void description_countsWhatIsThereNow(@TempDir Path directory) throws Exception {
    var first = Writers.still().write(SampleArticles.dockers("a"));
    var second = Writers.still().write(SampleArticles.dockers("b"));
    try (ServedSample served =
        new ServedSample(directory, List.of(first), List.of(new DatasetPart()))) {
      Node dataset = NodeFactory.createURI(served.at(".well-known/void#dataset").toString());
      Graph graph = turtle(served.get(".well-known/void"));

      assertThat(number(graph, dataset, "triples")).isEqualTo(first.dataset().stream().count());
      assertThat(entities(graph, "Person")).isEqualTo(1);
      assertThat(entities(graph, "Claim")).isEqualTo(7);
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
      assertThat(entities(grown, "Claim")).isEqualTo(14);
      assertThat(served.get(".well-known/void", "Accept", "application/ld+json").body())
          .startsWith("{");
      assertThat(served.get(".well-known/void", "Accept", "image/png").statusCode()).isEqualTo(406);
    }
  }

  private static long entities(Graph graph, String type) {
    Node part =
        graph.stream(
                Node.ANY,
                NodeFactory.createURI(VOID + "class"),
                NodeFactory.createURI("https://w3id.org/newsgraph/ontology#" + type))
            .findFirst()
            .orElseThrow()
            .getSubject();
    return number(graph, part, "entities");
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
