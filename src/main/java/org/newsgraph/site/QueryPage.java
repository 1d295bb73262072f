package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;

/// A place to ask in SPARQL, with the program's questions to choose from.
final class QueryPage implements Page {

  private final List<NamedQuery> queries;
  private final Map<String, String> prefixes;
  private final Templates templates;

  QueryPage(QueryCatalogue catalogue, PrefixMapping prefixes, Templates templates) {
    queries = List.copyOf(catalogue.all());
    this.prefixes = new TreeMap<>(prefixes.getNsPrefixMap());
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page("query", new QueryView(queries, request.field("name").orElse("")));
  }

  /// The prefixes, as the editor looks them up.
  Answer prefixes(PageRequest request) {
    return Json.answer(prefixes);
  }
}
