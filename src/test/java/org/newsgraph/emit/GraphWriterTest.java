package org.newsgraph.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.sample.ArticleSketch.named;
import static org.newsgraph.sample.ArticleSketch.unnamed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.ArchivedCopy;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Span;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ng;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;

class GraphWriterTest {

  private static final String PREFIXES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX id: <https://w3id.org/newsgraph/id/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String NG = "https://w3id.org/newsgraph/ontology#";

  private final GraphWriter writer = Writers.still();

  @Test
  void deniedFact_hasClaimButNoPlainTriple() {
    String sentence = "The union denies that Ana Kora paid them.";
    ArticleSketch sketch = new ArticleSketch("pay", "Pay", sentence);
    Entity union = named("Organization", "The union");
    Entity kora = named("Person", "Ana Kora");
    sketch.fact(
        sketch.event("Financing", "pay", "paid"),
        "agent",
        kora,
        sketch.denies(sentence, "paid", union));

    ArticleGraphs graphs = writer.write(sketch.facts());

    assertThat(graphs.article().iri()).isEqualTo("https://w3id.org/newsgraph/id/article/pay");
    assertGraph(
        graphs.facts(),
        """
        <https://w3id.org/newsgraph/id/article/pay> a ng:Article, schema:NewsArticle ;
          dcterms:identifier "pay" ; dcterms:title "Pay" ; dcterms:date "2026-03-04"^^xsd:date ;
          dcterms:publisher "The Harbour Post" ;
          ng:about _:kora, _:union .
        _:event ng:claimedType ng:Financing ; rdfs:label "paid" ; ng:predicate "pay" .
        _:kora a ng:Person ; rdfs:label "Ana Kora" .
        _:union a ng:Organization ; rdfs:label "The union" .
        _:claim ng:statedIn _:assertion ;
          rdf:subject _:event ; rdf:predicate ng:agent ; rdf:object _:kora ;
          ng:confidence 0.88 .
        _:assertion ng:claimant _:union ;
          ng:polarity ng:Negated ; ng:certainty ng:Certain ; ng:trigger "31,35" ;
          ng:evidence <https://w3id.org/newsgraph/id/article/pay#char=0,41> .
        <https://w3id.org/newsgraph/id/article/pay#char=0,41>
          ng:quote "The union denies that Ana Kora paid them." .
        """);
  }

  @Test
  void argumentSpan_isWrittenOnlyWhereLabelDiffers() {
    String sentence = "Kora said she leads the Night Crew, and the Night Crew pays.";
    ArticleSketch sketch = new ArticleSketch("crew", "Kora", sketchBody(sentence));
    Entity kora = named("Person", "Ana Kora");
    Entity crew = named("Organization", "Night Crew");
    Assertion leads = sketch.says(sentence, "leads");
    Span she = sketch.span("she");
    Span first = sketch.span("Night Crew");
    Span second = new Span(first.begin() + 20, first.end() + 20);
    Facts facts =
        new Facts(
            sketch.article(),
            List.of(
                new Fact(kora, OntologyTerm.ng("leaderOf"), crew, leads, she, first),
                new Fact(crew, OntologyTerm.ng("founder"), kora, leads, second, she)),
            List.of());

    Graph graph = writer.write(facts).facts();

    assertThat(second.in(sketch.article().text())).isEqualTo("Night Crew");
    assertThat(ask(graph, "?claim rdf:predicate ng:leaderOf ; ng:subjectSpan \"17,20\"")).isTrue();
    assertThat(ask(graph, "?claim rdf:predicate ng:leaderOf ; ng:objectSpan ?place")).isFalse();
    assertThat(ask(graph, "?claim rdf:predicate ng:founder ; ng:subjectSpan \"51,61\"")).isTrue();
    assertThat(ask(graph, "?claim rdf:predicate ng:founder ; ng:objectSpan \"17,20\"")).isTrue();
  }

  private static String sketchBody(String sentence) {
    return "Hello. " + sentence;
  }

  @Test
  void onlyAffirmedCertainFacts_becomePlainTriples() {
    Graph facts = writer.write(SampleArticles.dockers("a")).facts();

    assertThat(plainFacts(facts))
        .containsExactlyInAnyOrder(
            "arrested agent Harbour police",
            "arrested patient two dockers",
            "arrested place Piraeus",
            "arrested time \"2025\"^^xsd:gYear",
            "two dockers count \"2\"^^xsd:integer");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "AFFIRMED, CERTAIN, type",
    "AFFIRMED, PROBABLE, claimedType",
    "AFFIRMED, POSSIBLE, claimedType",
    "AFFIRMED, UNDETERMINED, claimedType",
    "NEGATED, CERTAIN, claimedType"
  })
  void onlyAffirmedCertainEvent_hasPlainClass(
      Polarity polarity, Certainty certainty, String property) {
    String sentence = "Ana Kora left Malta.";
    ArticleSketch sketch = new ArticleSketch("trip", "A trip", sentence);
    Assertion said = sketch.assertion(sentence, "left", Optional.empty(), polarity, certainty);
    sketch.fact(
        sketch.event("Travel", "leave", "left"), "agent", named("Person", "Ana Kora"), said);

    assertThat(classes(sketch, "Travel")).containsExactly(property);
  }

  @Test
  void eventWithOneSureClaim_hasPlainClass() {
    String sentence = "Ana Kora left, perhaps for Malta, the union denies to Crete.";
    ArticleSketch sketch = new ArticleSketch("trip", "A trip", sentence);
    Event trip = sketch.event("Travel", "leave", "left");
    Assertion perhaps =
        sketch.assertion(
            sentence, "perhaps", Optional.empty(), Polarity.AFFIRMED, Certainty.POSSIBLE);
    sketch
        .fact(trip, "destination", named("Place", "Malta"), perhaps)
        .fact(
            trip,
            "destination",
            named("Place", "Crete"),
            sketch.denies(sentence, "denies", named("Organization", "the union")))
        .fact(trip, "agent", named("Person", "Ana Kora"), sketch.says(sentence, "left"));

    assertThat(classes(sketch, "Travel")).containsExactly("type");
  }

  @Test
  void referencedEvent_withoutRoles_hasOnlyClaimedClass() {
    String sentence = "Police charged Ana Kora with theft.";
    ArticleSketch sketch = new ArticleSketch("theft", "Theft", sentence);
    Event charge = sketch.event("Charge", "charge", "charged");
    Event theft = sketch.event("Seizure", "steal", "theft");
    sketch.fact(charge, "offence", theft, sketch.says(sentence, "charged"));

    assertThat(classes(sketch, "Charge")).containsExactly("type");
    assertThat(classes(sketch, "Seizure")).containsExactly("claimedType");
  }

  /// The properties that lead to the class.
  private List<String> classes(ArticleSketch sketch, String type) {
    return writer.write(sketch.facts()).facts().stream(Node.ANY, Node.ANY, Ng.ng(type))
        .map(triple -> triple.getPredicate().getLocalName())
        .toList();
  }

  @Test
  void time_keepsItsWordsInTheClaim() {
    Graph facts = writer.write(SampleArticles.dockers("a")).facts();

    assertThat(facts.stream(Node.ANY, Ng.TIME_TEXT, Node.ANY))
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .containsExactly("in 2025");
  }

  @Test
  void sameFacts_atDifferentTimes_giveSameGraphs() {
    GraphWriter later = Writers.at(GraphWriter.DEFAULT_BASE, Instant.parse("2030-01-01T00:00:00Z"));

    ArticleGraphs first = writer.write(SampleArticles.dockers("a"));
    ArticleGraphs second = later.write(SampleArticles.dockers("a"));

    assertThat(first.facts().stream()).containsExactlyInAnyOrderElementsOf(all(second.facts()));
    assertThat(first.text().stream()).containsExactlyInAnyOrderElementsOf(all(second.text()));
    assertThat(first.run().isIsomorphicWith(second.run())).isFalse();
  }

  @Test
  void graphs_haveNoBlankNodes() {
    ArticleGraphs graphs = writer.write(SampleArticles.dockers("a"));

    assertThat(
            Stream.of(graphs.facts(), graphs.text(), graphs.run())
                .flatMap(Graph::stream)
                .filter(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank()))
        .isEmpty();
  }

  @Test
  void entityIri_dependsOnKindAndNormalisedName() {
    assertThat(node("a", named("ArmedGroup", "The Night Crew")))
        .isEqualTo(node("b", named("Organization", "night  CREW")))
        .matches("https://w3id.org/newsgraph/id/entity/night-crew-[0-9a-f]{8}");
    assertThat(node("a", named("Person", "José Kora")))
        .isEqualTo(node("b", named("Person", "Jose\u0301 Kora")))
        .isNotEqualTo(node("b", named("Place", "José Kora")));
  }

  @Test
  void personOfOneWord_belongsToItsArticle() {
    assertThat(node("a", named("Person", "Kora")))
        .isEqualTo(node("a", named("Person", "kora")))
        .isNotEqualTo(node("b", named("Person", "Kora")));
    assertThat(node("a", named("Place", "Kora"))).isEqualTo(node("b", named("Place", "Kora")));
  }

  @Test
  void mergedThing_hasOneLabelAndOneClaim() {
    String sentence = "The Night Crew, or NC, attacked Piraeus.";
    ArticleSketch sketch = new ArticleSketch("raid", "A raid", sentence);
    var attack = sketch.event("Attack", "attack", "attacked");
    Assertion said = sketch.says(sentence, "attacked");
    Entity crew = named("Organization", "Night Crew");
    sketch
        .fact(attack, "agent", crew, said)
        .fact(attack, "agent", named("Organization", "NC"), said);
    String into = node("raid", crew);

    Graph merged =
        Writers.still()
            .write(sketch.facts(), Map.of(node("raid", named("Organization", "NC")), into))
            .facts();

    assertThat(merged.stream(Node.ANY, NodeFactory.createURI(NG + "agent"), Node.ANY).count())
        .isEqualTo(1);
    assertThat(merged.stream(Node.ANY, Ng.STATED_IN, Node.ANY).count()).isEqualTo(1);
    Node crewNode = NodeFactory.createURI(into);
    assertThat(merged.stream(crewNode, RDFS.Nodes.label, Node.ANY).count()).isEqualTo(1);
    assertThat(merged.contains(crewNode, SKOS.altLabel.asNode(), Literals.text("NC"))).isTrue();
  }

  @Test
  void nameWithoutLatinLetters_usesKindAsSlug() {
    assertThat(node("a", named("Person", "Скопје")))
        .matches("https://w3id.org/newsgraph/id/entity/person-[0-9a-f]{8}");
  }

  @Test
  void unnamedThings_belongToTheirArticle() {
    Entity crowd = unnamed("Group", "a crowd");

    assertThat(node("a", crowd)).isNotEqualTo(node("b", crowd)).contains("/thing/group-");
  }

  @Test
  void spans_countCodePointsInBodyOrHeadline() {
    String sentence = "\uD83D\uDE00 Ana Kora spoke.";
    ArticleSketch sketch = new ArticleSketch("smile", "Dockers held", sentence);
    Span title = sketch.span("Dockers held");

    Spans spans = new Spans(sketch.article(), ArticleIri.of(GraphWriter.DEFAULT_BASE, "smile"));

    assertThat(spans.words(sketch.span("Ana Kora"))).isEqualTo(Literals.text("2,10"));
    assertThat(spans.words(title)).isEqualTo(Literals.text("headline 0,12"));
    assertThat(spans.sentence(title, GraphFactory.createDefaultGraph()).getURI())
        .endsWith("/article/smile/headline#char=0,12");
  }

  @Test
  void sentenceOnPaper_tellsItsPage() {
    String body = "Ana Kora left.\n\nShe came back.";
    ArticleMetadata metadata =
        metadata(Optional.of(URI.create("https://example.org/paper.pdf")), Optional.empty());
    Article paper = new Article("paper", Optional.empty(), body, metadata, List.of(0, 16));
    Graph graph = GraphFactory.createDefaultGraph();

    new Spans(paper, ArticleIri.of(GraphWriter.DEFAULT_BASE, "paper"))
        .sentence(new Span(16, 30), graph);

    assertThat(ask(graph, "?s ng:page 2 ; ng:quote \"She came back.\"")).isTrue();
  }

  private static boolean ask(Graph graph, String pattern) {
    return QueryExec.graph(graph).query(PREFIXES + "ASK { " + pattern + " }").ask();
  }

  @Test
  void invalidCharacters_areReplacedOneForOne() {
    assertThat(Literals.text("a\u0000b\uD800c\uFFFEd\te").getLiteralLexicalForm())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\te");
  }

  @Test
  void valueInvalidForDatatype_becomesPlainString() {
    Value wrong = new Value("2015-13", Value.Datatype.YEAR_MONTH, "the 13th month");

    assertThat(Literals.value(wrong)).isEqualTo(NodeFactory.createLiteralString("2015-13"));
  }

  @Test
  void articleAddress_isIriOnlyIfWebUrl() {
    assertThat(source("https://example.org/a?b=c#d").isURI()).isTrue();
    assertThat(source("javascript:alert(1)").isLiteral()).isTrue();
  }

  @Test
  void baseWithoutSlashOrWithSpace_isRejected() {
    assertThatThrownBy(() -> Writers.at("https://example.org/id", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'https://example.org/id'");
    assertThatThrownBy(() -> Writers.at("https://example.org/a b/", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void runGraph_recordsVersionAndUnmatchedSentences() {
    Graph run = writer.write(SampleArticles.dockers("a")).run();

    assertThat(run.contains(Node.ANY, Ng.SOFTWARE_VERSION, Literals.text("0.1"))).isTrue();
    assertThat(run.contains(Node.ANY, Ng.REASON, Ng.ng("NoLexiconEntry"))).isTrue();
    assertThat(run.contains(Node.ANY, Node.ANY, Literals.text("What a day it was!"))).isTrue();
  }

  /// The graph as written, its hashed names turned into blank nodes.
  private static void assertGraph(Graph actual, String expected) {
    Graph renamed = GraphFactory.createDefaultGraph();
    actual.stream()
        .map(
            t -> Triple.create(unhashed(t.getSubject()), t.getPredicate(), unhashed(t.getObject())))
        .forEach(renamed::add);
    Graph wanted = RDFParser.fromString(PREFIXES + expected, Lang.TURTLE).toGraph();
    assertThat(renamed.isIsomorphicWith(wanted))
        .as(() -> RDFWriter.source(renamed).lang(Lang.TURTLE).asString())
        .isTrue();
  }

  private static Node unhashed(Node node) {
    boolean hashed =
        node.isURI() && node.getURI().matches(".*/(event|thing|entity|claim|assertion)/[^/]+");
    return hashed ? NodeFactory.createBlankNode(node.getURI()) : node;
  }

  private static List<String> plainFacts(Graph facts) {
    return facts.stream(Node.ANY, Ng.STATED_IN, Node.ANY)
        .map(claim -> claim.getSubject())
        .map(
            claim ->
                Triple.create(
                    object(facts, claim, RDF.Nodes.subject),
                    object(facts, claim, RDF.Nodes.predicate),
                    object(facts, claim, RDF.Nodes.object)))
        .filter(facts::contains)
        .map(
            fact ->
                label(facts, fact.getSubject())
                    + " "
                    + fact.getPredicate().getLocalName()
                    + " "
                    + label(facts, fact.getObject()))
        .toList();
  }

  private static String label(Graph facts, Node node) {
    return node.isLiteral()
        ? '"'
            + node.getLiteralLexicalForm()
            + "\"^^xsd:"
            + node.getLiteralDatatype().getURI().replaceAll(".*#", "")
        : object(facts, node, RDFS.Nodes.label).getLiteralLexicalForm();
  }

  private static Node object(Graph facts, Node subject, Node predicate) {
    return facts.find(subject, predicate, Node.ANY).next().getObject();
  }

  private static List<Triple> all(Graph graph) {
    return graph.stream().toList();
  }

  @Test
  void sectionAndCorrections_areOfTheArticle() {
    ArticleMetadata metadata =
        metadata(
            Optional.empty(), Optional.of("Harbour"), "Correction: the ferry was late, not lost.");
    Article article = new Article("a", Optional.empty(), "Text.", metadata);

    assertGraph(
        writer.write(new Facts(article, List.of(), List.of())).facts(),
        """
        <https://w3id.org/newsgraph/id/article/a> a ng:Article, schema:NewsArticle ;
          dcterms:identifier "a" ; schema:articleSection "Harbour" ;
          schema:correction "Correction: the ferry was late, not lost." .
        """);
  }

  @Test
  void archivedCopies_recordDateDigestAndFile() {
    ArchivedCopy kept =
        new ArchivedCopy(
            URI.create("urn:uuid:7b2c1f64-0c1e-4f0e-9a53-2d6f8e1b9c40"),
            Optional.of(Instant.parse("2026-11-30T08:00:00Z")),
            Optional.of("sha256:9f86d081"),
            Optional.of("newsgraph-1.warc.gz"));
    URI address = URI.create("https://archive.example/web/2026/https://vik.example/a");
    ArchivedCopy memento =
        new ArchivedCopy(address, Optional.empty(), Optional.empty(), Optional.empty());
    ArchivedCopy noIri =
        new ArchivedCopy(
            URI.create("mailto:x"), Optional.empty(), Optional.empty(), Optional.empty());
    ArticleMetadata metadata =
        new ArticleMetadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(kept, memento, noIri),
            "a.txt");
    Article article = new Article("a", Optional.empty(), "Text.", metadata);

    assertGraph(
        writer.write(new Facts(article, List.of(), List.of())).facts(),
        """
        <https://w3id.org/newsgraph/id/article/a> a ng:Article, schema:NewsArticle ;
          dcterms:identifier "a" ;
          ng:archivedAt <urn:uuid:7b2c1f64-0c1e-4f0e-9a53-2d6f8e1b9c40> ,
            <https://archive.example/web/2026/https://vik.example/a> .
        <urn:uuid:7b2c1f64-0c1e-4f0e-9a53-2d6f8e1b9c40> a ng:ArchivedCopy ;
          ng:archivedOn "2026-11-30T08:00:00Z"^^xsd:dateTime ;
          ng:payloadDigest "sha256:9f86d081" ; ng:archiveFile "newsgraph-1.warc.gz" .
        <https://archive.example/web/2026/https://vik.example/a> a ng:ArchivedCopy .
        """);
  }

  /// What is known of an article by its address, its section and what corrects it.
  private static ArticleMetadata metadata(
      Optional<URI> address, Optional<String> section, String... corrections) {
    return new ArticleMetadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        address,
        Optional.empty(),
        section,
        List.of(corrections),
        List.of(),
        "a.txt");
  }

  /// The IRI that an article gives the thing.
  private String node(String articleId, Entity entity) {
    String sentence = entity.label() + " slept.";
    ArticleSketch sketch = new ArticleSketch(articleId, "Night", sentence);
    sketch.fact(entity, "name", Value.text(entity.label()), sketch.says(sentence, "slept"));
    Graph facts = writer.write(sketch.facts()).facts();
    return facts.find(Node.ANY, Ng.ng("name"), Node.ANY).next().getSubject().getURI();
  }

  private Node source(String address) {
    ArticleMetadata metadata = metadata(Optional.of(URI.create(address)), Optional.empty());
    Article article = new Article("a", Optional.empty(), "Text.", metadata);
    Graph facts = writer.write(new Facts(article, List.of(), List.of())).facts();
    return facts.find(Node.ANY, DCTerms.source.asNode(), Node.ANY).next().getObject();
  }
}
