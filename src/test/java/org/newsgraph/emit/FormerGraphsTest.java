package org.newsgraph.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class FormerGraphsTest {

  private final ArticleGraphs graphs = Writers.still().write(SampleArticles.dockers("a"));

  @Test
  void fullExport_isRewrittenToOriginalGraph() {
    DatasetGraph full = full();

    assertThat(rewritten(full.getGraph(node(graphs.article().iri()))))
        .isEqualTo(text(graphs.facts()));
    assertThat(rewritten(full.getGraph(node(graphs.article().run()))))
        .isEqualTo(text(graphs.run()));
  }

  @Test
  void currentGraph_isNotFormerAndStaysUnchanged() {
    assertThat(FormerGraphs.isFormer(graphs.facts())).isFalse();
    assertThat(FormerGraphs.isFormer(full().getGraph(node(graphs.article().iri())))).isTrue();
    assertThat(rewritten(graphs.facts())).isEqualTo(text(graphs.facts()));
  }

  @Test
  void sentenceOnPaper_keepsItsPage() {
    Graph former =
        RDFParser.fromString(
                """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                BASE <https://w3id.org/newsgraph/id/article/>
                <a#char=16,30> a oa:SpecificResource ; oa:hasSource <a> ;
                  oa:hasSelector <a/quote/16,30> , <a/page/2> ;
                  rdfs:seeAlso <https://example.org/paper.pdf#page=2> .
                <a/quote/16,30> a oa:TextQuoteSelector ; oa:exact "She came back." .
                <a/page/2> a oa:FragmentSelector ; rdf:value "page=2" ;
                  dcterms:conformsTo <http://tools.ietf.org/rfc/rfc3778> .
                """,
                Lang.TURTLE)
            .toGraph();

    assertThat(rewritten(former))
        .isEqualTo(
            text(
                RDFParser.fromString(
                        """
                        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
                        <https://w3id.org/newsgraph/id/article/a#char=16,30>
                          ng:quote "She came back." ; ng:page 2 .
                        """,
                        Lang.TURTLE)
                    .toGraph()));
  }

  private DatasetGraph full() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportOptions options = ExportOptions.of(GraphFormat.NQUADS).includingRun().inFull();
    try (GraphOutput output = new GraphOutput(options, out)) {
      output.write(graphs.article(), graphs.dataset());
    }
    return RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.NQUADS).toDatasetGraph();
  }

  private String rewritten(Graph former) {
    return text(FormerGraphs.rewritten(graphs.article(), former));
  }

  private static String text(Graph graph) {
    Graph plain = GraphFactory.createDefaultGraph();
    graph.stream().forEach(plain::add);
    return RDFWriter.source(plain)
        .lang(Lang.NTRIPLES)
        .asString()
        .lines()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
