package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryParameter;
import org.newsgraph.serve.ServedGraph;

/// A place to ask in SPARQL, with the program's questions to choose from.
final class QueryPage implements Page {

  private static final int MOST_NAMES = 300;

  private final List<NamedQuery> queries;
  private final ServedGraph graph;
  private final PagesByName names;
  private final Ontology ontology;
  private final Map<String, String> prefixes;
  private final Templates templates;

  QueryPage(
      QueryCatalogue catalogue,
      ServedGraph graph,
      Addresses addresses,
      Ontology ontology,
      PrefixMapping prefixes,
      Templates templates) {
    queries = List.copyOf(catalogue.all());
    this.graph = graph;
    names = new PagesByName(graph.dataset(), addresses);
    this.ontology = ontology;
    this.prefixes = new TreeMap<>(prefixes.getNsPrefixMap());
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    String name = request.field("name").orElse("");
    NamedQuery chosen =
        queries.stream()
            .filter(query -> query.name().equals(name))
            .findFirst()
            .orElseGet(queries::getFirst);
    Map<String, String> values = new HashMap<>();
    for (QueryParameter parameter : chosen.parameters()) {
      request
          .field("set-" + parameter.name())
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return templates.page("query", new QueryView(queries, chosen.with(values)));
  }

  /// The prefixes, as the editor looks them up.
  Answer prefixes(PageRequest request) {
    return Json.answer(prefixes);
  }

  /// A class or property for the editor's completion.
  record CompletedTerm(String name, String iri, String label, boolean property) {}

  /// The classes and properties of the store's ontology, for the editor's completion.
  Answer terms(PageRequest request) {
    List<CompletedTerm> terms = new ArrayList<>();
    Stream.concat(ontology.classes().stream(), ontology.properties().stream())
        .distinct()
        .sorted(Comparator.comparing(OntologyTerm::iri))
        .forEach(
            term -> {
              String shortForm = ontology.model().shortForm(term.iri());
              terms.add(
                  new CompletedTerm(
                      shortForm,
                      term.iri(),
                      ontology.label(term).orElse(""),
                      ontology.isProperty(term)));
            });
    return Json.answer(terms);
  }

  /// The pages of those of the given names that one thing alone has.
  Answer names(PageRequest request) {
    Map<String, String> pages =
        graph.read(
            () -> {
              Map<String, String> found = new TreeMap<>();
              request.parameters().getOrDefault("name", List.of()).stream()
                  .limit(MOST_NAMES)
                  .forEach(name -> names.page(name).ifPresent(page -> found.put(name, page)));
              return found;
            });
    return Json.answer(pages);
  }
}
