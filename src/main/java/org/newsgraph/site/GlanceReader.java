package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.ShippedFile;

/// Reads what is known of a thing at a glance: its relations to values and things, and of what it
/// was convicted, each with the number of articles that say so.
final class GlanceReader {

  private static final int MOST_CLAIMS = 3_000;
  private static final int MOST_VALUES = 6;
  private static final String CONVICTION = "Conviction";

  /// The relations that are read first; the others follow by name.
  private static final List<String> FIRST =
      List.of(
          "age",
          "birthDate",
          "birthPlace",
          "deathDate",
          "citizenOf",
          "residence",
          "position",
          "employer",
          "leaderOf",
          "memberOf");

  private static final Query OF_SUBJECT = claims("?thing", "?value", "");

  private static final Query CONVICTIONS = ShippedFile.query(GlanceReader.class, "convictions");

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Ontology ontology;
  private final Wording wording;
  private final Query ofObject;

  GlanceReader(DatasetGraph dataset, Addresses addresses, Ontology ontology) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.ontology = ontology;
    wording = new Wording(ontology);
    ofObject = ofObject(ontology, wording);
  }

  /// The claims of relations that have a name from their object's side: a well-known place is the
  /// object of thousands of others.
  private static Query ofObject(Ontology ontology, Wording wording) {
    String named =
        ontology.properties().stream()
            .map(OntologyTerm::iri)
            .filter(property -> wording.inverseLabel(property).isPresent())
            .sorted()
            .map("<%s>"::formatted)
            .collect(Collectors.joining(", "));
    return claims("?value", "?thing", "FILTER (?property IN (%s))".formatted(named));
  }

  private static Query claims(String subject, String object, String filter) {
    return QueryFactory.create(
        """
        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?graph ?property ?value ?polarity ?certainty
        WHERE {
          GRAPH ?graph {
            ?claim rdf:subject %s ; rdf:object %s ; rdf:predicate ?property .
            %s
            ?claim ng:statedIn ?assertion .
            ?assertion ng:polarity ?polarity ; ng:certainty ?certainty
          }
        }
        LIMIT %d
        """
            .formatted(subject, object, filter, MOST_CLAIMS));
  }

  /// Reads it within a transaction.
  Glance of(Node thing) {
    String claims =
        "/claims?about=" + Addresses.encoded(addresses.page(thing).orElse("")) + "&kind=";
    Map<String, Values> relations = new LinkedHashMap<>();
    for (Binding row : rows(OF_SUBJECT, thing)) {
      String property = row.get("property").getURI();
      if (ontology.isRelation(new OntologyTerm(property))) {
        add(relations, label(property), property, row);
      }
    }
    for (Binding row : rows(ofObject, thing)) {
      String property = row.get("property").getURI();
      wording.inverseLabel(property).ifPresent(label -> add(relations, label, property, row));
    }
    List<Glance.Row> rows = new ArrayList<>();
    relations.entrySet().stream()
        .sorted(Comparator.comparing(relation -> relation.getValue().rank()))
        .forEach(relation -> rows.add(relation.getValue().row(relation.getKey(), claims)));
    convictions(thing, claims).ifPresent(rows::add);
    return new Glance(rows);
  }

  private String label(String property) {
    return ontology.label(new OntologyTerm(property)).orElseGet(() -> Words.ofTerm(property));
  }

  private List<Binding> rows(Query query, Node thing) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(query).substitution("thing", thing).build()) {
      execution.select().forEachRemaining(row -> rows.add(row.detach()));
    }
    return rows;
  }

  private void add(Map<String, Values> relations, String label, String property, Binding row) {
    Node graph = row.get("graph");
    Node value = row.get("value");
    String text = text(graph, value);
    String manner =
        Ground.manner(
            row.get("polarity").equals(Ng.NEGATED) ? Ground.DENIED : "",
            GraphReader.certainty(row.get("certainty")));
    Values values = relations.computeIfAbsent(label, key -> new Values(property));
    Value known =
        values.all.computeIfAbsent(
            text.toLowerCase(Locale.ROOT) + manner,
            key -> new Value(text, addresses.page(value), manner));
    known.articles.add(graph);
    if (new OntologyTerm(property).localName().equals("age")) {
      Heading.of(graph.getURI(), dataset)
          .date()
          .filter(date -> date.length() >= 4)
          .ifPresent(date -> known.years.add(date.substring(0, 4)));
    }
  }

  private String text(Node graph, Node thing) {
    if (thing.isLiteral()) {
      return new Term(thing, thing.getLiteralLexicalForm(), Optional.empty(), Optional.empty())
          .text();
    }
    return dataset.stream(graph, thing, RDFS.Nodes.label, Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElseGet(() -> Addresses.localName(thing));
  }

  /// The convictions in words: an event belongs to its article, so alike ones are joined.
  private Optional<Glance.Row> convictions(Node thing, String claims) {
    Map<String, Value> found = new LinkedHashMap<>();
    for (Binding row : rows(CONVICTIONS, thing)) {
      Node graph = row.get("graph");
      GraphReader reader =
          new GraphReader(new ArticleIri(graph.getURI()), dataset.getGraph(graph), addresses);
      for (Telling telling : reader.tellings(List.of(row.get("claim")).stream())) {
        Phrase phrase = wording.of(telling);
        found
            .computeIfAbsent(
                phrase.manner() + phrase.told(),
                key ->
                    new Value(
                        phrase.told(),
                        addresses.page(graph).map(page -> page + "#" + telling.id()),
                        phrase.manner()))
            .articles
            .add(graph);
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(row("convictions", claims + CONVICTION, found.values()));
  }

  private static Glance.Row row(String label, String claims, Collection<Value> values) {
    return new Glance.Row(
        label,
        claims,
        values.stream()
            .sorted(
                Comparator.comparing(
                        (Value value) -> value.articles.size(), Comparator.reverseOrder())
                    .thenComparing(value -> value.text))
            .limit(MOST_VALUES)
            .map(Value::shown)
            .toList(),
        Math.max(0, values.size() - MOST_VALUES));
  }

  /// The values of one relation.
  private static final class Values {
    private final String property;
    private final Map<String, Value> all = new HashMap<>();

    Values(String property) {
      this.property = property;
    }

    String rank() {
      String name = new OntologyTerm(property).localName();
      int place = FIRST.indexOf(name);
      return (place < 0 ? "z" : Character.toString('a' + place)) + name;
    }

    Glance.Row row(String label, String claims) {
      return GlanceReader.row(label, claims + new OntologyTerm(property).localName(), all.values());
    }
  }

  /// One value with the articles that give it.
  private static final class Value {
    private final String text;
    private final Optional<String> href;
    private final String manner;
    private final Set<Node> articles = new HashSet<>();
    private final Set<String> years = new TreeSet<>();

    Value(String text, Optional<String> href, String manner) {
      this.text = text;
      this.href = href;
      this.manner = manner;
    }

    Glance.Value shown() {
      return new Glance.Value(text, href, String.join(", ", years), manner, articles.size());
    }
  }
}
