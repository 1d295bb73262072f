package org.newsgraph.sample;

import static org.newsgraph.sample.ArticleSketch.named;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Value;
import org.newsgraph.store.Tdb2Store;

/// One article of a made-up country, whose things are linked to a small made-up Wikidata.
public final class Norvania {

  /// The small Wikidata as a dump.
  public static final Path DUMP = Path.of("src/test/resources/org/newsgraph/compare/norvania.json");

  private static final Map<String, Integer> ITEMS =
      Map.of(
          "Norvania",
          1,
          "Lundhavn",
          2,
          "Estmark",
          4,
          "Ada Brimm",
          5,
          "Otto Falk",
          6,
          "Norvanian Air Rescue",
          7,
          "Northern League",
          8,
          "Harbour Party",
          31);

  private static final String BORN = "Ada Brimm was born in Norvania in April 1961.";
  private static final String WORKS =
      "Ada Brimm, minister of harbours, works for Norvanian Air Rescue.";
  private static final String DENIED = "Otto Falk denies that Ada Brimm is a citizen of Norvania.";
  private static final String OTHER = "Otto Falk of Estmark was born in 1971.";
  private static final String PERHAPS = "Ada Brimm said that Estmark may join the Northern League.";
  private static final String HELD = "Police arrested Otto Falk; 300 people of Estmark protested.";

  private Norvania() {}

  /// Writes the article into a store of the directory.
  public static void store(Path directory) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      store.replace(List.of(article()));
    }
  }

  private static DatasetGraph article() {
    ArticleSketch sketch =
        new ArticleSketch(
            "harbour-news",
            "Harbour news",
            String.join("\n", BORN, WORKS, DENIED, OTHER, PERHAPS, HELD));
    Entity ada = named("Person", "Ada Brimm");
    Entity otto = named("Person", "Otto Falk");
    Entity norvania = named("Place", "Norvania");
    Entity estmark = named("Place", "Estmark");
    Entity people = ArticleSketch.unnamed("Group", "300 people of Estmark");
    Assertion born = sketch.says(BORN, "born");
    Assertion works = sketch.says(WORKS, "works");
    Assertion other = sketch.says(OTHER, "was born in 1971");
    Assertion denied =
        sketch.assertion(DENIED, "citizen", Optional.of(otto), Polarity.NEGATED, Certainty.CERTAIN);
    Assertion perhaps =
        sketch.assertion(PERHAPS, "join", Optional.of(ada), Polarity.AFFIRMED, Certainty.POSSIBLE);
    Assertion held = sketch.says(HELD, "arrested");
    Event arrest = sketch.event("Arrest", "arrest", "arrested");
    sketch
        .fact(ada, "birthPlace", norvania, born)
        .fact(ada, "birthDate", new Value("1961-04", Value.Datatype.YEAR_MONTH, "April 1961"), born)
        .fact(
            ada,
            "position",
            new Value("minister of harbours", Value.Datatype.STRING, "minister of harbours"),
            works)
        .fact(ada, "employer", named("Organization", "Norvanian Air Rescue"), works)
        .fact(ada, "citizenOf", norvania, denied)
        .fact(otto, "citizenOf", estmark, other)
        .fact(otto, "birthDate", ArticleSketch.year("1971", "1971"), other)
        .fact(estmark, "memberOf", named("Organization", "Northern League"), perhaps)
        .fact(arrest, "patient", otto, held)
        .fact(people, "count", ArticleSketch.number("300", "300"), held)
        .fact(people, "citizenOf", estmark, held);
    ArticleGraphs graphs = Writers.still().write(sketch.facts());
    DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
    graphs.dataset().stream().forEach(dataset::add);
    ArticleIri article = ArticleIri.of(ArticleIri.DEFAULT_BASE, "harbour-news");
    Node graph = NodeFactory.createURI(article.iri());
    dataset.add(
        graph,
        graph,
        DCTerms.source.asNode(),
        NodeFactory.createURI("https://news.example/harbour"));
    Node links = NodeFactory.createURI(article.links());
    dataset.stream(graph, Node.ANY, RDFS.Nodes.label, Node.ANY)
        .filter(quad -> ITEMS.containsKey(quad.getObject().getLiteralLexicalForm()))
        .toList()
        .forEach(
            quad ->
                dataset.add(
                    links,
                    quad.getSubject(),
                    OWL.sameAs.asNode(),
                    NodeFactory.createURI(item(quad.getObject().getLiteralLexicalForm()))));
    return dataset;
  }

  private static String item(String label) {
    return "http://www.wikidata.org/entity/Q" + (2_000_000_000 + ITEMS.getOrDefault(label, 0));
  }
}
