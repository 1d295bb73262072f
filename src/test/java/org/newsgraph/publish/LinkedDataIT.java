package org.newsgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServerPart;
import org.newsgraph.serve.ServerUnderTest;

class LinkedDataIT {

  private static final String NG = "https://w3id.org/newsgraph/ontology#";
  private static final Node ITEM = NodeFactory.createURI("http://www.example.org/item/1");

  private static ServerUnderTest served;
  private static String kora;

  @BeforeAll
  static void start(@TempDir Path directory) {
    ArticleGraphs dockers = Writers.still().write(SampleArticles.dockers("dockers"));
    kora = subject(dockers.facts(), "Ana Kora");
    Graph links = GraphFactory.createDefaultGraph();
    links.add(NodeFactory.createURI(ServerUnderTest.BASE + kora), OWL.sameAs.asNode(), ITEM);
    ServerPart pages =
        graph ->
            List.of(
                Route.reading("/entity/*", new Page()),
                Route.reading("/article/*", new Page()),
                Route.reading("/ontology.html", new Page()),
                Route.reading("/other", new Page()));
    served =
        ServerUnderTest.of(
            directory, List.of(dockers.with(links), busy()), List.of(new LinkedData(pages)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /// 250 claims about one person.
  private static ArticleGraphs busy() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      body.append("Busy Bee saw%d it. ".formatted(i));
    }
    ArticleSketch sketch = new ArticleSketch("busy", "Busy", body.toString());
    for (int i = 0; i < 250; i++) {
      var said = sketch.says("Busy Bee saw%d it.".formatted(i), "saw" + i);
      var event = sketch.event("Search", "see", "saw" + i);
      sketch.fact(event, "agent", ArticleSketch.named("Person", "Busy Bee"), said);
    }
    return Writers.still().write(sketch.facts());
  }

  private static String subject(Graph graph, String label) {
    return graph.stream(Node.ANY, RDFS.Nodes.label, NodeFactory.createLiteralString(label))
        .map(triple -> triple.getSubject().getURI().substring(ServerUnderTest.BASE.length()))
        .findFirst()
        .orElseThrow();
  }

  private static final class Page extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html");
      response.getWriter().print("page " + request.getPathInfo());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/turtle | ttl
          application/ld+json | jsonld
          application/rdf+xml | rdf
          application/n-triples | nt
          text/html | html
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | html
          text/turtle;q=0.5, application/rdf+xml;q=0.9 | rdf
          application/n-triples, */*;q=0.1 | nt
          */* | ttl
          """)
  void entity_redirectsToDocumentInRequestedSyntax(String accept, String suffix) throws Exception {
    HttpResponse<String> answer = served.get(kora, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Vary")).contains("Accept");
    URI document = served.at(kora).resolve(header(answer, "Location"));
    assertThat(document).isEqualTo(served.at(kora + "." + suffix));
    assertThat(served.get(kora + "." + suffix).statusCode()).isEqualTo(200);
  }

  @Test
  void entity_inUnsupportedSyntax_returns406WithAlternatives() throws Exception {
    HttpResponse<String> answer = served.get(kora, "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(answer.body()).contains("text/turtle", "text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
    "nt, application/n-triples",
  })
  void document_isTheSameGraphInEachSyntax(String suffix, String mediaType) throws Exception {
    HttpResponse<String> answer = served.get(kora + "." + suffix);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(mediaType);
    assertThat(parsed(answer).isIsomorphicWith(parsed(served.get(kora + ".nt")))).isTrue();
  }

  @Test
  void document_describesEntityLinksAndSourcedClaims() throws Exception {
    Graph graph = parsed(served.get(kora + ".ttl"));
    Node entity = NodeFactory.createURI(ServerUnderTest.BASE + kora);

    assertThat(graph.contains(entity, RDF.Nodes.type, ng("Person"))).isTrue();
    assertThat(graph.contains(entity, OWL.sameAs.asNode(), ITEM)).isTrue();
    Node claim = only(graph, Node.ANY, RDF.Nodes.object, entity).getSubject();
    Node assertion = only(graph, claim, ng("statedIn"), Node.ANY).getObject();
    assertThat(graph.contains(assertion, ng("polarity"), ng("Negated"))).isTrue();
    Node claimant = only(graph, assertion, ng("claimant"), Node.ANY).getObject();
    assertThat(
            graph.contains(
                claimant, RDFS.Nodes.label, NodeFactory.createLiteralString("The Dockers' Union")))
        .isTrue();
    assertThat(
            graph.contains(
                Node.ANY,
                Node.ANY,
                NodeFactory.createLiteralString(
                    "The Dockers' Union denies that Ana Kora paid them.")))
        .isTrue();
    assertThat(graph.contains(entity, RDFS.Nodes.seeAlso, Node.ANY)).isFalse();
  }

  @Test
  void largeDocument_isTruncatedAndLinksAllClaims() throws Exception {
    String bee = subject(parsed(served.get("article/busy.nt")), "Busy Bee");
    Graph graph = parsed(served.get(bee + ".ttl"));
    Node entity = NodeFactory.createURI(ServerUnderTest.BASE + bee);

    assertThat(graph.stream(Node.ANY, ng("statedIn"), Node.ANY).count()).isEqualTo(200);
    String rest = only(graph, entity, RDFS.Nodes.seeAlso, Node.ANY).getObject().getURI();
    String path = rest.substring(served.at("").toString().length());
    Graph all = parsed(served.get(path, "Accept", "application/n-triples"));
    assertThat(all.stream(Node.ANY, ng("statedIn"), Node.ANY).count()).isEqualTo(250);
  }

  @Test
  void everyNodeOfTheGraph_answers() throws Exception {
    TreeSet<String> paths = new TreeSet<>();
    served
        .dataset()
        .executeRead(
            () ->
                served.dataset().stream()
                    .flatMap(
                        quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> iri.startsWith(ServerUnderTest.BASE))
                    .filter(iri -> !iri.contains("busy"))
                    // A fragment is not sent to the server: its document is the article.
                    .map(
                        iri -> iri.substring(ServerUnderTest.BASE.length()).replaceFirst("#.*", ""))
                    .forEach(paths::add));
    assertThat(paths).hasSizeGreaterThan(40);
    List<String> some =
        paths.stream().filter(p -> !p.matches("(claim|assertion|event)/.*[1-9]")).toList();
    for (String path : some) {
      assertThat(served.get(path, "Accept", "text/turtle").statusCode()).as(path).isEqualTo(303);
      HttpResponse<String> document = served.get(path + ".nt");
      assertThat(document.statusCode()).as(path).isEqualTo(200);
      assertThat(document.body()).as(path).isNotBlank();
    }
  }

  @Test
  void article_containsWholeGraphAndTextLink() throws Exception {
    Graph graph = parsed(served.get("article/dockers.ttl"));
    ArticleGraphs made = Writers.still().write(SampleArticles.dockers("dockers"));

    made.facts().stream().forEach(triple -> assertThat(graph.contains(triple)).isTrue());
    assertThat(
            graph.contains(
                NodeFactory.createURI(made.article().iri()),
                RDFS.Nodes.seeAlso,
                NodeFactory.createURI(made.article().text())))
        .isTrue();
    assertThat(served.get("article/dockers/text.ttl").body()).contains("What a day it was!");
    assertThat(served.get("article/dockers/text", "Accept", "text/html").statusCode())
        .as("a text has no page")
        .isEqualTo(406);
  }

  @Test
  void page_comesFromThePartWithin() throws Exception {
    assertThat(served.get(kora + ".html").body()).startsWith("page /");
    assertThat(served.get("other").body()).startsWith("page");
  }

  @Test
  void known_isNotSentAgain() throws Exception {
    String tag = header(served.get(kora + ".ttl"), "ETag");

    assertThat(tag).matches("\"[0-9a-f]+\"");
    assertThat(header(served.get(kora + ".jsonld"), "ETag")).isNotEqualTo(tag);
    HttpResponse<String> again = served.get(kora + ".ttl", "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(served.get(kora + ".ttl", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void head_isAnsweredAsGetWithoutABody() throws Exception {
    HttpResponse<String> answer = served.send("HEAD", kora + ".ttl");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo(header(served.get(kora + ".ttl"), "ETag"));
    assertThat(header(answer, "Content-Length"))
        .isEqualTo(header(served.get(kora + ".ttl"), "Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entity/nobody",
        "entity/nobody.ttl",
        "entity/",
        "entity",
        "entity/a%20b",
        "entity/%3Cscript%3E",
        "claim/0.html",
        "article/dockers/none",
        "entity/x%22%7D%20%23"
      })
  void unknownNode_is404(String path) throws Exception {
    HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("<script>");
  }

  private static Node ng(String name) {
    return NodeFactory.createURI(NG + name);
  }

  private static org.apache.jena.graph.Triple only(Graph graph, Node s, Node p, Node o) {
    var found = graph.stream(s, p, o).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Graph parsed(HttpResponse<String> answer) {
    String type = header(answer, "Content-Type").replaceFirst(";.*", "");
    Lang lang = RDFLanguages.contentTypeToLang(type);
    return RDFParser.create().source(new StringReader(answer.body())).lang(lang).toGraph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "background", "default"})
  void graphOfAllArticles_leadsToItsTriples(String name) throws Exception {
    assertThat(served.get(name).statusCode()).isEqualTo(404);
    Node graph = NodeFactory.createURI(ServerUnderTest.BASE + name);
    Node node = NodeFactory.createURI("http://e/node");
    Txn.executeWrite(served.dataset(), () -> served.dataset().add(graph, node, node, node));
    try {
      HttpResponse<String> answer = served.get(name, "Accept", "application/n-triples");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("./" + name + ".nt");
      assertThat(served.get(name + ".nt").body())
          .isEqualTo("<http://e/node> <http://e/node> <http://e/node> .\n");
    } finally {
      Txn.executeWrite(served.dataset(), () -> served.dataset().removeGraph(graph));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, ttl",
    "application/ld+json, jsonld",
    "application/rdf+xml, rdf",
    "application/n-triples, nt",
    "*/*, ttl"
  })
  void termsOfTheOntology_leadToIt(String accept, String suffix) throws Exception {
    HttpResponse<String> answer = served.get("ontology", "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
    assertThat(answer.headers().firstValue("Location")).hasValue("./ontology." + suffix);
    HttpResponse<String> document = served.get("ontology." + suffix);
    Graph graph =
        RDFParser.fromString(
                document.body(),
                RDFLanguages.contentTypeToLang(
                    document.headers().firstValue("Content-Type").orElseThrow().split(";")[0]))
            .toGraph();
    assertThat(graph.contains(NodeFactory.createURI(NG + "Arrest"), RDFS.Nodes.label, Node.ANY))
        .isTrue();
    assertThat(
            served
                .get(
                    "ontology." + suffix,
                    "If-None-Match",
                    document.headers().firstValue("ETag").orElseThrow())
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void ontology_requestedByBrowser_redirectsToPage() throws Exception {
    HttpResponse<String> answer = served.get("ontology", "Accept", "text/html,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("./ontology.html");
    assertThat(served.get("ontology.html").body()).startsWith("page");
  }
}
