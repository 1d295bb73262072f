package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Facts;
import org.newsgraph.ontology.Ng;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class ExporterTest {

  private final Facts a = SampleArticles.dockers("a");
  private final Facts b = SampleArticles.dockers("b");

  @Test
  void turtle_readsFromTheArticleToItsEvidence() {
    String turtle = export(ExportOptions.of(GraphFormat.TURTLE), a);

    assertThat(turtle)
        .startsWith("@prefix article:")
        .containsSubsequence(
            "article:a  ",
            "event:arrest-",
            "thing:group-",
            "entity:harbour-police-",
            "claim:",
            "assertion:",
            "ng:quote")
        .containsPattern("entity:piraeus-[0-9a-f]{8}\\s+a\\s+ng:Place;")
        .doesNotContain("rdf:type", "ng:text", "prov:");
  }

  @Test
  void turtle_ofTwoArticles_namesPrefixesOnce() {
    String turtle = export(ExportOptions.of(GraphFormat.TURTLE), a, b);

    assertThat(turtle.split("@prefix ng: ", -1)).hasSize(2);
    assertThat(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size())
        .isEqualTo(union(a, b).size());
  }

  @ParameterizedTest
  @EnumSource(
      value = GraphFormat.class,
      names = {"TRIG", "NQUADS", "JSONLD_GRAPHS"})
  void syntaxWithGraphs_readBack_givesSameDataset(GraphFormat format) {
    ExportOptions options = ExportOptions.of(format).includingText().includingRun();

    DatasetGraph read = parse(export(options, a, hostile()), format).toDatasetGraph();

    assertThat(IsoMatcher.isomorphic(read, dataset(a, hostile()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = GraphFormat.class,
      names = {"TURTLE", "NTRIPLES", "JSONLD", "RDFXML"})
  void syntaxWithoutGraphs_readBack_givesSameGraph(GraphFormat format) {
    Graph read = parse(export(ExportOptions.of(format), a, hostile()), format).toGraph();

    assertThat(read.isIsomorphicWith(union(a, hostile()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
  void sameArticles_otherOrder_giveSameBytes(GraphFormat format) {
    assertThat(export(ExportOptions.of(format), b, a))
        .isEqualTo(export(ExportOptions.of(format), a, b));
  }

  @Test
  void nquads_areSortedLineByLine() {
    List<String> lines = export(ExportOptions.of(GraphFormat.NQUADS), a).lines().toList();

    assertThat(lines).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void factsOnly_omitsClaimsAndUnassertedThings() {
    String turtle = export(ExportOptions.of(GraphFormat.TURTLE).onlyFacts(), a);

    assertThat(turtle)
        .contains("ng:patient", "\"two dockers\"", "dcterms:title")
        .doesNotContain("claim:", "assertion:", "ng:quote", "ng:Financing", "Ana Kora", "Malta")
        .doesNotContain("@prefix claim:");
  }

  @Test
  void full_writesWhatFollowsFromTheRest() {
    ExportOptions options = ExportOptions.of(GraphFormat.TURTLE).inFull();
    Graph full = parse(export(options, a), GraphFormat.TURTLE).toGraph();
    String pattern =
        """
        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX a: <https://w3id.org/newsgraph/id/article/>
        ASK {
          ?claim a ng:Claim ; rdf:predicate ng:destination ; ng:statedIn ?assertion ;
            ng:objectSpan <https://w3id.org/newsgraph/id/article/a#char=130,135> .
          ?assertion a ng:Assertion ; ng:evidence ?sentence ;
            ng:trigger <https://w3id.org/newsgraph/id/article/a#char=121,125> .
          ?sentence a oa:SpecificResource ; oa:hasSource a:a ; oa:hasSelector ?place , ?quote .
          ?place a oa:TextPositionSelector ; oa:start 108 ; oa:end 136 .
          ?quote a oa:TextQuoteSelector ; oa:exact "She may have left for Malta." .
        }
        """;

    assertThat(QueryExec.graph(full).query(pattern).ask()).as(() -> export(options, a)).isTrue();
    assertThat(full.contains(Node.ANY, Ng.QUOTE, Node.ANY)).isFalse();
  }

  @Test
  void full_ofPlainFactsAlone_isNoMore() {
    ExportOptions facts = ExportOptions.of(GraphFormat.NQUADS).onlyFacts();

    assertThat(export(facts.inFull(), a)).isEqualTo(export(facts, a));
  }

  @Test
  void rdf12_reifiesTriplesInsteadOfNamingParts() {
    String turtle = export(ExportOptions.of(GraphFormat.TURTLE).inRdf12(), a);

    assertThat(turtle)
        .containsPattern(
            "rdf:reifies\\s+<<\\(\\s*event:financing-[0-9a-f]+\\s+ng:agent\\s+entity:ana")
        .doesNotContain("rdf:subject", "rdf:predicate", "rdf:object");
    Graph read = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    assertThat(read.stream(Node.ANY, Reifiers.REIFIES, Node.ANY)).hasSize(7);
    assertThat(read.size()).isEqualTo(union(a).size() - 2 * 7);
  }

  @ParameterizedTest
  @EnumSource(
      value = GraphFormat.class,
      names = {"TRIG", "NQUADS", "NTRIPLES"})
  void rdf12_inOtherSyntaxes_isReadBack(GraphFormat format) {
    String text = export(ExportOptions.of(format).inRdf12(), a, hostile());

    assertThat(parse(text, format).toDatasetGraph().isEmpty()).isFalse();
    assertThat(text).contains("<<(");
  }

  @Test
  void rdf12_inASyntaxWithoutIt_isRefused() {
    ExportOptions options = ExportOptions.of(GraphFormat.JSONLD);

    assertThatThrownBy(options::inRdf12)
        .isInstanceOf(QueryException.class)
        .hasMessage("RDF 1.2 cannot be written as jsonld: use turtle, trig, nquads or ntriples");
  }

  @Test
  void languageTags_markWordsNotFigures() {
    ArticleSketch sketch = new ArticleSketch("seven", "Seven", "7 hired Ana.");
    Entity seven = ArticleSketch.named("Company", "7");
    Entity ana = ArticleSketch.named("Person", "Ana");
    sketch.fact(ana, "employer", seven, sketch.says("7 hired Ana.", "hired"));

    assertThat(export(ExportOptions.of(GraphFormat.NTRIPLES).withLanguageTags(), sketch.facts()))
        .contains("label> \"Ana\"@en .", "label> \"7\" .");
  }

  @Test
  void oneArticle_isExportedAlone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    try (GraphOutput output = new GraphOutput(ExportOptions.of(GraphFormat.NQUADS), out)) {
      new Exporter(StoredSample.of(a, b)).export("b", output);
    }

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.endsWith("<https://w3id.org/newsgraph/id/article/b> ."));
  }

  @Test
  void articleThatIsNotThere_isTold() {
    Exporter exporter = new Exporter(StoredSample.of(a));
    GraphOutput output =
        new GraphOutput(ExportOptions.of(GraphFormat.NQUADS), new ByteArrayOutputStream());

    assertThatThrownBy(() -> exporter.export("z", output))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("no article 'z'");
  }

  /// Names and sentences that break careless writers.
  static Facts hostile() {
    String name = "\"\"\" \\ ''' \\u0041 @en ^^xsd:int } ; DROP ALL <b> ]]> \u202e \uD83D\uDE00";
    String sentence = name + " met a> <x> \"pwn\" . <y in\u2028Ohrid\u0085now.";
    ArticleSketch sketch = new ArticleSketch("hostile", "  rdf:type \u0001\uFFFE\uD800", sentence);
    Entity person = ArticleSketch.named("Person", name, "a> <x> \"pwn\" . <y");
    return sketch
        .fact(
            sketch.event("Communication", "meet", "met"),
            "agent",
            person,
            sketch.says(sentence, "met"))
        .facts();
  }

  private static RDFParser parse(String text, GraphFormat format) {
    return RDFParser.fromString(text, format.format().getLang()).build();
  }

  private static String export(ExportOptions options, Facts... articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(StoredSample.of(articles)).export(options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Graph union(Facts... articles) {
    Graph union = GraphFactory.createDefaultGraph();
    for (Facts facts : articles) {
      ArticleGraphs graphs = Writers.still().write(facts);
      graphs.facts().stream().forEach(union::add);
    }
    return union;
  }

  private static DatasetGraph dataset(Facts... articles) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Facts facts : articles) {
      Writers.still().write(facts).dataset().stream().forEach(dataset::add);
    }
    return dataset;
  }
}
