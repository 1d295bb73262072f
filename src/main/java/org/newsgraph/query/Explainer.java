package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.query.Explanation.Kind;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.query.Explanation.Term;

/// Finds all that is stated of a thing, with the sentences that state it.
public final class Explainer {

  private static final Query BY_NAME =
      QueryFactory.create(
          """
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          SELECT DISTINCT ?node
          WHERE {
            GRAPH ?article { ?node rdfs:label|skos:altLabel ?label }
            FILTER (LCASE(STR(?label)) = ?name)
          }
          """);

  private static final Query CLAIMS =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX dcterms: <http://purl.org/dc/terms/>
          PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          SELECT *
          WHERE {
            GRAPH ?article {
              { ?claim rdf:subject ?node } UNION { ?claim rdf:object ?node }
              UNION { ?node ng:statedIn ?any BIND (?node AS ?claim) }
              ?claim rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object ;
                ng:confidence ?confidence ; ng:statedIn ?assertion .
              ?assertion ng:polarity ?polarity ; ng:certainty ?certainty ;
                ng:evidence ?evidence ; ng:trigger ?trigger .
              ?evidence ng:quote ?sentence .
              ?article dcterms:identifier ?id .
              OPTIONAL { ?article dcterms:title ?title }
              OPTIONAL { ?evidence ng:page ?page }
              OPTIONAL { ?article dcterms:source ?address }
              OPTIONAL { ?claim ng:timeText ?timeText }
              OPTIONAL { ?claim ng:subjectSpan ?subjectSpan }
              OPTIONAL { ?claim ng:objectSpan ?objectSpan }
              OPTIONAL { ?assertion ng:attributionCue ?attribution }
              OPTIONAL { ?assertion ng:negationCue ?negation }
              OPTIONAL { ?assertion ng:hedgeCue ?hedge }
              OPTIONAL { ?subject rdfs:label ?subjectLabel ; a|ng:claimedType ?subjectType }
              OPTIONAL { ?subject ng:predicate ?lemma }
              OPTIONAL { ?object rdfs:label ?objectLabel ; a|ng:claimedType ?objectType }
            }
          }
          """);

  private static final Query SOURCES =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          SELECT ?label ?outer
          WHERE {
            GRAPH ?article {
              ?assertion ng:polarity ?polarity .
              OPTIONAL { ?assertion ng:claimant/rdfs:label ?label }
              OPTIONAL { ?assertion ng:reportedIn ?outer }
            }
          }
          ORDER BY ?label
          """);

  private static final int MAX_SOURCES = 10;

  private final RDFLink link;
  private final Questions questions;

  /// Reads through this link, which stays open.
  public Explainer(RDFLink link) {
    this.link = link;
    questions = new Questions(link);
  }

  /// What is stated of the thing of this IRI or name, in the order of articles and sentences.
  ///
  /// A name matches whole labels, whatever the case; an IRI, which may have a prefix, may be that
  /// of a claim too.
  public List<Explanation> explain(String nameOrIri) {
    List<Binding> rows = new ArrayList<>();
    for (Node node : nodes(nameOrIri)) {
      rows.addAll(questions.select(CLAIMS, Map.of("node", node)));
    }
    rows.sort(
        Comparator.comparing((Binding row) -> text(row, "id").orElse(""))
            .thenComparingInt(row -> evidence(row).map(SpanIri::begin).orElse(0))
            .thenComparing(row -> text(row, "claim").orElse("")));
    // A claim has a row for each label of its subject and object.
    Map<Node, List<Binding>> claims = new LinkedHashMap<>();
    for (Binding row : rows) {
      claims.computeIfAbsent(row.get("claim"), claim -> new ArrayList<>()).add(row);
    }
    return claims.values().stream().map(this::explanation).toList();
  }

  private List<Node> nodes(String nameOrIri) {
    return GraphPrefixes.iri(nameOrIri, GraphPrefixes.in(link))
        .map(iri -> List.of(NodeFactory.createURI(iri)))
        .orElseGet(() -> named(nameOrIri, questions));
  }

  /// The things that have the name as a whole label, whatever the case.
  static List<Node> named(String name, Questions questions) {
    Node lower = NodeFactory.createLiteralString(name.strip().toLowerCase(Locale.ROOT));
    return questions.select(BY_NAME, Map.of("name", lower)).stream()
        .map(row -> row.get(Var.alloc("node")))
        .toList();
  }

  private Explanation explanation(List<Binding> rows) {
    Binding row = rows.getFirst();
    return new Explanation(
        text(row, "claim").orElseThrow(),
        term(row, "subject"),
        new Term(text(row, "property"), localName(row, "property"), Optional.empty()),
        term(row, "object"),
        text(row, "sentence").orElseThrow(),
        marks(rows),
        sources(row),
        localName(row, "polarity").toLowerCase(Locale.ROOT),
        localName(row, "certainty").toLowerCase(Locale.ROOT),
        text(row, "confidence").orElse(""),
        text(row, "id").orElseThrow(),
        text(row, "title"),
        text(row, "page").flatMap(page -> SourcePage.of(page, text(row, "address"))));
  }

  private static Term term(Binding row, String variable) {
    Node node = row.get(Var.alloc(variable));
    if (node.isLiteral()) {
      return new Term(Optional.empty(), node.getLiteralLexicalForm(), Optional.empty());
    }
    return new Term(
        Optional.of(node.toString()),
        text(row, variable + "Label").orElse(node.toString()),
        text(row, variable + "Type").map(type -> new OntologyTerm(type).localName()));
  }

  private static List<Mark> marks(List<Binding> rows) {
    Binding row = rows.getFirst();
    String sentence = text(row, "sentence").orElseThrow();
    Optional<SpanIri> evidence = evidence(row);
    Map<Kind, Optional<SpanIri>> places = new EnumMap<>(Kind.class);
    places.put(Kind.SUBJECT, subjectPlace(rows));
    places.put(Kind.OBJECT, span(row, "objectSpan").or(() -> named(rows, "object")));
    places.put(Kind.TRIGGER, span(row, "trigger"));
    places.put(Kind.ATTRIBUTION, span(row, "attribution"));
    places.put(Kind.NEGATION, span(row, "negation"));
    places.put(Kind.HEDGE, span(row, "hedge"));
    List<Mark> marks = new ArrayList<>();
    places.forEach(
        (kind, place) ->
            evidence
                .flatMap(within -> place.flatMap(s -> s.in(within, sentence, kind)))
                .ifPresent(marks::add));
    marks.sort(
        Comparator.comparingInt(Mark::begin)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::kind));
    return marks;
  }

  /// An event whose place is not told is where the trigger is, which has a mark of its own.
  private static Optional<SpanIri> subjectPlace(List<Binding> rows) {
    Binding row = rows.getFirst();
    return span(row, "subjectSpan")
        .or(() -> row.contains("lemma") ? Optional.empty() : named(rows, "subject"));
  }

  /// Where the sentence names a thing by its own label.
  private static Optional<SpanIri> named(List<Binding> rows, String part) {
    Binding row = rows.getFirst();
    boolean literal = row.get(part).isLiteral();
    List<String> labels =
        literal
            ? Stream.of(text(row, "timeText").or(() -> text(row, part)))
                .flatMap(Optional::stream)
                .toList()
            : rows.stream().flatMap(one -> text(one, part + "Label").stream()).toList();
    return evidence(row)
        .flatMap(place -> place.firstOf(article(row), labels, text(row, "sentence").orElseThrow()));
  }

  private List<String> sources(Binding row) {
    List<String> sources = new ArrayList<>();
    Optional<Node> assertion = Optional.of(row.get(Var.alloc("assertion")));
    Node article = row.get(Var.alloc("article"));
    while (assertion.isPresent() && sources.size() < MAX_SOURCES) {
      List<Binding> found =
          questions.select(SOURCES, Map.of("assertion", assertion.get(), "article", article));
      found.stream().findFirst().flatMap(r -> text(r, "label")).ifPresent(sources::add);
      assertion =
          found.stream().findFirst().flatMap(r -> Optional.ofNullable(r.get(Var.alloc("outer"))));
    }
    return sources;
  }

  private static ArticleIri article(Binding row) {
    return new ArticleIri(row.get("article").getURI());
  }

  private static Optional<SpanIri> evidence(Binding row) {
    return text(row, "evidence").flatMap(SpanIri::of);
  }

  private static Optional<SpanIri> span(Binding row, String variable) {
    return text(row, variable).flatMap(form -> SpanIri.of(article(row), form));
  }

  private static String localName(Binding row, String variable) {
    return new OntologyTerm(text(row, variable).orElseThrow()).localName();
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(Var.alloc(variable)))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }
}
