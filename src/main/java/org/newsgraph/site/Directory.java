package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.ontology.ShippedFile;

/// The named things that most articles are about.
///
/// @param things those of all kinds, the most told-of first
record Directory(List<Entry> things) {

  /// How many of each class are kept.
  static final int MOST_OF_A_CLASS = 1_000;

  Directory {
    things = List.copyOf(things);
  }

  /// A named thing.
  ///
  /// @param classes the IRIs of its classes
  /// @param articles how many articles name it
  record Entry(Node node, String name, Set<String> classes, long articles) {
    Entry {
      classes = Set.copyOf(classes);
    }
  }

  private static final Query SUMMARY = ShippedFile.query(Directory.class, "things-of-summary");

  /// Reads it from the store's summary, or where there is none by counting, which takes seconds
  /// where the store is large.
  static Directory read(DatasetGraph dataset, String base) {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<Entry> summarised = summarised(dataset);
          return new Directory(most(summarised.isEmpty() ? counted(dataset, base) : summarised));
        });
  }

  private static List<Entry> summarised(DatasetGraph dataset) {
    Map<Node, Entry> found = new HashMap<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(SUMMARY).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> found.merge(row.get("thing"), entry(row.detach()), Directory::joined));
    }
    return List.copyOf(found.values());
  }

  private static Entry entry(Binding row) {
    return new Entry(
        row.get("thing"),
        row.get("name").getLiteralLexicalForm(),
        Set.of(row.get("type").getURI()),
        Long.parseLong(row.get("articles").getLiteralLexicalForm()));
  }

  private static Entry joined(Entry one, Entry other) {
    Set<String> classes = new HashSet<>(one.classes());
    classes.addAll(other.classes());
    return new Entry(one.node(), one.name(), classes, one.articles());
  }

  /// What is counted of a thing.
  private static final class Count {
    private final Map<String, Long> names = new HashMap<>();
    private final Set<String> classes = new TreeSet<>();
    private final Set<Node> articles = new HashSet<>();

    private Entry entry(Node thing) {
      String name =
          names.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .map(Map.Entry::getKey)
              .orElse("");
      return new Entry(thing, name, classes, articles.size());
    }
  }

  private static List<Entry> counted(DatasetGraph dataset, String base) {
    Map<Node, Count> counts = new HashMap<>();
    statements(dataset, base, RDFS.Nodes.label)
        .filter(quad -> quad.getObject().isLiteral())
        .forEach(
            quad -> {
              Count count = counts.computeIfAbsent(quad.getSubject(), key -> new Count());
              count.articles.add(quad.getGraph());
              count.names.merge(quad.getObject().getLiteralLexicalForm(), 1L, Long::sum);
            });
    statements(dataset, base, RDF.Nodes.type)
        .filter(quad -> quad.getObject().isURI() && counts.containsKey(quad.getSubject()))
        .forEach(
            quad ->
                counts
                    .computeIfAbsent(quad.getSubject(), key -> new Count())
                    .classes
                    .add(quad.getObject().getURI()));
    List<Entry> entries = new ArrayList<>();
    counts.forEach((thing, count) -> entries.add(count.entry(thing)));
    return entries;
  }

  private static Stream<Quad> statements(DatasetGraph dataset, String base, Node property) {
    return dataset.stream(Node.ANY, Node.ANY, property, Node.ANY)
        .filter(
            quad ->
                quad.getSubject().isURI()
                    && quad.getSubject().getURI().startsWith(base + "entity/")
                    && quad.getGraph().isURI()
                    && quad.getGraph().getURI().startsWith(base + "article/"));
  }

  private static List<Entry> most(List<Entry> entries) {
    Map<String, Integer> taken = new HashMap<>();
    return entries.stream()
        .sorted(
            Comparator.comparing(Entry::articles, Comparator.reverseOrder())
                .thenComparing(Entry::name)
                .thenComparing(entry -> entry.node().getURI()))
        .filter(
            entry ->
                entry.classes().stream()
                    .mapToInt(type -> taken.merge(type, 1, Integer::sum))
                    .anyMatch(number -> number <= MOST_OF_A_CLASS))
        .toList();
  }
}
