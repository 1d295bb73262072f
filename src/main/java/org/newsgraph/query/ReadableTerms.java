package org.newsgraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.ShippedFile;

/// Writes RDF terms for people: literals without quotes and datatypes, things by their labels,
/// other IRIs with prefixes.
///
/// A row that has the label of a thing already shows the thing's IRI beside it. Events are called
/// by their IRI, which says more than the verb that is their label.
final class ReadableTerms {

  private static final Query LABELS = ShippedFile.query(ReadableTerms.class, "labels");

  private static final int BATCH = 500;

  /// Neither line ends nor what moves a terminal's cursor or turns its text.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

  private final PrefixMapping prefixes;
  private final Map<Node, String> labels;

  private ReadableTerms(PrefixMapping prefixes, Map<Node, String> labels) {
    this.prefixes = prefixes;
    this.labels = labels;
  }

  /// For rows that need no labels.
  static ReadableTerms without(PrefixMapping prefixes) {
    return new ReadableTerms(prefixes, Map.of());
  }

  /// Reads the labels of the rows' things through this link, which stays open.
  static ReadableTerms of(List<Binding> rows, PrefixMapping prefixes, RDFLink link) {
    Predicate<Node> isThing =
        Stream.of("entity", "thing")
            .map(prefixes::getNsPrefixURI)
            .<Predicate<Node>>map(base -> node -> node.getURI().startsWith(base))
            .reduce(node -> false, Predicate::or);
    List<Node> things =
        rows.stream()
            .flatMap(ReadableTerms::terms)
            .filter(Node::isURI)
            .filter(isThing)
            .distinct()
            .toList();
    Map<Node, String> labels = new HashMap<>();
    Questions questions = new Questions(link);
    for (int from = 0; from < things.size(); from += BATCH) {
      List<Node> some = things.subList(from, Math.min(from + BATCH, things.size()));
      for (Binding row : questions.select(LABELS, "thing", some, Map.of())) {
        labels.put(row.get("thing"), row.get("label").getLiteralLexicalForm());
      }
    }
    return new ReadableTerms(prefixes, labels);
  }

  private static Stream<Node> terms(Binding row) {
    List<Node> terms = new ArrayList<>();
    row.forEach((variable, term) -> terms.add(term));
    return terms.stream();
  }

  /// A row's cells; empty where a variable has no value.
  List<String> row(List<Var> columns, Binding row) {
    Set<String> literals =
        terms(row)
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .collect(Collectors.toCollection(TreeSet::new));
    return columns.stream().map(column -> cell(row.get(column), literals)).toList();
  }

  private String cell(@Nullable Node term, Set<String> literals) {
    return term == null ? "" : UNPRINTABLE.matcher(words(term, literals)).replaceAll(" ").strip();
  }

  private String words(Node term, Set<String> literals) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    if (!term.isURI()) {
      return NodeFmtLib.str(term, null, PrefixMapFactory.create(prefixes));
    }
    String label = labels.get(term);
    return label == null || literals.contains(label)
        ? GraphPrefixes.shortForm(term, prefixes)
        : label;
  }
}
